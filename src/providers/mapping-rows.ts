import type { Fact } from './fact.ts';
import type { ModelKind } from './model.ts';
import type { ParamValue } from './param-rule.ts';

/** One row of the model mapping. `from` is an OpenAI id, a prefix ending in `*`, or `*` for the rest of a kind. */
export interface MappingRow extends Fact {
  readonly from: string;
  /** Only for prefix and `*` rows: the kind of OpenAI model it speaks for. */
  readonly kind?: ModelKind;
  /** A model of the vendor's; `=` where it goes by the same id. */
  readonly to: string;
  /** Body fields that keep the old model's behaviour (a thinking switch, a width). */
  readonly params?: Readonly<Record<string, ParamValue>>;
  readonly alternatives?: readonly string[];
  readonly reason: string;
  /** Where the row needs more than an edit: one sentence. */
  readonly manual?: string;
}

/** The same row for several OpenAI ids; ids ending in `*` keep the row's `kind`, exact ids need none. */
export function mappingRows(ids: readonly string[], row: Omit<MappingRow, 'from'>): MappingRow[] {
  const { kind, ...exact } = row;
  return ids.map((from) => (from.endsWith('*') && kind ? { ...exact, from, kind } : { ...exact, from }));
}
