import { posix } from 'node:path';
import type { Resolver } from '../source/resolve.ts';
import { isCode, isTestInput } from './interest.ts';
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
  const names = namesFor(targets, resolver);
  const isNamed = mayName(names);
  const isImporter = (path: string, specifiers: readonly string[]) =>
    specifiers.some((specifier) => targets.has(resolver.resolve(specifier, path) ?? ''));
  const take = (path: string, isTaken: (text: string) => boolean) => {
    const result = readText(root, path);
    if ('text' in result && isTaken(result.text)) found.set(path, result.text);
  };

  const unseen = files.filter((path) => isCode(path) && !isTestInput(path) && !known.has(path));
  for (const path of unseen) {
    const specifiers = imports.get(path)?.split('\n') ?? [];
    if (specifiers.some(isNamed) && isImporter(path, specifiers)) take(path, () => true);
  }
  const unnoted = unseen.filter((path) => !imports.has(path));
  const { candidates } = prefilter({ root, files: unnoted, needles: needlesFor(targets, names) });
  for (const { path } of candidates) take(path, (text) => isImporter(path, specifiersIn(text).split('\n')));
  return found;
}

/** What a specifier that leads to one of the files may say. */
export function namesFor(targets: Iterable<string>, resolver: Resolver): ReadonlySet<string> {
  return new Set([...targets].flatMap((path) => [nameOf(path), ...resolver.namesOf(path)]));
}

/** Whether a specifier says one of the names, or none at all: what may lead to a file that has it. */
export function mayName(names: ReadonlySet<string>): (specifier: string) => boolean {
  return (specifier) =>
    FOLDER.test(specifier) ||
    // Of a package of the repository's own, an alias, an import map.
    specifier.startsWith('#') ||
    [specifier, packageIn(specifier), posix.basename(specifier), nameOf(specifier)].some((name) => names.has(name)) ||
    names.has(nameOf(specifier).replace(/^[@~$]+/, ''));
}

/** `@acme/ai` of `@acme/ai/chat` */
function packageIn(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** What a file that imports one of the targets holds. */
function needlesFor(targets: ReadonlySet<string>, names: ReadonlySet<string>): string[] {
  const other = [...names].filter((name) => name !== '.').flatMap((name) => [`'${name}`, `"${name}`]);
  return [...new Set([...[...targets].flatMap(endings), ...other])];
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
