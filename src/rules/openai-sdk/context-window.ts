import type { RuleFinding } from '../../finding.ts';
import { consequences as words } from '../../messages/consequences.ts';
import { idIn } from '../../source/model-ids.ts';
import type { ts } from '../../source/ts.ts';
import { at } from '../find.ts';
import type { Rule } from '../rule.ts';
import type { MovedChat, MovedModel } from './moved-chats.ts';

/** Models whose window is smaller than that of the model they replace, told where the old one is named. */
export const contextWindowRule: Rule = {
  id: 'openai-sdk/context-window',
  family: 'openai-sdk',
  find: (context) => {
    const isCounting = context.inventory.tokenizers.imports.length > 0;
    return context.chats.flatMap((chat) => chat.models.flatMap((model) => smaller(model, { chat, isCounting })));
  },
};

/** A window that loses less than this part of it is work for nobody, but for code that counts up to where it ends. */
const LITTLE = 0.1;

interface Conversation {
  readonly chat: MovedChat;
  readonly isCounting: boolean;
}

function smaller({ mapped, was, now }: MovedModel, { chat, isCounting }: Conversation): RuleFinding[] {
  if (was?.context === undefined || now?.context === undefined || now.context >= was.context) return [];
  const isNear = !isCounting && now.context > was.context * (1 - LITTLE);
  const say = isNear ? words.context.littleSmaller : words.context.smaller;
  const message = say({ from: mapped.from, was: was.context, to: mapped.to, now: now.context });
  return [
    at(nameOf(mapped.from, chat), {
      rule: 'openai-sdk/context-window',
      kind: 'model',
      confidence: chat.confidence,
      action: isNear ? 'none' : 'manual',
      message,
      fact: now,
    }),
  ];
}

/** The string that names a model, so that calls which share it say so once; the call where a variable names it. */
function nameOf(id: string, { call }: MovedChat): ts.Node {
  const leaves = call.model?.leaves ?? [];
  const named = leaves.find(
    (leaf) => (leaf.kind === 'string' || leaf.kind === 'type') && idIn(call, leaf.node.text)?.id === id,
  );
  return named !== undefined && 'node' in named ? named.node : call.node;
}
