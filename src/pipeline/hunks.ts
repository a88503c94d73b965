import { compareText } from '../compare-text.ts';
import type { FileEdit } from '../edit.ts';
import type { Finding, RuleFinding } from '../finding.ts';
import { groupBy } from '../source/group-by.ts';
import type { FileChange } from './change.ts';
import { mergeFindings } from './change-set.ts';

/** Edits that stand or fall together: those of one finding, and of all that share its group. */
export interface Hunk {
  /** Ids of its findings. */
  readonly ids: readonly string[];
  readonly findings: readonly Finding[];
  /** Paths of the files that it edits, sorted. */
  readonly files: readonly string[];
  /** What it does to each of them on its own. */
  changes(): readonly FileChange[];
}

/**
 * The edits of a plan in the smallest parts that a person may take or leave. Parts of one group are one, and so are
 * those whose edits touch: one without the other would leave half a list, or a comma too many.
 *
 * @param found findings as the rules gave them, each with its form in the report
 * @param texts decoded text of every file that they edit
 */
export function hunksOf(
  found: readonly { readonly source: RuleFinding; readonly finding: Finding }[],
  texts: ReadonlyMap<string, string>,
): readonly Hunk[] {
  // Of several insertions at one point, the first may carry the edits of all.
  const editing = found.filter(({ source }) => source.action === 'rewrite');
  const joined = createUnions(editing.length);
  const groups = new Map<string, number>();
  const places: { readonly edit: FileEdit; readonly owner: number }[] = [];
  editing.forEach(({ source }, owner) => {
    const { group, edits = [] } = source;
    if (group !== undefined) {
      joined.unite(owner, groups.get(group) ?? owner);
      groups.set(group, owner);
    }
    // A new file belongs to each of those that need it.
    for (const edit of edits) if (!edit.creates) places.push({ edit, owner });
  });
  const sorted = places.toSorted(
    (a, b) => compareText(a.edit.file, b.edit.file) || a.edit.start - b.edit.start || a.edit.end - b.edit.end,
  );
  sorted.forEach(({ edit, owner }, i) => {
    const next = sorted[i + 1];
    if (next !== undefined && next.edit.file === edit.file && next.edit.start <= edit.end)
      joined.unite(owner, next.owner);
  });
  const byRoot = groupBy(editing.entries(), ([owner]) => [joined.root(owner)]);
  return [...byRoot.values()].map((entries) => {
    const members = entries.map(([, member]) => member);
    const findings = [...new Map(members.map(({ finding }) => [finding.id, finding])).values()];
    const changes = () =>
      mergeFindings(
        members.map(({ source }) => source),
        texts,
      );
    const files = members.flatMap(({ source }) => (source.edits ?? []).map(({ file }) => file));
    return { ids: findings.map(({ id }) => id), findings, files: [...new Set(files)].sort(), changes };
  });
}

/** Disjoint sets of numbers. https://en.wikipedia.org/wiki/Disjoint-set_data_structure */
function createUnions(size: number): { root(of: number): number; unite(one: number, other: number): void } {
  const parents = Array.from({ length: size }, (_, i) => i);
  const root = (of: number): number => {
    let at = of;
    while (parents[at] !== at) at = parents[at] ?? at;
    parents[of] = at;
    return at;
  };
  return {
    root,
    unite: (one, other) => {
      const [a, b] = [root(one), root(other)];
      // The first of a set stands for it, so that hunks keep the order of the report.
      parents[Math.max(a, b)] = Math.min(a, b);
    },
  };
}
