import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs';

const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Files above this many bytes are data or bundles, whatever their name. */
export const MAX_BYTES = 5_000_000;

/**
 * Opens a file for reading, never through a symbolic link (ELOOP) and never waiting for the other end of a pipe.
 * Returns the descriptor; throws what the system refuses.
 */
export function openPlain(path: string): number {
  // Windows has no O_NOFOLLOW.
  if (constants.O_NOFOLLOW === undefined && lstatSync(path).isSymbolicLink()) {
    throw Object.assign(new Error(`ELOOP: symbolic link, open '${path}'`), { code: 'ELOOP' });
  }
  return openSync(path, FLAGS);
}

/** The bytes of a file, on the same terms; of a pipe or a device, nothing (ENOTSUP). */
export function readPlain(path: string): Buffer {
  const file = openPlain(path);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile() && !stat.isDirectory()) {
      throw Object.assign(new Error(`ENOTSUP: not a regular file, read '${path}'`), { code: 'ENOTSUP' });
    }
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}
