import type { RuleFinding } from '../../finding.ts';
import { isLangChain, type LangChainClient } from '../../source/libraries/langchain/model-client.ts';
import { seenFrom } from '../../target.ts';
import { accountClient } from '../account-client.ts';
import type { RuleContext } from '../context.ts';
import { moveClient } from '../openai-sdk/move-client.ts';
import { optionChanges } from '../options/option-changes.ts';
import type { Rule } from '../rule.ts';
import type { ClientVerdict } from '../verdicts.ts';
import { batchSize } from './batch-size.ts';
import { chatClass } from './chat-class.ts';
import { chatsOnly } from './chats-only.ts';

/**
 * Models of LangChain's: those of OpenAI get the target's key and address, and parameters that it takes; those of anybody
 * else are left with a reason.
 */
export const langChainClientRule: Rule = {
  id: 'langchain/client',
  family: 'langchain',
  find: (context) =>
    [...context.verdicts.clients].flatMap(([client, verdict]) =>
      isLangChain(client) ? find(client, verdict, context).map(inOwnName) : [],
    ),
};

function find(client: LangChainClient, verdict: ClientVerdict, context: RuleContext): readonly RuleFinding[] {
  const { target, inventory } = context;
  if (verdict.fate !== 'moves' || target === null)
    return accountClient(client, { rule: 'langchain/client', verdict, target });
  const seen = { ...context, target: seenFrom(target, verdict.place ?? target) };
  const call = inventory.calls.find(({ clients }) => clients.includes(client));
  const { changes, findings } =
    call === undefined
      ? { changes: [], findings: [] }
      : optionChanges(call, seen, (judged) => [...batchSize(client, judged), ...chatsOnly(client, judged)]);
  return [...moveClient(client, seen, changes), ...chatClass(client, context), ...findings];
}

/** Options are judged like parameters of the SDK's calls, in the name of this family. */
function inOwnName(finding: RuleFinding): RuleFinding {
  return finding.rule === 'openai-sdk/param' ? { ...finding, rule: 'langchain/param' } : finding;
}
