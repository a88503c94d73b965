import { doctor as words } from '../../messages/doctor.ts';
import { snippet } from '../../safe-text.ts';
import type { Place } from '../../target.ts';
import type { Answer, Judged } from '../check.ts';
import { unreachedReason } from './unreached.ts';
import { errorKind, type VendorError, vendorError } from './vendor-error.ts';

/** An answer that has a status. */
export type ReachedAnswer = Extract<Answer, { reached: true }>;

export interface Asked {
  readonly place: Place;
  readonly url: string;
  readonly model?: string;
}

/** How much of the vendor's own words is shown. */
const LONGEST = 200;

/** What speaks against any answer; where nothing does, `judge` looks at its content. */
export function judgeAnswer(answer: Answer, asked: Asked, judge: (answer: ReachedAnswer) => Judged): Judged {
  if (!answer.reached) return { outcome: 'fail', ...unreachedReason(answer.code, new URL(asked.url).host) };
  const { status, location, text, contentType } = answer;
  if (status >= 300 && status < 400) return redirected(status, location, asked.url);
  const { provider } = asked.place;
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text) || /text\/html/i.test(contentType))
    return { outcome: 'fail', status, message: words.page(status), hint: words.hints.page(provider.docs) };
  if (status < 400) return judge(answer);
  return refused(status, vendorError(parsed(text), provider) ?? { message: text }, asked);
}

/** A refusal in the vendor's words, and in ours. */
export function refused(status: number, error: VendorError, { place, model }: Asked): Judged {
  const { provider, apiKeyEnv } = place;
  const kind = errorKind({ status, error, ...(model === undefined ? {} : { model }) }, provider);
  const said = snippet(error.message ?? '', LONGEST);
  const { code = error.type } = error;
  return {
    outcome: 'fail',
    status,
    kind,
    ...(code === undefined ? {} : { code }),
    message: words.refused({ kind, status, code, said }),
    hint: words.hints[kind]({ variable: apiKeyEnv, docs: provider.docs, model: model ?? '' }),
  };
}

/** The JSON of an answer; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Never followed: where the key goes is decided before anything is sent. */
function redirected(status: number, location: string | undefined, url: string): Judged {
  const to = location !== undefined && URL.canParse(location, url) ? new URL(location, url) : undefined;
  const shown = to === undefined ? words.nowhere : `${to.origin}${to.pathname}`;
  return { outcome: 'fail', status, message: words.redirect(status, shown), hint: words.hints.redirect };
}
