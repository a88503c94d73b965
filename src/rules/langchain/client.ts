import type { RuleFinding } from '../../finding.ts';
import type { LibraryClient } from '../../source/libraries/library.ts';
import { seenFrom } from '../../target.ts';
import { accountClient } from '../account-client.ts';
import type { RuleContext } from '../context.ts';
import { moveClient } from '../openai-sdk/move-client.ts';
import type { Rule } from '../rule.ts';
import type { ClientVerdict } from '../verdicts.ts';

/** Models of LangChain's: those of OpenAI get the target's key and address, those of anybody else are left with a reason. */
export const langChainClientRule: Rule = {
  id: 'langchain/client',
  family: 'langchain',
  find: (context) =>
    [...context.verdicts.clients].flatMap(([client, verdict]) =>
      client.sdk === 'library' && client.family === 'langchain' ? find(client, verdict, context) : [],
    ),
};

function find(client: LibraryClient, verdict: ClientVerdict, context: RuleContext): readonly RuleFinding[] {
  const { target } = context;
  if (verdict.fate !== 'moves' || target === null)
    return accountClient(client, { rule: 'langchain/client', verdict, target });
  return moveClient(client, { ...context, target: seenFrom(target, verdict.place ?? target) });
}
