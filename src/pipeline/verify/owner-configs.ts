import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { record } from '../../source/json-value.ts';
import { unlessTooDeep } from '../../source/too-deep.ts';
import { ts } from '../../source/ts.ts';
import { prefilter } from '../prefilter.ts';
import { configHost } from './config-host.ts';

/** A tsconfig with the changed files that it compiles. */
export interface OwnerConfig {
  /** Absolute. */
  readonly path: string;
  /** Changed files and their importers, absolute. */
  readonly files: readonly string[];
  /** Declarations that the config compiles for all of its files, absolute. */
  readonly ambient: readonly string[];
  /** Whether the config, or one that it extends, names plugins of vue-tsc, which would be code of the repository's. */
  readonly hasPlugins: boolean;
  /** Whether a build of it writes declarations, which has errors of its own. */
  readonly isDeclared: boolean;
}

/**
 * Groups files by the nearest config that compiles them; a config that only refers to others is asked for those. Files
 * that none compiles are in no group: nothing ever checks their types.
 *
 * @param root absolute
 * @param files relative to root, with `/`
 */
export function ownerConfigs(root: string, files: readonly string[]): OwnerConfig[] {
  const read = memo((path: string) => unlessTooDeep(() => readConfig(path, root)));
  const groups = new Map<string, string[]>();
  for (const file of files) {
    const path = join(root, file);
    const owner = ownerOf(path, root, read);
    if (owner !== undefined) groups.set(owner, [...(groups.get(owner) ?? []), path]);
  }
  return [...groups].map(([path, own]) => {
    const config = read(path);
    return {
      path,
      files: own,
      ambient: ambientIn(root, config?.files ?? []),
      hasPlugins: config?.hasPlugins === true,
      isDeclared: config?.options.declaration === true || config?.options.composite === true,
    };
  });
}

/** Declarations of their own kind, and modules that add to what all see. */
function ambientIn(root: string, files: Iterable<string>): string[] {
  const paths = [...files];
  const declarations = paths.filter((path) => /\.d\.[cm]?ts$/.test(path));
  const listed = paths.map((path) => relative(root, path).split(sep).join('/'));
  const { candidates } = prefilter({ root, files: listed, needles: ['declare global', 'declare module'] });
  return [...new Set([...declarations, ...candidates.map(({ path }) => join(root, path))])];
}

function ownerOf(path: string, root: string, read: (config: string) => Config | undefined): string | undefined {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const candidates = ['tsconfig.json', 'jsconfig.json'].map((name) => join(folder, name)).filter(existsSync);
    for (const candidate of candidates) {
      const config = read(candidate);
      const owner = [candidate, ...(config?.references ?? [])].find((each) => read(each)?.files.has(path));
      if (owner !== undefined) return owner;
    }
    if (folder === root || relative(root, folder).startsWith('..')) return undefined;
  }
}

interface Config {
  readonly files: ReadonlySet<string>;
  readonly references: readonly string[];
  readonly options: ts.CompilerOptions;
  readonly hasPlugins: boolean;
}

/** Vue's scripts count as code: vue-tsc compiles what the config includes of them. */
const EXTRA: readonly ts.FileExtensionInfo[] = [
  { extension: '.vue', isMixedContent: true, scriptKind: ts.ScriptKind.Deferred },
];

function readConfig(path: string, root: string): Config | undefined {
  const host = configHost(root);
  const texts: string[] = [];
  let isUnread = false;
  const readFile = (file: string): string | undefined => {
    const text = host.readFile(file);
    if (text === undefined) isUnread ||= !relative(root, file).startsWith('..');
    else if (file.endsWith('.json')) texts.push(text);
    return text;
  };
  const { config } = ts.readConfigFile(path, readFile);
  if (config === undefined) return undefined;
  const parsed = ts.parseJsonConfigFileContent(
    config,
    { ...host, readFile },
    dirname(path),
    undefined,
    path,
    undefined,
    EXTRA,
  );
  // A pipe, say, for which the checker would wait without end.
  if (isUnread) return undefined;
  return {
    files: new Set(parsed.fileNames.map((name) => name.split('/').join(sep))),
    references: (parsed.projectReferences ?? []).map(({ path: to }) =>
      to.endsWith('.json') ? to : join(to, 'tsconfig.json'),
    ),
    options: parsed.options,
    hasPlugins: texts.some(namesPlugins),
  };
}

function namesPlugins(text: string): boolean {
  const options = record(record(ts.parseConfigFileTextToJson('tsconfig.json', text).config)?.vueCompilerOptions) ?? {};
  return 'plugins' in options || 'extensions' in options;
}

function memo<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, compute(key));
    return known.get(key) as T;
  };
}
