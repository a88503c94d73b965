import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/en/rules.ts';
import type { Operation } from '../../openai/operations.ts';
import type { Provider } from '../../providers/provider.ts';
import type { ApiCall } from '../../source/calls.ts';
import { type ObjectChange, objectEdits } from '../../source/object-edits.ts';
import type { ts } from '../../source/ts.ts';
import type { Target } from '../../target.ts';
import { at, inFileOf } from '../find.ts';
import type { Rule } from '../rule.ts';
import { additionsFor } from './param-additions.ts';
import { judgedCall, type ParamCall } from './param-call.ts';
import { changesFor, type ParamChange } from './param-changes.ts';
import { defaultFindings } from './param-defaults.ts';
import { isPieced, lateFindings } from './param-late.ts';
import { systemFindings } from './param-system.ts';
import { roleFindings, rolesOf } from './roles.ts';

/** Parameters that the target calls otherwise, refuses, ignores, bounds or needs, at every call that moves. */
export const paramRule: Rule = {
  id: 'openai-sdk/param',
  family: 'openai-sdk',
  find: (context) => {
    const { target, inventory, verdicts } = context;
    if (target === null) return [];
    const moves = (call: ApiCall) => verdicts.calls.get(call)?.fate === 'moves';
    const others = inventory.calls.filter((call) => !moves(call));
    const shared: Shared = {
      seen: new Set(),
      foreign: new Set(others.flatMap(({ parts }) => parts.literals)),
      foreignRoles: new Set(others.flatMap((call) => [...rolesOf(call, inventory.tracer)])),
    };
    return inventory.calls.flatMap((call) => {
      const judged = judgedCall(call, context);
      return judged === undefined ? [] : ofCall(judged, shared);
    });
  },
};

interface Shared {
  /** Literals that an earlier call was judged with: two calls may share one. */
  readonly seen: Set<ts.ObjectLiteralExpression>;
  /** Literals that a call of somebody else's uses as well: nothing in them may change. */
  readonly foreign: ReadonlySet<ts.ObjectLiteralExpression>;
  /** Roles of messages that such a call sends. */
  readonly foreignRoles: ReadonlySet<ts.Node>;
}

function ofCall(judged: ParamCall, { seen, foreign, foreignRoles }: Shared): RuleFinding[] {
  const { call, operation, literals, target } = judged;
  const { isHidden } = call.parts;
  const late = lateFindings(judged);
  const pieced = isPieced(judged);
  const fresh = literals.filter((literal) => !seen.has(literal));
  for (const literal of fresh) seen.add(literal);
  const own = fresh.filter((literal) => !foreign.has(literal));
  const { added, told } = additionsFor(judged, own);
  const findings = fresh.flatMap((literal) => {
    const changes = changesFor(literal, judged);
    // Parameters that are set and deleted step by step are one piece of somebody's thought: not a line of it is touched.
    if (pieced || foreign.has(literal)) return byHand(literal, { changes, target, isShared: foreign.has(literal) });
    return toFindings(literal, [...changes, ...added.filter((addition) => addition.literal === literal)]);
  });
  return [
    ...findings,
    ...told,
    ...(pieced ? [] : roleFindings(judged, foreignRoles)),
    ...systemFindings(judged),
    ...defaultFindings(judged),
    ...late,
    ...(isHidden && differs(target.provider, operation) ? [hidden(call, target)] : []),
  ];
}

/** What would be rewritten, as work for a person. */
function byHand(
  literal: ts.ObjectLiteralExpression,
  {
    changes,
    target,
    isShared,
  }: { readonly changes: readonly ParamChange[]; readonly target: Target; readonly isShared: boolean },
): RuleFinding[] {
  const message = isShared ? words.param.shared(target.provider.name) : words.param.pieced(target.provider.name);
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
function toFindings(literal: ts.ObjectLiteralExpression, changes: readonly ParamChange[]): RuleFinding[] {
  const editing = changes.flatMap(({ change }) => (change === undefined ? [] : [change]));
  const edits = objectEdits(literal, editing satisfies readonly ObjectChange[]);
  const group = `${literal.getSourceFile().fileName}:${literal.pos}`;
  let next = 0;
  return changes.map(({ node, found, change }) => {
    const own = change === undefined ? undefined : edits[next++];
    return at(node, { ...found, ...(own === undefined ? {} : { edits: inFileOf(literal, own), group }) });
  });
}

function differs(provider: Provider, operation: Operation): boolean {
  return Object.keys(provider.params[operation]).length > 0;
}

function hidden(call: ApiCall, target: Target): RuleFinding {
  return manual(call.node, words.param.hidden(target.provider.name));
}
