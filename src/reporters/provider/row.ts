import type { Fact } from '../../providers/fact.ts';

/** One line of what is known of a vendor. What stands between backticks is code. */
export interface ProviderRow {
  /** Short cells from left to right. */
  readonly cells: readonly string[];
  /** The last cell; may be long. */
  readonly text: string;
  /** Where it is known from. */
  readonly facts: readonly Fact[];
}

/** A part of what is known of a vendor, for a page or a document. */
export interface ProviderSection {
  readonly title: string;
  /** Heads of the cells and the text. */
  readonly columns: readonly string[];
  readonly rows: readonly ProviderRow[];
}

/** Rows that say the same of several things become one, in the place of the first. */
export function mergeRows<Item>(
  items: readonly Item[],
  { key, merge }: { readonly key: (item: Item) => string; readonly merge: (one: Item, other: Item) => Item },
): Item[] {
  const merged = new Map<string, Item>();
  for (const item of items) {
    const earlier = merged.get(key(item));
    merged.set(key(item), earlier === undefined ? item : merge(earlier, item));
  }
  return [...merged.values()];
}
