import { posix } from 'node:path';
import type { Resolver } from '../source/resolve.ts';
import { isCode } from './interest.ts';
import { prefilter } from './prefilter.ts';
import { readText } from './read-text.ts';

const SPECIFIER = /(?:from|import|require)\s*\(?\s*["']([^"']+)["']/g;

/**
 * Finds the code files that import one of `targets`, by their bytes first: a file that does not hold the name of the
 * module cannot import it.
 *
 * @param known files that are already read; they are not looked at again
 */
export function findImporters(options: {
  readonly root: string;
  readonly files: readonly string[];
  readonly targets: ReadonlySet<string>;
  readonly known: ReadonlyMap<string, string>;
  readonly resolver: Resolver;
}): Map<string, string> {
  const { root, files, targets, known, resolver } = options;
  const found = new Map<string, string>();
  if (targets.size === 0) return found;
  const unseen = files.filter((path) => isCode(path) && !known.has(path));
  const { candidates } = prefilter({ root, files: unseen, needles: [...new Set([...targets].flatMap(moduleNames))] });
  for (const { path } of candidates) {
    const result = readText(root, path);
    if (!('text' in result)) continue;
    const specifiers = [...result.text.matchAll(SPECIFIER)].map((match) => match[1] ?? '');
    if (specifiers.some((specifier) => targets.has(resolver.resolve(specifier, path) ?? '')))
      found.set(path, result.text);
  }
  return found;
}

/** How a specifier of a file ends: `…/ai'`, `…/ai"`, `…/ai.js'`; of an index, its folder's name. */
function moduleNames(path: string): string[] {
  const stem = posix.basename(path).replace(/(?:\.d)?\.[^.]+$/, '');
  const name = stem === 'index' ? posix.basename(posix.dirname(path)) : stem;
  const lead = name === '.' ? './' : `/${name}`;
  return [`${lead}'`, `${lead}"`, `${lead}.`];
}
