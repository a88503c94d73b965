import type { Island } from './island.ts';
import type { Resolver } from './resolve.ts';
import { ts } from './ts.ts';

/** Folders whose exports Nuxt hands to the code of its server, and to that of its pages, without an import. */
const SERVER = ['server/utils/', 'shared/utils/'];
const APP = ['composables/', 'utils/', 'app/composables/', 'app/utils/', 'shared/utils/'];

/**
 * Finds the files that may bring a name which nothing in view declares: Nuxt and Nitro import what stands in some folders
 * of an app by itself.
 *
 * @returns files of the island, in no order that counts: a name may be exported once
 */
export function createAutoImports(
  island: Island,
  resolver: Pick<Resolver, 'resolve'>,
): (name: ts.Identifier) => readonly ts.SourceFile[] {
  const roots = new Map<string, string | undefined>();
  const brought = new Map<string, readonly ts.SourceFile[]>();
  const paths = [...island.files].filter(([path]) => /(?:^|\/)(?:utils|composables)\//.test(path));

  return (name) => {
    if (paths.length === 0 || !isValue(name)) return [];
    const path = island.pathOf(name);
    const root = rootOf(path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '');
    if (root === undefined) return [];
    const isServer = path.startsWith(`${root}server/`);
    const key = `${root}:${String(isServer)}`;
    const folders = (isServer ? SERVER : APP).map((folder) => root + folder);
    const files =
      brought.get(key) ??
      paths.flatMap(([each, file]) => (folders.some((folder) => each.startsWith(folder)) ? [file] : []));
    brought.set(key, files);
    return files;
  };

  /** The nearest folder with a config of Nuxt or Nitro, with its slash. */
  function rootOf(folder: string): string | undefined {
    if (roots.has(folder)) return roots.get(folder);
    const lead = folder === '' ? '' : `${folder}/`;
    const isRoot = ['./nuxt.config', './nitro.config'].some((config) => resolver.resolve(config, `${lead}_`));
    const parent = folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '';
    const root = isRoot ? lead : folder === '' ? undefined : rootOf(parent);
    roots.set(folder, root);
    return root;
  }
}

/** A name that is called or read, not one of a member or of a declaration. */
function isValue({ parent }: ts.Identifier): boolean {
  return ts.isExpression(parent) || ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent);
}
