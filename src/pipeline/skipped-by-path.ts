import { compareText } from '../compare-text.ts';
import type { Skipped } from '../report.ts';

/** Sorted by path, each once: several stages may want the same file, and the first says why. */
export function skippedByPath(skipped: readonly Skipped[]): Skipped[] {
  const byPath = new Map(skipped.toReversed().map((each) => [each.path, each]));
  return [...byPath.values()].sort((a, b) => compareText(a.path, b.path));
}
