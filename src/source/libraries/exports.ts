import type { Flow, Leaf } from '../flow.ts';

/** The package that a specifier names, whoever resolves it: `chatgpt`, `npm:chatgpt@5`, `https://esm.sh/chatgpt@5.2.5`. */
export function packageOf(specifier: string): string {
  return specifier
    .replace(/^(?:npm:\/?|https?:\/\/[^/]+\/)/, '')
    .replace(/^(?<name>(?:@[^/@]+\/)?[^/@]+)@[^/]*/, '$<name>');
}

/** What a value is called among the exports of a package; empty for the package itself, undefined for anything else. */
function exportOf(leaf: Leaf, isPackage: (name: string) => boolean): string | undefined {
  if (leaf.kind !== 'external' || !isPackage(packageOf(leaf.specifier))) return undefined;
  const [name = '', ...rest] = leaf.path.filter((step) => step !== 'default');
  return rest.length === 0 ? name : undefined;
}

/** The same of all origins together: the first that is an export of the package. */
export function exportIn({ leaves }: Flow, isPackage: (name: string) => boolean): string | undefined {
  for (const leaf of leaves) {
    const name = exportOf(leaf, isPackage);
    if (name !== undefined) return name;
  }
  return undefined;
}
