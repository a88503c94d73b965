import { ts } from '../ts.ts';

/** The names that a statement at the top of a file gives what stands in it. */
export function holdersAt(node: ts.Node, statement: ts.Node): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => namesIn(name));
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement))
    return statement.name === undefined ? [] : [statement.name.text];
  // `options.baseURL = …`
  const assigned = ts.findAncestor(
    node,
    (each): each is ts.BinaryExpression => isAssignment(each) && each.left !== node,
  );
  const owner = assigned === undefined ? undefined : rootOf(assigned.left);
  return owner === undefined ? [] : [owner.text];
}

/** The names that a pattern binds. */
export function namesIn(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((each) => (ts.isBindingElement(each) ? namesIn(each.name) : []));
}

function isAssignment(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}

function rootOf(node: ts.Expression): ts.Identifier | undefined {
  if (ts.isIdentifier(node)) return node;
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)
    ? rootOf(node.expression)
    : undefined;
}
