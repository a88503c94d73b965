import { send } from '../../src/cli/doctor/send.ts';
import { targetOf } from '../../src/cli/target.ts';
import type { CheckResult } from '../../src/doctor/check.ts';
import { checkKey } from '../../src/doctor/key-check.ts';
import { planChecks } from '../../src/doctor/plan.ts';
import { runChecks } from '../../src/doctor/run-checks.ts';
import { defaultUse } from '../../src/doctor/use.ts';
import { placesOf } from '../../src/target.ts';

export const KEY = 'sk-test.0123456789abcdef';

interface Examined {
  readonly provider: string;
  readonly baseURL: string;
  readonly key?: string;
  readonly models?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** Plans, sends and judges, as the command does after it was agreed to; JSON mode is asked for as well. */
export async function examine(options: Examined): Promise<readonly CheckResult[]> {
  const {
    provider,
    baseURL,
    key = KEY,
    models = {},
    timeoutMs = 5000,
    signal = new AbortController().signal,
  } = options;
  const target = targetOf({ provider, baseURL, models, apiKeyEnv: 'TEST_KEY', env: 'rename', todo: true });
  const checks = planChecks(target, { ...defaultUse(target), json: true });
  const keys = new Map(placesOf(target).map((place) => [place, checkKey(place, { TEST_KEY: key })] as const));
  return runChecks({ checks, keys, send: ({ request }, key) => send(request, { key, timeoutMs, signal }) });
}

/** `chat: ok` of each line, for short comparisons. */
export function outcomes(results: readonly CheckResult[]): string[] {
  return results.map(({ subject, outcome }) => `${subject}: ${outcome}`);
}
