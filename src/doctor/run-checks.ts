import { doctor as words } from '../messages/doctor.ts';
import type { Place } from '../target.ts';
import type { Answer, AskedCheck, Check, CheckResult, Judged } from './check.ts';
import type { KeyCheck } from './key-check.ts';

export interface RunOptions {
  readonly checks: readonly Check[];
  readonly keys: ReadonlyMap<Place, KeyCheck>;
  /** Sends one request with the key of its place. */
  readonly send: (check: AskedCheck, key: string) => Promise<Answer>;
  /** Told before each request. */
  readonly onCheck?: (check: AskedCheck) => void;
}

/**
 * Sends what is planned, one after another, and judges what comes back. A place that can't be reached, that sends
 * elsewhere or that refuses the key is not asked again: every further answer would be the same.
 */
export async function runChecks({ checks, keys, send, onCheck }: RunOptions): Promise<readonly CheckResult[]> {
  const results: CheckResult[] = [];
  for (const [place, { result, key }] of keys) {
    results.push(result);
    const own = checks.filter((check) => check.place === place);
    results.push(
      ...(key === undefined ? own.map((check) => skipped(check, words.skipped.key)) : await runPlace(own, key)),
    );
  }
  return results;

  async function runPlace(own: readonly Check[], key: string): Promise<CheckResult[]> {
    const done: CheckResult[] = [];
    let isReached = false;
    let stopped: string | undefined;
    for (const check of own) {
      if (stopped !== undefined || check.request === undefined) {
        done.push(stopped === undefined ? toldResult(check) : skipped(check, stopped));
        continue;
      }
      onCheck?.(check);
      const answer = await send(check, key);
      const judged = check.judge(answer);
      if (!isReached) {
        isReached = isOpen(answer);
        done.push(endpointResult(check, answer, judged));
        if (!isReached) {
          stopped = words.skipped.endpoint;
          done.push(skipped(check, stopped));
          continue;
        }
      }
      done.push({ ...about(check), ...judged, ms: Math.round(answer.ms) });
      if (judged.kind === 'auth' && check.subject !== 'models') stopped = words.skipped.refusedKey;
    }
    return done;
  }
}

/** Every line of a run that sends nothing. */
export function unsent({ checks, keys }: Pick<RunOptions, 'checks' | 'keys'>): readonly CheckResult[] {
  return [...keys].flatMap(([place, { result }]) => [
    result,
    ...checks.filter((check) => check.place === place).map(toldResult),
  ]);
}

function isOpen(answer: Answer): boolean {
  return answer.reached && (answer.status < 300 || answer.status >= 400);
}

function endpointResult({ place }: AskedCheck, answer: Answer, judged: Judged): CheckResult {
  const subject = { provider: place.provider.id, subject: 'endpoint', ms: Math.round(answer.ms) } as const;
  if (!isOpen(answer)) return { ...subject, ...judged, outcome: 'fail' };
  return { ...subject, outcome: 'ok', message: words.reached(new URL(place.baseURL).host) };
}

function about({ place, subject, model }: Check): Pick<CheckResult, 'provider' | 'subject' | 'model'> {
  return { provider: place.provider.id, subject, ...(model === undefined ? {} : { model }) };
}

function skipped(check: Check, message: string): CheckResult {
  return { ...about(check), outcome: 'skipped', message };
}

function toldResult(check: Check): CheckResult {
  return check.request === undefined ? { ...about(check), ...check.told } : skipped(check, words.skipped.wish);
}
