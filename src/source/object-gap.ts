/** What stands between two neighbouring properties that stay (or a brace): commas, white space, comments, removed ones. */
export interface ObjectGap {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Removed properties, by offsets in `text`. */
  readonly gone: readonly { readonly start: number; readonly end: number }[];
  /** Properties to put in, without commas. */
  readonly inserted: readonly string[];
  /** Begins at the opening brace. */
  readonly isFirst: boolean;
  /** Ends at the closing brace. */
  readonly isLast: boolean;
  /** `lines`: one property a line; `inline`: all on one line; `broken`: from one line into lines. */
  readonly form: 'lines' | 'inline' | 'broken';
  readonly hasTrailingComma: boolean;
  /** For `broken`: whether the file ends its lists with a comma. */
  readonly wantsTrailingComma: boolean;
  readonly indent: string;
  /** Indentation of the line that the literal begins on. */
  readonly base: string;
  readonly eol: string;
}

/** The gap after the change. Comments stay where they are, but for those on the line of a removed property. */
export function rewriteGap(gap: ObjectGap): string {
  if (gap.form === 'broken') return brokenGap(gap);
  const rest = withoutGone(gap);
  if (gap.inserted.length === 0) return gap.isFirst && gap.isLast && rest.trim() === '' ? '' : rest;
  return gap.form === 'inline' ? inlineGap(gap, rest) : linesGap(gap, rest);
}

function brokenGap({ inserted, isFirst, isLast, wantsTrailingComma, indent, base, eol }: ObjectGap): string {
  const separator = `,${eol}${indent}`;
  const items = inserted.join(separator);
  const head = isFirst ? eol + indent : separator;
  if (!isLast) return items === '' ? head : head + items + separator;
  const body = items === '' ? '' : head + items;
  return `${body}${wantsTrailingComma ? ',' : ''}${eol}${base}`;
}

/** Takes removed properties out, each with its comma; whole lines where they stand on lines of their own. */
function withoutGone({ text, gone, isFirst, isLast, hasTrailingComma }: ObjectGap): string {
  let rest = text;
  for (const { start, end } of gone.toReversed()) {
    const comma = /^(?:\s|\/\*(?:(?!\*\/).)*\*\/)*,/s.exec(rest.slice(end))?.[0].length ?? 0;
    const lineStart = rest.lastIndexOf('\n', start - 1) + 1;
    const after = /^[ \t]*(?:\/\/[^\n]*|\/\*[^\n]*?\*\/[ \t]*)?\r?(?=\n)/.exec(rest.slice(end + comma));
    const isFirstThere = /^(?:[ \t]|\/\*(?:(?!\*\/).)*\*\/)*$/.test(rest.slice(lineStart, start));
    const isOwnLine = lineStart > 0 && isFirstThere && after !== null;
    if (isOwnLine) rest = rest.slice(0, lineStart) + rest.slice(end + comma + after[0].length + 1);
    else rest = rest.slice(0, start) + rest.slice(end + comma).replace(/^[ \t]+/, '');
  }
  // The last property that stays needs no comma of its own, unless the literal ended with one.
  if (gone.length > 0 && isLast && !isFirst && !hasTrailingComma)
    return rest.replace(/^\s*,([ \t]*)/, rest.includes('\n') ? '' : '$1');
  return rest;
}

function inlineGap({ inserted, isFirst, isLast }: ObjectGap, rest: string): string {
  const items = inserted.join(', ');
  const comments = rest.trim();
  if (isFirst && isLast) return comments === '' ? ` ${items} ` : ` ${comments} ${items} `;
  if (isFirst) return `${rest}${items}, `;
  return `, ${items}${rest}`;
}

/** A comment that stands behind something and ends its line. */
const NOTE = /^[ \t]*(?:\/\/[^\r\n]*|\/\*(?:(?!\*\/).)*\*\/[ \t]*(?=\r?\n))/s;

function linesGap(gap: ObjectGap, rest: string): string {
  const { inserted, isFirst, isLast, hasTrailingComma, indent, eol } = gap;
  const items = inserted.map((item) => eol + indent + item).join(',');
  if (isFirst && isLast && gap.gone.length === 0) return belowComments(gap, items);
  if (isFirst) {
    const note = NOTE.exec(rest)?.[0] ?? '';
    return `${note}${items}${isLast && !hasTrailingComma ? '' : ','}${rest.slice(note.length)}`;
  }
  const comma = /^\s*,/.exec(rest)?.[0] ?? '';
  const note = NOTE.exec(rest.slice(comma.length))?.[0] ?? '';
  const head = comma + note + runBelow(rest.slice(comma.length + note.length), note, gap);
  const tail = rest.slice(head.length);
  const isCommaBelow = comma === '' && (!isLast || hasTrailingComma);
  if (isCommaBelow || !/^[ \t]*\r?\n/.test(tail)) return `,${items}${rest}`;
  return `${comma === '' ? ',' : ''}${head}${items}${isLast && !hasTrailingComma ? '' : ','}${tail}`;
}

/** An object that holds comments alone goes on with what they say. */
function belowComments({ text, wantsTrailingComma }: ObjectGap, items: string): string {
  const comments = text.trimEnd();
  return `${comments}${items}${wantsTrailingComma ? ',' : ''}${text.slice(comments.length)}`;
}

/** Lines that a comment behind a property goes on in: further in than properties, or with nothing left to speak of. */
function runBelow(text: string, note: string, { indent, isLast }: ObjectGap): string {
  if (!note.includes('//')) return '';
  let end = 0;
  for (;;) {
    const line = /^\r?\n(?<lead>[ \t]*)\/\/[^\r\n]*/.exec(text.slice(end));
    if (line === null || !(isLast || (line.groups?.lead ?? '').length > indent.length)) return text.slice(0, end);
    end += line[0].length;
  }
}
