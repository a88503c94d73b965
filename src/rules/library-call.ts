import type { Family } from '../finding.ts';
import { accountCall } from './account-call.ts';
import type { Rule } from './rule.ts';

/** Accounts for what the models of one library ask for, and says what the vendor offers where they cannot move. */
export function libraryCallRule(family: Family): Rule {
  const rule = `${family}/call`;
  return {
    id: rule,
    family,
    find: ({ inventory, target, verdicts }) =>
      inventory.calls
        .filter(({ library }) => library?.family === family)
        .map((call) => accountCall(call, { rule, verdict: verdicts.calls.get(call) ?? { fate: 'left' }, target })),
  };
}
