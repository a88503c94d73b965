import { commitJournal, lastJournal, openJournal } from './journal.ts';
import { lock } from './lock.ts';
import { putBack, type Restoration } from './put-back.ts';

/**
 * Takes back what the last run changed, created or deleted below root; what was edited since is refused, file by file,
 * and stays in the journal. Called again, it takes back the run before. Null where there is nothing to take back.
 * Throws UserError while another run writes, or for a damaged journal.
 */
export function undo(root: string): Restoration | null {
  return takeBack(root, lastJournal);
}

/**
 * Puts back what a run that was killed half-way had changed; null where there was none. Files that were edited since
 * are refused and left to `undo`. Throws like `undo`.
 */
export function recover(root: string): Restoration | null {
  return takeBack(root, openJournal);
}

/** Whether a killed run left a half-written tree, which `recover` puts back. Writes nothing. */
export function isUnfinished(root: string): boolean {
  return openJournal(root) !== null;
}

function takeBack(root: string, find: (root: string) => string | null): Restoration | null {
  if (find(root) === null) return null;
  const release = lock(root);
  try {
    const folder = find(root);
    if (folder === null) return null;
    const outcome = putBack(root, folder);
    if (outcome.refused.length > 0 && openJournal(root) !== null) commitJournal(root);
    return outcome;
  } finally {
    release();
  }
}
