import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/en/rules.ts';
import { OPERATION_OF, type Operation } from '../../openai/operations.ts';
import type { Provider } from '../../providers/provider.ts';
import type { ApiCall } from '../../source/calls.ts';
import { type ObjectChange, objectEdits } from '../../source/object-edits.ts';
import { isInTest } from '../../source/test-file.ts';
import type { ts } from '../../source/ts.ts';
import { type MappedModel, placeOf, seenFrom, type Target } from '../../target.ts';
import type { RuleContext } from '../context.ts';
import { at, inFileOf } from '../find.ts';
import type { Rule } from '../rule.ts';
import { modelsOf } from './models-of.ts';
import { additionsFor } from './param-additions.ts';
import { changesFor, type ParamChange } from './param-changes.ts';
import { defaultFindings } from './param-defaults.ts';
import { isPieced, lateFindings } from './param-late.ts';
import { systemFindings } from './param-system.ts';
import { roleFindings, rolesOf } from './roles.ts';

/** Everything that is known of one call when its parameters are judged. */
export interface ParamCall {
  readonly call: ApiCall;
  readonly operation: Operation;
  readonly literals: readonly ts.ObjectLiteralExpression[];
  /** What the models that reach the call become; empty where that is open. */
  readonly models: readonly MappedModel[];
  readonly target: Target;
  readonly context: RuleContext;
}

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
      const operation = OPERATION_OF[call.resource];
      const seen = seenFrom(target, placeOf(target, call.resource));
      return operation === undefined || call.library !== undefined || !moves(call)
        ? []
        : ofCall({ call, operation, target: seen, context }, shared);
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

function ofCall(
  { call, operation, target, context }: Omit<ParamCall, 'literals' | 'models'>,
  { seen, foreign, foreignRoles }: Shared,
): RuleFinding[] {
  const { isHidden } = call.parts;
  const literals = call.parts.literals.filter((literal) => isInTest(call.node) || !isInTest(literal));
  const judged: ParamCall = { call, operation, literals, models: modelsOf(call, context), target, context };
  const late = lateFindings(judged);
  const pieced = isPieced(judged);
  const fresh = literals.filter((literal) => !seen.has(literal));
  for (const literal of fresh) seen.add(literal);
  const additions =
    fresh.length === 0
      ? []
      : additionsFor(
          judged,
          fresh.filter((literal) => !foreign.has(literal)),
        );
  const findings = fresh.flatMap((literal) => {
    const changes = changesFor(literal, judged);
    // Parameters that are set and deleted step by step are one piece of somebody's thought: not a line of it is touched.
    if (pieced || foreign.has(literal)) return byHand(literal, { changes, target, isShared: foreign.has(literal) });
    return toFindings(literal, [...changes, ...additions.filter((addition) => addition.literal === literal)]);
  });
  const loose = additions.flatMap(({ finding }) => (finding === undefined ? [] : [finding]));
  return [
    ...findings,
    ...loose,
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
