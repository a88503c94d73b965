import { doctor as words } from '../../messages/doctor.ts';
import { record } from '../../source/json-value.ts';
import type { Judged } from '../check.ts';
import { type AskedBody, isJudged, readCompletion } from './chat.ts';
import { parsed, type ReachedAnswer } from './refusal.ts';

/** A call of the tool that was offered, with arguments that are JSON. */
export function judgeTools(answer: ReachedAnswer, asked: AskedBody): Judged {
  const read = readCompletion(answer, asked);
  if (isJudged(read)) return read;
  const { status } = answer;
  const [call] = read.toolCalls.map(record);
  if (call === undefined) {
    const hint = read.finish === 'length' ? words.hints.room : words.hints.tools;
    return { outcome: 'warn', status, message: words.tools.none(read.finish), hint };
  }
  const { name, arguments: given } = record(call.function) ?? {};
  if (typeof name !== 'string')
    return { outcome: 'fail', status, message: words.tools.unnamed, hint: words.hints.shape };
  if (typeof given !== 'string' || record(parsed(given)) === undefined)
    return { outcome: 'fail', status, message: words.tools.arguments, hint: words.hints.tools };
  return { outcome: 'ok', status, message: words.tools.ok };
}
