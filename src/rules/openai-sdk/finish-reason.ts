import type { RuleFinding } from '../../finding.ts';
import { consequences as words } from '../../messages/consequences.ts';
import { FINISH_REASONS } from '../../openai/chat.generated.ts';
import { type StringTest, stringTests } from '../../source/string-tests.ts';
import { tableLookups } from '../../source/table-lookups.ts';
import { isInTest } from '../../source/test-file.ts';
import { at } from '../find.ts';
import type { Rule } from '../rule.ts';
import { findAnswers } from './answers.ts';
import type { MovedChat } from './moved-chats.ts';

/** `function_call` comes with `functions`, of which their own parameter is told. */
const REASONS: ReadonlySet<string> = new Set(Object.keys(FINISH_REASONS).filter((value) => value !== 'function_call'));

/** Code that asks why an answer ended, where the vendor gives reasons that OpenAI has not, or lacks one that it has. */
export const finishReasonRule: Rule = {
  id: 'openai-sdk/finish-reason',
  family: 'openai-sdk',
  find: (context) => {
    const { tracer } = context.inventory;
    const chats = context.chats;
    if (chats.length === 0 || !tracer.index.identifiers.has('finish_reason')) return [];
    const behind = findAnswers(chats, tracer);
    return [...stringTests(REASONS, tracer), ...tableLookups('finish_reason', tracer)].flatMap((test) => {
      if (isInTest(test.node)) return [];
      const [chat] = behind(test.subject, 'finish_reason');
      return chat === undefined ? [] : judge(test, chat);
    });
  },
};

function judge({ node, values, form }: StringTest, { provider, confidence }: MovedChat): RuleFinding[] {
  const { finishReasons } = provider.behaviour;
  const known = new Set(finishReasons.values);
  const own = finishReasons.values.filter((value) => !(value in FINISH_REASONS));
  const never = values.filter((value) => REASONS.has(value) && !known.has(value));
  const missed = own.filter((value) => !values.includes(value));
  const found = { rule: 'openai-sdk/finish-reason', kind: 'response', confidence, fact: finishReasons } as const;
  // A reason that is handled on purpose and never comes: what it stood for may now come under another name.
  if (never.length > 0 && missed.length > 0) {
    const message = words.finish.never(never, own, provider.name);
    return [at(node, { ...found, action: 'manual', message, todo: message })];
  }
  if (never.length > 0 && form === 'comparison')
    return [at(node, { ...found, action: 'none', message: words.finish.never(never, own, provider.name) })];
  if (missed.length === 0 || form === 'comparison') return [];
  if (form === 'switch with default')
    return [at(node, { ...found, action: 'none', message: words.finish.byDefault(missed, provider.name) })];
  const message = words.finish.unknown(missed, provider.name);
  return [at(node, { ...found, action: 'manual', message, todo: message })];
}
