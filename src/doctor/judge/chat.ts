import { doctor as words } from '../../messages/doctor.ts';
import { carries } from '../../providers/carries.ts';
import type { Provider } from '../../providers/provider.ts';
import { record } from '../../source/json-value.ts';
import type { Body } from '../bodies.ts';
import type { Judged } from '../check.ts';
import type { WantedModel } from '../use.ts';
import { parsed, type ReachedAnswer, refused } from './refusal.ts';
import { vendorError } from './vendor-error.ts';

/** What was asked, for the judges of answers. */
export interface AskedBody {
  readonly model: WantedModel;
  readonly body: Body;
}

/** A chat completion, as far as it can be judged. */
export interface Completion {
  readonly text: string;
  readonly toolCalls: readonly unknown[];
  readonly finish: string | undefined;
  readonly hasThoughts: boolean;
  readonly tokens: number | undefined;
}

/** Reads a chat completion, or says why it is none. */
export function readCompletion({ text, status, broken }: ReachedAnswer, { model }: AskedBody): Completion | Judged {
  const { place, id } = model;
  const body = parsed(text);
  const choices = record(body)?.choices;
  const [choice] = Array.isArray(choices) ? choices.map(record) : [];
  const message = record(choice?.message);
  if (message === undefined) {
    // Some answer 200 and say in the body that it failed.
    const error = body === undefined || Array.isArray(choices) ? undefined : vendorError(body, place.provider);
    if (error) return refused(status, error, { place, url: place.baseURL, model: id });
    return { outcome: 'fail', status, message: words.unreadable(broken), hint: words.hints.shape };
  }
  const { content, tool_calls: calls } = message;
  return {
    text: typeof content === 'string' ? content : '',
    toolCalls: Array.isArray(calls) ? calls : [],
    finish: typeof choice?.finish_reason === 'string' ? choice.finish_reason : undefined,
    hasThoughts: hasThoughts(message),
    tokens: tokensIn(record(body)?.usage),
  };
}

/** Whether what was read is a verdict already, because it was no completion. */
export function isJudged(read: Completion | Judged): read is Judged {
  return 'outcome' in read;
}

/** One short answer. */
export function judgeChat(answer: ReachedAnswer, asked: AskedBody): Judged {
  const read = readCompletion(answer, asked);
  if (isJudged(read)) return read;
  const { status } = answer;
  const { provider } = asked.model.place;
  const warn = (message: string, hint?: string): Judged => ({
    outcome: 'warn',
    status,
    message,
    ...(hint === undefined ? {} : { hint }),
  });
  if (read.text.trim() === '') return warn(words.chat.empty(read.finish), words.hints.room);
  if (!isKnownFinish(read.finish, provider)) return warn(words.chat.finish(read.finish), words.hints.finish);
  if (read.hasThoughts && isToldNotTo(asked)) return warn(words.chat.thinks, words.hints.thinks);
  return { outcome: 'ok', status, message: words.chat.ok(read.finish, read.tokens) };
}

/** `total_tokens` of a usage, or what it is made of. */
export function tokensIn(usage: unknown): number | undefined {
  const { total_tokens: total } = record(usage) ?? {};
  return typeof total === 'number' ? total : undefined;
}

/** Thoughts beside the answer, or as `<think>` text in it. */
function hasThoughts({ reasoning_content: apart, reasoning, content }: Readonly<Record<string, unknown>>): boolean {
  const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';
  return isText(apart) || isText(reasoning) || (typeof content === 'string' && /^\s*<think>/.test(content));
}

/** Whether the data names this reason to finish. */
export function isKnownFinish(finish: string | undefined, { behaviour }: Provider): boolean {
  return finish !== undefined && behaviour.finishReasons.values.includes(finish);
}

/** The body switches thinking off, for a model of which the data says that it then does not think. */
function isToldNotTo({ model: { id, place }, body }: AskedBody): boolean {
  const facts = place.provider.models.find((each) => each.id === id);
  if (facts?.thinks !== 'default' || facts.plain === undefined) return false;
  return carries(body, facts.plain);
}
