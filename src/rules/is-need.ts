import { nameOf, outward } from '../source/syntax.ts';
import { ts } from '../source/ts.ts';

/** `onCall({ secrets: [openaiKey] }, …)`: a function in the cloud says that it needs the value. */
export function isNeed(use: ts.Expression): boolean {
  const list = outward(use);
  const holder = ts.isArrayLiteralExpression(list) ? outward(list) : undefined;
  return holder !== undefined && ts.isPropertyAssignment(holder) && nameOf(holder.name) === 'secrets';
}
