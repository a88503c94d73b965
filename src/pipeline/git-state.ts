import { UserError } from '../errors.ts';
import { pipeline as words } from '../messages/pipeline.ts';
import { git, records, throwIfDistrusted } from './git.ts';

const STATUS = ['status', '--porcelain=v1', '-z', '-uall', '--no-renames', '--ignore-submodules=all', '--', '.'];

const FILTERS = ['-z', '--name-only', '--get-regexp', '^filter\\.'];

export interface GitState {
  /** False without git, outside of a worktree and inside `.git`. */
  readonly worktree: boolean;
  /** Tracked files with changes that no commit holds: modified, staged, deleted. Relative to root, sorted. */
  readonly dirty: readonly string[];
  /** Files that git knows nothing of and does not ignore. Only those that a plan edits make a tree dirty. */
  readonly untracked: readonly string[];
}

/** Tells what git could not give back, of the files below root alone. Throws UserError where git fails or distrusts. */
export async function gitState(root: string, signal?: AbortSignal): Promise<GitState> {
  const place = await git(root, ['rev-parse', '--is-inside-work-tree', '--show-prefix'], { signal });
  if (place !== null) throwIfDistrusted(root, place);
  const [, prefix] = /^true\n([\s\S]*)\n$/.exec(place?.ok ? place.stdout.toString() : '') ?? [];
  if (prefix === undefined) return { worktree: false, dirty: [], untracked: [] };

  const status = await git(root, STATUS, { signal, config: await withoutFilters(root, signal) });
  if (!status?.ok) throw new UserError(words.gitFailed(status?.stderr.trim() ?? ''));
  const dirty: string[] = [];
  const untracked: string[] = [];
  for (const record of records(status.stdout)) {
    // `XY path`; with -z the path is always relative to the top of the repository, hence the prefix.
    (record.startsWith('??') ? untracked : dirty).push(record.slice(3 + prefix.length));
  }
  return { worktree: true, dirty: dirty.sort(), untracked: untracked.sort() };
}

/**
 * `git status` runs the clean filter of a file whose time stamp changed. Filters that the repository's own
 * configuration brings along are switched off; the user's own (git-lfs, as a rule) stay.
 */
async function withoutFilters(root: string, signal: AbortSignal | undefined): Promise<Record<string, string>> {
  const names = await git(root, ['config', '--show-scope', ...FILTERS], { signal });
  const rows = names?.ok ? records(names.stdout) : [];
  const scoped = rows.flatMap((scope, i) => (i % 2 === 0 ? [{ scope, name: rows[i + 1] ?? '' }] : []));
  // Git before 2.26 can't tell whose a filter is: then none of them runs.
  const all = names?.ok ? undefined : await git(root, ['config', ...FILTERS], { signal });
  const unscoped = all?.ok ? records(all.stdout).map((name) => ({ scope: '', name })) : [];
  const off: Record<string, string> = {};
  for (const { scope, name } of [...scoped, ...unscoped]) {
    if (scope === 'global' || scope === 'system') continue;
    const driver = name.replace(/\.[^.]*$/, '');
    Object.assign(off, { [`${driver}.clean`]: '', [`${driver}.process`]: '', [`${driver}.required`]: 'false' });
  }
  return off;
}
