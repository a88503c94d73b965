import { accessSync, constants, existsSync, lstatSync, mkdirSync, type Stats, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EXIT, UserError } from '../errors.ts';
import { pipeline as words } from '../messages/pipeline.ts';
import type { FileChange } from './change.ts';
import { errnoOf } from './errno.ts';
import { readPlain } from './open-plain.ts';
import type { replaceFile, Traits } from './replace-file.ts';
import { resolveInside } from './resolve-inside.ts';

/** One file that is about to be written: checked, and in bytes. */
export interface Step {
  /** Relative to root, with `/`. */
  readonly path: string;
  /** Absolute. */
  readonly target: string;
  /** null: the file is created. */
  readonly before: { readonly bytes: Buffer; readonly traits: Traits } | null;
  /** null: the file is deleted. */
  readonly after: Buffer | null;
}

/**
 * Checks that a change can be made: the file still holds the text that the change was made for, is a regular file below
 * root, and is not read-only; a created one is not there yet. Throws UserError naming the file. Writes nothing.
 */
export function prepareStep(root: string, { path, before, after }: FileChange): Step {
  try {
    const target = resolveInside(root, path);
    if (target === null) throw refusal(words.apply.notEditable(path, words.skipped.outside));
    const stat = lstatSync(target, { throwIfNoEntry: false });
    const content = after === null ? null : Buffer.from(after);
    if (before === null) {
      if (stat !== undefined) throw refusal(words.apply.taken(path));
      return { path, target, before: null, after: content };
    }
    if (stat === undefined) throw refusal(words.apply.moved(path), words.apply.movedHint);
    if (!stat.isFile()) throw refusal(words.apply.notEditable(path, words.skipped.notAFile));
    if (isReadOnly(target, stat)) throw refusal(words.apply.readOnly(path), words.apply.readOnlyHint(path));
    const bytes = readPlain(target);
    if (!bytes.equals(Buffer.from(before))) throw refusal(words.apply.moved(path), words.apply.movedHint);
    return { path, target, before: { bytes, traits: { mode: stat.mode & 0o7777, owner: stat } }, after: content };
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw refusal(words.apply.notEditable(path, words.refused(errnoOf(error))));
  }
}

/** Makes the change. Throws what the system refuses. */
export function takeStep({ target, before, after }: Step, replace: typeof replaceFile): void {
  if (after === null) {
    unlinkSync(target);
  } else {
    if (before === null) mkdirSync(dirname(target), { recursive: true });
    replace(target, after, before?.traits);
  }
}

/** The folders that must be made for a created file, outermost first. */
export function missingFolders(root: string, { path }: Step): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, i) => parts.slice(0, i + 1).join('/')).filter((folder) => !existsSync(join(root, folder)));
}

/** A rename would replace a read-only file without a word, and root may write anything: so the mode bits decide too. */
function isReadOnly(target: string, stat: Stats): boolean {
  if ((stat.mode & 0o222) === 0) return true;
  try {
    accessSync(target, constants.W_OK);
    return false;
  } catch {
    return true;
  }
}

function refusal(message: string, hint?: string): UserError {
  return new UserError(message, { exitCode: EXIT.failed, ...(hint !== undefined && { hint }) });
}
