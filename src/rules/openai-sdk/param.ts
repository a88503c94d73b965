import type { RuleFinding } from '../../finding.ts';
import type { ApiCall } from '../../source/calls.ts';
import type { ts } from '../../source/ts.ts';
import type { Rule } from '../rule.ts';
import { additionsFor } from './param-additions.ts';
import { judgedCall, type ParamCall } from './param-call.ts';
import { changesFor } from './param-changes.ts';
import { defaultFindings } from './param-defaults.ts';
import { byHand, hiddenFindings, toFindings } from './param-findings.ts';
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
    // What is said in a library's own words stands among the options of its client, and changes with them.
    const plain = inventory.calls.filter(({ library }) => library?.spoken === undefined);
    return plain.flatMap((call) => {
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
  const { literals, target } = judged;
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
    ...hiddenFindings(judged),
  ];
}
