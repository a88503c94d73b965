import { accountCall } from '../account-call.ts';
import type { Rule } from '../rule.ts';

/** Accounts for what each model of LangChain's asks for, and says what the vendor offers where it cannot move. */
export const langChainCallRule: Rule = {
  id: 'langchain/call',
  family: 'langchain',
  find: ({ inventory, target, verdicts }) =>
    inventory.calls
      .filter(({ library }) => library?.family === 'langchain')
      .map((call) =>
        accountCall(call, { rule: 'langchain/call', verdict: verdicts.calls.get(call) ?? { fate: 'left' }, target }),
      ),
};
