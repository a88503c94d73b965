import { isInside } from '../source/is-inside.ts';
import { ts } from '../source/ts.ts';

/** The nearest call or construction in the same statement that is given a value, directly or inside an object or text. */
export function recipientOf(use: ts.Node): ts.CallExpression | ts.NewExpression | undefined {
  const call = ts.findAncestor(use.parent, (node) => ts.isStatement(node) || takes(node, use));
  return call !== undefined && (ts.isCallExpression(call) || ts.isNewExpression(call)) ? call : undefined;
}

function takes(node: ts.Node, use: ts.Node): boolean {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return false;
  return node.arguments?.some((argument) => isInside(use, argument)) ?? false;
}
