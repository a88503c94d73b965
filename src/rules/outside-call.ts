import type { Tracer } from '../source/trace.ts';
import type { ts } from '../source/ts.ts';
import { isLogged } from './is-logged.ts';
import { recipientOf } from './recipient.ts';

/**
 * The nearest call or construction in the same statement that is given a value, directly or inside an object or text,
 * and that the repository does not hold: what becomes of the value there, nobody can see. A log does nothing with it.
 */
export function outsideCall(use: ts.Node, tracer: Tracer): ts.CallExpression | ts.NewExpression | undefined {
  const call = recipientOf(use);
  if (call === undefined || isLogged(use)) return undefined;
  const isOurs = tracer.trace(call.expression).leaves.some(({ kind }) => kind === 'function' || kind === 'class');
  return isOurs ? undefined : call;
}
