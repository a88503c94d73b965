import { partsOf } from '../../source/file-parts.ts';
import { loadsEnv } from '../../source/libraries/agents/setup-places.ts';
import { agentsPackage } from '../../source/libraries/agents/uses.ts';
import { unwrap } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { isTypeOnly } from '../../source/type-only.ts';

/**
 * The statement behind which a file is ready to be set up: its imports are done and its environment is filled. Undefined
 * where nothing may stand in a file that a browser loads, where it imports nothing, or brings the SDK in within functions
 * alone, out of which nothing has its names.
 */
export function setupAnchor(file: ts.SourceFile): ts.Statement | undefined {
  if (file.isDeclarationFile || isForBrowsers(file) || isWithinFunctions(file)) return undefined;
  const leading: ts.Statement[] = [];
  for (const statement of file.statements) {
    if (!isImport(statement) && !isDirective(statement) && !loadsEnv(statement)) break;
    leading.push(statement);
  }
  const imports = leading.filter((statement) => !isDirective(statement));
  return file.statements.findLast(loadsEnv) ?? imports.at(-1) ?? file.statements.findLast(isImport);
}

function isWithinFunctions(file: ts.SourceFile): boolean {
  const own = partsOf(file).specifiers.filter(
    (specifier) => agentsPackage(specifier.text) !== undefined && !isTypeOnly(specifier),
  );
  return own.length > 0 && own.every((specifier) => ts.findAncestor(specifier, ts.isFunctionLike) !== undefined);
}

function isImport(statement: ts.Statement): boolean {
  if (ts.isImportDeclaration(statement) || ts.isImportEqualsDeclaration(statement)) return true;
  if (!ts.isVariableStatement(statement)) return false;
  return statement.declarationList.declarations.every(
    ({ initializer }) => initializer !== undefined && isRequire(initializer),
  );
}

/** `require('x')`, `require('x').y`, `await import('x')` */
function isRequire(node: ts.Expression): boolean {
  const value = unwrap(node);
  if (ts.isPropertyAccessExpression(value)) return isRequire(value.expression);
  if (!ts.isCallExpression(value)) return false;
  return value.expression.getText() === 'require' || value.expression.kind === ts.SyntaxKind.ImportKeyword;
}

function isDirective(statement: ts.Statement): boolean {
  return ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression);
}

function isForBrowsers({ statements }: ts.SourceFile): boolean {
  return statements.some(
    (statement) =>
      ts.isExpressionStatement(statement) &&
      ts.isStringLiteral(statement.expression) &&
      statement.expression.text === 'use client',
  );
}
