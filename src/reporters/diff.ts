import { type StructuredPatchHunk, structuredPatch } from 'diff';
import type { FileChange } from '../pipeline/change.ts';
import { quoteGitPath } from './git-path.ts';
import { quickHunks } from './quick-hunks.ts';

const CONTEXT = 3;
/** The time of the shortest diff grows with the square of the lines that differ: of this many it is still short. */
const MOST_CHANGED = 300;
const NOWHERE = '/dev/null';

/**
 * The change of one file as `git diff` would print it, with three lines of context; '' where nothing changes.
 * Carriage returns and the BOM stay in the lines, so `git apply` gives the same bytes.
 */
export function unifiedDiff(change: FileChange): string {
  const { path, before, after } = change;
  if (before === after) return '';
  const [old, now] = [quoteGitPath(`a/${path}`), quoteGitPath(`b/${path}`)];
  const head = [`diff --git ${old} ${now}`];
  // A change does not know the mode of its file; git takes the one on disk where the two differ.
  if (before === null) head.push('new file mode 100644');
  if (after === null) head.push('deleted file mode 100644');

  const options = { context: CONTEXT, maxEditLength: MOST_CHANGED };
  const shortest = structuredPatch(path, path, before ?? '', after ?? '', undefined, undefined, options);
  const hunks = shortest?.hunks ?? quickHunks(before ?? '', after ?? '', CONTEXT);
  const names = [
    `--- ${diffLabel(before === null ? NOWHERE : old)}`,
    `+++ ${diffLabel(after === null ? NOWHERE : now)}`,
  ];
  const body = hunks.length > 0 ? [...names, ...hunks.flatMap(hunkLines)] : [];
  return `${[...head, ...body].join('\n')}\n`;
}

/** git ends a name that holds a space with a tab, so that readers know where it ends. */
export function diffLabel(name: string): string {
  return name.includes(' ') ? `${name}\t` : name;
}

function hunkLines(hunk: StructuredPatchHunk): string[] {
  const old = range(hunk.oldStart, hunk.oldLines);
  const now = range(hunk.newStart, hunk.newLines);
  return [`@@ -${old} +${now} @@`, ...hunk.lines];
}

/** An empty range counts from the line before it; a count of one is left out. */
function range(start: number, count: number): string {
  if (count === 1) return `${start}`;
  return `${count === 0 ? start - 1 : start},${count}`;
}
