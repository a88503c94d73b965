import type { ParamValue } from '../providers/provider.ts';
import type { Operation } from './operations.ts';
import { PARAMS, type ParamRow } from './params.generated.ts';

export interface ParamTyping {
  /** First version (from 4.0.0 on) whose types declare the parameter; undefined where none does. */
  readonly since: string | undefined;
  /** Majors whose types declare it. */
  readonly majors: readonly number[];
  /** Majors whose types also admit the value; the same as `majors` where any value of the right type fits. */
  readonly valueMajors: readonly number[];
}

const UNDECLARED: ParamTyping = { since: undefined, majors: [], valueMajors: [] };

/**
 * What the types of the `openai` package say to `name: value` in a call: a field or a literal that they don't know
 * must go in through a spread, or the call has a new type error.
 */
export function paramTyping(operation: Operation, name: string, value?: ParamValue): ParamTyping {
  const tables: Readonly<Partial<Record<Operation, Readonly<Record<string, ParamRow>>>>> = PARAMS;
  const table = tables[operation] ?? {};
  const row = Object.hasOwn(table, name) ? table[name] : undefined;
  if (!row) return UNDECLARED;
  const closed = Object.keys(row.values).length > 0 && typeof value === 'string';
  return { since: row.since, majors: row.majors, valueMajors: closed ? (row.values[value] ?? []) : row.majors };
}
