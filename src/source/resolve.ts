import { posix } from 'node:path';
import { ancestors } from './ancestors.ts';
import { compilerOption } from './compiler-option.ts';
import { frameworkPaths } from './framework-paths.ts';
import { groupBy } from './group-by.ts';
import { findImportMap, mapImport } from './import-map.ts';
import { createJsonReader } from './json-reader.ts';
import { record, strings } from './json-value.ts';
import { packageEntries } from './package-entry.ts';
import { findPathMap } from './path-map.ts';

/** Answers which listed file an import specifier names, without touching node_modules. */
export interface Resolver {
  /** Path relative to root, or undefined where the specifier names a package, a URL or nothing listed. */
  resolve(specifier: string, from: string): string | undefined;
  /** What an import map (deno.json, import_map.json) makes of a bare specifier; the specifier itself without one. */
  mapped(specifier: string, from: string): string;
  /** The folder of the package that a file is in; undefined where no manifest is listed above it. */
  packageOf(file: string): string | undefined;
  /** Names that may stand for a file instead of its own: of the package that it is in, and of aliases for it alone. */
  namesOf(file: string): readonly string[];
  /** Whether a script's types are checked: by a comment of its own, or by the nearest config. */
  isChecked(file: string, text: string): boolean;
  /** Whether Node takes a file of the package that this one is in for an ES module, if its name does not say so. */
  isModule(file: string): boolean;
  /** An option of the compiler's, by the nearest config. */
  compilerOption(file: string, name: string): unknown;
}

const EXTENSIONS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.d.ts'];
/** What a written extension may stand for in the source: `./ai.js` is `./ai.ts` before the build. */
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.jsx'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
};

/**
 * @param files every listed path, relative to root
 * @param read text of a listed file; only configs and manifests are asked for, and each at most once
 */
export function createResolver(files: ReadonlySet<string>, read: (path: string) => string | undefined): Resolver {
  const json = createJsonReader(files, read);
  const pathMap = memo((directory: string) =>
    findPathMap(directory, { files, json, packageAt: (name) => packages().get(name) }),
  );
  const importMap = memo((directory: string) => findImportMap(directory, files, json));
  const packages = lazy(() => findPackages(files, json));

  const spellings = lazy(() => spellingsOf(files));
  const file = (path: string) => {
    const wanted = posix.normalize(path);
    return existing(wanted, files) ?? spellings().get(existing(wanted.toLowerCase(), spellings()) ?? '');
  };
  const optionAt = (path: string, name: string) => compilerOption(name, posix.dirname(path), { files, json });

  function resolve(specifier: string, from: string): string | undefined {
    const directory = posix.dirname(from);
    if (specifier.startsWith('.')) return file(posix.join(directory, specifier));
    if (specifier.startsWith('/')) return undefined;
    const mapped = mapImport(importMap(directory), specifier);
    if (mapped?.startsWith('.')) return file(mapped);
    if (specifier.startsWith('#')) return packageImport(specifier, directory);
    return aliased(specifier, directory) ?? byFramework(specifier, directory) ?? workspace(specifier);
  }

  function aliased(specifier: string, directory: string): string | undefined {
    const map = pathMap(directory);
    if (map === undefined) return undefined;
    for (const { prefix, suffix, targets, exact } of map.patterns) {
      if (exact ? specifier !== prefix : !specifier.startsWith(prefix) || !specifier.endsWith(suffix)) continue;
      const star = specifier.slice(prefix.length, specifier.length - suffix.length);
      for (const target of targets) {
        const found = file(posix.join(map.base, target.replace('*', star)));
        if (found !== undefined) return found;
      }
    }
    return map.baseUrl === undefined ? undefined : file(posix.join(map.baseUrl, specifier));
  }

  function byFramework(specifier: string, directory: string): string | undefined {
    return frameworkPaths(specifier, directory, files)
      .map(file)
      .find((found) => found !== undefined);
  }

  function homeOf(directory: string): string | undefined {
    return ancestors(directory).find((folder) => files.has(posix.join(folder, 'package.json')));
  }

  function packageImport(specifier: string, directory: string): string | undefined {
    const home = homeOf(directory);
    if (home === undefined) return undefined;
    const imports = record(record(json(posix.join(home, 'package.json')))?.imports) ?? {};
    for (const [key, value] of Object.entries(imports)) {
      const [prefix = '', suffix = ''] = key.split('*');
      if (key !== specifier && !(key.includes('*') && specifier.startsWith(prefix) && specifier.endsWith(suffix)))
        continue;
      const star = specifier.slice(prefix.length, specifier.length - suffix.length);
      for (const target of strings(value)) {
        const found = file(posix.join(home, target.replace('*', star)));
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }

  function workspace(specifier: string): string | undefined {
    const parts = specifier.split('/');
    const name = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
    const manifest = packages().get(name);
    if (manifest === undefined) return undefined;
    const entries = packageEntries(json(manifest), specifier.slice(name.length + 1));
    return entries
      .map((entry) => file(posix.join(posix.dirname(manifest), entry)))
      .find((found) => found !== undefined);
  }

  function namesOf(path: string): readonly string[] {
    const directory = posix.dirname(path);
    const home = homeOf(directory);
    const owners = [...packages()].flatMap(([name, manifest]) => (posix.dirname(manifest) === home ? [name] : []));
    const aliases = [...new Set([directory, '.'])].flatMap((place) => {
      const { base = '.', patterns = [] } = pathMap(place) ?? {};
      const isFor = (target: string) => file(posix.join(base, target)) === path;
      return patterns.flatMap(({ exact, prefix, targets }) => (exact && targets.some(isFor) ? [prefix] : []));
    });
    return [...owners, ...aliases];
  }

  // Every question of the tracer and every program asks again for the same imports.
  const known = memo((_from: string) => new Map<string, string | undefined>());
  return {
    resolve: (specifier, from) => {
      const answers = known(from);
      if (!answers.has(specifier)) answers.set(specifier, resolve(specifier, from));
      return answers.get(specifier);
    },
    isChecked: (file, text) =>
      /^[^\S\r\n\u2028\u2029]*\/\/\s*@ts-check/m.test(text) || optionAt(file, 'checkJs') === true,
    isModule: (path) => {
      const home = homeOf(posix.dirname(path));
      return home !== undefined && record(json(posix.join(home, 'package.json')))?.type === 'module';
    },
    compilerOption: optionAt,
    namesOf,
    packageOf: (path) => homeOf(posix.dirname(path)),
    mapped: (specifier, from) => mapImport(importMap(posix.dirname(from)), specifier) ?? specifier,
  };
}

function existing(path: string, files: { has(path: string): boolean }): string | undefined {
  if (files.has(path) && /\.[a-z]+$/.test(path)) return path;
  const extension = posix.extname(path);
  const stem = path.slice(0, path.length - extension.length);
  const candidates = [
    ...(SOURCES[extension] ?? []).map((source) => stem + source),
    ...EXTENSIONS.map((added) => path + added),
    ...EXTENSIONS.map((added) => posix.join(path, `index${added}`)),
  ];
  return candidates.find((candidate) => files.has(candidate));
}

/**
 * Files by their names in small letters, where these are one file's alone: `./openAi` finds `openai.ts` on the disks of
 * macOS and Windows, so nobody there notices.
 */
function spellingsOf(files: ReadonlySet<string>): ReadonlyMap<string, string> {
  const names = groupBy(files, (path) => [path.toLowerCase()]);
  return new Map(
    [...names].flatMap(([name, [path, ...others]]) => (path && others.length === 0 ? [[name, path]] : [])),
  );
}

/** Manifests of the repository's own packages by name. */
function findPackages(files: ReadonlySet<string>, json: (path: string) => unknown): ReadonlyMap<string, string> {
  const manifests = [...files].filter((path) => /\/(?:package\.json|deno\.jsonc?)$/.test(path));
  const named = manifests.map((path) => [strings(record(json(path))?.name)[0], path] as const);
  return new Map(named.filter((entry): entry is [string, string] => entry[0] !== undefined));
}

function memo<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, compute(key));
    return known.get(key) as T;
  };
}

function lazy<T>(compute: () => T): () => T {
  let value: { readonly of: T } | undefined;
  return () => {
    value ??= { of: compute() };
    return value.of;
  };
}
