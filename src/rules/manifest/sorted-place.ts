/**
 * The name that a new one stands behind where names are sorted: null in front of all, undefined where they are in no
 * order.
 */
export function sortedPlace(names: readonly string[], name: string): string | null | undefined {
  const isSorted = names.every((each, index) => index === 0 || compare(names[index - 1] ?? '', each) <= 0);
  if (!isSorted) return undefined;
  return names.findLast((each) => compare(each, name) <= 0) ?? null;
}

/** As package managers sort: without regard to the language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
