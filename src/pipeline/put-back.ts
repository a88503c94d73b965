import { lstatSync, mkdirSync, rmdirSync, rmSync, unlinkSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline as words } from '../messages/pipeline.ts';
import type { Skipped } from '../report.ts';
import { errnoOf } from './errno.ts';
import { dropJournal, type Journal, type JournalEntry, readJournal, sha256Of, writeJournal } from './journal.ts';
import { readPlain } from './open-plain.ts';
import { moveFile, type Traits, temporaryOf } from './replace-file.ts';
import { resolveInside } from './resolve-inside.ts';

export interface Restoration {
  /** Files that hold again, byte for byte, what they held before; created ones are gone. Relative to root. */
  readonly restored: string[];
  /** Files left as they are, and why. The journal keeps their originals. */
  readonly refused: Skipped[];
}

/**
 * Takes back what a journal records, file by file, and the journal with it. What is already back is passed over, so a
 * call that was killed half-way is simply made again. Every way back leads through here: rollback, recovery, undo.
 * Throws UserError for a damaged journal.
 */
export function putBack(root: string, folder: string): Restoration {
  const restored: string[] = [];
  const refused: Skipped[] = [];
  const journal = readJournal(folder);
  for (const entry of journal?.entries ?? []) {
    const outcome = orReason(() => putBackOne(root, folder, entry));
    if (outcome === true) restored.push(entry.path);
    else if (outcome !== false) refused.push({ path: entry.path, reason: outcome });
  }
  for (const made of [...(journal?.folders ?? [])].reverse()) removeIfEmpty(root, made);

  if (journal === null || refused.length === 0) dropJournal(folder);
  else keepOnly(refused, folder, journal);
  return { restored, refused };
}

function keepOnly(refused: readonly Skipped[], folder: string, journal: Journal): void {
  const paths = new Set(refused.map(({ path }) => path));
  try {
    writeJournal(folder, { ...journal, entries: journal.entries.filter(({ path }) => paths.has(path)) });
  } catch (error) {
    // A full disk, say. The old journal stays, and what it lists too much is back already.
    errnoOf(error);
  }
}

/** True: put back. False: nothing to do. Else the reason why not. */
function putBackOne(root: string, folder: string, { path, before, after }: JournalEntry): boolean | string {
  const target = resolveInside(root, path);
  if (target === null) return words.skipped.outside;
  rmSync(temporaryOf(target), { force: true });

  const now = stateOf(target);
  if (now === 'other') return words.undo.replaced;
  if (now?.sha256 === before?.sha256) return false;
  if (now?.sha256 !== after?.sha256) return now === null ? words.undo.deleted : words.undo.edited;
  if (before === null) {
    unlinkSync(target);
    return true;
  }
  const blob = join(folder, before.blob);
  if (sha256Of(readPlain(blob)) !== before.sha256) return words.undo.lost;
  mkdirSync(dirname(target), { recursive: true });
  // Not the time when it was put aside: what was built from the migrated file is younger than that.
  utimesSync(blob, new Date(), new Date());
  moveFile(blob, target, now?.traits ?? { mode: before.mode });
  return true;
}

/** What stands at a path now; its mode is the file's or, since, the user's choice, and stays. */
function stateOf(target: string): { sha256: string; traits: Traits } | null | 'other' {
  const stat = lstatSync(target, { throwIfNoEntry: false });
  if (stat === undefined) return null;
  if (!stat.isFile()) return 'other';
  return { sha256: sha256Of(readPlain(target)), traits: { mode: stat.mode & 0o7777, owner: stat } };
}

function orReason(attempt: () => boolean | string): boolean | string {
  try {
    return attempt();
  } catch (error) {
    return words.refused(errnoOf(error));
  }
}

/** Only folders that the run made; one that somebody has put something in stays. */
function removeIfEmpty(root: string, path: string): void {
  const folder = resolveInside(root, path);
  if (folder === null) return;
  try {
    rmdirSync(folder);
  } catch (error) {
    errnoOf(error);
  }
}
