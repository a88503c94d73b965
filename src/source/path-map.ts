import { posix } from 'node:path';
import { ancestors } from './ancestors.ts';
import { record, strings } from './json-value.ts';

/** The aliases of a tsconfig.json or jsconfig.json. */
export interface PathMap {
  readonly base: string;
  readonly patterns: readonly {
    readonly prefix: string;
    readonly suffix: string;
    readonly targets: readonly string[];
    /** Without a star. */
    readonly exact: boolean;
  }[];
  readonly baseUrl: string | undefined;
}

/** What a config may be looked up in. */
interface Configs {
  readonly files: ReadonlySet<string>;
  readonly json: (path: string) => unknown;
  /** The manifest of a package of the repository. */
  readonly packageAt: (name: string) => string | undefined;
}

/** The aliases that hold in a folder: those of the nearest config, with what it extends and references. */
export function findPathMap(directory: string, configs: Configs): PathMap | undefined {
  for (const folder of ancestors(directory)) {
    const config = ['tsconfig.json', 'jsconfig.json']
      .map((name) => posix.join(folder, name))
      .find((path) => configs.files.has(path));
    if (config !== undefined) return readPathMap(config, configs, new Map());
  }
  return undefined;
}

/** What was read of each config so far: projects that reference each other lead to one another by thousands of ways. */
type Read = Map<string, PathMap | undefined>;

function readPathMap(config: string, configs: Configs, read: Read): PathMap | undefined {
  // A config that comes back to itself has nothing to give until it is read.
  if (!read.has(config)) read.set(config, undefined).set(config, mapOf(config, configs, read));
  return read.get(config);
}

function mapOf(config: string, configs: Configs, read: Read): PathMap | undefined {
  const content = record(configs.json(config));
  if (content === undefined) return undefined;
  const folder = posix.dirname(config);
  const options = record(content.compilerOptions) ?? {};
  const own = typeof options.baseUrl === 'string' ? posix.join(folder, options.baseUrl) : undefined;
  const paths = record(options.paths);
  const parents = paths !== undefined && own !== undefined ? [] : [...parentsOf(content, folder, configs)];
  // The last one wins, as in the compiler; what is inherited keeps the folder that it was written for.
  const inherited = parents
    .toReversed()
    .map((path) => readPathMap(path, configs, read))
    .find((map) => map !== undefined);
  const baseUrl = own ?? inherited?.baseUrl;
  if (paths === undefined) {
    if (own === undefined) return inherited;
    return { base: own, patterns: inherited?.patterns ?? [], baseUrl: own };
  }
  const patterns = Object.entries(paths).map(([pattern, targets]) => {
    const [prefix = '', suffix] = pattern.split('*');
    return { prefix, suffix: suffix ?? '', targets: strings(targets), exact: suffix === undefined };
  });
  // An exact name first, then the longest prefix, as in the compiler.
  patterns.sort((a, b) => Number(b.exact) - Number(a.exact) || b.prefix.length - a.prefix.length);
  return { base: baseUrl ?? folder, patterns, baseUrl };
}

function parentsOf(
  content: Readonly<Record<string, unknown>>,
  folder: string,
  { files, packageAt }: Configs,
): string[] {
  const extended = strings(content.extends).flatMap((parent) => {
    const [scope = '', name = '', ...rest] = parent.split('/');
    const owner = parent.startsWith('@') ? `${scope}/${name}` : scope;
    const inside = parent.startsWith('@') ? rest : [name, ...rest];
    const manifest = parent.startsWith('.') ? undefined : packageAt(owner);
    if (!parent.startsWith('.') && manifest === undefined) return [];
    const path = manifest === undefined ? posix.join(folder, parent) : posix.join(posix.dirname(manifest), ...inside);
    const candidates = [path, `${path}.json`, posix.join(path, 'tsconfig.json')];
    return candidates.filter((candidate) => files.has(candidate)).slice(0, 1);
  });
  return [...referenced(content).map((path) => posix.join(folder, path)), ...extended];
}

/** A solution-style tsconfig keeps the paths in the projects it references (`tsconfig.app.json`). */
function referenced(content: Readonly<Record<string, unknown>>): string[] {
  const references = Array.isArray(content.references) ? content.references : [];
  return references.flatMap((reference) => strings(record(reference)?.path)).filter((path) => path.endsWith('.json'));
}
