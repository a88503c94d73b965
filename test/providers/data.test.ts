import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { OPERATIONS, type Operation } from '../../src/openai/operations.ts';
import { alibaba } from '../../src/providers/alibaba.ts';
import { deepseek } from '../../src/providers/deepseek.ts';
import { customProvider, findProvider, PROVIDERS } from '../../src/providers/index.ts';
import type { ParamRule } from '../../src/providers/param-rule.ts';
import type { Provider } from '../../src/providers/provider.ts';
import { providerSchema } from '../../src/providers/schema.ts';
import { zhipu } from '../../src/providers/zhipu.ts';

const rulesOfTable = (table: Provider['params']['chat']): [string, ParamRule][] =>
  Object.entries(table).flatMap(([name, rules]) => [rules].flat().map((rule): [string, ParamRule] => [name, rule]));

const rulesOf = (provider: Provider, operation: Operation): [string, ParamRule][] =>
  rulesOfTable(provider.params[operation]);

const matches = (provider: Provider, pattern: string): boolean =>
  provider.models.some(({ id }) => (pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern));

describe.each(PROVIDERS.map((provider) => [provider.id, provider] as const))('data of %s', (_, provider) => {
  it('has the shape of a provider, every fact with source, date and confidence', () => {
    const result = v.safeParse(providerSchema, provider);
    expect(result.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) ?? []).toEqual([]);
  });

  it('acts on no fact whose source is silent: such parameters stay or go to a person', () => {
    const rules = OPERATIONS.flatMap((operation) => rulesOf(provider, operation));
    const silent = rules.filter(([, rule]) => rule.confidence === 'unknown').map(([name, rule]) => [name, rule.action]);
    expect(silent.filter(([, action]) => action !== 'undocumented' && action !== 'reject')).toEqual([]);
    for (const support of Object.values(provider.apis)) {
      if (support.confidence === 'unknown') expect(support.action).toBe('blocked');
    }
  });

  it('says how tokens are counted ahead, or that nobody says so', () => {
    const { by, confidence } = provider.tokens;
    expect(by === 'unknown').toBe(confidence === 'unknown');
  });

  it('says of every call that cannot simply move what there is instead', () => {
    const silent = Object.entries(provider.apis).filter(([, { action, note }]) => action !== 'rewrite' && !note);
    expect(silent).toEqual([]);
  });

  it('maps to models it knows, with alternatives it knows', () => {
    const ids = provider.models.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const row of provider.mapping) {
      for (const id of [row.to, ...(row.alternatives ?? [])]) expect(['=', ...ids], row.from).toContain(id);
      expect(row.alternatives ?? []).not.toContain(row.to);
    }
  });

  it('has one row for each id and kind', () => {
    const keys = provider.mapping.map(({ from, kind }) => `${from} ${kind ?? ''}`);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('keeps its endpoints on its own hosts', () => {
    for (const { baseURL } of provider.regions) {
      const hostname = /^https:\/\/([^/]+)/.exec(baseURL)?.[1] ?? '';
      expect(provider.hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))).toBe(true);
    }
    expect(new Set(provider.regions.map(({ id }) => id)).size).toBe(provider.regions.length);
  });

  it('writes rules for models it knows, the narrow ones before the broad one', () => {
    for (const operation of OPERATIONS) {
      for (const [name, rule] of rulesOf(provider, operation)) {
        for (const pattern of rule.models ?? []) {
          expect(matches(provider, pattern) || pattern === 'glm-4-*', `${name}: ${pattern}`).toBe(true);
        }
      }
      for (const [name, rules] of Object.entries(provider.params[operation])) {
        const broad = [rules].flat().findIndex((rule) => !rule.models && !rule.given);
        if (broad >= 0) expect(broad, name).toBe([rules].flat().length - 1);
      }
    }
  });

  it('adds and keeps only values its own rules take', () => {
    for (const row of provider.mapping) {
      for (const [name, value] of Object.entries(row.params ?? {})) {
        const facts = provider.models.find(({ id }) => id === row.to);
        const table = facts?.kind === 'embedding' ? provider.params.embeddings : provider.params.chat;
        const rule = [table[name] ?? []]
          .flat()
          .find(({ models }) => models?.some((id) => row.to.startsWith(id.replace('*', ''))) ?? true);
        if (rule?.values) expect(rule.values, `${row.from}: ${name}`).toContain(String(value));
        if (name === 'dimensions') expect(facts?.widths).toContain(value);
      }
    }
  });
});

describe('what the rules read from the data', () => {
  const first = (provider: Provider, name: string, model: string): ParamRule | undefined =>
    [provider.params.chat[name] ?? []].flat().find(({ models }) => models?.includes(model) ?? true);

  it('knows how much each model can answer', () => {
    expect(first(zhipu, 'max_tokens', 'glm-4.5v')?.range).toEqual({ min: 1, max: 16_384 });
    expect(first(zhipu, 'max_tokens', 'glm-5.3')?.range).toEqual({ min: 1, max: 131_072 });
    expect(first(alibaba, 'max_tokens', 'qwen-flash')?.range).toEqual({ min: 1, max: 32_768 });
    expect(first(deepseek, 'max_tokens', 'deepseek-flash')?.range).toEqual({ min: 1, max: 384_000 });
  });

  /** Vendors with models of their own; who hosts OpenAI's takes what those take. */
  const others = PROVIDERS.filter(({ mapping }) => !mapping.some(({ to }) => to === '='));

  it('takes out what only served the platform of OpenAI, unless the vendor documents it too', () => {
    for (const { id, params } of others) {
      for (const name of ['store', 'metadata', 'service_tier', 'prompt_cache_key']) {
        const rules = [params.chat[name] ?? []].flat();
        const known = rules.filter(({ action, confidence }) => action === 'supported' && confidence === 'documented');
        expect(rules.length, `${id}: ${name}`).toBeGreaterThan(0);
        expect(
          rules.filter((rule) => rule.action !== 'drop' && !known.includes(rule)),
          `${id}: ${name}`,
        ).toEqual([]);
      }
    }
  });

  it('takes out nothing that changes the answer but what the vendor is known to refuse', () => {
    for (const { id, params } of PROVIDERS) {
      const dropped = rulesOfTable(params.chat).flatMap(([name, { action, wire }]) =>
        action === 'drop' && wire !== 'refused' ? [name] : [],
      );
      for (const name of ['seed', 'logit_bias', 'user', 'frequency_penalty']) expect(dropped, id).not.toContain(name);
    }
  });

  it("turns the role developer into system everywhere but at models of OpenAI's", () => {
    for (const { params } of others) {
      expect(params.chat['messages.role']).toMatchObject({ replace: { developer: 'system' } });
    }
  });

  it('asks every vendor of embeddings for floats', () => {
    for (const { apis, additions } of PROVIDERS) {
      const floats = (additions.embeddings ?? []).some(
        ({ param, value }) => param === 'encoding_format' && value === 'float',
      );
      expect(floats).toBe(apis.embeddings.action !== 'blocked');
    }
  });
});

describe('the list of providers', () => {
  it('finds a provider by id or alias, in any case', () => {
    expect(findProvider('zhipu')?.id).toBe('zhipu');
    expect(findProvider('GLM')?.id).toBe('zhipu');
    expect(findProvider('DashScope')?.id).toBe('alibaba');
    expect(findProvider('deepseek')?.id).toBe('deepseek');
    expect(findProvider('openai')).toBeUndefined();
    expect(findProvider('')).toBeUndefined();
  });

  it('has no name, host or key variable twice', () => {
    const claims = PROVIDERS.flatMap(({ id, aliases, hosts, key }) => [
      id,
      ...aliases.map((alias) => alias.toLowerCase()),
      ...hosts,
      key.env,
      key.baseURLEnv,
      ...key.otherEnvs,
    ]);
    expect(claims.filter((claim, at) => claims.indexOf(claim) !== at)).toEqual([]);
  });
});

describe('a provider of the user', () => {
  it('serves everything at the address given, and changes no parameter', () => {
    const provider = customProvider({ baseURL: 'http://llm.local:8000/v1/', keyEnv: 'GATEWAY_API_KEY' });
    expect(v.is(providerSchema, provider)).toBe(true);
    expect(provider.regions[0].baseURL).toBe('http://llm.local:8000/v1');
    expect(provider.hosts).toEqual(['llm.local']);
    expect(provider.key).toMatchObject({ env: 'GATEWAY_API_KEY', baseURLEnv: 'GATEWAY_BASE_URL' });
    expect(new Set(Object.values(provider.apis).map(({ action }) => action))).toEqual(new Set(['rewrite']));
    expect(Object.values(provider.params).flatMap((rules) => Object.keys(rules))).toEqual([]);
  });

  it('asks for vectors as floats: the old clients garble floats that they asked for as base64', () => {
    const { additions } = customProvider({ baseURL: 'https://llm.example.com/v1', keyEnv: 'KEY' });
    expect(additions.embeddings).toMatchObject([{ param: 'encoding_format', value: 'float' }]);
  });

  it('names the base URL variable after a key of any name', () => {
    const provider = customProvider({ baseURL: 'https://llm.example.com', keyEnv: 'LLM_TOKEN' });
    expect(provider.key.baseURLEnv).toBe('LLM_TOKEN_BASE_URL');
  });

  it.each(['llm.local/v1', 'ftp://llm.local', ''])('refuses %j as an address', (baseURL) => {
    expect(() => customProvider({ baseURL, keyEnv: 'KEY' })).toThrow(/is not an http\(s\) address/);
  });
});
