import { compareText } from '../compare-text.ts';
import { pipeline as words } from '../messages/pipeline.ts';
import type { Skipped } from '../report.ts';
import { gitFiles } from './git-files.ts';
import { type PathFilterOptions, pathFilter } from './path-filter.ts';
import { throwIfInterrupted } from './signals.ts';

export interface ListOptions extends PathFilterOptions {
  readonly signal?: AbortSignal | undefined;
}

export interface FileList {
  /** Relative to root, with `/`, sorted by code unit, each once. */
  readonly files: string[];
  /** Sorted by path. */
  readonly skipped: Skipped[];
  /** Whether git made the list. */
  readonly git: boolean;
}

/**
 * Lists every file below root that may ever be read: code, env files, manifests; not what git ignores (env files
 * apart), not node_modules, not through a link. Opens none of them. Throws Interrupted.
 */
export async function listFiles({ signal, ...options }: ListOptions): Promise<FileList> {
  const byGit = await gitFiles(options.root, signal);
  const found = byGit ?? (await import('./walk.ts')).walk(options.root);
  throwIfInterrupted(signal);

  const selected = await pathFilter(options);
  const files: string[] = [];
  const skipped = found.skipped.filter(({ path }) => selected(path));
  for (const path of found.files) {
    if (!selected(path)) continue;
    // What a lossy decoding turned into U+FFFD can't be opened by that name.
    if (path.includes('\uFFFD')) skipped.push({ path, reason: words.skipped.badName });
    // The compiler takes one for the end of a folder's name, and then knows two files where there is one.
    else if (path.includes('\\')) skipped.push({ path, reason: words.skipped.backslash });
    else files.push(path);
  }
  skipped.sort((a, b) => compareText(a.path, b.path));
  return { files: files.sort(), skipped, git: byGit !== null };
}
