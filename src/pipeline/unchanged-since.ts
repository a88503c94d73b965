import { lstatSync } from 'node:fs';

/** Some file systems count in steps of two seconds. */
const COARSEST_MS = 2_000;

/**
 * Whether none of the files was written, replaced or removed after a moment. Where a time is too near to tell, or a file
 * can't be asked for it, the answer is no.
 *
 * @param moment milliseconds, as of `Date.now()`
 */
export function isUnchangedSince(moment: number, root: string, files: readonly string[]): boolean {
  const latest = moment - COARSEST_MS;
  return files.every((path) => {
    const stat = lstatSync(`${root}/${path}`, { throwIfNoEntry: false });
    // The second is the system's own and can't be set back.
    return stat !== undefined && stat.mtimeMs < latest && stat.ctimeMs < latest;
  });
}
