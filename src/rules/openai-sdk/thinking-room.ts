import type { RuleFinding } from '../../finding.ts';
import { consequences as words } from '../../messages/consequences.ts';
import { openAIModel, reasons } from '../../openai/models.ts';
import type { Tracer } from '../../source/trace.ts';
import { at } from '../find.ts';
import type { Rule } from '../rule.ts';
import type { MovedChat } from './moved-chats.ts';
import { isUnset, literalValue, valueNode } from './param-parts.ts';

/** Thoughts of a few sentences take some hundred tokens; a limit below this may leave none for the answer. */
const ROOM = 1000;

/** A small limit on the answer of a model that can't stop thinking: thoughts count as well, and nothing is left to say. */
export const thinkingRoomRule: Rule = {
  id: 'openai-sdk/thinking-room',
  family: 'openai-sdk',
  find: (context) => context.chats.flatMap((chat) => find(chat, context.inventory.tracer)),
};

function find(chat: MovedChat, tracer: Tracer): RuleFinding[] {
  const thinker = chat.models.find(({ now, mapped }) => now?.thinks === 'always' && !reasoned(mapped.from));
  if (thinker?.now === undefined) return [];
  for (const name of ['max_completion_tokens', 'max_tokens']) {
    const property = chat.property(name);
    const limit = property === undefined ? undefined : literalValue(valueNode(property), tracer);
    if (property === undefined || typeof limit !== 'number' || limit >= ROOM || isUnset(property, chat.call)) continue;
    const message = words.thinking.room(thinker.mapped.to, name, limit);
    return [
      at(property, {
        rule: 'openai-sdk/thinking-room',
        kind: 'param',
        confidence: chat.confidence,
        action: 'manual',
        message,
        todo: message,
        fact: thinker.now,
      }),
    ];
  }
  return [];
}

/** A model that reasoned before was given room for it. */
function reasoned(id: string): boolean {
  const model = openAIModel(id);
  return model !== undefined && reasons(model.base);
}
