import type { Operation } from '../openai/operations.ts';
import { fitsModels } from './compat.ts';
import type { Fact } from './fact.ts';

/** Fields that the vendor refuses together, though it takes each alone. */
export interface Conflict extends Fact {
  readonly operation: Operation;
  /** All of them must hold. */
  readonly all: readonly ConflictPart[];
  /** The field to take out; without it, a person decides. */
  readonly drop?: string;
  /** Target model ids it is for (`*` at the end matches a prefix); without it, all. */
  readonly models?: readonly string[];
  /** One sentence in our words. */
  readonly note: string;
}

/** Holds where the body carries `param`, with one of `values` (as String(value); `function` as in `ParamRule.values`). */
export interface ConflictPart {
  readonly param: string;
  /** Without it, any value. */
  readonly values?: readonly string[];
  /** Values for which it does not hold. A body that lacks the field then counts as any other value. */
  readonly not?: readonly string[];
}

export interface BodyQuestion {
  readonly operation: Operation;
  /** Models of the target that the call may use; empty where none is known. */
  readonly models: readonly string[];
  /** The value of a field as text, `undefined` where only the run knows it; null where the body lacks the field. */
  readonly valueOf: (param: string) => string | undefined | null;
}

/**
 * The combinations of a body that the vendor surely refuses. A value that only the run knows settles nothing, so it
 * takes part only where any value does.
 */
export function conflictsIn(
  { conflicts }: { readonly conflicts: readonly Conflict[] },
  question: BodyQuestion,
): readonly Conflict[] {
  return conflicts.filter(
    ({ operation, models, all }) =>
      operation === question.operation &&
      fitsModels(models, question.models) &&
      all.every((part) => holds(part, question.valueOf(part.param))),
  );
}

function holds({ values, not }: ConflictPart, value: string | undefined | null): boolean {
  if (value === null) return not !== undefined;
  if (value === undefined) return values === undefined && not === undefined;
  return (values?.includes(value) ?? true) && !(not?.includes(value) ?? false);
}
