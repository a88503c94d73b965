import type { Skipped } from '../report.ts';
import { prefilter } from './prefilter.ts';
import { readText } from './read-text.ts';

/** The texts of files that hold one of the needles, by their bytes first. `onSkip` is told of what can't be read. */
export function readHolding(options: {
  readonly root: string;
  readonly files: readonly string[];
  readonly needles: readonly string[];
  readonly onSkip?: (skipped: Skipped) => void;
}): Map<string, string> {
  const { onSkip } = options;
  const { candidates, skipped } = prefilter(options);
  for (const each of skipped) onSkip?.(each);
  return new Map(
    candidates.flatMap(({ path }) => {
      const result = readText(options.root, path);
      if ('text' in result) return [[path, result.text] as const];
      onSkip?.({ path, reason: result.skipped });
      return [];
    }),
  );
}
