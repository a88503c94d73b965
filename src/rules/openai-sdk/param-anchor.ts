import type { Leaf } from '../../source/flow.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';

/**
 * Behind which property a parameter goes that callers may bring too: `model`, else the last (undefined). What is spread
 * in unseen must go on winning, so it goes in front of that (null: in front of all).
 */
export function anchorFor(
  { properties }: ts.ObjectLiteralExpression,
  model: ts.ObjectLiteralElementLike | undefined,
  tracer: Tracer,
): ts.ObjectLiteralElementLike | null | undefined {
  const unseen = properties.findIndex(
    (property) =>
      ts.isSpreadAssignment(property) && tracer.trace(property.expression).leaves.some(({ kind }) => !SEEN.has(kind)),
  );
  const isWinning = unseen !== -1 && (model === undefined || unseen < properties.indexOf(model));
  return isWinning ? (properties[unseen - 1] ?? null) : model;
}

/** Origins of a spread object that hide none of its properties. */
const SEEN: ReadonlySet<Leaf['kind']> = new Set(['object', 'undefined', 'literal']);
