import { pipeline as words } from '../messages/pipeline.ts';
import type { Skipped } from '../report.ts';
import { git, records } from './git.ts';
import { isEnvFile, isOfInterest } from './interest.ts';

// Cached and other (untracked, not ignored) files, each with a status letter, cached ones with their mode. Patterns of
// the command line outrank every .gitignore: env files show although ignored, folders of such a name (a Python
// environment) don't. Ignored folders are still not entered, so node_modules costs nothing.
const PRESENT = ['ls-files', '-z', '-t', '-s', '-c', '-o', '--exclude-standard'];
const ENV_NAMES = ['.env*', '*.env', '.dev.vars*'];
const ENV_FILES = [...ENV_NAMES.map((name) => `!${name}`), ...ENV_NAMES.map((name) => `${name}/`)].flatMap(
  (pattern) => ['-x', pattern],
);
// Apart, because it asks the disk about every file: the two run at once.
const DELETED = ['ls-files', '-z', '-d'];

const LINK = '120000';
const SUBMODULE = '160000';

/**
 * Lists the files of interest below root as git sees them, tracked and untracked, plus the ignored env files.
 * Submodules are not entered. Resolves to null where git has nothing to say: no git, no worktree, or a root that a
 * repository around it ignores.
 */
export async function gitFiles(
  root: string,
  signal: AbortSignal | undefined,
): Promise<{ files: string[]; skipped: Skipped[] } | null> {
  const [present, deleted] = await Promise.all([
    git(root, [...PRESENT, ...ENV_FILES], { signal }),
    git(root, DELETED, { signal }),
  ]);
  if (!present?.ok) return null;

  const gone = new Set(deleted?.ok ? records(deleted.stdout) : []);
  const entries = records(present.stdout).map(parse);
  const untracked = new Set(entries.filter(({ mode }) => mode === '').map(({ path }) => path));
  const files = new Set<string>();
  const skipped: Skipped[] = [];
  for (const { mode, path } of entries) {
    if (gone.has(path) || isBehindLink(path, untracked)) continue;
    if (mode === SUBMODULE || path.endsWith('/')) skipped.push({ path, reason: words.skipped.repository });
    else if (isOfInterest(path)) {
      if (mode === LINK) skipped.push({ path, reason: words.skipped.link });
      else files.add(path);
    }
  }
  const ignoredRoot = skipped.length === 0 && [...files].every(isEnvFile);
  return ignoredRoot ? null : { files: [...files], skipped };
}

/** A tracked folder that became a link is to git an untracked file, and what it had tracked below seems still there. */
function isBehindLink(path: string, untracked: ReadonlySet<string>): boolean {
  if (untracked.size === 0) return false;
  for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) {
    if (untracked.has(path.slice(0, end))) return true;
  }
  return false;
}

/** `H 100644 <hash> 0<tab>path` of the index, `? path` of the rest. */
function parse(record: string): { mode: string; path: string } {
  if (record.startsWith('?')) return { mode: '', path: record.slice(2) };
  return { mode: record.slice(2, 8), path: record.slice(record.indexOf('\t') + 1) };
}
