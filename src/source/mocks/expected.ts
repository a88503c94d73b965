import { isCompared } from '../http/address-text.ts';
import { memberName, unwrap } from '../syntax.ts';
import { ts } from '../ts.ts';

/** What a test says of a value that the program gives. */
export interface Expectation {
  /** `expect(create).toHaveBeenCalledWith(…)`, `assert.equal(…)` */
  readonly call: ts.CallExpression;
  readonly matcher: string;
  /** What is looked at: the argument of `expect`. */
  readonly subject: ts.Expression | undefined;
}

/** Matchers that ask what a mock was called with. */
export const CALLED_WITH =
  /^(?:toHaveBeen|toBe)(?:Last|Nth)?CalledWith$|^(?:last|nth)CalledWith$|^toHaveBeenCalledExactlyOnceWith$|^called(?:Once)?With(?:Exactly|Match)?$/;

/** The expectation that a node stands in, as what is expected. */
export function expectationAt(node: ts.Node): Expectation | undefined {
  let child = node;
  for (let current = node.parent; current !== undefined; child = current, current = current.parent) {
    if (ts.isFunctionLike(current) || ts.isStatement(current)) return undefined;
    if (!ts.isCallExpression(current) || child === current.expression) continue;
    const found = expectationOf(current, child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a call of a matcher says; `argument`: that of its arguments which is asked for. */
export function expectationOf(call: ts.CallExpression, argument?: ts.Node): Expectation | undefined {
  const callee = unwrap(call.expression);
  const matcher = memberName(callee);
  if (matcher === undefined) return undefined;
  const owner = (callee as ts.PropertyAccessExpression).expression;
  const subject = subjectOf(owner);
  if (subject !== undefined) return { call, matcher, subject };
  const head = owner.getText();
  const isAssert = /^(?:assert|sinon\.assert|t)(?:\.strict)?$/.test(head) && call.arguments[0] !== argument;
  if (isAssert) return { call, matcher, subject: call.arguments[0] };
  return /^called/.test(matcher) && CALLED_WITH.test(matcher) ? { call, matcher, subject: owner } : undefined;
}

/** What stands in `expect(…)`, past `.not`, `.resolves` and the words of chai. */
function subjectOf(node: ts.Expression): ts.Expression | undefined {
  const inner = unwrap(node);
  if (ts.isCallExpression(inner)) {
    const callee = unwrap(inner.expression);
    const isExpect = ts.isIdentifier(callee) && callee.text === 'expect';
    const isSoft = ts.isPropertyAccessExpression(callee) && /^expect\.(?:soft|poll)$/.test(callee.getText());
    if (isExpect || isSoft) return inner.arguments[0];
    return undefined;
  }
  return ts.isPropertyAccessExpression(inner) ? subjectOf(inner.expression) : undefined;
}

/** Whether a text is what a test compares a value of the program's with. */
export function isExpected(node: ts.Expression): boolean {
  return isCompared(node) || expectationAt(node) !== undefined;
}
