import { ts } from './ts.ts';

/** What stands around an expression without changing which value it is. */
function isWrapper(node: ts.Node): node is ts.Expression & { readonly expression: ts.Expression } {
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isTypeAssertionExpression(node) ||
    ts.isAwaitExpression(node)
  );
}

/** Whether a file has no types: `.js` and its kin, and components whose scripts say nothing else. */
export function isJavaScript({ flags }: ts.SourceFile): boolean {
  return (flags & ts.NodeFlags.JavaScriptFile) !== 0;
}

/** The expression inside parentheses, `as`, `satisfies`, `!`, type assertions and `await`. */
export function unwrap(node: ts.Expression): ts.Expression {
  let current = node;
  while (isWrapper(current)) current = current.expression;
  return current;
}

/** The parent that gives a node its role, past the wrappers that `unwrap` removes. */
export function outward(node: ts.Node): ts.Node {
  let current = node.parent;
  while (isWrapper(current)) current = current.parent;
  return current;
}

/** A property name that is written out: identifier, string, number or `['literal']`; undefined when computed. */
export function nameOf(name: ts.PropertyName | ts.BindingName | ts.ModuleExportName | undefined): string | undefined {
  if (name === undefined) return undefined;
  if (ts.isIdentifier(name) || ts.isPrivateIdentifier(name) || ts.isStringLiteralLike(name)) return name.text;
  if (ts.isNumericLiteral(name)) return name.text;
  if (ts.isComputedPropertyName(name) && ts.isStringLiteralLike(name.expression)) return name.expression.text;
  return undefined;
}

/** The name that a member access ends in: `a.b`, `a['b']`, `a?.b`. */
export function memberName(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isElementAccessExpression(node)) {
    const argument = unwrap(node.argumentExpression);
    return ts.isStringLiteralLike(argument) ? argument.text : undefined;
  }
  return undefined;
}

/** The property of an object literal with this written name; the last one wins, as at run time. */
export function propertyOf(
  literal: ts.ObjectLiteralExpression,
  name: string,
): ts.PropertyAssignment | ts.ShorthandPropertyAssignment | ts.MethodDeclaration | undefined {
  return literal.properties.findLast(
    (property): property is ts.PropertyAssignment | ts.ShorthandPropertyAssignment | ts.MethodDeclaration =>
      (ts.isPropertyAssignment(property) ||
        ts.isShorthandPropertyAssignment(property) ||
        ts.isMethodDeclaration(property)) &&
      nameOf(property.name) === name,
  );
}
