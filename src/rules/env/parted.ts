import type { ts } from '../../source/ts.ts';
import type { Occurrence } from './occurrence.ts';

/**
 * Names of places that take another name than their variable's. Questions whether it is set, and messages of it, follow
 * the readings of their file, where all of those part alike.
 *
 * @param nodes all readings by moving clients
 * @param parted those of them that take another name
 */
export function partedNames(
  occurrences: readonly Occurrence[],
  nodes: ReadonlySet<ts.Node>,
  parted: ReadonlyMap<ts.Node, string>,
): ReadonlyMap<ts.Node, string> {
  if (parted.size === 0) return parted;
  const byFile = new Map<ts.SourceFile, Set<string | undefined>>();
  for (const node of nodes) {
    const file = node.getSourceFile();
    byFile.set(file, (byFile.get(file) ?? new Set()).add(parted.get(node)));
  }
  const followers = occurrences.flatMap(({ node }) => {
    const names = byFile.get(node.getSourceFile());
    const [name, ...others] = names ?? [];
    return nodes.has(node) || name === undefined || others.length > 0 ? [] : [[node, name] as const];
  });
  return new Map([...parted, ...followers]);
}
