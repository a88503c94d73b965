import type { RuleFinding } from '../../finding.ts';
import { consequences as words } from '../../messages/en/consequences.ts';
import { rules } from '../../messages/en/rules.ts';
import type { Tracer } from '../../source/trace.ts';
import type { ts } from '../../source/ts.ts';
import { at } from '../find.ts';
import type { Rule } from '../rule.ts';
import { findAnswers } from './answers.ts';
import { type MovedChat, movedChats } from './moved-chats.ts';
import { carries, isThinking } from './thinking.ts';

/** Thoughts that stand in the text of the answer, between `<think>` and `</think>`. */
export const thoughtsRule: Rule = {
  id: 'openai-sdk/thoughts',
  family: 'openai-sdk',
  find: (context) => {
    const { tracer } = context.inventory;
    const chats = movedChats(context).filter(mixes);
    return chats.flatMap((chat) => {
      const parsed = parsedAnswers(chat, tracer);
      return parsed.length > 0
        ? parsed.map((node) => tell(node, chat, words.thoughts.parsed(chat.provider.name)))
        : [tell(chat.call.node, chat, words.thoughts.inText(chat.provider.name))];
    });
  },
};

/** The fields that make the model plain may also move its thoughts out of the text. */
function mixes({ provider, models }: MovedChat): boolean {
  if (provider.behaviour.thoughts.field !== 'content') return false;
  return models.some((model) => isThinking(model, provider) && !carries(model.mapped.params, model.now?.plain));
}

/** `JSON.parse(answer.choices[0].message.content)` */
function parsedAnswers(chat: MovedChat, tracer: Tracer): ts.CallExpression[] {
  const behind = findAnswers([chat], tracer);
  return tracer.index.calls.filter((call) => {
    const [text] = call.arguments;
    return text !== undefined && call.expression.getText() === 'JSON.parse' && behind(text, 'content').length > 0;
  });
}

function tell(node: ts.Node, { provider, confidence }: MovedChat, text: string): RuleFinding {
  const { thoughts } = provider.behaviour;
  const message = rules.param.and(text, thoughts.note);
  return at(node, {
    rule: 'openai-sdk/thoughts',
    kind: 'response',
    confidence,
    action: 'manual',
    message,
    todo: message,
    fact: thoughts,
  });
}
