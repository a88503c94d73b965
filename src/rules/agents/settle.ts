import type { RuleFinding } from '../../finding.ts';
import type { ts } from '../../source/ts.ts';
import { at, type Found } from '../find.ts';
import { type LiteralChange, literalEdits } from '../literal-edits.ts';

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
  const edits = literalEdits(all);
  const byChange = new Map(all.map((each, index) => [each, edits[index] ?? []] as const));
  return planned.map(({ node, found, changes = [], whole }) => {
    const [first] = changes;
    if (first === undefined) return at(node, found);
    const { pos } = whole ?? first.literal;
    const group = `${first.literal.getSourceFile().fileName}:${pos}`;
    return at(node, { ...found, group, edits: changes.flatMap((each) => byChange.get(each) ?? []) });
  });
}
