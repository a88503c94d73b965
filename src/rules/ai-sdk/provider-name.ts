import type { Inventory } from '../../source/inventory.ts';
import type { ProviderInstance } from '../../source/libraries/ai-sdk/instances.ts';
import { outward } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { localName } from './provider-uses.ts';

/** Names that new providers take, by file. */
export type TakenNames = Map<ts.SourceFile, Set<string>>;

interface Naming {
  readonly instance: ProviderInstance;
  /** The vendor's id. */
  readonly id: string;
  readonly isInPlace: boolean;
  /** Where the name will stand. */
  readonly uses: readonly ts.Identifier[];
  readonly inventory: Inventory;
  readonly taken: TakenNames;
}

/**
 * What a new provider is called: as the user called the old one, where that was a name of their making; else after the
 * vendor, or the first such name with a number that is free. Undefined where it has no name.
 */
export function providerNameFor({ instance, id, isInPlace, uses, inventory, taken }: Naming): string | undefined {
  const { node, built } = instance;
  const holder = built === undefined ? node : outward(built);
  if (isInPlace && ts.isExportSpecifier(holder)) return holder.name.text;
  const old = ts.isVariableDeclaration(holder) ? holder.name.getText() : localName(holder)?.text;
  if (isInPlace && (built !== undefined || old !== instance.name)) return old;
  const files = [node, ...uses].map((each) => each.getSourceFile());
  const isKnown = (name: string) =>
    files.some((file) => taken.get(file)?.has(name)) ||
    (inventory.tracer.index.identifiers.get(name) ?? []).some((each) => files.includes(each.getSourceFile()));
  if (isInPlace && isKnown(id)) return old;
  let name = id;
  for (let number = 2; isKnown(name); number += 1) name = `${id}${number}`;
  for (const file of files) taken.set(file, (taken.get(file) ?? new Set()).add(name));
  return name;
}
