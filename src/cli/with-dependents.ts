import type { FileChange } from '../pipeline/change.ts';

/**
 * The files to take back when some must be: those, what needs one of them, and new files that nothing needs any more.
 *
 * @param faulty paths of changed files
 */
export function withDependents(faulty: ReadonlySet<string>, changes: readonly FileChange[]): ReadonlySet<string> {
  const back = new Set(faulty);
  for (const { path, needs = [] } of changes) if (needs.some((file) => faulty.has(file))) back.add(path);
  const kept = changes.filter(({ path }) => !back.has(path));
  const needed = new Set(kept.flatMap(({ needs = [] }) => needs));
  for (const { path, before } of kept) if (before === null && !needed.has(path)) back.add(path);
  return back;
}
