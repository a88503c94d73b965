import type { FileEdit } from '../edit.ts';
import { isInMarkup } from '../source/embedded/markup-uses.ts';
import { groupBy } from '../source/group-by.ts';
import type { Inventory } from '../source/inventory.ts';
import { isInside } from '../source/is-inside.ts';
import { unwrap } from '../source/syntax.ts';
import { ts } from '../source/ts.ts';
import { withoutLine } from './without-line.ts';

/**
 * Edits that take imports out which nothing reads any more once all of `gone` is replaced; none where a name is used
 * elsewhere in the file, or is no import. Imports of one statement are to be asked for at once.
 */
export function unusedImportEdits(gone: readonly ts.Node[], inventory: Inventory): FileEdit[] {
  const byFile = groupBy(gone, (node) => [node.getSourceFile()]);
  return [...byFile].flatMap(([file, nodes]) => unusedIn(file, nodes, inventory));
}

function unusedIn(file: ts.SourceFile, gone: readonly ts.Node[], { tracer }: Inventory): FileEdit[] {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  for (const node of gone) visit(ts.isExpression(node) ? unwrap(node) : node);
  const isGone = (use: ts.Node) => gone.some((node) => isInside(use, node));
  const unused = file.statements
    .flatMap(specifiersOf)
    .filter(({ name }) => names.has(name.text) && !isInMarkup(file, name.text, tracer.index))
    .filter((specifier) =>
      (tracer.index.identifiers.get(specifier.name.text) ?? []).every(
        (use) => use.getSourceFile() !== file || use === specifier.name || isGone(use),
      ),
    );
  return removals(unused);
}

function specifiersOf(statement: ts.Statement): readonly ts.ImportSpecifier[] {
  const bindings = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined;
  return bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements : [];
}

/** Takes names out of the imports of one file, and an import with its last name. */
export function removals(specifiers: readonly ts.ImportSpecifier[]): FileEdit[] {
  return [...new Set(specifiers.map(({ parent }) => parent))].flatMap((named) => {
    const { elements } = named;
    const stays = elements.findLastIndex((element) => !specifiers.includes(element));
    if (stays < 0) return [wholeRemoval(named)];
    const file = named.getSourceFile();
    const path = file.fileName.slice(1);
    const [last, end] = [elements[stays], elements.at(-1)];
    const tail =
      last === undefined || end === undefined || last === end
        ? []
        : [{ file: path, start: last.end, end: end.end, text: '' }];
    const inner = elements.slice(0, stays).flatMap((element, index) => {
      const next = elements[index + 1];
      if (next === undefined || !specifiers.includes(element)) return [];
      return [{ file: path, start: element.getStart(file), end: next.getStart(file), text: '' }];
    });
    return [...inner, ...tail];
  });
}

function wholeRemoval(named: ts.NamedImports): FileEdit {
  const file = named.getSourceFile();
  const path = file.fileName.slice(1);
  const clause = named.parent;
  // `import host, { x } from` keeps its default.
  if (clause.name !== undefined) return { file: path, start: clause.name.end, end: named.end, text: '' };
  return withoutLine(clause.parent);
}
