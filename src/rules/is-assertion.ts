import { unwrap } from '../source/syntax.ts';
import { ts } from '../source/ts.ts';

/** `assert(x, '…')`, `assert.ok(x)`, `invariant(x)`: it goes on or it throws, and hands nothing back that anybody takes. */
export function isAssertion(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isExpressionStatement(node.parent)) return false;
  const callee = unwrap(node.expression);
  const owner = ts.isPropertyAccessExpression(callee) ? unwrap(callee.expression) : callee;
  return ts.isIdentifier(owner) && ASSERTS.test(owner.text);
}

/** `assert`, `assertDefined`, `invariant`. */
const ASSERTS = /^(?:assert(?:[A-Z]\w*)?|invariant)$/;
