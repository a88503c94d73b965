import type { RuleFinding } from '../../finding.ts';
import { agents as words } from '../../messages/agents.ts';
import { AGENTS, agentsUses } from '../../source/libraries/agents/uses.ts';
import type { ts } from '../../source/ts.ts';
import { accountCall } from '../account-call.ts';
import type { RuleContext } from '../context.ts';
import { at } from '../find.ts';
import { familyOfCall } from '../in-play.ts';
import type { Rule } from '../rule.ts';

const base = { rule: 'agents/call', kind: 'call' } as const;

/** Accounts for every agent, and for whatever else asks a model through the Agents SDK. */
export const callRule: Rule = {
  id: 'agents/call',
  family: 'agents',
  find: (context) => {
    const { inventory, verdicts, target } = context;
    const calls = inventory.calls.filter((call) => familyOfCall(call) === 'agents');
    const known = new Set<ts.Node>(calls.map(({ node }) => node));
    return [
      ...calls.map((call) =>
        accountCall(call, { rule: base.rule, verdict: verdicts.calls.get(call) ?? { fate: 'left' }, target }),
      ),
      ...foreign(known, context),
    ];
  },
};

/** Agents whose model is an object of another library's. */
function foreign(known: ReadonlySet<ts.Node>, { inventory: { tracer } }: RuleContext): RuleFinding[] {
  return agentsUses(tracer)
    .filter(({ name, node }) => AGENTS.includes(name) && !known.has(node))
    .map(({ node }) => at(node, { ...base, confidence: 'certain', action: 'none', message: words.call.foreign }));
}
