import { ts } from './ts.ts';

/**
 * Written where other files can take it from: in a variable, class, enum or export of the module, or returned by a
 * function of it. `export const API_HOST = 'https://api.openai.com'`, `export const host = () => 'https://…'`
 */
export function isHandedOn(node: ts.Node): boolean {
  const holder = ts.findAncestor(node.parent, ts.isFunctionLike);
  if (holder !== undefined && !isReturned(node, holder)) return false;
  const statement = ts.findAncestor(node, ({ parent }) => ts.isSourceFile(parent));
  return statement !== undefined && isTaken(statement);
}

/** Whether others can have what a statement of a module holds; what it only does is over with it. */
function isTaken(statement: ts.Node): boolean {
  return (
    ts.isVariableStatement(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    ts.isExportAssignment(statement) ||
    // `module.exports = …`
    (ts.isExpressionStatement(statement) && ts.isBinaryExpression(statement.expression))
  );
}

/** Whether a function gives back what is written in it, as it is, in a text or object, or by the name of a variable. */
function isReturned(node: ts.Node, holder: ts.SignatureDeclaration): boolean {
  let current = node;
  while (current.parent !== holder && isCarrier(current.parent)) current = current.parent;
  const { parent } = current;
  if (ts.isReturnStatement(parent)) return true;
  if (parent === holder) return 'body' in holder && holder.body === current;
  if (!ts.isVariableDeclaration(parent) || !ts.isIdentifier(parent.name)) return false;
  return isNameReturned(parent.name.text, holder);
}

function isNameReturned(name: string, holder: ts.SignatureDeclaration): boolean {
  const visit = (node: ts.Node): boolean => {
    if (ts.isFunctionLike(node)) return false;
    if (ts.isReturnStatement(node)) return node.expression !== undefined && isCarried(name, node.expression);
    return ts.forEachChild(node, (child) => visit(child) || undefined) ?? false;
  };
  return ts.forEachChild(holder, (child) => visit(child) || undefined) ?? false;
}

function isCarried(name: string, node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return node.text === name;
  if (!isCarrier(node)) return false;
  return ts.forEachChild(node, (child) => isCarried(name, child) || undefined) ?? false;
}

/** Around a value without doing anything with it: what is sent to by a call is not handed on. */
function isCarrier(node: ts.Node): boolean {
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isConditionalExpression(node) ||
    ts.isBinaryExpression(node) ||
    ts.isTemplateExpression(node) ||
    ts.isTemplateSpan(node) ||
    ts.isObjectLiteralExpression(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isShorthandPropertyAssignment(node) ||
    ts.isSpreadAssignment(node) ||
    ts.isArrayLiteralExpression(node) ||
    ts.isNewExpression(node)
  );
}
