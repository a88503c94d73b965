import type { MappingRow } from './provider.ts';

/** The same row for several OpenAI ids; ids ending in `*` keep the row's `kind`, exact ids need none. */
export function mappingRows(ids: readonly string[], row: Omit<MappingRow, 'from'>): MappingRow[] {
  const { kind, ...exact } = row;
  return ids.map((from) => (from.endsWith('*') && kind ? { ...exact, from, kind } : { ...exact, from }));
}
