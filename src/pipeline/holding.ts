import { isCode, isSchema, isTestInput } from './interest.ts';
import { readHolding } from './read-holding.ts';

/**
 * Code and schema files that hold one of the words, by their bytes first. One more pass over the repository: only for
 * a question that few repositories raise.
 *
 * @param known files that are already read; they are not looked at again
 */
export function findHolding(options: {
  readonly root: string;
  readonly files: readonly string[];
  readonly words: readonly string[];
  readonly known: ReadonlyMap<string, string>;
}): Map<string, string> {
  const { root, files, words, known } = options;
  const unseen = files.filter((path) => (isCode(path) || isSchema(path)) && !isTestInput(path) && !known.has(path));
  return readHolding({ root, files: unseen, needles: words });
}
