import type { ApiCall } from './calls.ts';
import type { Leaf } from './flow.ts';
import type { Inventory } from './inventory.ts';
import type { NamedId } from './libraries/library.ts';

/** The model ids that an origin gives a call: what is written in code or in a type, or what `.env*` files give to a variable. */
export function modelIds(call: ApiCall, leaf: Leaf, { valuesOf }: Pick<Inventory, 'valuesOf'>): readonly string[] {
  const names =
    leaf.kind === 'env' ? valuesOf(leaf.name) : leaf.kind === 'string' || leaf.kind === 'type' ? [leaf.node.text] : [];
  return names.flatMap((name) => idIn(call, name)?.id ?? []);
}

/** The id within a name that reaches a call's model: the whole name, but where its library wants more around it. */
export function idIn({ library }: ApiCall, name: string): NamedId | undefined {
  return library?.idIn === undefined ? { id: name, start: 0 } : library.idIn(name);
}
