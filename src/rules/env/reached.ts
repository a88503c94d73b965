import type { Inventory } from '../../source/inventory.ts';
import { isInTest } from '../../source/test-file.ts';
import type { ts } from '../../source/ts.ts';

/**
 * Whether what reads a variable may take it from what stands in a file: both are of one package, or of two of which one
 * needs the other. Tests run in their own package alone.
 *
 * @param homes where clients and requests read it
 * @param file relative to root
 */
export function isReached(homes: Iterable<ts.Node>, file: string, { island, workspaces }: Inventory): boolean {
  const owner = workspaces.ownerOf(file);
  return [...homes].some((home) => {
    const path = island.pathOf(home);
    const own = workspaces.ownerOf(path);
    if (owner === '.' || own === owner) return true;
    return !isInTest(home) && (workspaces.reaches(path, file) || (own !== '.' && workspaces.reaches(file, path)));
  });
}
