import { describe, expect, it } from 'vitest';
import { sdkClass, sdkModule } from '../../src/source/sdk.ts';

describe('sdkModule', () => {
  it.each([
    ['openai', { subpath: '' }],
    ['openai/index.mjs', { subpath: '' }],
    ['openai/resources/chat/completions.mjs', { subpath: 'resources/chat/completions' }],
    ['openai/resources/chat', { subpath: 'resources/chat' }],
    ['npm:openai', { subpath: '' }],
    ['npm:openai@^4.10.0', { subpath: '', version: '4.10.0' }],
    ['npm:/openai@5/helpers/zod', { subpath: 'helpers/zod', version: '5' }],
    ['jsr:@openai/openai@6', { subpath: '', version: '6' }],
    ['https://esm.sh/openai@4.10.0', { subpath: '', version: '4.10.0' }],
    ['https://esm.sh/openai@4.10.0?target=deno', { subpath: '', version: '4.10.0' }],
    ['https://deno.land/x/openai@v4.69.0/mod.ts', { subpath: '', version: '4.69.0' }],
  ])('%s is the SDK', (specifier, expected) => {
    expect(sdkModule(specifier)).toEqual(expected);
  });

  it.each([
    '@ai-sdk/openai',
    '@langchain/openai',
    './openai',
    '../lib/openai.js',
    'groq-sdk',
    '@azure/openai',
    'https://example.com/not-openai.js',
    'https://api.openai.com/v1',
  ])('%s is not', (specifier) => {
    expect(sdkModule(specifier)).toBeUndefined();
  });
});

describe('sdkClass', () => {
  it.each([
    [[], 'client'],
    [['default'], 'client'],
    [['OpenAI'], 'client'],
    [['default', 'OpenAI'], 'client'],
    [['AzureOpenAI'], 'azure'],
    [['OpenAIApi'], 'v3-client'],
    [['Configuration'], 'v3-configuration'],
    [['APIError'], undefined],
    [['OpenAI', 'Chat'], undefined],
  ] as const)('%j', (path, expected) => {
    expect(sdkClass('', path)).toBe(expected);
  });

  it('knows no class in the type files', () => {
    expect(sdkClass('resources/chat', ['OpenAI'])).toBeUndefined();
  });
});
