import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { UserError } from '../errors.ts';
import { pipeline as words } from '../messages/pipeline.ts';
import { hasHome, homeOf } from './home.ts';
import { isLeftOut } from './interest.ts';
import { readPlain } from './open-plain.ts';
import { replaceFile, syncFolder } from './replace-file.ts';

// A journal can come with a repository that somebody else made: it must not lead into .git.
const path = v.pipe(
  v.string(),
  v.minLength(1),
  v.check((text) => !isLeftOut(`${text}/`) && text.split(/[\\/]/).every((part) => !isGit(part))),
);
const mode = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0o7777));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const schema = v.object({
  version: v.literal(1),
  /** The command that wrote it: `migrate`. */
  command: v.string(),
  /** One for each file that the run was to write. `before` null: created; `after` null: deleted. */
  entries: v.array(
    v.object({
      path,
      before: v.nullable(v.object({ sha256, mode, blob: v.pipe(v.string(), v.regex(/^\d+$/)) })),
      after: v.nullable(v.object({ sha256 })),
    }),
  ),
  /** Folders that the run made for the files it created, outermost first. */
  folders: v.array(path),
});

export type Journal = v.InferOutput<typeof schema>;
export type JournalEntry = Journal['entries'][number];

const FILE = 'journal.json';
const OPEN = 'open';

/**
 * Writes what is needed to put everything back, flushed to the disk before it returns: the original bytes as files of
 * their own, then the journal that names them. It stays open until the run has written all. Returns its folder.
 * `originals` maps the names in `before.blob` to bytes. Throws what the system refuses, leaving nothing of its own.
 */
export function beginJournal(root: string, journal: Journal, originals: ReadonlyMap<string, Uint8Array>): string {
  const folder = join(homeOf(root), OPEN);
  // Where one is open already, it is another run's and stays.
  mkdirSync(folder, { mode: 0o700 });
  try {
    for (const [blob, bytes] of originals) replaceFile(join(folder, blob), bytes, { mode: 0o600 });
    writeJournal(folder, journal);
    syncFolder(homeOf(root));
    return folder;
  } catch (error) {
    dropJournal(folder);
    throw error;
  }
}

/** Replaces the journal of a folder: the entries that are left after a part was put back. */
export function writeJournal(folder: string, journal: Journal): void {
  replaceFile(join(folder, FILE), Buffer.from(`${JSON.stringify(journal, null, 2)}\n`), { mode: 0o600 });
  syncFolder(folder);
}

/** Puts the open journal on top of the stack of those that `undo` takes back, last one first. */
export function commitJournal(root: string): void {
  const next = Number(stackOf(root).at(-1) ?? 0) + 1;
  renameSync(join(homeOf(root), OPEN), join(homeOf(root), String(next).padStart(4, '0')));
  syncFolder(homeOf(root));
}

/** The folder of the journal that a killed run left open, or null. */
export function openJournal(root: string): string | null {
  if (!hasHome(root)) return null;
  const folder = join(homeOf(root), OPEN);
  return lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() ? folder : null;
}

/** The folder of the journal to take back next: the open one, else the top of the stack, else null. */
export function lastJournal(root: string): string | null {
  const top = stackOf(root).at(-1);
  return openJournal(root) ?? (top === undefined ? null : join(homeOf(root), top));
}

/** Null for a journal that was never finished: its run was killed before it wrote anything. Throws UserError. */
export function readJournal(folder: string): Journal | null {
  const file = join(folder, FILE);
  if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return null;
  try {
    return v.parse(schema, JSON.parse(readPlain(file).toString()));
  } catch (error) {
    throw new UserError(words.journal.damaged(folder), { hint: words.journal.damagedHint, cause: error });
  }
}

export function dropJournal(folder: string): void {
  rmSync(folder, { recursive: true });
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function stackOf(root: string): string[] {
  if (!hasHome(root)) return [];
  return readdirSync(homeOf(root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^\d{4,}$/.test(entry.name))
    .map(({ name }) => name)
    .sort((a, b) => Number(a) - Number(b));
}

/** Whether some file system takes a name for `.git`: without regard to case, to invisible letters, to what ends it. */
function isGit(part: string): boolean {
  const plain = part.replace(/[\u200b-\u206f\ufeff]|:.*/gs, '').replace(/(?<![. ])[. ]+$/, '');
  return /^(?:\.git|git~\d)$/i.test(plain);
}
