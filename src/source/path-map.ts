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
  }[];
  readonly baseUrl: string | undefined;
}

/** The aliases that hold in a folder: those of the nearest config, with what it extends and references. */
export function findPathMap(
  directory: string,
  files: ReadonlySet<string>,
  json: (path: string) => unknown,
): PathMap | undefined {
  for (const folder of ancestors(directory)) {
    const config = ['tsconfig.json', 'jsconfig.json'].map((name) => posix.join(folder, name)).find((p) => files.has(p));
    if (config !== undefined) return readPathMap(config, json, 0);
  }
  return undefined;
}

function readPathMap(config: string, json: (path: string) => unknown, depth: number): PathMap | undefined {
  const content = record(json(config));
  if (content === undefined || depth > 8) return undefined;
  const folder = posix.dirname(config);
  const options = record(content.compilerOptions) ?? {};
  const baseUrl = typeof options.baseUrl === 'string' ? posix.join(folder, options.baseUrl) : undefined;
  const paths = record(options.paths);
  if (paths === undefined && baseUrl === undefined) {
    for (const parent of [...strings(content.extends), ...referenced(content)]) {
      if (!parent.startsWith('.')) continue;
      const path = posix.join(folder, parent.endsWith('.json') ? parent : `${parent}.json`);
      const inherited = readPathMap(path, json, depth + 1);
      if (inherited !== undefined) return inherited;
    }
    return undefined;
  }
  const patterns = Object.entries(paths ?? {}).map(([pattern, targets]) => {
    const [prefix = '', suffix] = pattern.split('*');
    return { prefix, suffix: suffix ?? '', targets: strings(targets), exact: suffix === undefined };
  });
  return { base: baseUrl ?? folder, patterns, baseUrl };
}

/** A solution-style tsconfig keeps the paths in the projects it references (`tsconfig.app.json`). */
function referenced(content: Readonly<Record<string, unknown>>): string[] {
  const references = Array.isArray(content.references) ? content.references : [];
  return references.flatMap((reference) => strings(record(reference)?.path)).filter((path) => path.endsWith('.json'));
}
