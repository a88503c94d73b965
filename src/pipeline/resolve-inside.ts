import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { errnoOf } from './errno.ts';

/**
 * The absolute path of a file below root, or null where the path or a linked folder on it leads out of root. Neither
 * the file nor its folder has to exist.
 */
export function resolveInside(root: string, path: string): string | null {
  const absolute = resolve(root, path);
  if (!isBelow(resolve(root), absolute)) return null;
  const folder = realpathOfNearest(dirname(absolute));
  const realRoot = realpathSync.native(root);
  return folder === realRoot || isBelow(realRoot, folder) ? absolute : null;
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function realpathOfNearest(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
    return realpathOfNearest(dirname(folder));
  }
}
