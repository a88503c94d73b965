import type { Edit } from '../edit.ts';
import { indentAt, layoutOf, lineEnd, lineStart } from './layout.ts';
import type { ts } from './ts.ts';

/** One change to the properties of an object literal. */
export type ObjectChange =
  | { readonly kind: 'remove'; readonly property: ts.ObjectLiteralElementLike }
  /** `text` is a whole property without comma: `baseURL: '…'`. Goes after `after`, else to the end. */
  | { readonly kind: 'insert'; readonly text: string; readonly after?: ts.ObjectLiteralElementLike }
  | { readonly kind: 'replace'; readonly node: ts.Node; readonly text: string };

/** Above this many columns a one-line literal is broken into one property a line. */
const WIDTH = 100;

/**
 * The edits of every change to one literal, in the order of `changes`. They are computed together, because what
 * happens to a comma depends on its neighbours; apply all of them or none. A removal and an insertion in the same
 * literal become one replacement in place.
 */
export function objectEdits(
  literal: ts.ObjectLiteralExpression,
  changes: readonly ObjectChange[],
): readonly (readonly Edit[])[] {
  const removals = changes.filter((change) => change.kind === 'remove');
  const insertions = changes.filter((change) => change.kind === 'insert');
  const swapped = Math.min(removals.length, insertions.length);
  const runs = runsOf(
    literal,
    removals.slice(swapped).map((change) => change.property),
  );
  const reflow = insertions.length > swapped && breaks(literal, insertions.slice(swapped));
  let inserted = 0;
  let removed = 0;
  return changes.map((change): readonly Edit[] => {
    if (change.kind === 'replace') return [spanEdit(change.node, change.text)];
    if (change.kind === 'remove') {
      removed += 1;
      const run = removed > swapped ? runs.find(([first]) => first === change.property) : undefined;
      return run === undefined ? [] : [removeRun(literal, run)];
    }
    const removal = removals[inserted];
    inserted += 1;
    if (removal !== undefined && inserted <= swapped) return [spanEdit(removal.property, change.text)];
    const isFirst = inserted === swapped + 1;
    return insertInto(literal, change, { reflow, isFirst });
  });
}

function spanEdit(node: ts.Node, text: string): Edit {
  return { start: node.getStart(), end: node.end, text };
}

interface Placement {
  readonly reflow: boolean;
  /** The first insertion of several carries what they share: a missing comma, the new line breaks. */
  readonly isFirst: boolean;
}

function insertInto(
  literal: ts.ObjectLiteralExpression,
  { text, after }: Extract<ObjectChange, { kind: 'insert' }>,
  { reflow, isFirst }: Placement,
): Edit[] {
  const source = literal.getSourceFile();
  const anchor = after ?? literal.properties.at(-1);
  const { eol, unit, trailingComma } = layoutOf(source);
  if (anchor === undefined) return [{ start: literal.getStart() + 1, end: literal.end - 1, text: ` ${text} ` }];
  if (reflow) {
    const inner = indentAt(source.text, literal.getStart()) + unit;
    const edits = isFirst ? reflowEdits(literal, { inner, eol, trailingComma }) : [];
    return [{ start: anchor.end, end: anchor.end, text: `,${eol}${inner}${text}` }, ...edits];
  }
  if (!isMultiline(literal)) return [{ start: anchor.end, end: anchor.end, text: `, ${text}` }];
  const indent = indentAt(source.text, anchor.getStart());
  const end = lineEnd(source.text, anchor.end);
  const rest = /^\s*(?<comma>,?)\s*(?:\/\/.*|\/\*[^*]*\*\/)?\s*$/.exec(source.text.slice(anchor.end, end));
  // Something else follows on the line (another property, the brace): stay in front of its comma.
  if (rest === null) return [{ start: anchor.end, end: anchor.end, text: `,${eol}${indent}${text}` }];
  if (rest.groups?.['comma'] === ',') return [{ start: end, end, text: `${eol}${indent}${text},` }];
  if (end === anchor.end) return [{ start: end, end, text: `,${eol}${indent}${text}` }];
  const line = { start: end, end, text: `${isFirst ? '' : ','}${eol}${indent}${text}` };
  return isFirst ? [{ start: anchor.end, end: anchor.end, text: ',' }, line] : [line];
}

/** Line breaks after the brace, after every comma and before the closing brace. */
function reflowEdits(
  literal: ts.ObjectLiteralExpression,
  { inner, eol, trailingComma }: { readonly inner: string; readonly eol: string; readonly trailingComma: boolean },
): Edit[] {
  const { text } = literal.getSourceFile();
  const { properties } = literal;
  const gaps = properties.map((property, index): Edit => {
    const previous = properties[index - 1];
    const start = previous === undefined ? literal.getStart() + 1 : text.indexOf(',', previous.end) + 1;
    return { start, end: property.getStart(), text: eol + inner };
  });
  const last = properties.at(-1);
  const close = last === undefined ? literal.end - 1 : last.end + (properties.hasTrailingComma ? 1 : 0);
  const comma = trailingComma && !properties.hasTrailingComma ? ',' : '';
  const base = indentAt(text, literal.getStart());
  // The insertion after the last property stands at the same offset and must come first: see the order in insertInto.
  return [...gaps, { start: close, end: literal.end - 1, text: comma + eol + base }];
}

/** Would the literal's line grow past the width? Only for literals on one line without comments inside. */
function breaks(literal: ts.ObjectLiteralExpression, insertions: readonly { readonly text: string }[]): boolean {
  if (isMultiline(literal) || literal.properties.length === 0) return false;
  const { text } = literal.getSourceFile();
  const start = literal.getStart();
  if (/\/\/|\/\*/.test(text.slice(start, literal.end).replace(/https?:\/\//g, ''))) return false;
  const line = text.slice(lineStart(text, start), lineEnd(text, literal.end));
  const added = insertions.reduce((length, insertion) => length + insertion.text.length + 2, 0);
  return insertions.some((insertion) => insertion.text.includes('\n')) || line.length + added > WIDTH;
}

function isMultiline(literal: ts.ObjectLiteralExpression): boolean {
  const { text } = literal.getSourceFile();
  const [first] = literal.properties;
  return first !== undefined && text.slice(literal.getStart(), first.getStart()).includes('\n');
}

/** Groups of neighbouring properties that all go. */
function runsOf(
  literal: ts.ObjectLiteralExpression,
  removed: readonly ts.ObjectLiteralElementLike[],
): (readonly ts.ObjectLiteralElementLike[])[] {
  const runs: ts.ObjectLiteralElementLike[][] = [];
  let current: ts.ObjectLiteralElementLike[] | undefined;
  for (const property of literal.properties) {
    if (!removed.includes(property)) {
      current = undefined;
      continue;
    }
    if (current === undefined) {
      current = [];
      runs.push(current);
    }
    current.push(property);
  }
  return runs;
}

function removeRun(literal: ts.ObjectLiteralExpression, run: readonly ts.ObjectLiteralElementLike[]): Edit {
  const { text } = literal.getSourceFile();
  const { properties } = literal;
  const first = run[0] as ts.ObjectLiteralElementLike;
  const last = run.at(-1) as ts.ObjectLiteralElementLike;
  const previous = properties[properties.indexOf(first) - 1];
  const next = properties[properties.indexOf(last) + 1];
  if (previous === undefined && next === undefined)
    return { start: literal.getStart() + 1, end: literal.end - 1, text: '' };
  const hasComma = next !== undefined || properties.hasTrailingComma;
  if (!hasComma) return { start: (previous as ts.Node).end, end: last.end, text: '' };
  const start = lineStart(text, first.getStart());
  const afterComma = text.indexOf(',', last.end) + 1;
  const end = lineEnd(text, afterComma);
  const ownLines =
    text.slice(start, first.getStart()).trim() === '' && /^\s*(?:\/\/.*)?$/.test(text.slice(afterComma, end));
  if (ownLines) return { start, end: Math.min(text.length, text.indexOf('\n', end) + 1 || text.length), text: '' };
  if (next !== undefined) return { start: first.getStart(), end: next.getStart(), text: '' };
  return { start: (previous as ts.Node).end, end: last.end, text: '' };
}
