import type { Edit } from '../edit.ts';
import type { RuleFinding } from '../finding.ts';
import { pipeline as words } from '../messages/pipeline.ts';
import type { FileChange } from './change.ts';

/** An edit that knows the rule that asked for it, and its file where there is one. */
export interface RuleEdit extends Edit {
  readonly rule: string;
  readonly file?: string;
  readonly creates?: true;
}

/** Two rules want the same piece of text for different things. Never resolved by whoever comes last: one of the rules has a bug. */
export class OverlapError extends Error {
  readonly edits: readonly [RuleEdit, RuleEdit];

  constructor(one: RuleEdit, other: RuleEdit) {
    super(words.overlap(one.rule, other.rule, placeOf(other)));
    this.name = 'OverlapError';
    this.edits = [one, other];
  }
}

/**
 * Applies edits to the text they were made for; every character outside of them stays. The order of `edits` matters
 * only among insertions at one point, which keep it. An insertion may touch a replaced range, not lie within it. What
 * one rule asks for twice is done once, and so is a text that two rules put in the place of the same other: two clients
 * of two libraries share an address. Throws OverlapError, and RangeError for an edit outside of the text.
 */
export function applyEdits(text: string, edits: readonly RuleEdit[]): string {
  const pieces: string[] = [];
  let last: RuleEdit | undefined;
  for (const edit of distinct(edits).sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < 0 || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(words.edited.outOfRange(edit.rule, placeOf(edit)));
    }
    if (last !== undefined && edit.start < last.end) throw new OverlapError(last, edit);
    pieces.push(text.slice(last?.end ?? 0, edit.start), edit.text);
    last = edit;
  }
  return pieces.join('') + text.slice(last?.end ?? 0);
}

/**
 * Collects the edits of all findings into one change for each file that they really change, sorted by path.
 * `texts` holds the decoded text of every file that a finding edits; one that edits create is not among them. Throws
 * OverlapError.
 */
export function mergeFindings(findings: readonly RuleFinding[], texts: ReadonlyMap<string, string>): FileChange[] {
  const byFile = new Map<string, RuleEdit[]>();
  const needs = new Map<string, Set<string>>();
  for (const { rule, edits = [] } of findings) {
    const created = edits.filter(({ creates }) => creates).map(({ file }) => file);
    for (const edit of edits) {
      if (created.length > 0 && !edit.creates)
        needs.set(edit.file, new Set([...(needs.get(edit.file) ?? []), ...created]));
      const collected = byFile.get(edit.file);
      if (collected) collected.push({ ...edit, rule });
      else byFile.set(edit.file, [{ ...edit, rule }]);
    }
  }
  const changes: FileChange[] = [];
  for (const [path, edits] of byFile) {
    const before = texts.get(path) ?? null;
    if (before === null && !edits.every(({ creates }) => creates)) throw new Error(words.edited.unread(path));
    const after = applyEdits(before ?? '', edits);
    const needed = needs.get(path);
    if (after !== before) changes.push({ path, before, after, ...(needed !== undefined && { needs: [...needed] }) });
  }
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function distinct(edits: readonly RuleEdit[]): RuleEdit[] {
  return [
    ...new Map(
      edits.map((edit) => {
        const { start, end, text } = edit;
        return [JSON.stringify(start === end ? [start, text, edit.rule] : [start, end, text]), edit];
      }),
    ).values(),
  ];
}

function placeOf(edit: RuleEdit): string {
  return `${edit.file ? `${edit.file}:` : ''}${edit.start}-${edit.end}`;
}
