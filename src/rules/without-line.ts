import type { FileEdit } from '../edit.ts';
import type { ts } from '../source/ts.ts';

/** Takes a statement out with the line break in front of it, since another edit may put something behind it. */
export function withoutLine(statement: ts.Node): FileEdit {
  const { fileName, text } = statement.getSourceFile();
  const { end } = statement;
  const start = statement.getStart();
  const before = /\r?\n[ \t]*$/.exec(text.slice(0, start))?.[0].length;
  const isLast = /^[ \t]*(?:\r?\n|$)/.test(text.slice(end));
  const own = { file: fileName.slice(1), text: '' };
  if (isLast && before !== undefined) return { ...own, start: start - before, end };
  const rest = /^[ \t]*(?:\r?\n)?/.exec(text.slice(end))?.[0].length ?? 0;
  return { ...own, start, end: end + rest };
}
