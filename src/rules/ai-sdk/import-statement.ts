import { nameOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';

/** What brings names of a package into a file: an import, a barrel, or a `require` that is taken apart. */
export type ImportStatement = ts.ImportDeclaration | ts.ExportDeclaration | ts.VariableDeclaration;

/** One name that it brings. */
export type ImportElement = ts.ImportSpecifier | ts.ExportSpecifier | ts.BindingElement;

/** Whether a node is of the kinds that bring names. */
export function isImportStatement(node: ts.Node): node is ImportStatement {
  return ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isVariableDeclaration(node);
}

/** The names that a statement brings; none where it brings the whole. */
export function elementsOf(statement: ts.Node): readonly ImportElement[] {
  if (ts.isImportDeclaration(statement)) {
    const named = statement.importClause?.namedBindings;
    return named !== undefined && ts.isNamedImports(named) ? named.elements : [];
  }
  if (ts.isExportDeclaration(statement))
    return statement.exportClause !== undefined && ts.isNamedExports(statement.exportClause)
      ? statement.exportClause.elements
      : [];
  return ts.isVariableDeclaration(statement) && ts.isObjectBindingPattern(statement.name)
    ? statement.name.elements
    : [];
}

/** What a statement brings them from. */
export function specifierOf(statement: ImportStatement): ts.StringLiteralLike | undefined {
  const node = ts.isVariableDeclaration(statement) ? moduleArgument(statement.initializer) : statement.moduleSpecifier;
  return node !== undefined && ts.isStringLiteralLike(node) ? node : undefined;
}

/** Whether it brings them from a module, be it by a scheme, from a server or in some version: `npm:ai@5`. */
export function comesFrom(statement: ImportStatement, module: string): boolean {
  const text = specifierOf(statement)?.text.replace(/^(?:npm:\/?|https?:\/\/[^/]+\/)/, '');
  return text === module || (text?.startsWith(`${module}@`) === true && !text.slice(module.length + 1).includes('/'));
}

function moduleArgument(value: ts.Expression | undefined): ts.Expression | undefined {
  const call = value !== undefined && ts.isAwaitExpression(value) ? value.expression : value;
  return call !== undefined && ts.isCallExpression(call) ? call.arguments[0] : undefined;
}

/** What a name is called where it comes from. */
export function importedName(element: ImportElement): string | undefined {
  return nameOf(element.propertyName ?? (element.name as ts.BindingName));
}
