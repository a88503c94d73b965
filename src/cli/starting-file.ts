import { lstatSync, readFileSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { init as words } from '../messages/init.ts';
import { pipeline } from '../messages/pipeline.ts';
import type { FileChange } from '../pipeline/change.ts';
import { readText } from '../pipeline/read-text.ts';
import { resolveInside } from '../pipeline/resolve-inside.ts';
import { whyRefused } from './named-file.ts';

/** A file that a repository begins with. */
export interface StartingFile {
  /** Relative to root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The text of a file of `templates`. */
export function readTemplate(name: string): string {
  // It lies two folders up from `src/cli` and from `dist/shared` alike.
  return readFileSync(new URL(`../../templates/${name}`, import.meta.url), 'utf8');
}

/**
 * What is to be done that root holds the file: none where it does, whatever its line endings. Throws UserError where
 * something else has the name, or where the path leads out of root.
 */
export function changesFor(root: string, { path, text }: StartingFile): FileChange[] {
  if (isFree(root, path)) return [{ path, before: null, after: text }];
  const there = readText(root, path);
  if ('text' in there && there.text.replaceAll('\r\n', '\n') === text) return [];
  throw new UserError(words.taken(path, 'skipped' in there ? there.skipped : undefined), { hint: words.takenHint });
}

function isFree(root: string, path: string): boolean {
  try {
    const place = resolveInside(root, path);
    if (place !== null) return lstatSync(place, { throwIfNoEntry: false }) === undefined;
  } catch (cause) {
    throw new UserError(words.refused(path, words.inTheWay(whyRefused(cause))), { cause });
  }
  throw new UserError(words.refused(path, pipeline.skipped.outside));
}
