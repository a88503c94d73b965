import type { RuleFinding } from '../../finding.ts';
import { consequences as words } from '../../messages/consequences.ts';
import { rules } from '../../messages/rules.ts';
import { flowOf } from '../../source/flow.ts';
import { contentOf, messagesOf, objectsOf, partsOf } from '../../source/messages.ts';
import { either, type Says, says } from '../../source/says.ts';
import type { Tracer } from '../../source/trace.ts';
import type { ts } from '../../source/ts.ts';
import { at } from '../find.ts';
import type { Rule } from '../rule.ts';
import type { MovedChat } from './moved-chats.ts';

/** JSON mode at a vendor that wants the word "json" in a message. */
export const jsonWordRule: Rule = {
  id: 'openai-sdk/json-word',
  family: 'openai-sdk',
  find: (context) => context.chats.flatMap((chat) => find(chat, context.inventory.tracer)),
};

function find(chat: MovedChat, tracer: Tracer): RuleFinding[] {
  const { call, provider, confidence } = chat;
  const { jsonWord } = provider.behaviour;
  const format = chat.property('response_format');
  if (jsonWord === undefined || format === undefined || call.params === undefined) return [];
  const type = tracer.member(tracer.member(call.params, 'response_format', call.node), 'type', call.node);
  if (!type.leaves.some((leaf) => leaf.kind === 'string' && leaf.node.text === 'json_object')) return [];
  const said = messagesSay(call, tracer);
  if (said === 'yes') return [];
  const isMissing = said === 'no';
  const message = rules.param.and(
    isMissing ? words.json.missing(provider.name) : words.json.open(provider.name),
    jsonWord.note,
  );
  return [
    at(format, {
      rule: 'openai-sdk/json-word',
      kind: 'param',
      confidence: isMissing ? confidence : 'possible',
      action: 'manual',
      message,
      ...(isMissing ? { todo: message } : {}),
      fact: jsonWord,
    }),
  ];
}

function messagesSay(call: MovedChat['call'], tracer: Tracer): Says {
  const { flow, isWhole } = messagesOf(call, tracer);
  return either([...objectsOf(flow).map((message) => messageSays(message, tracer)), isWhole ? 'no' : 'open']);
}

function messageSays(message: ts.ObjectLiteralExpression, tracer: Tracer): Says {
  const content = contentOf(message, tracer);
  const texts = { ...content, leaves: content.leaves.filter(({ kind }) => kind !== 'array') };
  const { flow, isWhole } = partsOf(message, tracer);
  const parts = objectsOf(flow).map((node) =>
    says(tracer.member(flowOf({ kind: 'object', node }), 'text', node), 'json', tracer),
  );
  const isOpen = !isWhole && content.leaves.some(({ kind }) => kind === 'array');
  return either([says(texts, 'json', tracer), ...parts, isOpen ? 'open' : 'no']);
}
