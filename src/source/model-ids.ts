import type { Leaf } from './flow.ts';
import type { Inventory } from './inventory.ts';

/** The model ids that an origin gives: what is written in code or in a type, or what `.env*` files give to a variable. */
export function modelIds(leaf: Leaf, { valuesOf }: Pick<Inventory, 'valuesOf'>): readonly string[] {
  if (leaf.kind === 'env') return valuesOf(leaf.name);
  return leaf.kind === 'string' || leaf.kind === 'type' ? [leaf.node.text] : [];
}
