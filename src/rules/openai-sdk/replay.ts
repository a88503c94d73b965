import type { RuleFinding } from '../../finding.ts';
import { consequences as words } from '../../messages/consequences.ts';
import { rules } from '../../messages/rules.ts';
import type { Behaviour } from '../../providers/behaviour.ts';
import { fitsModels } from '../../providers/compat.ts';
import { thinks } from '../../providers/thinks.ts';
import { messagesOf, objectsOf } from '../../source/messages.ts';
import { propertyOf } from '../../source/syntax.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import { at } from '../find.ts';
import type { Rule } from '../rule.ts';
import type { MovedChat } from './moved-chats.ts';

/** Tool loops at a vendor that wants the thoughts back: does the message go back whole, or is it put together anew? */
export const replayRule: Rule = {
  id: 'openai-sdk/replay',
  family: 'openai-sdk',
  find: (context) => context.chats.flatMap((chat) => find(chat, context.inventory.tracer)),
};

function find(chat: MovedChat, tracer: Tracer): RuleFinding[] {
  const { call, provider, models, confidence } = chat;
  const { replay } = provider.behaviour;
  if (replay === undefined || chat.property('tools') === undefined) return [];
  // What a call sets itself is OpenAI's, and stops no thoughts here: only the fields of the mapping do.
  const isThinking = models.some(
    ({ mapped, now }) =>
      now !== undefined && fitsModels(replay.models, [mapped.to]) && thinks(now, mapped.params, provider),
  );
  if (!isThinking) return [];
  const field = fieldOf(provider.behaviour);
  const base = { rule: 'openai-sdk/replay', kind: 'response', fact: replay } as const;
  const { flow, isWhole } = messagesOf(call, tracer);
  const seen = objectsOf(flow).filter((message) => rebuilds(message, field));
  const nearby = isWhole || seen.length > 0 ? [] : rebuiltInFile(call.node.getSourceFile(), field, tracer);
  const message = rules.param.and(words.replay.rebuilt(field, provider.name), replay.note);
  const rebuilt = [...seen, ...nearby].map((node) =>
    at(node, {
      ...base,
      confidence: seen.includes(node) ? confidence : 'likely',
      action: 'manual',
      message,
      todo: message,
    }),
  );
  const isKept = flow.leaves.some((leaf) => leaf.kind === 'unknown' && leaf.path.at(-1) === 'message');
  return rebuilt.length === 0 && isKept
    ? [at(call.node, { ...base, confidence, action: 'none', message: words.replay.whole(field, provider.name) })]
    : rebuilt;
}

/** Where thoughts stand in the text they go back with it, unless they were moved out of it. */
function fieldOf({ thoughts }: Behaviour): string {
  return thoughts.field === 'reasoning' ? 'reasoning' : 'reasoning_content';
}

/** `{ role: 'assistant', content, tool_calls }`, without the thoughts and without a spread that may bring them. */
function rebuilds(message: ts.ObjectLiteralExpression, field: string): boolean {
  return (
    propertyOf(message, 'tool_calls') !== undefined &&
    propertyOf(message, field) === undefined &&
    !message.properties.some(ts.isSpreadAssignment)
  );
}

function rebuiltInFile(file: ts.SourceFile, field: string, { index }: Tracer): ts.ObjectLiteralExpression[] {
  return (index.identifiers.get('tool_calls') ?? []).flatMap((name) => {
    const literal = name.parent.parent;
    return name.getSourceFile() === file &&
      ts.isObjectLiteralExpression(literal) &&
      propertyOf(literal, 'role') !== undefined &&
      rebuilds(literal, field)
      ? [literal]
      : [];
  });
}
