import { describe, expect, it } from 'vitest';
import { openAIModelFacts } from '../../src/openai/model-facts.ts';
import { MODEL_FACTS } from '../../src/openai/model-facts-data.ts';
import { openAIModel } from '../../src/openai/models.ts';

describe('the facts of OpenAI’s models', () => {
  it.each([...MODEL_FACTS])('%s is a model of OpenAI, and its facts fit together', (id, facts) => {
    const model = openAIModel(id);
    expect(['chat', 'embedding']).toContain(model?.kind);
    expect(facts.source).toMatch(/^https:|^npm package /);
    expect(facts.asOf).toMatch(/^\d{4}-\d{2}(-\d{2})?$|^unknown$/);
    expect(facts.context).toBeGreaterThan(4_000);
    expect(facts.priceUSD?.input).toBeGreaterThan(0);
    if (model?.kind === 'chat') {
      expect(facts.maxOutput).toBeLessThanOrEqual(facts.context ?? 0);
      expect(facts.priceUSD?.output).toBeGreaterThan(facts.priceUSD?.input ?? 0);
      expect(facts.width).toBeUndefined();
    } else {
      expect(facts.width).toBeGreaterThan(0);
      expect(facts.maxOutput).toBeUndefined();
    }
  });

  it.each([
    ['gpt-3.5-turbo', { context: 16_385, maxOutput: 4_096, vision: false, tools: true }],
    ['gpt-4-32k', { context: 32_768, priceUSD: { input: 60, output: 120 } }],
    [
      'gpt-4o',
      { context: 128_000, maxOutput: 16_384, vision: true, tools: true, priceUSD: { input: 2.5, output: 10 } },
    ],
    ['gpt-4.1-mini', { context: 1_047_576, asOf: '2026-09-23' }],
    ['gpt-4-vision-preview', { vision: true, tools: false }],
    ['o1-mini', { context: 128_000, vision: false, tools: false }],
    ['gpt-6-luna', { context: 1_050_000, priceUSD: { input: 0.1, output: 0.5 } }],
    ['text-embedding-3-large', { width: 3_072, dimensions: true, priceUSD: { input: 0.13 } }],
    ['text-embedding-3-small', { width: 1_536, dimensions: true }],
    ['text-embedding-ada-002', { width: 1_536, dimensions: false }],
  ])('%s', (id, facts) => {
    expect(openAIModelFacts(id)).toMatchObject(facts);
  });
});

describe('a snapshot', () => {
  it.each([
    ['gpt-4o-2024-08-06', 'gpt-4o'],
    ['gpt-4o-2031-01-01', 'gpt-4o'],
    ['gpt-4-0613', 'gpt-4'],
    ['gpt-3.5-turbo-16k-0613', 'gpt-3.5-turbo-16k'],
    ['gpt-4-1106-vision-preview', 'gpt-4-vision-preview'],
  ])('%s has the facts of %s', (id, base) => {
    expect(openAIModelFacts(id)).toBeDefined();
    expect(openAIModelFacts(id)).toBe(openAIModelFacts(base));
  });

  it('has its own where they differed', () => {
    expect(openAIModelFacts('gpt-4o-2024-05-13')).toMatchObject({ maxOutput: 4_096, priceUSD: { input: 5 } });
    expect(openAIModelFacts('gpt-3.5-turbo-0613')?.context).toBe(4_096);
    expect(openAIModelFacts('gpt-4-0125-preview')?.vision).toBe(false);
    expect(openAIModelFacts('o1-preview-2024-09-12')).toMatchObject({ context: 128_000, tools: false });
  });
});

describe('what nobody documents', () => {
  it.each(['gpt-6.1-sol', 'gpt-5.1-mini', 'whisper-1', 'deepseek-chat', 'gpt-4o ', 'constructor', ''])('%j', (id) => {
    expect(openAIModelFacts(id)).toBeUndefined();
  });

  it('stays unknown, field by field', () => {
    expect(openAIModelFacts('gpt-5-chat-latest')?.tools).toBeUndefined();
    expect(openAIModelFacts('gpt-4o-search-preview')?.vision).toBeUndefined();
  });
});
