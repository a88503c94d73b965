import { doctor as words } from '../../messages/doctor.ts';
import { record } from '../../source/json-value.ts';
import type { Judged } from '../check.ts';
import type { AskedBody } from './chat.ts';
import { parsed, type ReachedAnswer, refused } from './refusal.ts';
import { vendorError } from './vendor-error.ts';

/** One vector: that it comes as numbers, and as wide as it should. */
export function judgeEmbedding({ text, status, broken }: ReachedAnswer, { model, body }: AskedBody): Judged {
  const { place, id } = model;
  const answer = parsed(text);
  const data = record(answer)?.data;
  const vector = record(Array.isArray(data) ? data[0] : undefined)?.embedding;
  const fail = (message: string, hint: string): Judged => ({ outcome: 'fail', status, message, hint });
  if (typeof vector === 'string') return fail(words.embedding.base64, words.hints.vectors);
  if (!Array.isArray(vector) || vector.length === 0 || !vector.every((value) => typeof value === 'number')) {
    const error = Array.isArray(data) ? undefined : vendorError(answer, place.provider);
    if (error) return refused(status, error, { place, url: place.baseURL, model: id });
    return fail(words.unreadable(broken), words.hints.shape);
  }
  const asked = body.dimensions;
  const expected = typeof asked === 'number' ? asked : place.provider.models.find((each) => each.id === id)?.width;
  if (expected === undefined || expected === vector.length)
    return { outcome: 'ok', status, message: words.embedding.ok(vector.length) };
  const message = words.embedding.width(vector.length, expected);
  // What the code asks for, its columns rely on; a default of the data may have changed.
  return { outcome: asked === expected ? 'fail' : 'warn', status, message, hint: words.hints.width };
}
