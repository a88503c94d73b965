import type { ParamValue } from '../providers/param-rule.ts';
import type { Operation } from './operations.ts';
import { PARAMS } from './params.generated.ts';

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
  const row = Object.hasOwn(PARAMS[operation], name) ? PARAMS[operation][name] : undefined;
  if (!row) return UNDECLARED;
  const closed = Object.keys(row.values).length > 0 && typeof value === 'string';
  const valueMajors = closed && Object.hasOwn(row.values, value) ? row.values[value] : row.values['*'];
  return { since: row.since, majors: row.majors, valueMajors: closed ? (valueMajors ?? []) : row.majors };
}
