import type { FileEdit } from '../edit.ts';
import { type ObjectChange, objectEdits } from '../source/object-edits.ts';
import { ts } from '../source/ts.ts';
import { inFileOf } from './find.ts';

/** A change of one object literal. */
export interface LiteralChange {
  readonly literal: ts.ObjectLiteralExpression;
  readonly change: ObjectChange;
}

/**
 * The edits of each change, in the order of `changes`. Those of one literal share its commas and are computed together;
 * a literal on the line that another one begins on stays there, for the outer one is broken where that grows too long.
 */
export function literalEdits(changes: readonly LiteralChange[]): readonly (readonly FileEdit[])[] {
  const literals = new Set<ts.Node>(changes.map(({ literal }) => literal));
  const edits = new Map<LiteralChange, readonly FileEdit[]>();
  for (const literal of new Set(changes.map((change) => change.literal))) {
    const own = changes.filter((change) => change.literal === literal);
    const isInner = ts.findAncestor(literal.parent, (node) => literals.has(node) && isOnLineOf(node, literal));
    const found = objectEdits(
      literal,
      own.map(({ change }) => change),
      { mayBreak: isInner === undefined },
    );
    for (const [index, change] of own.entries()) edits.set(change, inFileOf(literal, found[index] ?? []));
  }
  return changes.map((change) => edits.get(change) ?? []);
}

function isOnLineOf(outer: ts.Node, inner: ts.Node): boolean {
  return !outer.getSourceFile().text.slice(outer.getStart(), inner.getStart()).includes('\n');
}
