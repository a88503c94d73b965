import type { Edit } from '../edit.ts';
import { indentAt, layoutOf, lineEnd, lineStart } from './layout.ts';
import { type ObjectGap, rewriteGap } from './object-gap.ts';
import type { ts } from './ts.ts';

/** One change to the properties of an object literal. */
export type ObjectChange =
  | { readonly kind: 'remove'; readonly property: ts.ObjectLiteralElementLike }
  /** `text` is a whole property without comma: `baseURL: '…'`. Goes after `after` (null: in front of all), else to the end. */
  | { readonly kind: 'insert'; readonly text: string; readonly after?: ts.ObjectLiteralElementLike | null }
  | { readonly kind: 'replace'; readonly node: ts.Node; readonly text: string };

/** Above this many columns a one-line literal is broken into one property a line. */
const WIDTH = 100;

/**
 * The edits of every change to one literal, in the order of `changes`. Only what stands between the properties that stay
 * is rewritten, so edits inside them never collide with these. Changes that meet between the same two properties share
 * one edit, which is given to the first of them: apply the changes of a literal together.
 *
 * @param mayBreak whether a literal on one line may be broken into lines; by default it may
 */
export function objectEdits(
  literal: ts.ObjectLiteralExpression,
  changes: readonly ObjectChange[],
  { mayBreak = true }: { readonly mayBreak?: boolean } = {},
): readonly (readonly Edit[])[] {
  const isBroken = mayBreak && breaks(literal, changes);
  const edits: Edit[][] = changes.map((change) =>
    change.kind === 'replace' ? [{ start: change.node.getStart(), end: change.node.end, text: change.text }] : [],
  );
  for (const { gap, owner } of gapsOf(literal, changes, isBroken)) {
    const edit = minimal(literal.getSourceFile().text, { start: gap.start, end: gap.end, text: rewriteGap(gap) });
    if (edit !== undefined) edits[owner]?.push(edit);
  }
  return edits;
}

/** The stretches between neighbours that stay, as far as something is taken out of them or put into them. */
function gapsOf(
  literal: ts.ObjectLiteralExpression,
  changes: readonly ObjectChange[],
  isBroken: boolean,
): { readonly gap: ObjectGap; readonly owner: number }[] {
  const file = literal.getSourceFile();
  const { properties } = literal;
  const removed = new Set(changes.flatMap((change) => (change.kind === 'remove' ? [change.property] : [])));
  const kept = properties.filter((property) => !removed.has(property));
  const isMultiline = startsLines(literal);
  const base = indentAt(file.text, literal.getStart());
  const layout = layoutOf(file);
  const first = properties[0];
  const indent = isMultiline && first !== undefined ? indentAt(file.text, first.getStart()) : base + layout.unit;
  const anchorOf = ({ after }: Extract<ObjectChange, { kind: 'insert' }>) =>
    after === undefined ? properties.at(-1) : after;

  const gaps: { gap: ObjectGap; owner: number }[] = [];
  for (let index = 0; index <= kept.length; index += 1) {
    const [before, after] = [kept[index - 1], kept[index]];
    const from = before === undefined ? 0 : properties.indexOf(before);
    const to = after === undefined ? properties.length : properties.indexOf(after);
    const members = properties.slice(from, to);
    const gone = properties.slice(before === undefined ? 0 : from + 1, to);
    const owners: number[] = [];
    const inserted = changes.flatMap((change, position) => {
      if (change.kind === 'remove' && gone.includes(change.property)) owners.push(position);
      if (change.kind !== 'insert') return [];
      const anchor = anchorOf(change);
      const isHere =
        anchor === undefined ? kept.length === index : anchor === null ? index === 0 : members.includes(anchor);
      if (!isHere) return [];
      owners.push(position);
      return [change.text];
    });
    if (owners.length === 0 && !isBroken) continue;
    const start = before?.end ?? literal.getStart() + 1;
    const end = after?.getStart() ?? literal.end - 1;
    const text = file.text.slice(start, end);
    const isCommented = first === undefined && text.trim() !== '';
    const isOnLines = isMultiline || (isCommented && text.includes('\n'));
    const isSpread = isBroken || (first === undefined && !isCommented && inserted.length > 1);
    const form = isSpread ? 'broken' : isOnLines ? 'lines' : 'inline';
    const gap: ObjectGap = {
      start,
      end,
      text,
      gone: gone.map((property) => ({ start: property.getStart() - start, end: property.end - start })),
      inserted,
      isFirst: before === undefined,
      isLast: after === undefined,
      form,
      hasTrailingComma: properties.hasTrailingComma ?? false,
      wantsTrailingComma: layout.trailingComma,
      indent,
      base,
      eol: layout.eol,
    };
    gaps.push({
      gap,
      owner:
        owners[0] ??
        Math.max(
          0,
          changes.findIndex(({ kind }) => kind !== 'replace'),
        ),
    });
  }
  return gaps;
}

/** Would the literal's line grow past the width? Only for literals on one line without comments inside. */
function breaks(literal: ts.ObjectLiteralExpression, changes: readonly ObjectChange[]): boolean {
  if (literal.properties.length === 0 || startsLines(literal)) return false;
  const { text } = literal.getSourceFile();
  const start = literal.getStart();
  if (/\/\/|\/\*/.test(text.slice(start, literal.end).replace(/https?:\/\//g, ''))) return false;
  const line = text.slice(lineStart(text, start), lineEnd(text, literal.end));
  // A line that was too long before is nobody's business as long as nothing is put into it.
  if (line.length > WIDTH && !changes.some(({ kind }) => kind === 'insert')) return false;
  const growth = changes.reduce((length, change) => length + growthOf(change), 0);
  return line.length + growth > WIDTH;
}

function growthOf(change: ObjectChange): number {
  if (change.kind === 'insert') return change.text.length + 2;
  if (change.kind === 'replace') return change.text.length - (change.node.end - change.node.getStart());
  return change.property.getStart() - change.property.end - 2;
}

/** One property a line: the first one stands on a line of its own. */
function startsLines(literal: ts.ObjectLiteralExpression): boolean {
  const [first] = literal.properties;
  return first !== undefined && literal.getSourceFile().text.slice(literal.getStart(), first.getStart()).includes('\n');
}

/** The same edit without what it leaves as it was; undefined when nothing is left of it. */
function minimal(text: string, { start, end, text: next }: Edit): Edit | undefined {
  let head = 0;
  while (start + head < end && head < next.length && text[start + head] === next[head]) head += 1;
  let tail = 0;
  const limit = Math.min(end - start, next.length) - head;
  while (tail < limit && text[end - 1 - tail] === next[next.length - 1 - tail]) tail += 1;
  const edit = { start: start + head, end: end - tail, text: next.slice(head, next.length - tail) };
  return edit.start === edit.end && edit.text === '' ? undefined : edit;
}
