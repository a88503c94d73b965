import type { ts } from './ts.ts';

/** Whether a node stands within another one, or is it. Positions alone also match what stands there in another file. */
export function isInside(node: ts.Node, outer: ts.Node): boolean {
  return node.pos >= outer.pos && node.end <= outer.end && node.getSourceFile() === outer.getSourceFile();
}
