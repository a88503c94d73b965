import type { Skipped } from '../report.ts';
import { prefilter } from './prefilter.ts';
import { readText } from './read-text.ts';
import { withinBudget } from './within-budget.ts';

export interface Reading {
  readonly root: string;
  readonly files: readonly string[];
  /** What one of them is worth reading for. */
  readonly needles: readonly string[];
  /** Told of what can't be read. */
  readonly onSkip?: (skipped: Skipped) => void;
}

/** The texts of files that hold one of the needles, by their bytes first. */
export function readHolding({ onSkip, ...search }: Reading): Map<string, string> {
  const { candidates, skipped } = prefilter(search);
  const { kept, left } = withinBudget(candidates);
  for (const each of [...skipped, ...left]) onSkip?.(each);
  return new Map(
    kept.flatMap(({ path }) => {
      const result = readText(search.root, path);
      if ('text' in result) return [[path, result.text] as const];
      onSkip?.({ path, reason: result.skipped });
      return [];
    }),
  );
}
