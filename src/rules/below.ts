import type { FileEdit } from '../edit.ts';
import { indentAt, layoutOf, lineEnd } from '../source/layout.ts';
import type { ts } from '../source/ts.ts';

/** `text` as a statement or member of its own, on the line below `node`, with a semicolon where `node` has one. */
export function below(node: ts.Node, text: string): FileEdit {
  const file = node.getSourceFile();
  const end = lineEnd(file.text, node.end);
  const rest = file.text.slice(node.end, end);
  // Something else on the line, but for a comment, stays behind what is put in.
  const start = /^\s*(?:\/\/.*)?$/.test(rest) ? end : node.end;
  const semicolon = node.getText().endsWith(';') ? ';' : '';
  const { eol } = layoutOf(file);
  return {
    file: file.fileName.slice(1),
    start,
    end: start,
    text: `${eol}${indentAt(file.text, node.getStart())}${text}${semicolon}`,
  };
}
