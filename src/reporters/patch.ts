import { report as words } from '../messages/en/report.ts';
import type { Report } from '../report.ts';
import { safeLine } from '../safe-text.ts';
import { filesWithDiff } from './findings.ts';
import { maskKeys } from './mask.ts';

/**
 * All diffs in one patch for `git apply`. A masked diff would not apply, and a key must not be shown: a file whose diff
 * holds one is left out, and named in a comment at the top, which git skips.
 */
export function renderPatch(report: Report): string {
  const files = filesWithDiff(report);
  const comments = files
    .filter(({ diff }) => showsKey(diff))
    .map(({ path }) => `# ${words.patch.leftOut(safeLine(maskKeys(path)))}\n`);
  const diffs = files.map(({ diff }) => diff).filter((diff) => !showsKey(diff));
  return [...comments, ...diffs].join('');
}

function showsKey(diff: string): boolean {
  return maskKeys(diff) !== diff;
}
