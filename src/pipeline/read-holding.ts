import { prefilter } from './prefilter.ts';
import { readText } from './read-text.ts';

/** The texts of files that hold one of the needles, by their bytes first. What can't be read is left out. */
export function readHolding(options: {
  readonly root: string;
  readonly files: readonly string[];
  readonly needles: readonly string[];
}): Map<string, string> {
  const { candidates } = prefilter(options);
  return new Map(
    candidates.flatMap(({ path }) => {
      const result = readText(options.root, path);
      return 'text' in result ? [[path, result.text] as const] : [];
    }),
  );
}
