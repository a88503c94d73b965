/** One line of a unified diff. `text` is without its sign; line numbers are 1-based and stand where the line exists. */
export interface DiffLine {
  readonly kind: 'header' | 'hunk' | 'context' | 'added' | 'removed' | 'note';
  readonly text: string;
  readonly oldLine?: number;
  readonly newLine?: number;
}

const HUNK = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/**
 * Reads the diff of one file. Goes by the counts of the hunk headers, not by how a line begins: a removed line `-- x`
 * reads `--- x`, like a header.
 */
export function parseDiff(diff: string): readonly DiffLine[] {
  let [oldLine, newLine, oldLeft, newLeft] = [0, 0, 0, 0];
  return diff
    .replace(/\n$/, '')
    .split('\n')
    .map((line): DiffLine => {
      const hunk = oldLeft === 0 && newLeft === 0 ? HUNK.exec(line) : null;
      if (hunk) {
        [oldLine, oldLeft] = [Number(hunk[1]), Number(hunk[2] ?? 1)];
        [newLine, newLeft] = [Number(hunk[3]), Number(hunk[4] ?? 1)];
        return { kind: 'hunk', text: line };
      }
      if (line.startsWith('\\')) return { kind: 'note', text: line };
      if (oldLeft === 0 && newLeft === 0) return { kind: 'header', text: line };
      const [sign, text] = [line.charAt(0), line.slice(1)];
      if (sign === '+') {
        newLeft--;
        return { kind: 'added', text, newLine: newLine++ };
      }
      oldLeft--;
      if (sign === '-') return { kind: 'removed', text, oldLine: oldLine++ };
      newLeft--;
      return { kind: 'context', text, oldLine: oldLine++, newLine: newLine++ };
    });
}

/** How many lines a diff adds and takes away. */
export function countDiff(diff: string): { readonly added: number; readonly removed: number } {
  const lines = parseDiff(diff);
  const count = (kind: DiffLine['kind']) => lines.filter((line) => line.kind === kind).length;
  return { added: count('added'), removed: count('removed') };
}
