import { groupBy } from '../../source/group-by.ts';

/** What is said most; among the same, what stands first in the order. */
export function mostOf<T>(all: readonly T[], order: readonly T[] = []): T | undefined {
  const counts = groupBy(all, (each) => [each]);
  const rank = (each: T) => (order.includes(each) ? order.indexOf(each) : order.length);
  return [...counts].sort(([a, one], [b, other]) => other.length - one.length || rank(a) - rank(b))[0]?.[0];
}
