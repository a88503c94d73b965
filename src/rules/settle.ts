import type { RuleFinding } from '../finding.ts';
import { type ObjectChange, objectEdits } from '../source/object-edits.ts';
import type { ts } from '../source/ts.ts';
import { at, type Found, inFileOf } from './find.ts';

/** A change of one object literal. */
export interface LiteralChange {
  readonly literal: ts.ObjectLiteralExpression;
  readonly change: ObjectChange;
}

/** What is said of a place, and the changes of literals that follow. */
export interface Planned {
  readonly node: ts.Node;
  readonly found: Found;
  readonly changes?: readonly LiteralChange[];
  /** The object whose changes stand or fall together with these; without it, the first that is changed. */
  readonly whole?: ts.ObjectLiteralExpression | undefined;
}

/** Changes of one literal share its commas: their edits are computed together, and stand or fall as one group. */
export function settle(planned: readonly Planned[]): RuleFinding[] {
  const all = planned.flatMap(({ changes = [] }) => changes);
  const edits = new Map(
    [...new Set(all.map(({ literal }) => literal))].flatMap((literal) => {
      const own = all.filter((each) => each.literal === literal);
      const lists = objectEdits(
        literal,
        own.map(({ change }) => change),
      );
      return own.map((each, index) => [each, inFileOf(literal, lists[index] ?? [])] as const);
    }),
  );
  return planned.map(({ node, found, changes = [], whole }) => {
    const [first] = changes;
    if (first === undefined) return at(node, found);
    const { pos } = whole ?? first.literal;
    const group = `${first.literal.getSourceFile().fileName}:${pos}`;
    return at(node, { ...found, group, edits: changes.flatMap((each) => edits.get(each) ?? []) });
  });
}
