import { describe, expect, it } from 'vitest';
import { MODELS } from '../../src/openai/models.generated.ts';
import { alibaba } from '../../src/providers/alibaba.ts';
import { deepseek } from '../../src/providers/deepseek.ts';
import { customProvider, PROVIDERS } from '../../src/providers/index.ts';
import { mapModel } from '../../src/providers/map-model.ts';
import type { ModelKind } from '../../src/providers/model.ts';
import type { Provider } from '../../src/providers/provider.ts';
import type { Resource } from '../../src/providers/resources.ts';
import { zhipu } from '../../src/providers/zhipu.ts';

const KIND_OF: Readonly<Partial<Record<Resource, ModelKind>>> = {
  'chat.completions': 'chat',
  embeddings: 'embedding',
  'images.generate': 'image',
  'audio.speech': 'speech',
  'audio.transcriptions': 'transcription',
  moderations: 'moderation',
};

const to = (provider: Provider, id: string, models: Record<string, string> = {}) => mapModel({ provider, models }, id);

/** Kinds a vendor has a model for. Text completions become chat, so they are served wherever chat is. */
const servedKinds = ({ apis }: Provider): ModelKind[] => [
  'completion',
  ...Object.entries(KIND_OF).flatMap(([resource, kind]) =>
    apis[resource as Resource].action === 'blocked' ? [] : [kind],
  ),
];

describe.each(PROVIDERS.map((provider) => [provider.id, provider] as const))('models mapped to %s', (_, provider) => {
  const kinds = servedKinds(provider);

  it('maps every id of the published packages whose kind it serves, and no other', () => {
    // Sockets are no calls: whether there is a model for them is asked elsewhere, as a row or a reason.
    const asked = MODELS.filter(({ kind }) => kind !== 'realtime');
    const lost = asked.filter(({ id, kind }) => kinds.includes(kind) !== (to(provider, id) !== undefined));
    expect(lost).toEqual([]);
  });

  it('keeps the kind, and a dated snapshot follows its base', () => {
    for (const { id, kind } of MODELS) {
      const mapped = to(provider, id);
      if (mapped) expect(mapped).toMatchObject({ from: id, kind, origin: 'provider' });
    }
    for (const [snapshot, base] of [
      ['gpt-4o-2024-08-06', 'gpt-4o'],
      ['gpt-4o-mini-2024-07-18', 'gpt-4o-mini'],
      ['gpt-4-0613', 'gpt-4'],
      ['gpt-4-1106-preview', 'gpt-4-turbo'],
      ['gpt-3.5-turbo-1106', 'gpt-3.5-turbo'],
      ['o1-preview-2024-09-12', 'o1'],
      ['chatgpt-4o-latest', 'gpt-4o'],
      ['gpt-5-mini-2025-08-07', 'gpt-5-mini'],
    ] as const) {
      expect({ ...to(provider, snapshot), from: '' }).toEqual({ ...to(provider, base), from: '' });
    }
  });

  it('leaves alone what is no model of OpenAI', () => {
    for (const id of [
      'gpt-oss-120b',
      'openai/gpt-4o',
      'claude-sonnet-4-5',
      'glm-5.3',
      'GPT-4o',
      'ft:gpt-4o-mini:me::1',
      '',
    ]) {
      expect(to(provider, id)).toBeUndefined();
    }
  });
});

describe('what a model becomes', () => {
  it('keeps the habits of a model that does not reason', () => {
    expect(to(zhipu, 'gpt-4o')).toMatchObject({ to: 'glm-5.3-flash', params: { reasoning_effort: 'low' } });
    expect(to(zhipu, 'gpt-4-turbo')).toMatchObject({ to: 'glm-5.2', params: { thinking: { type: 'disabled' } } });
    expect(to(alibaba, 'gpt-4o')).toMatchObject({ to: 'qwen3.7-plus', params: { enable_thinking: false } });
    expect(to(alibaba, 'gpt-3.5-turbo')).toMatchObject({ to: 'qwen-flash', params: {} });
    expect(to(deepseek, 'gpt-4o-mini')).toMatchObject({
      to: 'deepseek-flash',
      params: { thinking: { type: 'disabled' } },
    });
    expect(to(deepseek, 'gpt-5-chat-latest')?.params).toEqual({ thinking: { type: 'disabled' } });
  });

  it('keeps the reasoning of a model that reasons', () => {
    expect(to(zhipu, 'gpt-5')).toMatchObject({ to: 'glm-5.3', params: { reasoning_effort: 'high' } });
    expect(to(zhipu, 'gpt-5.1-codex-max')).toMatchObject({ to: 'glm-5.3', params: { reasoning_effort: 'high' } });
    expect(to(alibaba, 'o3-pro')).toMatchObject({ to: 'qwen3.8-max', params: { reasoning_effort: 'max' } });
    expect(to(deepseek, 'o3')).toMatchObject({ to: 'deepseek-v4-pro', params: { thinking: { type: 'enabled' } } });
  });

  it('prefers the longer prefix', () => {
    expect(to(zhipu, 'gpt-4.5-preview')?.row?.from).toBe('gpt-4*');
    expect(to(zhipu, 'gpt-4o-mini')?.row?.from).toBe('gpt-4o-mini');
    expect(to(zhipu, 'gpt-rosalind-research')?.row?.from).toBe('*');
  });

  it('keeps the width of vectors where the vendor has it, and tells where not', () => {
    expect(to(alibaba, 'text-embedding-3-small')).toMatchObject({
      to: 'text-embedding-v4',
      params: { dimensions: 1536 },
    });
    expect(to(zhipu, 'text-embedding-ada-002')).toMatchObject({ to: 'embedding-3', params: { dimensions: 1024 } });
    expect(to(zhipu, 'text-embedding-ada-002')?.manual).toContain('1536 to 1024');
    expect(to(deepseek, 'text-embedding-3-small')).toBeUndefined();
  });

  it('asks for a person where a model had more than chat', () => {
    expect(to(zhipu, 'gpt-4o-audio-preview')?.manual).toBeDefined();
    expect(to(deepseek, 'gpt-4o-search-preview')?.manual).toBeDefined();
    expect(to(alibaba, 'text-davinci-003')?.manual).toBeDefined();
    expect(to(alibaba, 'dall-e-3')).toBeUndefined();
    expect(to(zhipu, 'gpt-4o-realtime-preview')).toBeUndefined();
  });
});

describe('the choice of the user', () => {
  it('wins over the provider, for the id it names only', () => {
    const models = { 'gpt-4o': 'glm-5.3' };
    expect(to(zhipu, 'gpt-4o', models)).toMatchObject({
      to: 'glm-5.3',
      origin: 'user',
      params: { reasoning_effort: 'low' },
    });
    expect(to(zhipu, 'gpt-4o-2024-08-06', models)).toMatchObject({ to: 'glm-5.3-flash', origin: 'provider' });
  });

  it('still keeps a model from thinking where the old one did not', () => {
    expect(to(zhipu, 'gpt-4o', { 'gpt-4o': 'glm-4.6v' })?.params).toEqual({ thinking: { type: 'disabled' } });
    expect(to(zhipu, 'o3', { o3: 'glm-4.6v' })?.params).toEqual({});
    expect(to(zhipu, 'gpt-4o', { 'gpt-4o': 'their-own' })?.params).toEqual({});
  });

  it('may name any id, and is the only mapping of a custom target', () => {
    const provider = customProvider({ baseURL: 'https://llm.example.com/v1', keyEnv: 'LLM_API_KEY' });
    expect(to(provider, 'gpt-4o')).toBeUndefined();
    expect(to(provider, 'my-alias', { 'my-alias': 'qwen-72b' })).toMatchObject({ to: 'qwen-72b', kind: 'chat' });
    expect(to(provider, 'text-embedding-3-small', { 'text-embedding-3-small': 'bge-m3' })?.kind).toBe('embedding');
  });

  it('is not fooled by names every object has', () => {
    expect(to(zhipu, 'constructor')).toBeUndefined();
    expect(to(zhipu, 'toString')).toBeUndefined();
  });
});
