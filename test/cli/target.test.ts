import { describe, expect, it } from 'vitest';
import { openAddress, targetOf } from '../../src/cli/target.ts';
import { UserError } from '../../src/errors.ts';
import { placeOf, placesOf, seenFrom } from '../../src/target.ts';

const base = { models: {}, env: 'keep', todo: true } as const;

describe('a target with routes', () => {
  const target = targetOf({
    ...base,
    provider: 'deepseek',
    routes: { embeddings: 'dashscope', images: 'zhipu', moderation: 'deepseek' },
    region: 'intl',
  });

  it('sends each part of the API to its place', () => {
    expect(placeOf(target, 'embeddings').provider.id).toBe('alibaba');
    expect(placeOf(target, 'images.generate').provider.id).toBe('zhipu');
    expect(placeOf(target, 'chat.completions')).toBe(target);
    expect(placeOf(target, 'files')).toBe(target);
  });

  it("knows no route to the target's own vendor", () => {
    expect(placeOf(target, 'moderations')).toBe(target);
    expect(placesOf(target).map(({ provider }) => provider.id)).toEqual(['deepseek', 'alibaba', 'zhipu']);
  });

  it('takes the region of the name where the other vendor has one', () => {
    expect(placeOf(target, 'embeddings')).toMatchObject({
      region: 'intl',
      baseURL: 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1',
    });
  });

  it('gives a routed place its own variables, though the old names are kept', () => {
    expect(seenFrom(target, placeOf(target, 'embeddings'))).toMatchObject({
      env: 'rename',
      apiKeyEnv: 'DASHSCOPE_API_KEY',
    });
    expect(seenFrom(target, target)).toBe(target);
  });

  it('makes one place of two capabilities that go to one vendor', () => {
    const two = targetOf({ ...base, provider: 'deepseek', routes: { embeddings: 'alibaba', speech: 'qwen' } });
    expect(two.routes.speech).toBe(two.routes.embeddings);
  });
});

it('needs no address where the vendor has one for all', () => {
  expect(openAddress({ ...base, provider: 'zhipu' })).toBeUndefined();
  expect(openAddress(base)).toBeUndefined();
});

describe('a vendor whose address holds a part that only the user knows', () => {
  const options = { ...base, provider: 'azure' } as const;

  it('needs the address, in every region', () => {
    expect(() => targetOf(options)).toThrow(UserError);
    expect(() => targetOf(options)).toThrow(/\{resource\}.*--base-url/);
    expect(() => targetOf({ ...options, region: 'foundry' })).toThrow(UserError);
    expect(openAddress(options)).toBeDefined();
  });

  it('is reached at the address given', () => {
    const baseURL = 'https://contoso.openai.azure.com/openai/v1';
    expect(targetOf({ ...options, baseURL })).toMatchObject({ baseURL, region: 'resource' });
  });
});
