import { memberOf } from './bounded-checker.ts';
import type { Tracer } from './trace.ts';
import { ts } from './ts.ts';

/** Whether a literal stands where a type of the repository's own is expected that knows no such member. */
export function isClosed(literal: ts.ObjectLiteralExpression, name: string, { island }: Tracer): boolean {
  const type = island.checker.getContextualType(literal);
  if (type === undefined || (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0) return false;
  // `object` takes whatever it is given.
  const isNamed = type.getProperties().length > 0;
  return isNamed && memberOf(type, name) === undefined && type.getStringIndexType() === undefined;
}
