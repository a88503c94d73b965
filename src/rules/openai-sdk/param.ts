import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import type { ts } from '../../source/ts.ts';
import type { Rule } from '../rule.ts';
import { additionsFor } from './param-additions.ts';
import { judgedCall, type ParamCall } from './param-call.ts';
import { changesFor } from './param-changes.ts';
import { defaultFindings } from './param-defaults.ts';
import { byHand, hiddenFindings, toFindings } from './param-findings.ts';
import { isPieced, lateFindings } from './param-late.ts';
import { isPlain, paramSharing } from './param-sharing.ts';
import { systemFindings } from './param-system.ts';
import { roleFindings } from './roles.ts';

/** Parameters that the target calls otherwise, refuses, ignores, bounds or needs, at every call that moves. */
export const paramRule: Rule = {
  id: 'openai-sdk/param',
  family: 'openai-sdk',
  find: (context) => {
    if (context.target === null) return [];
    const seen = new Set<ts.ObjectLiteralExpression>();
    return context.inventory.calls.filter(isPlain).flatMap((call) => {
      const judged = judgedCall(call, context);
      return judged === undefined ? [] : ofCall(judged, seen);
    });
  },
};

/** @param seen literals that an earlier call was judged with: two calls may share one */
function ofCall(judged: ParamCall, seen: Set<ts.ObjectLiteralExpression>): RuleFinding[] {
  const { literals, target } = judged;
  const { foreign } = paramSharing(judged.context);
  const late = lateFindings(judged);
  const pieced = isPieced(judged);
  const fresh = literals.filter((literal) => !seen.has(literal));
  for (const literal of fresh) seen.add(literal);
  const own = fresh.filter((literal) => !foreign.has(literal));
  const { added, told } = additionsFor(judged, own);
  const findings = fresh.flatMap((literal) => {
    const changes = changesFor(literal, judged);
    // Parameters that are set and deleted step by step are one piece of somebody's thought: not a line of it is touched.
    if (foreign.has(literal)) return byHand(literal, changes, words.param.shared(target.provider.name));
    if (pieced) return byHand(literal, changes, words.param.pieced(target.provider.name));
    return toFindings(literal, [...changes, ...added.filter((addition) => addition.literal === literal)]);
  });
  return [
    ...findings,
    ...told,
    ...(pieced ? [] : roleFindings(judged)),
    ...systemFindings(judged),
    ...defaultFindings(judged),
    ...late,
    ...hiddenFindings(judged),
  ];
}
