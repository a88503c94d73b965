import { doctor as words } from '../../messages/doctor.ts';
import { record } from '../../source/json-value.ts';
import type { Judged } from '../check.ts';
import { type AskedBody, isKnownFinish, tokensIn } from './chat.ts';
import { parsed, type ReachedAnswer, refused } from './refusal.ts';
import { vendorError } from './vendor-error.ts';

/** What came over a stream. */
interface Streamed {
  readonly chunks: readonly Readonly<Record<string, unknown>>[];
  readonly isDone: boolean;
}

/** A streamed answer: that there are chunks, how it ends, and where it tells the usage. */
export function judgeStream(answer: ReachedAnswer, { model, body }: AskedBody): Judged {
  const { status, broken, text } = answer;
  const { provider, baseURL } = model.place;
  const { chunks, isDone } = readEvents(text);
  const fail = (message: string): Judged => ({ outcome: 'fail', status, message, hint: words.hints.stream });
  const choices = chunks.flatMap(choicesOf);
  if (choices.length === 0) {
    const whole = chunks[0] ?? parsed(text);
    const error = vendorError(whole, provider);
    if (error) return refused(status, error, { place: model.place, url: baseURL, model: model.id });
    return fail(record(whole)?.choices === undefined ? words.stream.none(broken) : words.stream.whole);
  }
  const finish = choices.flatMap(({ finish_reason: reason }) => (typeof reason === 'string' ? [reason] : [])).at(-1);
  if (broken !== undefined || (finish === undefined && !isDone)) return fail(words.stream.cut(chunks.length, broken));
  const usage = usagePlace(chunks);
  const message = words.stream.ok({ chunks: chunks.length, isDone, usage });
  const isMissed =
    usage === 'never' && (body.stream_options !== undefined || provider.behaviour.streamUsage.placement !== 'asked');
  if (isMissed && provider.behaviour.streamUsage.placement !== 'never')
    return { outcome: 'warn', status, message, hint: words.hints.usage };
  if (!isKnownFinish(finish, provider))
    return { outcome: 'warn', status, message: words.chat.finish(finish), hint: words.hints.finish };
  return { outcome: 'ok', status, message };
}

/** https://html.spec.whatwg.org/multipage/server-sent-events.html */
function readEvents(text: string): Streamed {
  const data = text.split(/\r\n|\r|\n/).flatMap((line) => /^data: ?(?<data>.*)$/.exec(line)?.groups?.data ?? []);
  return {
    chunks: data.map((each) => record(parsed(each))).filter((chunk) => chunk !== undefined),
    isDone: data.some((each) => each.trim() === '[DONE]'),
  };
}

function choicesOf({ choices, object }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>[] {
  if (object === 'chat.completion') return [];
  return (Array.isArray(choices) ? choices : []).map(record).filter((choice) => choice !== undefined);
}

function usagePlace(chunks: readonly Readonly<Record<string, unknown>>[]): 'apart' | 'last' | 'choice' | 'never' {
  const carrier = chunks.findLast((chunk) => tokensIn(chunk.usage) !== undefined);
  if (carrier) return choicesOf(carrier).length === 0 ? 'apart' : 'last';
  return chunks.some((chunk) => choicesOf(chunk).some(({ usage }) => tokensIn(usage) !== undefined))
    ? 'choice'
    : 'never';
}
