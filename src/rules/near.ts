import type { Inventory } from '../source/inventory.ts';
import type { ts } from '../source/ts.ts';

/** Whether two pieces of code may run in one program: they are of one package, or of two of which one needs the other. */
export function isNear(one: ts.Node, other: ts.Node, { island, workspaces }: Inventory): boolean {
  const [first, second] = [island.pathOf(one), island.pathOf(other)];
  return workspaces.reaches(first, second) || workspaces.reaches(second, first);
}
