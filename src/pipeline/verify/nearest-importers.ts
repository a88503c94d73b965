/**
 * Files that import one of some files, or import one that does: the nearest first, and no more than `limit`.
 *
 * @param importersOf files that import one of the given
 */
export function nearestImporters(
  paths: ReadonlySet<string>,
  {
    importersOf,
    limit,
  }: { readonly importersOf: (paths: ReadonlySet<string>) => readonly string[]; readonly limit: number },
): { readonly files: readonly string[]; readonly isCut: boolean } {
  const found = new Set<string>();
  let ring = paths;
  while (ring.size > 0) {
    const next = importersOf(ring).filter((path) => !paths.has(path) && !found.has(path));
    for (const path of next.slice(0, limit - found.size)) found.add(path);
    if (found.size < limit) ring = new Set(next);
    else return { files: [...found], isCut: true };
  }
  return { files: [...found], isCut: false };
}
