import { isConfig, isTestInput } from './interest.ts';
import { prefilter } from './prefilter.ts';
import { readText } from './read-text.ts';

/**
 * Configuration files that hold one of the variables' names, by their bytes first. Without a name, which is the case of
 * nearly every repository, nothing is read.
 */
export function findConfigs(options: {
  readonly root: string;
  readonly files: readonly string[];
  readonly names: ReadonlySet<string>;
}): Map<string, string> {
  const { root, files, names } = options;
  if (names.size === 0) return new Map();
  const configs = files.filter((path) => isConfig(path) && !isTestInput(path));
  const { candidates } = prefilter({ root, files: configs, needles: [...names] });
  return new Map(
    candidates.flatMap(({ path }) => {
      const result = readText(root, path);
      return 'text' in result ? [[path, result.text] as const] : [];
    }),
  );
}
