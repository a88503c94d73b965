import { posix } from 'node:path';
import { ancestors } from './ancestors.ts';
import { record, strings } from './json-value.ts';

/** The packages of a repository: the folders that have a manifest of their own. */
export interface Workspaces {
  /** The folder of the nearest manifest; `.` where there is none. */
  ownerOf(file: string): string;
  /** Whether code may come to run in the package that owns `place`: it lies below its folder, or is depended on. */
  reaches(code: string, place: string): boolean;
}

const MANIFEST = /(?:^|\/)(?:package\.json|deno\.jsonc?)$/;
const SECTIONS = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'] as const;

/**
 * @param files every listed path, relative to root
 * @param json the content of a listed manifest; undefined for what is none
 */
export function createWorkspaces(files: ReadonlySet<string>, json: (path: string) => unknown): Workspaces {
  const manifests = [...files].filter((path) => MANIFEST.test(path));
  const folders = new Set(manifests.map((path) => posix.dirname(path)));
  const ownerOf = (file: string) => ancestors(posix.dirname(file)).find((folder) => folders.has(folder)) ?? '.';

  let known: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  const needs = (folder: string) => {
    known ??= dependenciesOf(manifests, json);
    return known.get(folder) ?? new Set([folder]);
  };
  return {
    ownerOf,
    reaches: (code, place) => {
      const owner = ownerOf(place);
      return owner === '.' || code.startsWith(`${owner}/`) || needs(owner).has(ownerOf(code));
    },
  };
}

/** Each package with those it depends on, directly or through others. */
function dependenciesOf(
  manifests: readonly string[],
  json: (path: string) => unknown,
): ReadonlyMap<string, ReadonlySet<string>> {
  const contents = manifests.map((path) => ({ folder: posix.dirname(path), content: record(json(path)) ?? {} }));
  const byName = new Map(
    contents.flatMap(({ folder, content }) => strings(content.name).map((name) => [name, folder])),
  );
  const direct = new Map(
    contents.map(({ folder, content }) => {
      const names = SECTIONS.flatMap((section) => Object.keys(record(content[section]) ?? {}));
      return [folder, names.flatMap((name) => byName.get(name) ?? [])] as const;
    }),
  );
  return new Map([...direct.keys()].map((folder) => [folder, closure(folder, direct)]));
}

function closure(folder: string, direct: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set([folder]);
  for (const each of found) for (const next of direct.get(each) ?? []) found.add(next);
  return found;
}
