import type { RuleFinding } from '../../finding.ts';
import { consequences as words } from '../../messages/consequences.ts';
import { rules } from '../../messages/rules.ts';
import { thinks, thoughtField } from '../../providers/thinks.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import { at } from '../find.ts';
import type { Rule } from '../rule.ts';
import { findAnswers } from './answers.ts';
import type { MovedChat } from './moved-chats.ts';

/** Thoughts that stand in the text of the answer, between `<think>` and `</think>`. */
export const thoughtsRule: Rule = {
  id: 'openai-sdk/thoughts',
  family: 'openai-sdk',
  find: (context) => {
    const chats = context.chats.filter(mixes);
    const parsed = chats.length === 0 ? [] : parsedAnswers(chats, context.inventory.tracer);
    return chats.flatMap((chat) => {
      const own = parsed.filter(({ behind }) => behind.includes(chat));
      return own.length > 0
        ? own.map(({ node }) => tell(node, chat, words.thoughts.parsed(chat.provider.name)))
        : [tell(chat.call.node, chat, words.thoughts.inText(chat.provider.name))];
    });
  },
};

/** The fields that are added for the new model may also move its thoughts out of the text. */
function mixes({ provider, models }: MovedChat): boolean {
  return models.some(
    ({ mapped, now }) =>
      now !== undefined && thinks(now, mapped.params, provider) && thoughtField(mapped.params, provider) === 'content',
  );
}

interface Parsed {
  readonly node: ts.Node;
  readonly behind: readonly MovedChat[];
}

/** `JSON.parse(answer.choices[0].message.content)` */
function parsedAnswers(chats: readonly MovedChat[], tracer: Tracer): Parsed[] {
  const behind = findAnswers(chats, tracer);
  return (tracer.index.identifiers.get('parse') ?? []).flatMap(({ parent }): Parsed[] => {
    const call = parent.parent;
    if (!ts.isCallExpression(call) || call.expression !== parent || parent.getText() !== 'JSON.parse') return [];
    const [text] = call.arguments;
    return text === undefined ? [] : [{ node: call, behind: behind(text, 'content') }];
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
