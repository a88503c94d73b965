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
export function isReached(homes: Iterable<ts.Node>, file: string, inventory: Inventory): boolean {
  return [...homes].some((home) => {
    const path = inventory.island.pathOf(home);
    return isOfOnePackage(path, file, inventory) || (!isInTest(home) && isJoined(path, file, inventory));
  });
}

/** Whether what stands in a file may be for code that stays: what no package owns may run anywhere. */
export function isKeptFor(keepers: readonly Keeper[], file: string, inventory: Inventory): boolean {
  return keepers.some((keeper) => {
    if (typeof keeper !== 'string') return isOfRoot(keeper, inventory) || isReached([keeper], file, inventory);
    const isOwn = isOfOnePackage(keeper, file, inventory) || isJoined(keeper, file, inventory);
    return isOwn || inventory.workspaces.ownerOf(keeper) === '.';
  });
}

/** Whether anything that stays shares code with what reads a variable under its new name. */
export function isKeptNear(homes: Iterable<ts.Node>, keepers: readonly Keeper[], inventory: Inventory): boolean {
  const { pathOf } = inventory.island;
  return keepers.some((keeper) => isReached(homes, typeof keeper === 'string' ? keeper : pathOf(keeper), inventory));
}

/** What needs the old name of a variable: a place in code, or a program in another language. */
export type Keeper = ts.Node | string;

function isOfRoot(node: ts.Node, { island, workspaces }: Inventory): boolean {
  return workspaces.ownerOf(island.pathOf(node)) === '.';
}

function isOfOnePackage(path: string, file: string, { workspaces }: Inventory): boolean {
  const owner = workspaces.ownerOf(file);
  return owner === '.' || workspaces.ownerOf(path) === owner;
}

/** Whether one of their packages needs the other. */
function isJoined(path: string, file: string, { workspaces }: Inventory): boolean {
  return workspaces.reaches(path, file) || (workspaces.ownerOf(path) !== '.' && workspaces.reaches(file, path));
}
