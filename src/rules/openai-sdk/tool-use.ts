import { consequences as words } from '../../messages/consequences.ts';
import { rules } from '../../messages/rules.ts';
import { at, factOf } from '../find.ts';
import type { Rule } from '../rule.ts';
import { ableModels } from './able-models.ts';

/** Tools that are sent to a model which calls none. */
export const toolUseRule: Rule = {
  id: 'openai-sdk/tool-use',
  family: 'openai-sdk',
  find: (context) =>
    context.chats.flatMap((chat) => {
      const { provider, models, confidence } = chat;
      const tools = chat.property('tools');
      const unable = models.find(({ now }) => now?.tools === false);
      if (tools === undefined || unable === undefined) return [];
      const { mapped, now } = unable;
      const able = ableModels(provider, mapped, (model) => model.tools === true);
      const message = rules.param.and(
        words.tools.refused(mapped.to),
        words.tools.able(able, mapped.from, provider.name),
      );
      return [
        at(tools, {
          rule: 'openai-sdk/tool-use',
          kind: 'param',
          confidence,
          action: able.length === 0 ? 'blocked' : 'manual',
          message,
          todo: message,
          ...factOf(now),
        }),
      ];
    }),
};
