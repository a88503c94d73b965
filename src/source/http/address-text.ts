import { OPENAI_HOSTS } from '../ownership.ts';
import { memberName, outward } from '../syntax.ts';
import { ts } from '../ts.ts';

const COMPARES = /^(?:includes|startsWith|endsWith|indexOf|search|match|test|equals?)$/;

/** Whether a text is what something else is compared with: a test of an address, not an address. */
export function isCompared(node: ts.Expression): boolean {
  const parent = outward(node);
  if (ts.isCaseClause(parent)) return true;
  if (ts.isCallExpression(parent)) return COMPARES.test(memberName(parent.expression) ?? '');
  return (
    ts.isBinaryExpression(parent) &&
    parent.operatorToken.kind >= ts.SyntaxKind.EqualsEqualsToken &&
    parent.operatorToken.kind <= ts.SyntaxKind.ExclamationEqualsEqualsToken
  );
}

/** `https://api.openai.com` at the head of an address. */
export const OPENAI_ORIGIN = new RegExp(`^(?:https?:)?//${OPENAI_HOSTS}(?::443)?(?=[/?#]|$)`, 'i');

/** `https://api.openai.com`, with a path of the API or without one. */
const WHOLE = new RegExp(`^(?:(?:https?|wss?)://)?${OPENAI_HOSTS}(?:/(?:v\\d|dashboard)[^\\s]*|/)?$`);

/** A URL or a host as a whole, in a place that holds values: no key, no type, no text of a page, no claim. */
export function isAddress(node: ts.StringLiteralLike): boolean {
  const { parent } = node;
  const isName =
    ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node) ||
    ts.isElementAccessExpression(parent) ||
    ts.isComputedPropertyName(parent) ||
    ts.isLiteralTypeNode(parent);
  return !isName && !isCompared(node) && WHOLE.test(node.text.trim());
}
