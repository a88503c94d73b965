import { doctor as words } from '../messages/doctor.ts';
import type { Place } from '../target.ts';
import type { CheckResult } from './check.ts';

/** Only OpenAI hands these out: https://platform.openai.com/docs/api-reference/authentication */
const OPENAI_KEY = /^sk-(?:proj|svcacct|admin)-/;

export interface KeyCheck {
  readonly result: CheckResult;
  /** Undefined where none is to be sent. */
  readonly key: string | undefined;
}

/** Looks at the key of a place, as the environment has it. Its value is in no message. */
export function checkKey({ provider, apiKeyEnv }: Place, env: Readonly<Record<string, string | undefined>>): KeyCheck {
  const key = env[apiKeyEnv]?.trim() ?? '';
  const result = { provider: provider.id, subject: 'key' } as const;
  const fail = (message: string, hint: string): KeyCheck => ({
    result: { ...result, outcome: 'fail', message, hint },
    key: undefined,
  });
  if (key === '') {
    const names = [provider.key.env, ...provider.key.otherEnvs];
    const other = names.find((name) => name !== apiKeyEnv && (env[name] ?? '').trim() !== '');
    return fail(words.key.missing(apiKeyEnv), words.hints.key({ docs: provider.docs, other }));
  }
  // A header takes nothing else, and an error of Node's would show the value.
  if (!/^[\x21-\x7e]+$/.test(key)) return fail(words.key.odd(apiKeyEnv), words.hints.oddKey);
  if (OPENAI_KEY.test(key)) return fail(words.key.openAI(apiKeyEnv), words.hints.openAIKey(provider.name));
  return { result: { ...result, outcome: 'ok', message: words.key.ok(apiKeyEnv) }, key };
}
