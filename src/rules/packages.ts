import type { Inventory } from '../source/inventory.ts';
import type { Target } from '../target.ts';
import { planAiSdkPackages } from './ai-sdk/packages.ts';
import type { Verdicts } from './verdicts.ts';

/** A package that moved code imports from now on, seen from one file. */
export interface PackageChange {
  /** Path of the code that imports it: the manifest that owns this file must name the package. */
  readonly file: string;
  readonly add: { readonly name: string; readonly range: string };
  /** The package whose import it takes the place of. */
  readonly replaces?: string;
}

/** What a family of rules changes about packages. */
export type PackagePlanner = (known: {
  readonly inventory: Inventory;
  readonly target: Target;
  readonly verdicts: Verdicts;
}) => readonly PackageChange[];

const PLANNERS: readonly PackagePlanner[] = [planAiSdkPackages];

/** Every package that moved code needs; none while no target is chosen. */
export function planPackages({
  inventory,
  target,
  verdicts,
}: {
  readonly inventory: Inventory;
  readonly target: Target | null;
  readonly verdicts: Verdicts;
}): PackageChange[] {
  return target === null ? [] : PLANNERS.flatMap((plan) => plan({ inventory, target, verdicts }));
}
