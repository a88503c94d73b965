import { memberName, nameOf, outward, unwrap } from '../syntax.ts';
import { ts } from '../ts.ts';
import { placesInString } from './in-text.ts';
import { isSizeOption, sizedBy } from './option-evidence.ts';
import { surroundingsOf } from './surroundings.ts';
import { isVectorName, tellsWidth } from './telling-name.ts';
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
    if (width !== undefined && widths.has(width)) {
      const stand = standOf(node as ts.Expression);
      add(stand.node, ts.isIdentifier(node) && stand.sized === 'number' ? undefined : stand.sized, width);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...new Map(found.map((place) => [`${place.start} ${place.width}`, place])).values()];
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

interface Stand {
  /** What is worth showing: the property, the declaration, the call. */
  readonly node: ts.Node;
  readonly sized: Sized | undefined;
}

/** What the place of a number makes of it. */
function standOf(number: ts.Expression): Stand {
  const value = pastDefaults(number);
  const holder = outward(value);
  if (ts.isPropertyAssignment(holder) && unwrap(holder.initializer) === value) return ofOption(holder);
  if (ts.isShorthandPropertyAssignment(holder)) return ofOption(holder);
  if (ts.isCallExpression(holder) || ts.isNewExpression(holder)) return ofArgument(holder, value);
  if (ts.isArrayLiteralExpression(holder)) return { node: number, sized: afterWord(holder, value) };
  if (ts.isBinaryExpression(holder)) return ofComparison(holder, value);
  if (ts.isTemplateSpan(holder)) return { node: number, sized: isInType(holder) ? 'column' : undefined };
  const isNamed =
    (ts.isVariableDeclaration(holder) ||
      ts.isPropertyDeclaration(holder) ||
      ts.isParameter(holder) ||
      ts.isBindingElement(holder) ||
      ts.isEnumMember(holder)) &&
    tellsWidth(nameOf(holder.name) ?? '');
  return { node: holder, sized: isNamed ? 'number' : undefined };
}

/** Past what only gives a value its type or its default: `Number(process.env.DIM ?? 1536)`, `z.number().default(1536)`. */
function pastDefaults(number: ts.Expression): ts.Expression {
  let current = number;
  for (;;) {
    const parent = outward(current);
    const isDefault =
      ts.isBinaryExpression(parent) &&
      (parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken ||
        parent.operatorToken.kind === ts.SyntaxKind.BarBarToken);
    const isCast =
      ts.isCallExpression(parent) &&
      /^(?:Number|parseInt|parseFloat|default|prefault)$/.test(lastName(parent.expression));
    if (!isDefault && !isCast && !ts.isConditionalExpression(parent)) return current;
    current = parent;
  }
}

function ofOption(property: ts.PropertyAssignment | ts.ShorthandPropertyAssignment): Stand {
  const name = nameOf(property.name) ?? '';
  const around = surroundingsOf(property);
  const sized = isSizeOption(name) ? sizedBy(name, around) : undefined;
  if (sized !== undefined) return { node: property, sized };
  const isFiller = name === 'length' && around.callee === 'from' && fills(property.parent.parent);
  return { node: property, sized: tellsWidth(name) || isFiller ? 'number' : undefined };
}

/** `vector(1536)`, `VECTOR(1536)`, `t.vector('embedding', 1536)`; indexes of libraries; `new Array(1536).fill(0)`. */
function ofArgument(call: ts.CallExpression | ts.NewExpression, value: ts.Expression): Stand {
  const name = lastName(call.expression);
  const given = call.arguments ?? ts.factory.createNodeArray();
  const at = given.findIndex((argument) => unwrap(argument) === value);
  const [first] = given;
  const isColumn = /^(?:(?:half|sparse)?vec(?:tor)?|(?:HALF|SPARSE)?VECTOR)$/.test(name);
  if (isColumn && (given.length === 1 || (at === 1 && first !== undefined && ts.isStringLiteralLike(first))))
    return { node: call, sized: 'column' };
  if (/^(?:HierarchicalNSW|BruteforceSearch|IndexFlat(?:L2|IP)|FixedSizeList)$/.test(name))
    return { node: call, sized: 'index' };
  const isFiller = /^(?:Array|Float(?:32|64)Array)$/.test(name) && given.length === 1 && fills(call);
  return { node: call, sized: isFiller ? 'number' : undefined };
}

/** Whether an array is made to stand for a vector: `vector: Array(1536).fill(0)`, `const queryVector = …`. */
function fills(made: ts.Node): boolean {
  let current = made;
  for (;;) {
    const parent = outward(current);
    const isChain =
      ts.isPropertyAccessExpression(parent) || (ts.isCallExpression(parent) && parent.expression === current);
    if (!isChain) {
      const isHolder = ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent);
      return isHolder && isVectorName(parent.name.getText());
    }
    current = parent;
  }
}

/** `embedding.length !== 1536`. */
function ofComparison(comparison: ts.BinaryExpression, value: ts.Expression): Stand {
  const other = unwrap(comparison.left) === value ? comparison.right : comparison.left;
  const { kind } = comparison.operatorToken;
  const isEquality = kind >= ts.SyntaxKind.EqualsEqualsToken && kind <= ts.SyntaxKind.ExclamationEqualsEqualsToken;
  const access = unwrap(other);
  const isLength = isEquality && ts.isPropertyAccessExpression(access) && access.name.text === 'length';
  return { node: comparison, sized: isLength && isVectorName(lastName(access.expression)) ? 'number' : undefined };
}

/** `vector(${WIDTH})` */
function isInType(span: ts.TemplateSpan): boolean {
  const before = span.getSourceFile().text.slice(span.parent.getStart(), span.expression.pos);
  return /\b(?:half|sparse)?vec(?:tor)?\s*\(\s*\$\{$/i.test(before) && /^\s*\)/.test(span.literal.text);
}

/** Redis by a list of words: `['FT.CREATE', …, 'DIM', '1536']`. */
function afterWord(list: ts.ArrayLiteralExpression, value: ts.Expression): Sized | undefined {
  const before = list.elements[list.elements.findIndex((element) => unwrap(element) === value) - 1];
  return before !== undefined && ts.isStringLiteralLike(before) && before.text === 'DIM' ? 'index' : undefined;
}

function lastName(node: ts.Expression): string {
  const callee = unwrap(node);
  return ts.isIdentifier(callee) ? callee.text : (memberName(callee) ?? '');
}
