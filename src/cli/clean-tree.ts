import { UserError } from '../errors.ts';
import { cli } from '../messages/cli.ts';
import { joining } from '../messages/joining.ts';
import { pipeline } from '../messages/pipeline.ts';
import type { FileChange } from '../pipeline/change.ts';
import { type GitState, gitState } from '../pipeline/git-state.ts';
import { isUnfinished, recover } from '../pipeline/undo.ts';
import { safeLine } from '../safe-text.ts';
import type { Session } from './session.ts';

const words = cli.git;
const SHOWN = 10;

/**
 * Puts back what a run that was killed half-way had written, and says so. A dry run may not write, and a half-written
 * tree would give a wrong diff: there it throws UserError.
 */
export function recoverUnfinished({ root, options, terminal }: Session): void {
  if (!isUnfinished(root.path)) return;
  if (options.run.dryRun) throw new UserError(pipeline.journal.unfinished, { hint: pipeline.journal.unfinishedHint });
  const { restored = [], refused = [] } = recover(root.path) ?? {};
  terminal.note(cli.recovered(restored.length));
  for (const { path, reason } of refused) terminal.note(`  ${cli.undo.file(safeLine(path), reason)}`);
}

/**
 * Throws UserError where git could not tell the user's changes from ours: a dirty tree, or no git at all. Gives the
 * check to make once the changes are known: none of them may be in a file that git does not know.
 */
export async function requireCleanTree(
  { root, options }: Session,
  signal: AbortSignal,
): Promise<(changes: readonly FileChange[]) => void> {
  if (options.run.force || options.run.dryRun) return () => {};
  const state = await gitState(root.path, signal);
  if (!state.worktree) throw new UserError(words.none, { hint: words.noneHint });
  refuse(words.dirty, state.dirty);
  return (changes) => refuse(words.untracked, untrackedOf(state, changes));
}

function untrackedOf({ untracked }: GitState, changes: readonly FileChange[]): string[] {
  const unknown = new Set(untracked);
  return changes.map(({ path }) => path).filter((path) => unknown.has(path));
}

function refuse(sentence: (files: string, n: number) => string, files: readonly string[]): void {
  if (files.length === 0) return;
  const shown = joining.items(files.slice(0, SHOWN).map(safeLine));
  const more = files.length > SHOWN ? ` ${words.more(files.length - SHOWN)}` : '';
  throw new UserError(sentence(shown + more, files.length), { hint: words.commitFirst });
}
