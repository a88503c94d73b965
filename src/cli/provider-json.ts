import type { Provider } from '../providers/provider.ts';
import { safeJson } from '../safe-text.ts';
import type { Catalog } from './catalog/catalog.ts';
import { catalogMarks } from './catalog/marks.ts';

/** All targets, or one, for other programs; `docs/providers-json.md` tells the shape. */
export function providersJson(what: readonly Provider[] | Provider, catalog: Catalog | null): string {
  const marked = (provider: Provider) => ({ ...provider, catalog: catalog && catalogMarks(provider, catalog) });
  const head = { schemaVersion: 1, catalog: catalog && { from: catalog.from, fetchedAt: catalog.fetchedAt } };
  const body = isList(what) ? { providers: what.map(marked) } : { provider: marked(what) };
  return safeJson(JSON.stringify({ ...head, ...body }, null, 2));
}

/** `Array.isArray` does not narrow readonly lists. */
function isList(what: readonly Provider[] | Provider): what is readonly Provider[] {
  return Array.isArray(what);
}
