import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file for this user alone, whole or not at all. Throws what the system refuses, leaving nothing. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  // A name of its own: two runs at a time must not write into each other's file.
  const temporary = `${path}.${process.pid}.new`;
  try {
    writeFileSync(temporary, content, { mode: 0o600, flag: 'wx' });
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}
