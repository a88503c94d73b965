import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MODELS } from '../../src/openai/models.generated.ts';
import { openAIModel, reasons } from '../../src/openai/models.ts';

describe('the model ids read from the published packages', () => {
  it('hold every major and kind, each id once, in order', () => {
    const ids = MODELS.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(150);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(new Set(MODELS.flatMap(({ majors }) => majors))).toEqual(new Set([3, 4, 5, 6, 7]));
    for (const kind of [
      'chat',
      'completion',
      'embedding',
      'image',
      'speech',
      'transcription',
      'moderation',
      'realtime',
      'video',
    ]) {
      expect(MODELS.some((model) => model.kind === kind)).toBe(true);
    }
  });

  it('know models of every age', () => {
    for (const [id, kind] of [
      ['text-davinci-003', 'completion'],
      ['code-davinci-002', 'completion'],
      ['gpt-3.5-turbo-0301', 'chat'],
      ['gpt-4o-mini', 'chat'],
      ['gpt-4o-audio-preview', 'chat'],
      ['o1-pro', 'chat'],
      ['gpt-6.1-sol', 'chat'],
      ['text-embedding-ada-002', 'embedding'],
      ['dall-e-3', 'image'],
      ['whisper-1', 'transcription'],
      ['gpt-4o-transcribe', 'transcription'],
      ['tts-1-hd', 'speech'],
      ['omni-moderation-latest', 'moderation'],
      ['gpt-4o-realtime-preview', 'realtime'],
      ['sora-2', 'video'],
      ['computer-use-preview', 'other'],
    ] as const) {
      expect(openAIModel(id)).toMatchObject({ id, kind });
    }
  });
});

describe('a model id', () => {
  it.each([
    ['gpt-4o-2024-08-06', 'gpt-4o'],
    ['gpt-4o-2031-01-01', 'gpt-4o'],
    ['gpt-4-0613', 'gpt-4'],
    ['gpt-4-32k-0314', 'gpt-4-32k'],
    ['gpt-3.5-turbo-1106', 'gpt-3.5-turbo'],
    ['gpt-3.5-turbo-16k-0613', 'gpt-3.5-turbo-16k'],
    ['gpt-4-1106-preview', 'gpt-4-turbo'],
    ['gpt-4-turbo-preview', 'gpt-4-turbo'],
    ['gpt-4-1106-vision-preview', 'gpt-4-vision-preview'],
    ['gpt-4-turbo-2024-04-09', 'gpt-4-turbo'],
    ['o1-preview-2024-09-12', 'o1'],
    ['text-embedding-ada-002', 'text-embedding-ada-002'],
    ['davinci-002', 'davinci-002'],
    ['tts-1-1106', 'tts-1'],
    ['gpt-5-chat-latest', 'gpt-5-chat-latest'],
  ])('%s is a %s', (id, base) => {
    expect(openAIModel(id)).toMatchObject({ id, base });
  });

  it.each([
    'gpt-oss-120b',
    'openai/gpt-4o',
    'gpt-neo',
    'gpt-35-turbo',
    'GPT-4o',
    'gpt-4o ',
    'ft:gpt-4o-mini:acme::abc123',
    'gpt-4o-2024-08',
    'deepseek-chat',
    'ada',
    '',
    'constructor',
  ])('%j is none of OpenAI', (id) => {
    expect(openAIModel(id)).toBeUndefined();
  });

  it('keeps kind and base under any date', () => {
    const date = fc.date({ min: new Date('2020-01-01'), max: new Date('2039-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...MODELS.map(({ id }) => id)), date, (id, day) => {
        const undated = openAIModel(id);
        const dated = openAIModel(`${undated?.base}-${day.toISOString().slice(0, 10)}`);
        expect(dated).toMatchObject({ base: undated?.base, kind: undated?.kind });
      }),
    );
  });

  it('tells whether it reasons', () => {
    for (const id of ['o1', 'o4-mini', 'gpt-5', 'gpt-6-luna', 'codex-mini-latest']) expect(reasons(id)).toBe(true);
    for (const id of ['gpt-4o', 'gpt-3.5-turbo', 'gpt-4.1', 'gpt-5-chat-latest', 'gpt-audio'])
      expect(reasons(id)).toBe(false);
  });
});
