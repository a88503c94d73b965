import { createHash } from 'node:crypto';
import { compareText } from '../compare-text.ts';
import type { Finding, RuleFinding } from '../finding.ts';
import { rules as words } from '../messages/rules.ts';
import type { Fact } from '../providers/fact.ts';
import { maskKeys } from '../reporters/mask.ts';
import { applyEdits } from './change-set.ts';

export interface Finished {
  readonly findings: Finding[];
  /** The form in the report of what a rule gave. */
  of(found: RuleFinding): Finding | undefined;
}

/**
 * Turns what rules return into what reports carry: ids, lines and columns (1-based), the text before and after. Sorted
 * by file, line, column and rule, so that two runs on one tree print the same. What two rules found alike is one.
 *
 * @param texts decoded text of every file that a finding is in
 */
export function finishFindings(found: readonly RuleFinding[], texts: ReadonlyMap<string, string>): Finished {
  const lines = new Map<string, readonly number[]>();
  const place = (file: string, offset: number) => {
    const starts = lines.get(file) ?? lineStarts(texts.get(file) ?? '');
    lines.set(file, starts);
    return position(starts, offset);
  };
  const seen = new Map<string, number>();
  const sorted = [...new Map(found.map((finding) => [keyOf(finding), finding])).values()].toSorted(
    (a, b) => compareText(a.file, b.file) || a.start - b.start || compareText(a.rule, b.rule),
  );
  const finished = new Map<string, Finding>();
  for (const finding of sorted) {
    const text = texts.get(finding.file) ?? '';
    const [from, to] = [place(finding.file, finding.start), place(finding.file, finding.end)];
    const before = text.slice(finding.start, finding.end);
    const after = textAfter(finding, before);
    const { rule, kind, file, confidence, action, fact } = finding;
    const message = fact === undefined ? finding.message : words.resting(finding.message, fact);
    const docs = finding.docs ?? linkOf(fact);
    finished.set(keyOf(finding), {
      id: identify([rule, file, before], seen),
      rule,
      kind,
      file,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      confidence,
      action,
      message: maskKeys(message),
      before: maskKeys(before),
      ...(after === undefined ? {} : { after: maskKeys(after) }),
      ...(docs === undefined ? {} : { docs }),
    });
  }
  return { findings: [...finished.values()], of: (finding) => finished.get(keyOf(finding)) };
}

/** Sources without an address (a package, a flag) give none. */
function linkOf(fact: Fact | undefined): string | undefined {
  return fact !== undefined && /^https?:/.test(fact.source) ? fact.source : undefined;
}

/** Two calls that share a literal say the same of it; it is said once. */
function keyOf({ rule, file, start, end, message }: RuleFinding): string {
  return `${rule} ${file} ${start} ${end} ${message}`;
}

/** The finding's own text with its own edits; undefined where they all lie elsewhere. */
function textAfter({ file, start, end, rule, edits = [] }: RuleFinding, before: string): string | undefined {
  const inside = edits.filter((edit) => edit.file === file && edit.start >= start && edit.end <= end);
  if (inside.length === 0) return undefined;
  return applyEdits(
    before,
    inside.map((edit) => ({ ...edit, rule, start: edit.start - start, end: edit.end - start })),
  );
}

/** The same code gives the same id in each language; a second finding at code that reads the same gets the next number. */
function identify(parts: readonly string[], seen: Map<string, number>): string {
  const key = parts.join('\0');
  const count = seen.get(key) ?? 0;
  seen.set(key, count + 1);
  return createHash('sha256').update(`${key}\0${count}`).digest('hex').slice(0, 12);
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function position(starts: readonly number[], offset: number): { readonly line: number; readonly column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] as number) + 1 };
}
