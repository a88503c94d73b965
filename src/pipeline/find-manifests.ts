import { posix } from 'node:path';
import { ancestors } from '../source/ancestors.ts';
import { MANIFEST_NAMES } from '../source/manifests.ts';

/** Files that hold versions which manifests only refer to. */
const CATALOGS = ['pnpm-workspace.yaml', '.yarnrc.yml'];

/**
 * The manifests that may speak for code: those of its folder and all above, as far as they are listed.
 *
 * @param read text of a listed file
 */
export function findManifests(
  code: Iterable<string>,
  read: (path: string) => string | undefined,
): ReadonlyMap<string, string> {
  const folders = new Set([...code].flatMap((path) => ancestors(posix.dirname(path))));
  return new Map(
    [...folders].flatMap((folder) =>
      [...MANIFEST_NAMES, ...CATALOGS].flatMap((name) => {
        const path = posix.join(folder, name);
        const text = read(path);
        return text === undefined ? [] : [[path, text] as const];
      }),
    ),
  );
}
