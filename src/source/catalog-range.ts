import { posix } from 'node:path';
import { ancestors } from './ancestors.ts';
import { type ConfigNode, textAt, valueAt } from './config/tree.ts';
import { yamlTrees } from './config/yaml-tree.ts';

/** `catalog:` or `catalog:name`, by which a manifest refers to a version that its workspace keeps. */
const REFERENCE = /^catalog:(?<name>.*)$/;

/** Where workspaces keep such versions; JSON reads as YAML. */
const FILES = ['pnpm-workspace.yaml', '.yarnrc.yml', 'package.json'] as const;

/** What a range is once a catalog has been looked up: itself where it refers to none, undefined where there is no such catalog. */
export type CatalogRange = (
  range: string,
  wanted: { readonly name: string; readonly folder: string },
) => string | undefined;

export function createCatalogRange(read: (path: string) => string | undefined): CatalogRange {
  const known = new Map<string, ConfigNode | undefined>();
  const tree = (path: string) => {
    if (!known.has(path)) known.set(path, yamlTrees(read(path) ?? '')?.[0]);
    return known.get(path);
  };
  return (range, { name, folder }) => {
    const { name: reference } = REFERENCE.exec(range)?.groups ?? {};
    if (reference === undefined) return range;
    for (const above of ancestors(folder))
      for (const file of FILES) {
        const found = inCatalogs(tree(posix.join(above, file)), reference.trim() || 'default', name);
        if (found !== undefined) return found;
      }
    return undefined;
  };
}

/** The range of a package; Bun keeps its catalogs among the workspaces. */
function inCatalogs(root: ConfigNode | undefined, catalog: string, name: string): string | undefined {
  const [range] = [valueAt(root, 'workspaces'), root].flatMap((holder) => {
    const named = valueAt(valueAt(holder, 'catalogs'), catalog);
    const own = named ?? (catalog === 'default' ? valueAt(holder, 'catalog') : undefined);
    return textAt(own, name) ?? [];
  });
  return range;
}
