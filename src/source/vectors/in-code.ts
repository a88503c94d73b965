import { openAIModel } from '../../openai/models.ts';
import { nameOf, unwrap } from '../syntax.ts';
import { ts } from '../ts.ts';
import { placesInString } from './in-text.ts';
import { standOf } from './stand.ts';
import type { Found, Sized } from './vector-place.ts';

/**
 * Every place of a file where one of the widths is the width of vectors. A number is one because of where it stands,
 * never by its value: as an option of a store, as an argument of a column type, under a name that says so. JSON parses
 * as an expression, so index definitions are read the same way.
 */
export function placesInCode(file: ts.SourceFile, widths: ReadonlySet<number>): Found[] {
  const found: Found[] = [];
  const constants = constantsOf(file);
  const add = (node: ts.Node, sized: Sized | undefined, width: number): void => {
    if (sized !== undefined) found.push({ start: node.getStart(file), end: node.end, width, sized });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateExpression(node) || ts.isStringLiteralLike(node)) {
      const start = node.getStart(file) + 1;
      for (const place of placesInString(file.text.slice(start, node.end - 1), widths))
        found.push({ ...place, start: place.start + start, end: place.end + start });
    }
    const width = ts.isExpression(node) ? widthOf(node, constants) : undefined;
    if (width !== undefined && widths.has(width) && !isOfOtherModel(node)) {
      const stand = standOf(node as ts.Expression);
      add(stand.node, ts.isIdentifier(node) && stand.sized === 'number' ? undefined : stand.sized, width);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...new Map(found.map((place) => [`${place.start} ${place.width}`, place])).values()];
}

/** `'titan-embed-v1': { dimensions: 1536 }` in a list that knows OpenAI's models by their names too: what another model has. */
function isOfOtherModel(node: ts.Node): boolean {
  const entry = ts.findAncestor(node, (each) => {
    if (ts.isStatement(each)) return 'quit';
    return ts.isPropertyAssignment(each) && each.parent.properties.some(({ name }) => isEmbedding(name));
  });
  return entry !== undefined && ts.isPropertyAssignment(entry) && !isEmbedding(entry.name);
}

function isEmbedding(name: ts.PropertyName | undefined): boolean {
  return name !== undefined && openAIModel(nameOf(name) ?? '')?.kind === 'embedding';
}

/** Constants of the file that hold a whole number. */
function constantsOf(file: ts.SourceFile): ReadonlyMap<string, number> {
  const constants = new Map<string, number>();
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement) || (statement.declarationList.flags & ts.NodeFlags.Const) === 0) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      const value = initializer === undefined ? undefined : numberIn(unwrap(initializer));
      if (ts.isIdentifier(name) && value !== undefined) constants.set(name.text, value);
    }
  }
  return constants;
}

function widthOf(node: ts.Expression, constants: ReadonlyMap<string, number>): number | undefined {
  return ts.isIdentifier(node) ? constants.get(node.text) : numberIn(node);
}

/** `1536`, `1_536`, `'1536'`. */
function numberIn(node: ts.Expression): number | undefined {
  if (!ts.isNumericLiteral(node) && !ts.isStringLiteralLike(node)) return undefined;
  const text = node.text.replaceAll('_', '');
  return /^\d+$/.test(text) ? Number(text) : undefined;
}
