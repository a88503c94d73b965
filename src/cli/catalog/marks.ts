import type { Provider } from '../../providers/provider.ts';
import type { Catalog } from './catalog.ts';

/** How a vendor's models in the public list differ from the bundled ones. */
export interface CatalogMarks {
  /** Listed there, unknown here. */
  readonly new: readonly string[];
  /** Known here, not listed there. */
  readonly gone: readonly string[];
}

/** Null where the list does not know the vendor. */
export function catalogMarks(provider: Provider, catalog: Catalog): CatalogMarks | null {
  const listed = provider.catalogIds.flatMap((id) => catalog.models.get(id) ?? []);
  if (listed.length === 0) return null;
  const known = new Set(provider.models.map(({ id }) => id.toLowerCase()));
  const there = new Set(listed.map((id) => id.toLowerCase()));
  const isListed = ({ id }: { readonly id: string }) => there.has(id.toLowerCase());
  // The list is one of chat models above all: of a kind of which it names none, it says nothing.
  const kinds = new Set(provider.models.filter(isListed).map(({ kind }) => kind));
  return {
    new: [...new Set(listed)].filter((id) => !known.has(id.toLowerCase())).sort(),
    gone: provider.models.filter((model) => kinds.has(model.kind) && !isListed(model)).map(({ id }) => id),
  };
}
