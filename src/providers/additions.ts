import type { Operation } from '../openai/operations.ts';
import { fitsModels } from './compat.ts';
import type { Fact } from './fact.ts';
import type { ParamValue } from './param-rule.ts';
import type { Provider } from './provider.ts';

/** A body field that must be set to keep what OpenAI does by default. */
export interface ParamAddition extends Fact {
  readonly param: string;
  readonly value: ParamValue;
  /** Only where the call passes this parameter (for example `tools`). */
  readonly when?: string;
  /** Only where the call passes none of these. */
  readonly unless?: readonly string[];
  /** Target model ids it is for (`*` at the end matches a prefix); without it, all. */
  readonly models?: readonly string[];
  readonly note: string;
}

/** The fields that a body needs beyond its own: those of its operation and models, unless what it sets rules them out. */
export function additionsTo(
  { operation, models, isSet }: BodySketch,
  { additions }: Pick<Provider, 'additions'>,
): readonly ParamAddition[] {
  return (additions[operation] ?? []).filter(
    ({ when, unless = [], models: patterns }) =>
      (when === undefined || isSet(when)) && !unless.some(isSet) && fitsModels(patterns, models),
  );
}

interface BodySketch {
  readonly operation: Operation;
  /** Models of the target that it may name; empty where none is known. */
  readonly models: readonly string[];
  readonly isSet: (param: string) => boolean;
}
