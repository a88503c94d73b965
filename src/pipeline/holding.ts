import type { Skipped } from '../report.ts';
import type { Gathered } from './gather.ts';
import { isCode, isSchema, isTestInput } from './interest.ts';
import { LATER } from './later-words.ts';
import { readHolding } from './read-holding.ts';
import { readText } from './read-text.ts';

/**
 * Code that holds one of the words, and schemas where these are asked too. Where that was not noted of code when it was read first, it is read
 * once more.
 *
 * @param known files that are already read; they are not looked at again
 */
export function findHolding(options: {
  readonly root: string;
  readonly files: readonly string[];
  readonly words: readonly string[];
  readonly schemas: boolean;
  readonly known: ReadonlyMap<string, string>;
  readonly gathered: Pick<Gathered, 'imports' | 'later'>;
  readonly onSkip: (skipped: Skipped) => void;
}): Map<string, string> {
  const { root, files, words, schemas, known, gathered, onSkip } = options;
  const unseen = files.filter(
    (path) => (isCode(path) || (schemas && isSchema(path))) && !isTestInput(path) && !known.has(path),
  );
  const isForLater = words.every((word) => LATER.includes(word));
  const isNoted = (path: string) => isForLater && gathered.imports.has(path);
  const holding = readHolding({
    root,
    files: unseen.filter((path) => !isNoted(path)),
    needles: words,
    // Of code it was said when it was read first.
    onSkip: (each) => (isSchema(each.path) ? onSkip(each) : undefined),
  });
  for (const path of unseen) {
    const noted = isNoted(path) ? gathered.later.get(path)?.split('\n') : undefined;
    const result = noted?.some((word) => words.includes(word)) === true ? readText(root, path) : undefined;
    if (result !== undefined && 'text' in result) holding.set(path, result.text);
  }
  return new Map(unseen.flatMap((path) => (holding.has(path) ? [[path, holding.get(path) ?? '']] : [])));
}
