import type { RuleFinding } from '../../finding.ts';
import { consequences as words } from '../../messages/consequences.ts';
import { judgeParam } from '../../providers/compat.ts';
import type { Tracer } from '../../source/trace.ts';
import { at, factOf } from '../find.ts';
import type { Rule } from '../rule.ts';
import { formatType } from './format-type.ts';
import type { MovedChat } from './moved-chats.ts';
import { valueNode } from './param-parts.ts';

/** JSON mode and schemas that the vendor takes, but not with the model that the call gets. */
export const responseFormatRule: Rule = {
  id: 'openai-sdk/response-format',
  family: 'openai-sdk',
  find: (context) => context.chats.flatMap((chat) => find(chat, context.inventory.tracer)),
};

function find(chat: MovedChat, tracer: Tracer): RuleFinding[] {
  const property = chat.property('response_format');
  if (property === undefined) return [];
  const type = formatType(valueNode(property), chat.call, tracer);
  const unable = chat.models.find(({ now }) => (type === 'json_schema' ? now?.schema : now?.json) === false);
  if ((type !== 'json_schema' && type !== 'json_object') || unable === undefined || isToldOf(type, chat)) return [];
  const { to } = unable.mapped;
  const message = type === 'json_schema' ? words.json.schema(to) : words.json.refused(to);
  return [
    at(property, {
      rule: 'openai-sdk/response-format',
      kind: 'param',
      confidence: chat.confidence,
      action: 'manual',
      message,
      todo: message,
      ...factOf(unable.now),
    }),
  ];
}

/** What the vendor's parameters say already need not be said twice. */
function isToldOf(type: string, { provider, models }: MovedChat): boolean {
  const judgement = judgeParam({
    operation: 'chat',
    rules: provider.params.chat,
    name: 'response_format.type',
    value: type,
    models: models.map(({ mapped }) => mapped.to),
    given: {},
  });
  return judgement !== undefined && judgement.verdict.kind !== 'undocumented';
}
