import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  copyFileSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errnoOf } from './errno.ts';

/** What a file keeps when its content is replaced. Its time stamp is not kept: build tools must see the change. */
export interface Traits {
  readonly mode: number;
  /** Whose the file is; without it, of whoever runs. */
  readonly owner?: { readonly uid: number; readonly gid: number };
}

/**
 * Gives `target` new content, whole or not at all: a temporary file in the same folder, flushed to the disk, renamed
 * over it. Without `traits` a new file gets the ones of any new file. Throws what the system refuses, leaving nothing.
 */
export function replaceFile(target: string, bytes: Uint8Array, traits?: Traits): void {
  const temporary = temporaryOf(target);
  rmSync(temporary, { force: true });
  const file = openSync(temporary, 'wx', traits ? 0o600 : 0o666);
  try {
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    moveFile(temporary, target, traits);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/**
 * Moves `source` to `target`, over what is there. Within one file system this needs no free space, so a full disk
 * can't stop it.
 */
export function moveFile(source: string, target: string, traits?: Traits): void {
  if (traits?.owner) keepOwner(source, traits.owner);
  if (traits) chmodSync(source, traits.mode);
  try {
    renameSync(source, target);
  } catch (error) {
    // `target` is on another disk, mounted below root.
    if (errnoOf(error) !== 'EXDEV') throw error;
    const neighbour = temporaryOf(target);
    copyFileSync(source, neighbour);
    moveFile(neighbour, target, traits);
    rmSync(source);
  }
}

/** Where the content of `target` is while it is being written: always the same name, so that a killed run is swept up. */
export function temporaryOf(target: string): string {
  const name = createHash('sha256').update(basename(target)).digest('hex').slice(0, 12);
  return join(dirname(target), `.${name}.banjia`);
}

/** Flushes the entries of a folder to the disk, where the platform can. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const file = openSync(folder, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Run as root in a container, the files must stay the user's. Others may not give files away: then it can't be kept. */
function keepOwner(path: string, owner: { uid: number; gid: number }): void {
  const now = statSync(path);
  if (now.uid === owner.uid && now.gid === owner.gid) return;
  try {
    chownSync(path, owner.uid, owner.gid);
  } catch (error) {
    if (errnoOf(error) !== 'EPERM') throw error;
  }
}
