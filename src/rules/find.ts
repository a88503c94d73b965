import type { FileEdit } from '../edit.ts';
import type { RuleFinding } from '../finding.ts';
import type { Fact } from '../providers/fact.ts';
import type { ts } from '../source/ts.ts';

/** A finding at a node, without what `at` fills in. */
export type Found = Omit<RuleFinding, 'file' | 'start' | 'end'>;

/** A finding that points at a node. */
export function at(node: ts.Node, found: Found): RuleFinding {
  const source = node.getSourceFile();
  return { ...found, file: source.fileName.slice(1), start: node.getStart(source), end: node.end };
}

/** An edit that replaces a node's text, or inserts behind it with `after`. */
export function replace(node: ts.Node, text: string): FileEdit {
  const source = node.getSourceFile();
  return { file: source.fileName.slice(1), start: node.getStart(source), end: node.end, text };
}

/** An edit of what stands between the quotes of a string. */
export function replaceText(node: ts.StringLiteralLike, text: string): FileEdit {
  const edit = replace(node, text);
  return { ...edit, start: edit.start + 1, end: edit.end - 1 };
}

/** Range edits in a node's file. */
export function inFileOf(node: ts.Node, edits: readonly { start: number; end: number; text: string }[]): FileEdit[] {
  const file = node.getSourceFile().fileName.slice(1);
  return edits.map((edit) => ({ file, ...edit }));
}

/** The fact that a finding rests on, where there is one. */
export function factOf(fact: Fact | undefined): Pick<RuleFinding, 'fact'> {
  return fact === undefined ? {} : { fact };
}
