import { memberName, propertyOf, unwrap } from '../syntax.ts';
import { ts } from '../ts.ts';

/** Fields that only answers of the API have. */
const ANSWERS = ['choices', 'usage', 'object', 'created', 'finish_reason', 'output', 'output_text'] as const;

/** Calls that say what a mock gives back. */
const GIVES =
  /^(?:mock(?:Resolved|Return|Rejected)Value(?:Once)?|reply(?:Once|WithError)?|json|fulfill|respond\w*|resolves|returns|mockResponse(?:Once)?)$/;

/** Whether a value is part of what a mock answers with. */
export function isReply(node: ts.Node): boolean {
  for (let current = node.parent; current !== undefined; current = current.parent) {
    if (ts.isObjectLiteralExpression(current)) {
      const literal = current;
      if (ANSWERS.some((name) => propertyOf(literal, name) !== undefined)) return true;
    }
    if (ts.isCallExpression(current) && GIVES.test(memberName(unwrap(current.expression)) ?? '')) return true;
    if (ts.isFunctionLike(current)) return false;
  }
  return false;
}
