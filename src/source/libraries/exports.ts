import type { Flow, Leaf } from '../flow.ts';

/** What a value is called among the exports of a package; the name is empty for the package itself. */
export interface PackageExport {
  readonly name: string;
  readonly from: string;
}

/** The package that a specifier names, whoever resolves it: `chatgpt`, `npm:chatgpt@5`, `https://esm.sh/chatgpt@5.2.5`. */
export function packageOf(specifier: string): string {
  const bare = specifier.replace(/^(?:npm:\/?|https?:\/\/[^/]+\/)/, '');
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(bare)?.[0] ?? bare;
  return name.replace(/(?<=.)@.*/s, '');
}

/** The exports of packages that a value may be. */
export function exportsOf({ leaves }: Flow): PackageExport[] {
  return leaves.flatMap((leaf) => exportOf(leaf) ?? []);
}

/** The export of a package that an origin is. */
export function exportOf(leaf: Leaf): PackageExport | undefined {
  if (leaf.kind !== 'external') return undefined;
  const [name = '', ...rest] = leaf.path.filter((step) => step !== 'default');
  return rest.length === 0 ? { name, from: packageOf(leaf.specifier) } : undefined;
}
