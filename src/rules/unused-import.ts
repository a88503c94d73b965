import type { FileEdit } from '../edit.ts';
import type { Inventory } from '../source/inventory.ts';
import { unwrap } from '../source/syntax.ts';
import { ts } from '../source/ts.ts';

/**
 * Edits that take an import out which nothing reads any more once `gone` is replaced; none where the name is used
 * elsewhere in the file, or is no import.
 */
export function unusedImportEdits(gone: ts.Node, { tracer }: Inventory): FileEdit[] {
  const names: ts.Identifier[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.isExpression(gone) ? unwrap(gone) : gone);
  const file = gone.getSourceFile();
  return names.flatMap((name) => {
    const specifier = file.statements.flatMap(specifiersOf).find((candidate) => candidate.name.text === name.text);
    if (specifier === undefined) return [];
    const others = (tracer.index.identifiers.get(name.text) ?? []).filter(
      (use) => use.getSourceFile() === file && use !== specifier.name && !(use.pos >= gone.pos && use.end <= gone.end),
    );
    return others.length > 0 ? [] : [removal(specifier)];
  });
}

function specifiersOf(statement: ts.Statement): readonly ts.ImportSpecifier[] {
  const bindings = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined;
  return bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements : [];
}

/** Takes a name out of an import, and the import with it where it is the only one. */
export function removal(specifier: ts.ImportSpecifier): FileEdit {
  const file = specifier.getSourceFile();
  const path = file.fileName.slice(1);
  const { elements } = specifier.parent;
  const index = elements.indexOf(specifier);
  const next = elements[index + 1];
  const previous = elements[index - 1];
  if (next !== undefined) return { file: path, start: specifier.getStart(file), end: next.getStart(file), text: '' };
  if (previous !== undefined) return { file: path, start: previous.end, end: specifier.end, text: '' };
  const clause = specifier.parent.parent;
  // `import host, { x } from` keeps its default.
  if (clause.name !== undefined) return { file: path, start: clause.name.end, end: specifier.parent.end, text: '' };
  const statement = clause.parent;
  const lineEnd = /^[ \t]*(?:\r?\n)?/.exec(file.text.slice(statement.end))?.[0].length ?? 0;
  return { file: path, start: statement.getStart(file), end: statement.end + lineEnd, text: '' };
}
