import type { RuleFinding } from '../../finding.ts';
import { agents as words } from '../../messages/agents.ts';
import { optionsLiteral } from '../../source/clients.ts';
import { DEFAULT, isRealtime } from '../../source/libraries/agents/connection.ts';
import { agentsUses } from '../../source/libraries/agents/uses.ts';
import type { LibraryClient } from '../../source/libraries/library.ts';
import { isRouted } from '../../source/libraries/mastra/find-mastra.ts';
import { programsOf } from '../../source/programs.ts';
import { propertyOf } from '../../source/syntax.ts';
import { seenFrom } from '../../target.ts';
import { accountClient } from '../account-client.ts';
import { clientBase } from '../client-base.ts';
import type { RuleContext } from '../context.ts';
import { at } from '../find.ts';
import type { MoveContext } from '../openai-sdk/client-options.ts';
import { moveClient } from '../openai-sdk/move-client.ts';
import type { Rule } from '../rule.ts';
import type { ClientVerdict } from '../verdicts.ts';
import { chatOptions } from './chat-options.ts';
import { setUp } from './setup.ts';

/** What agents are asked through: the provider of models that a program sets, or the one that the SDK makes by itself. */
export const clientRule: Rule = {
  id: 'agents/client',
  family: 'agents',
  find: (context) =>
    context.inventory.clients.all.flatMap((client) => {
      const verdict = context.verdicts.clients.get(client);
      const isOurs = client.sdk === 'library' && client.family === 'agents' && !isRouted(client);
      return isOurs && verdict !== undefined ? find(client, verdict, context) : [];
    }),
};

function find(client: LibraryClient, verdict: ClientVerdict, context: RuleContext): readonly RuleFinding[] {
  const { target } = context;
  const isUnwritten = client.name === DEFAULT;
  if (verdict.fate !== 'moves' || target === null) {
    const found = accountClient(client, { rule: 'agents/client', verdict, target });
    return isUnwritten && target === null ? found.map((each) => ({ ...each, message: words.setup.found })) : found;
  }
  const seen: MoveContext = { ...context, target: seenFrom(target, verdict.place ?? target) };
  if (isUnwritten) return setUp(client, seen);
  if (client.name === 'setDefaultOpenAIKey') return isOutranked(client, context) ? [key(client)] : setUp(client, seen);
  if (isRealtime(client.name)) {
    const message = words.setup.realtime(seen.target.provider.name, seen.target.baseURL);
    return [at(client.node, { ...clientBase(client), action: 'manual', message, todo: message })];
  }
  const literal = optionsLiteral(client.options);
  const isSaid = literal !== undefined && propertyOf(literal, 'useResponses') !== undefined;
  const found = {
    ...clientBase(client),
    action: 'rewrite',
    message: words.api.chat(seen.target.provider.name),
  } as const;
  const more = client.name !== 'OpenAIProvider' || isSaid ? [] : chatOptions(client.node.getSourceFile(), seen);
  return moveClient(
    client,
    seen,
    more.map((text) => ({ node: client.node, found, change: { kind: 'insert', text } })),
  );
}

/** A key that is set beside a client or a provider of the program's own, which have theirs. */
function isOutranked(client: LibraryClient, { inventory: { tracer, calls } }: RuleContext): boolean {
  if (calls.some(({ clients }) => clients.includes(client))) return false;
  const { together } = programsOf(tracer);
  return agentsUses(tracer).some(
    ({ name, node }) =>
      (name === 'setDefaultOpenAIClient' || name === 'setDefaultModelProvider') &&
      together(node.getSourceFile(), client.node.getSourceFile()),
  );
}

function key(client: LibraryClient): RuleFinding {
  return at(client.node, { ...clientBase(client), action: 'none', message: words.setup.key });
}
