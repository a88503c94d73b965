import { pipeline as words } from '../messages/pipeline.ts';
import type { Skipped } from '../report.ts';

/**
 * How many bytes are read of one kind of file in all. What a parser makes of them takes a hundred times as much, and
 * node ends a process at some four gigabytes. The largest repository that we know holds half of this.
 */
const BUDGET = 20_000_000;

interface Sized {
  readonly path: string;
  readonly bytes: number;
}

/** The files that fit together, in their order; the largest are left. */
export function withinBudget<File extends Sized>(
  files: readonly File[],
  budget = BUDGET,
): { readonly kept: readonly File[]; readonly left: readonly Skipped[] } {
  let bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const left = new Set<File>();
  if (bytes > budget)
    for (const file of files.toSorted((a, b) => b.bytes - a.bytes)) {
      if (bytes <= budget) break;
      bytes -= file.bytes;
      left.add(file);
    }
  return {
    kept: files.filter((file) => !left.has(file)),
    left: [...left].map(({ path }) => ({ path, reason: words.skipped.budget(budget) })),
  };
}
