import { posix } from 'node:path';
import { ancestors } from './ancestors.ts';
import { record, strings } from './json-value.ts';

/** The import map that holds in a folder (deno.json, import_map.json); paths in it are relative to root. */
export function findImportMap(
  directory: string,
  files: ReadonlySet<string>,
  json: (path: string) => unknown,
): ReadonlyMap<string, string> | undefined {
  for (const folder of ancestors(directory)) {
    for (const name of ['deno.json', 'deno.jsonc', 'import_map.json']) {
      const path = posix.join(folder, name);
      if (!files.has(path)) continue;
      const content = record(json(path));
      const elsewhere = strings(content?.importMap)[0];
      const imports = record(
        elsewhere === undefined ? content?.imports : record(json(posix.join(folder, elsewhere)))?.imports,
      );
      if (imports === undefined) continue;
      const entries = Object.entries(imports).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      );
      return new Map(
        entries.map(([from, to]) => [from, to.startsWith('.') ? `./${posix.join(folder, to)}` : to] as const),
      );
    }
  }
  return undefined;
}

/** What an import map makes of a specifier: a whole name first, then the longest `shared/` that it begins with. */
export function mapImport(map: ReadonlyMap<string, string> | undefined, specifier: string): string | undefined {
  const whole = map?.get(specifier);
  if (map === undefined || whole !== undefined) return whole;
  const prefixes = [...map].filter(([from]) => from.endsWith('/') && specifier.startsWith(from));
  const [longest] = prefixes.toSorted(([one], [other]) => other.length - one.length);
  return longest === undefined ? undefined : longest[1] + specifier.slice(longest[0].length);
}
