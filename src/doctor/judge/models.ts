import { doctor as words } from '../../messages/doctor.ts';
import { record } from '../../source/json-value.ts';
import type { Judged } from '../check.ts';
import { parsed, type ReachedAnswer } from './refusal.ts';

/** Whether each wanted id stands in the vendor's list. One that does not may still answer: lists are often not whole. */
export function judgeModels({ text, status, broken }: ReachedAnswer, wanted: readonly string[]): Judged {
  const data = record(parsed(text))?.data;
  const ids = (Array.isArray(data) ? data : []).flatMap((each) => {
    const id = record(each)?.id;
    return typeof id === 'string' ? [id.toLowerCase()] : [];
  });
  const warn = (message: string, hint: string): Judged => ({ outcome: 'warn', status, message, hint });
  if (ids.length === 0) return warn(words.models.unreadable(broken), words.hints.list);
  const listed = new Set(ids);
  const missing = wanted.filter((id) => !listed.has(id.toLowerCase()));
  if (missing.length > 0) return warn(words.models.missing(missing), words.hints.missing);
  return { outcome: 'ok', status, message: words.models.ok(wanted, ids.length) };
}
