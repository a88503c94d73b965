import { existsSync, lstatSync, mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, UserError } from '../errors.ts';
import { pipeline as words } from '../messages/pipeline.ts';
import { errnoOf } from './errno.ts';

const IGNORE = '.gitignore';

/** The one folder of ours below root: the lock and the journals. */
export function homeOf(root: string): string {
  return join(root, '.banjia');
}

/** Whether there is one. A file or a link of that name is somebody else's, and nothing of ours is in it. */
export function hasHome(root: string): boolean {
  return lstatSync(homeOf(root), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/**
 * Makes the folder, ignored by git through a `.gitignore` of its own, and returns its path. Throws UserError where it
 * can't be written, or where something else has that name: a link there could lead out of root.
 */
export function makeHome(root: string): string {
  const home = homeOf(root);
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    if (!lstatSync(home).isDirectory()) throw new UserError(words.journal.notAFolder, { exitCode: EXIT.failed });
    ignoreIt(home);
  } catch (error) {
    throw error instanceof UserError ? error : unwritable(error);
  }
  return home;
}

/** Writes a small file, never over one that exists nor through a link; false where something has the name. */
export function createFile(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error;
    return false;
  }
}

/** The sentence for a folder of ours that the system would not let us write. */
export function unwritable(error: unknown): UserError {
  const reason = words.refused(errnoOf(error));
  return new UserError(words.journal.unwritable(reason), { exitCode: EXIT.failed, cause: error });
}

/** Takes the folder away once it holds nothing but its `.gitignore`, and nothing of a run that begins meanwhile. */
export function tidyHome(root: string): void {
  const home = homeOf(root);
  if (!existsSync(home) || readdirSync(home).join() !== IGNORE) return;
  rmSync(join(home, IGNORE), { force: true });
  try {
    rmdirSync(home);
  } catch (error) {
    errnoOf(error);
    if (hasHome(root)) ignoreIt(home);
  }
}

function ignoreIt(home: string): void {
  createFile(join(home, IGNORE), '*\n');
}
