import type { Operation } from '../openai/operations.ts';
import { fitsModels } from './compat.ts';
import type { Conflict, ConflictPart, Provider } from './provider.ts';

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
export function conflictsIn({ conflicts }: Pick<Provider, 'conflicts'>, question: BodyQuestion): readonly Conflict[] {
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
