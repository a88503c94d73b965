import { outward } from '../../source/syntax.ts';
import { isInTest } from '../../source/test-file.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import { outsideCall } from '../outside-call.ts';
import { isHolder, usesOf } from '../uses-of.ts';

/**
 * Whether something that the repository does not hold is built with the whole object that an address stands in:
 * `new Groq(options)` beside `options.baseURL`.
 *
 * @param through what the address comes through
 * @param known clients and requests, of which it is known what they take
 */
export function isBuiltWith(through: Iterable<ts.Node>, known: ReadonlySet<ts.Node>, tracer: Tracer): boolean {
  const holders = new Set([...through].filter(ts.isPropertyAssignment).map(({ parent }) => outward(parent)));
  const isTaken = (use: ts.Expression): boolean => {
    if (isInTest(use) || ts.isPropertyAccessExpression(use.parent)) return false;
    const call = outsideCall(use, tracer);
    return (
      call !== undefined && ts.isNewExpression(call) && ts.findAncestor(use, (node) => known.has(node)) === undefined
    );
  };
  return [...holders].filter(isHolder).some((holder) => usesOf(holder, isTaken, tracer).length > 0);
}
