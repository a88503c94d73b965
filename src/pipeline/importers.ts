import { posix } from 'node:path';
import type { Resolver } from '../source/resolve.ts';
import { isCode } from './interest.ts';
import { prefilter } from './prefilter.ts';
import { readText } from './read-text.ts';
import { specifiersIn } from './specifiers.ts';

/** `.`, `..`, `../../`, `./index.js`: the index of a folder, without the folder's name. */
const FOLDER = /^\.{1,2}(?:\/\.{1,2})*\/?(?:\/index(?:\.[a-z]+)?)?$/;

/**
 * Finds the code files that import one of `targets`, by the names of the modules first: a file that does not say the
 * name of a module cannot import it.
 *
 * @param known files that are already read; they are not looked at again
 * @param imports what other files import, as far as that was noted when they were read
 */
export function findImporters(options: {
  readonly root: string;
  readonly files: readonly string[];
  readonly targets: ReadonlySet<string>;
  readonly known: ReadonlyMap<string, string>;
  readonly imports: ReadonlyMap<string, string>;
  readonly resolver: Resolver;
}): Map<string, string> {
  const { root, files, targets, known, imports, resolver } = options;
  const found = new Map<string, string>();
  if (targets.size === 0) return found;
  const names = new Set([...targets].map(nameOf));
  const isNamed = (specifier: string) =>
    FOLDER.test(specifier) || names.has(posix.basename(specifier)) || names.has(nameOf(specifier));
  const isImporter = (path: string, specifiers: readonly string[]) =>
    specifiers.some((specifier) => targets.has(resolver.resolve(specifier, path) ?? ''));
  const take = (path: string, isTaken: (text: string) => boolean) => {
    const result = readText(root, path);
    if ('text' in result && isTaken(result.text)) found.set(path, result.text);
  };

  const unseen = files.filter((path) => isCode(path) && !known.has(path));
  for (const path of unseen) {
    const specifiers = imports.get(path)?.split('\n') ?? [];
    if (specifiers.some(isNamed) && isImporter(path, specifiers)) take(path, () => true);
  }
  const unnoted = unseen.filter((path) => !imports.has(path));
  const { candidates } = prefilter({ root, files: unnoted, needles: [...new Set([...targets].flatMap(endings))] });
  for (const { path } of candidates) take(path, (text) => isImporter(path, specifiersIn(text).split('\n')));
  return found;
}

/** How a specifier of a file ends: `…/ai'`, `…/ai"`, `…/ai.js'`; of an index, its folder's name, or no name at all. */
function endings(path: string): string[] {
  const name = nameOf(path);
  const named = name === '.' ? [] : [`/${name}'`, `/${name}"`, `/${name}.`];
  return isIndex(path) ? [...named, '/index', ...NAMELESS] : named;
}

/** `'.'`, `'./'`, `'..'`, `'../..'` */
const NAMELESS = [`'.'`, `"."`, `./'`, `./"`, `..'`, `.."`];

function isIndex(path: string): boolean {
  return stemOf(path) === 'index';
}

/** The name under which a file is imported: without its ending, and of an index that of its folder. */
function nameOf(path: string): string {
  return isIndex(path) ? posix.basename(posix.dirname(path)) : stemOf(path);
}

function stemOf(path: string): string {
  return posix.basename(path).replace(/(?:\.d)?\.[^.]+$/, '');
}
