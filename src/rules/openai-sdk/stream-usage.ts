import { consequences as words } from '../../messages/consequences.ts';
import { memberName, unwrap } from '../../source/syntax.ts';
import { isInTest } from '../../source/test-file.ts';
import { ts } from '../../source/ts.ts';
import { at } from '../find.ts';
import type { Rule } from '../rule.ts';
import { findAnswers } from './answers.ts';
import type { MovedChat } from './moved-chats.ts';
import { valueNode } from './param-parts.ts';

/** `chunk.usage` of a stream that tells it elsewhere, or not at all. */
export const streamUsageRule: Rule = {
  id: 'openai-sdk/stream-usage',
  family: 'openai-sdk',
  find: (context) => {
    const { tracer } = context.inventory;
    const chats = context.chats.filter((chat) => isStreamed(chat) && isElsewhere(chat));
    const reads = chats.length === 0 ? [] : (tracer.index.identifiers.get('usage') ?? []);
    const behind = findAnswers(chats, tracer);
    // The first read stands for all of one stream: they are mended together.
    const told = new Set<MovedChat>();
    return reads.flatMap(({ parent }) => {
      if (!ts.isPropertyAccessExpression(parent) || parent.name.text !== 'usage' || isInTest(parent)) return [];
      const [chat] = isOfChoice(parent.expression) ? [] : behind(parent, 'usage');
      if (chat === undefined || told.has(chat)) return [];
      told.add(chat);
      const { streamUsage } = chat.provider.behaviour;
      const message =
        streamUsage.placement === 'choice'
          ? words.usage.inChoice(chat.provider.name)
          : words.usage.never(chat.provider.name);
      return [
        at(parent, {
          rule: 'openai-sdk/stream-usage',
          kind: 'response',
          confidence: chat.confidence,
          action: 'manual',
          message,
          todo: message,
          fact: streamUsage,
        }),
      ];
    });
  },
};

function isElsewhere({ provider }: MovedChat): boolean {
  const { placement } = provider.behaviour.streamUsage;
  return placement === 'choice' || placement === 'never';
}

function isStreamed(chat: MovedChat): boolean {
  const property = chat.property('stream');
  return property !== undefined && valueNode(property).kind === ts.SyntaxKind.TrueKeyword;
}

/** `chunk.choices[0].usage`: code that knows already. */
function isOfChoice(owner: ts.Expression): boolean {
  const inner = unwrap(owner);
  return ts.isElementAccessExpression(inner) && memberName(unwrap(inner.expression)) === 'choices';
}
