import { EXIT, Interrupted, UserError } from '../errors.ts';
import { pipeline as words } from '../messages/pipeline.ts';
import type { FileChange } from './change.ts';
import { errnoOf } from './errno.ts';
import { unwritable } from './home.ts';
import { beginJournal, commitJournal, type JournalEntry, openJournal, sha256Of } from './journal.ts';
import { lock } from './lock.ts';
import { putBack } from './put-back.ts';
import { replaceFile } from './replace-file.ts';
import { heedSignals, throwIfInterrupted } from './signals.ts';
import { missingFolders, prepareStep, type Step, takeStep } from './step.ts';

export interface ApplyOptions {
  /** Absolute. */
  readonly root: string;
  readonly changes: readonly FileChange[];
  /** The command that asks, for the journal. */
  readonly command: string;
  readonly signal?: AbortSignal | undefined;
  /** How one file is replaced; tests pass one that fails. */
  readonly replace?: typeof replaceFile;
}

/**
 * Writes all changes or none. Before the first write every file is checked and its bytes are in a journal on the disk,
 * from which `undo` takes the run back. Anything that fails, Ctrl-C included, puts back what was written.
 * Throws UserError (exit 3, or 130 as Interrupted) with the tree as it was; only where the disk refuses even that, the
 * journal stays and the error names the files.
 */
export async function applyChanges({
  root,
  changes,
  command,
  signal,
  replace = replaceFile,
}: ApplyOptions): Promise<void> {
  const real = changes.filter(({ before, after }) => before !== after);
  if (new Set(real.map(({ path }) => path)).size < real.length) throw new Error(words.apply.twice);
  throwIfInterrupted(signal);
  if (real.length === 0) return;

  const release = lock(root);
  try {
    if (openJournal(root)) {
      throw new UserError(words.journal.unfinished, { hint: words.journal.unfinishedHint, exitCode: EXIT.failed });
    }
    const steps = real.map((change) => prepareStep(root, change));
    const journal = record(root, command, steps);
    let path = '';
    try {
      for (const step of steps) {
        await heedSignals(signal);
        path = step.path;
        takeStep(step, replace);
      }
      commitJournal(root);
    } catch (error) {
      throw rolledBack({ root, journal, path, error });
    }
  } finally {
    release();
  }
}

/** Journals the bytes that are about to be replaced. Returns the folder of the journal. */
function record(root: string, command: string, steps: readonly Step[]): string {
  const originals = new Map<string, Buffer>();
  const entries = steps.map(({ path, before, after }, i): JournalEntry => {
    if (before) originals.set(String(i), before.bytes);
    return {
      path,
      before: before && { sha256: sha256Of(before.bytes), mode: before.traits.mode, blob: String(i) },
      after: after && { sha256: sha256Of(after) },
    };
  });
  const folders = [...new Set(steps.flatMap((step) => missingFolders(root, step)))].sort();
  try {
    return beginJournal(root, { version: 1, command, entries, folders }, originals);
  } catch (error) {
    throw unwritable(error);
  }
}

/** Puts everything back and returns what to throw. */
function rolledBack(failure: { root: string; journal: string; path: string; error: unknown }): unknown {
  const { root, journal, path, error } = failure;
  const { refused } = putBack(root, journal);
  if (refused.length > 0) {
    const message = words.apply.stuck(refused.map((one) => one.path));
    return new UserError(message, { hint: words.apply.stuckHint, exitCode: EXIT.failed, cause: error });
  }
  if (error instanceof Interrupted) return error;
  const message = words.apply.failed(path, words.refused(errnoOf(error)));
  return new UserError(message, { exitCode: EXIT.failed, cause: error });
}
