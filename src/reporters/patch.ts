import { report as words } from '../messages/report.ts';
import type { Report, ReportFile } from '../report.ts';
import { safeLine } from '../safe-text.ts';
import { filesWithDiff } from './findings.ts';
import { maskKeys } from './mask.ts';

/**
 * All diffs in one patch for `git apply`. A masked diff would not apply, and a key must not be shown: a file whose diff
 * holds one is left out, and named in a comment at the top, which git skips.
 */
export function renderPatch(report: Report): string {
  const files = filesWithDiff(report);
  const comments = files.filter(holdsKey).map(({ path }) => `# ${words.patch.leftOut(safeLine(maskKeys(path)))}\n`);
  const diffs = files.filter((file) => !holdsKey(file)).map(({ diff }) => diff);
  return [...comments, ...diffs].join('');
}

function holdsKey({ diff, isMasked }: ReportFile): boolean {
  return isMasked === true || maskKeys(diff) !== diff;
}
