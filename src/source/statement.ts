import { indentAt, layoutOf, lineStart } from './layout.ts';
import { ts } from './ts.ts';

/** Where a comment line goes that belongs to the code at `position`: in front of the statement or class member around it. */
export interface CommentPlace {
  readonly position: number;
  readonly indent: string;
  readonly eol: string;
  /** The comments that already stand there. */
  readonly comments: string;
}

/** Climbs to the innermost statement (or class member) that begins its line, so that a line can stand above it. */
export function commentPlace(file: ts.SourceFile, position: number): CommentPlace | undefined {
  let found: ts.Node | undefined;
  const visit = (node: ts.Node): void => {
    if (node.pos > position || node.end <= position) return;
    if (isStatementLike(node) && node.getStart(file) <= position && beginsLine(file, node.getStart(file))) found = node;
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  if (found === undefined) return undefined;
  const start = found.getStart(file);
  return {
    position: aboveDirectives(file.text, lineStart(file.text, start)),
    indent: indentAt(file.text, start),
    eol: layoutOf(file).eol,
    comments: file.text.slice(found.pos, start),
  };
}

/** A comment that speaks to a tool about the next line must stay next to it. */
const DIRECTIVE =
  /^\s*(?:\/\/|\/\*)\s*(?:eslint-disable-next-line|@ts-(?:ignore|expect-error)|biome-ignore|prettier-ignore|oxlint-disable-next-line|(?:istanbul|c8|v8) ignore)/;

function aboveDirectives(text: string, position: number): number {
  let place = position;
  while (place > 0) {
    const previous = lineStart(text, place - 1);
    if (!DIRECTIVE.test(text.slice(previous, place))) break;
    place = previous;
  }
  return place;
}

function isStatementLike(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isClassElement(node)) return ts.isClassLike(parent);
  return ts.isStatement(node) && !ts.isBlock(node) && standsInList(node);
}

/** Whether another statement may stand beside one: not after `if (…)` or `else` without braces. */
export function standsInList({ parent }: ts.Statement): boolean {
  return ts.isSourceFile(parent) || ts.isBlock(parent) || ts.isModuleBlock(parent) || ts.isCaseOrDefaultClause(parent);
}

function beginsLine(file: ts.SourceFile, start: number): boolean {
  return file.text.slice(lineStart(file.text, start), start).trim() === '';
}
