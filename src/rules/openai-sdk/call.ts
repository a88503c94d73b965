import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import type { ApiCall } from '../../source/calls.ts';
import { placeOf, type Target } from '../../target.ts';
import { accountCall } from '../account-call.ts';
import { at } from '../find.ts';
import { familyOfCall } from '../in-play.ts';
import type { Rule } from '../rule.ts';
import type { CallVerdict } from '../verdicts.ts';

/** Accounts for every call of the API, and says of those that cannot move what the vendor offers instead. */
export const callRule: Rule = {
  id: 'openai-sdk/call',
  family: 'openai-sdk',
  find: ({ inventory, target, verdicts }) =>
    inventory.calls
      .filter((call) => familyOfCall(call) === 'openai-sdk')
      .flatMap((call) => {
        const verdict = verdicts.calls.get(call) ?? { fate: 'left' };
        return [
          accountCall(call, { rule: base.rule, verdict, target }),
          ...(target === null ? [] : linesOf(call, verdict, target)),
        ];
      }),
};

const base = { rule: 'openai-sdk/call', kind: 'call' } as const;

/** A batch's requests stand in a file, out of view of every other rule. */
function linesOf(call: ApiCall, { fate }: CallVerdict, target: Target): RuleFinding[] {
  if (fate !== 'moves' || call.path !== 'batches.create') return [];
  const message = words.call.lines(placeOf(target, call.resource).provider.name);
  return [at(call.node, { ...base, confidence: 'certain', action: 'manual', message, todo: message })];
}
