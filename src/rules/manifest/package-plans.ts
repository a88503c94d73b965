import type { Inventory } from '../../source/inventory.ts';
import { type Manifest, manifestsAbove } from '../../source/manifests.ts';
import type { RuleContext } from '../context.ts';
import type { PackageChange } from '../packages.ts';

/** What one manifest gains. */
export interface ManifestPlan {
  readonly manifest: Manifest;
  readonly wanted: readonly WantedPackage[];
}

export interface WantedPackage {
  readonly name: string;
  readonly range: string;
  /** Code that imports it from now on. */
  readonly files: readonly string[];
  /** Packages whose imports it takes the place of. */
  readonly replaces: readonly string[];
}

/** Gathers, manifest by manifest, which packages moved code needs; files that no manifest owns are left out. */
export function planManifests({ packages, inventory }: RuleContext): ManifestPlan[] {
  const plans = new Map<string, { manifest: Manifest; wanted: Map<string, WantedPackage> }>();
  for (const { file, add, replaces } of packages) {
    const manifest = manifestFor(file, replaces, inventory);
    if (manifest === undefined) continue;
    const plan = plans.get(manifest.file) ?? { manifest, wanted: new Map() };
    plans.set(manifest.file, plan);
    const known = plan.wanted.get(add.name) ?? { ...add, files: [], replaces: [] };
    plan.wanted.set(add.name, {
      ...known,
      files: [...new Set([...known.files, file])].sort(),
      replaces: [...new Set([...known.replaces, ...(replaces === undefined ? [] : [replaces])])].sort(),
    });
  }
  return [...plans.values()].map(({ manifest, wanted }) => ({
    manifest,
    wanted: [...wanted.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
  }));
}

/** Changes for code that no manifest in sight owns. */
export function ownerless({ packages, inventory }: RuleContext): readonly PackageChange[] {
  return packages.filter(({ file, replaces }) => manifestFor(file, replaces, inventory) === undefined);
}

/** The nearest manifest that names the package, or might: one that does not parse; where none does, the nearest of all. */
export function manifestFor(
  file: string,
  name: string | undefined,
  { texts }: Pick<Inventory, 'texts'>,
): Manifest | undefined {
  const above = manifestsAbove(file, texts);
  return (
    above.find((manifest) => name !== undefined && (manifest.error !== undefined || names(manifest, name))) ?? above[0]
  );
}

/** Whether a manifest lists a package. */
function names({ sections }: Manifest, name: string): boolean {
  return sections.some(({ entries }) => entries.some((entry) => entry.name === name));
}
