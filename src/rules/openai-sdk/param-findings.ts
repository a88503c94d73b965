import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import { type ObjectChange, objectEdits } from '../../source/object-edits.ts';
import type { ts } from '../../source/ts.ts';
import { at, inFileOf } from '../find.ts';
import type { ParamCall } from './param-call.ts';
import type { ParamChange } from './param-changes.ts';

/** What would be rewritten, as work for a person. */
export function byHand(
  literal: ts.ObjectLiteralExpression,
  changes: readonly ParamChange[],
  message: string,
): RuleFinding[] {
  const todo = changes.some(({ change }) => change !== undefined) ? [manual(literal, message)] : [];
  return [...todo, ...changes.filter(({ change }) => change === undefined).map(({ node, found }) => at(node, found))];
}

function manual(node: ts.Node, message: string): RuleFinding {
  return at(node, {
    rule: 'openai-sdk/param',
    kind: 'param',
    confidence: 'likely',
    action: 'manual',
    message,
    todo: message,
  });
}

/** Changes that edit the literal share its commas, so their edits are computed together. */
export function toFindings(literal: ts.ObjectLiteralExpression, changes: readonly ParamChange[]): RuleFinding[] {
  const editing = changes.flatMap(({ change }) => (change === undefined ? [] : [change]));
  const edits = objectEdits(literal, editing satisfies readonly ObjectChange[]);
  const group = `${literal.getSourceFile().fileName}:${literal.pos}`;
  let next = 0;
  return changes.map(({ node, found, change }) => {
    const own = change === undefined ? undefined : edits[next++];
    return at(node, { ...found, ...(own === undefined ? {} : { edits: inFileOf(literal, own), group }) });
  });
}

/** Parameters that are built where nobody sees them, at a vendor that treats any of them otherwise. */
export function hiddenFindings({ call, operation, target: { provider } }: ParamCall): RuleFinding[] {
  const differs = Object.keys(provider.params[operation]).length > 0;
  return call.parts.isHidden && differs ? [manual(call.node, words.param.hidden(provider.name))] : [];
}
