import { doctor as words } from '../../messages/doctor.ts';
import { record } from '../../source/json-value.ts';
import type { Judged } from '../check.ts';
import { type AskedBody, isJudged, readCompletion } from './chat.ts';
import { parsed, type ReachedAnswer } from './refusal.ts';

/** JSON mode: the text is an object, and nothing else. */
export function judgeJson(answer: ReachedAnswer, asked: AskedBody): Judged {
  const read = readCompletion(answer, asked);
  if (isJudged(read)) return read;
  const { status } = answer;
  if (record(parsed(read.text)) !== undefined) return { outcome: 'ok', status, message: words.json.ok };
  if (read.finish === 'length')
    return { outcome: 'warn', status, message: words.chat.empty('length'), hint: words.hints.room };
  return { outcome: 'fail', status, message: words.json.not, hint: words.hints.json };
}
