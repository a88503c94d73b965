import { record, strings } from './json-value.ts';

/** Folders that builds write into, and the formats that they part them by. */
const BUILT = /^(?:(?:dist|lib|build|out|output|es|esm|cjs|umd|types|typings|dts|module|commonjs|node|browser)\/)+/;
/** Conditions that lead to the source before those that lead to a build. */
const SOURCE_CONDITIONS = ['source', 'development', 'bun', 'deno'] as const;
const MAIN_FIELDS = ['source', 'module', 'main', 'types', 'typings', 'browser'] as const;

/**
 * Where the source of a package's entry may lie, best guess first: what its manifest names, where a build would have
 * made that from, and where people put it. Relative to the package's folder, endings left open.
 *
 * @param manifest the content of its package.json
 * @param subpath what follows the package's name in the import, without slash; empty for the package itself
 */
export function packageEntries(manifest: unknown, subpath: string): string[] {
  const content = record(manifest) ?? {};
  const named = [
    ...exported(content.exports, subpath === '' ? '.' : `./${subpath}`),
    ...(subpath === '' ? MAIN_FIELDS.flatMap((field) => strings(content[field])) : []),
  ];
  const guesses = subpath === '' ? ['src/index', 'index', 'src/main', 'lib/index'] : [subpath, `src/${subpath}`];
  return [...new Set([...named.flatMap(sources), ...guesses])];
}

function exported(map: unknown, key: string): string[] {
  if (key === '.' && (typeof map === 'string' || !isByPath(map))) return targets(map);
  for (const [pattern, target] of Object.entries(record(map) ?? {})) {
    if (pattern === key) return targets(target);
    const [prefix = '', suffix] = pattern.split('*');
    if (suffix === undefined || !key.startsWith(prefix) || !key.endsWith(suffix)) continue;
    const star = key.slice(prefix.length, key.length - suffix.length);
    return targets(target).map((path) => path.replaceAll('*', star));
  }
  return [];
}

function isByPath(map: unknown): boolean {
  return Object.keys(record(map) ?? {}).some((key) => key.startsWith('.'));
}

/** The paths of an export, those to its source first. */
function targets(value: unknown): string[] {
  const conditions = record(value);
  if (conditions === undefined) return strings(value);
  const isSource = (name: string) => (SOURCE_CONDITIONS as readonly string[]).includes(name);
  const names = Object.keys(conditions).toSorted((a, b) => Number(isSource(b)) - Number(isSource(a)));
  return names.flatMap((name) => targets(conditions[name]));
}

/** `./dist/esm/index.js` is made from `src/index.ts`, or lies beside it. */
function sources(path: string): string[] {
  const own = path.replace(/^\.\//, '');
  const stem = own.replace(/\.(?:d\.)?[cm]?[jt]sx?$/, '');
  const inner = stem.replace(BUILT, '');
  return inner === stem ? [own, stem] : [own, `src/${inner}`, inner];
}
