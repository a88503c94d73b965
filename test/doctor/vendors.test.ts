import { describe, expect, it } from 'vitest';
import { targetOf } from '../../src/cli/target.ts';
import { errorKind, vendorError } from '../../src/doctor/judge/vendor-error.ts';
import { planChecks } from '../../src/doctor/plan.ts';
import { defaultUse } from '../../src/doctor/use.ts';
import { errorBody } from '../../src/emulator/error-body.ts';
import { type Emulator, startEmulator } from '../../src/emulator/start.ts';
import { ERROR_KINDS, type ErrorKind } from '../../src/providers/behaviour.ts';
import { PROVIDERS } from '../../src/providers/index.ts';
import type { Provider } from '../../src/providers/provider.ts';
import { examine, KEY, outcomes } from './examine.ts';

const CHATTY = PROVIDERS.filter(({ apis }) => apis['chat.completions'].action === 'rewrite');

async function withEmulator<T>(provider: Provider, use: (emulator: Emulator) => Promise<T>): Promise<T> {
  const region = provider.regions[0];
  const emulator = await startEmulator({ provider, region, key: KEY, strict: true, host: '127.0.0.1', port: 0 });
  return use(emulator).finally(() => emulator.close());
}

const SAID: Readonly<Partial<Record<ErrorKind, string>>> = { model: 'The model yi-9 does not exist.' };

describe.each(CHATTY.map((provider) => [provider.id, provider] as const))('at %s', (id, provider) => {
  it('everything that the data says is served passes', async () => {
    const results = await withEmulator(provider, ({ baseURL }) => examine({ provider: id, baseURL }));
    expect(results.filter(({ outcome, status }) => outcome !== 'ok' && status !== undefined)).toEqual([]);
    const subjects = results.filter(({ outcome }) => outcome === 'ok').map(({ subject }) => subject);
    expect(subjects).toEqual(expect.arrayContaining(['key', 'endpoint', 'chat', 'stream']));
    for (const [subject, resource] of [
      ['models', 'models'],
      ['embeddings', 'embeddings'],
    ] as const)
      expect(subjects.includes(subject)).toBe(provider.apis[resource].action === 'rewrite');
  });

  it('a wrong key is told as such, and not tried again', async () => {
    const results = await withEmulator(provider, ({ baseURL }) =>
      examine({ provider: id, baseURL, key: 'sk-another-key-of-mine' }),
    );
    const chat = results.find(({ subject }) => subject === 'chat');
    expect(chat).toMatchObject({ outcome: 'fail', kind: 'auth' });
    expect(chat?.hint).toContain('TEST_KEY');
    expect(outcomes(results)).toContain('stream: skipped');
  });

  it('a model that is not there is told as such', async () => {
    const results = await withEmulator(provider, ({ baseURL }) =>
      examine({ provider: id, baseURL, models: { 'gpt-4o-mini': 'no-such-model' } }),
    );
    const chat = results.find(({ subject }) => subject === 'chat');
    expect(chat).toMatchObject({ outcome: 'fail', model: 'no-such-model', kind: 'model' });
    const list = results.find(({ subject }) => subject === 'models');
    if (list) expect(list).toMatchObject({ outcome: 'warn', message: expect.stringContaining('no-such-model') });
  });

  it('each documented error is read back as what it is', () => {
    const { cases } = provider.behaviour.errors;
    for (const kind of ERROR_KINDS.filter((each) => cases[each] !== undefined)) {
      const { status, body } = errorBody(provider, { kind, message: SAID[kind] ?? 'no' });
      const error = vendorError(body, provider);
      expect(error?.message).toBe(SAID[kind] ?? 'no');
      const read = errorKind({ status, error: error ?? {}, model: 'yi-9' }, provider);
      // Where two kinds look the same on the wire, either is right.
      const looks = (each: typeof kind) => JSON.stringify(errorBody(provider, { kind: each, message: '' }));
      expect([kind, ...ERROR_KINDS.filter((each) => looks(each) === looks(kind))]).toContain(read);
    }
  });

  it('no request needs more than the answer of a thinking model', () => {
    const target = targetOf({
      provider: id,
      baseURL: 'https://llm.example.com/v1',
      models: {},
      env: 'rename',
      todo: true,
    });
    const checks = planChecks(target, { ...defaultUse(target), json: true });
    for (const { request } of checks)
      expect(request?.url ?? 'https://llm.example.com/v1/').toMatch(/^https:\/\/llm\.example\.com\/v1\//);
    for (const check of checks) if (check.request !== undefined) expect(check.tokens).toBeLessThanOrEqual(2048);
  });
});
