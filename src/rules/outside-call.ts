import { isInside } from '../source/is-inside.ts';
import type { Tracer } from '../source/trace.ts';
import { ts } from '../source/ts.ts';

/**
 * The nearest call or construction in the same statement that is given a value, directly or inside an object or text,
 * and that the repository does not hold: what becomes of the value there, nobody can see.
 */
export function outsideCall(use: ts.Node, tracer: Tracer): ts.CallExpression | ts.NewExpression | undefined {
  const call = ts.findAncestor(use.parent, (node) => ts.isStatement(node) || takes(node, use));
  if (call === undefined || !(ts.isCallExpression(call) || ts.isNewExpression(call))) return undefined;
  const isOurs = tracer.trace(call.expression).leaves.some(({ kind }) => kind === 'function' || kind === 'class');
  return isOurs ? undefined : call;
}

function takes(node: ts.Node, use: ts.Node): boolean {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return false;
  return node.arguments?.some((argument) => isInside(use, argument)) ?? false;
}
