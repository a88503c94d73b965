import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsModels, judgeParam, type Question } from '../../src/providers/compat.ts';
import { PROVIDERS } from '../../src/providers/index.ts';
import type { ParamRule, Range } from '../../src/providers/param-rule.ts';

const fact = { source: 'https://example.com', asOf: '2026-11-01', confidence: 'documented' } as const;

function judge(
  rule: Omit<ParamRule, keyof typeof fact> | readonly Omit<ParamRule, keyof typeof fact>[],
  question: Partial<Question> = {},
) {
  const list = (Array.isArray(rule) ? rule : [rule]) as readonly Omit<ParamRule, keyof typeof fact>[];
  const rules = { temperature: list.map((one) => ({ ...fact, ...one })) };
  return judgeParam({ operation: 'chat', rules, name: 'temperature', models: ['m-1'], given: {}, ...question })
    ?.verdict;
}

describe('judgeParam', () => {
  it('lets pass what has no rule, and what is within bounds', () => {
    expect(judgeParam({ operation: 'chat', rules: {}, name: 'top_p', models: [], given: {} })).toBeUndefined();
    expect(judge({ action: 'supported', range: { min: 0, max: 1 } }, { value: 0.7 })).toBeUndefined();
  });

  it('clamps a literal to the nearest value that is taken', () => {
    expect(judge({ action: 'supported', range: { min: 0, max: 1 } }, { value: 1.3 })).toMatchObject({
      kind: 'clamp',
      to: 1,
    });
    expect(judge({ action: 'supported', range: { min: 0, max: 1, minOpen: true } }, { value: 0 })).toMatchObject({
      to: 0.01,
    });
    expect(judge({ action: 'supported', range: { min: 0, max: 1, maxOpen: true } }, { value: 1 })).toMatchObject({
      to: 0.99,
    });
  });

  it('bounds a value of the run only at the ends where the vendor takes less than OpenAI', () => {
    expect(judge({ action: 'supported', range: { min: 0, max: 1 } })).toMatchObject({
      kind: 'bound',
      range: { max: 1 },
    });
    expect(judge({ action: 'supported', range: { min: 0, max: 2 } })).toBeUndefined();
  });

  it('asks whether models and given fields fit, and takes the first that does', () => {
    const rules = [
      { action: 'supported', given: { thinking: { type: 'disabled' } } },
      { action: 'ignored', neutral: ['1'], models: ['m-*'] },
      { action: 'drop' },
    ] as const;
    expect(judge(rules, { given: { thinking: { type: 'disabled' } }, value: 0.2 })).toBeUndefined();
    expect(judge(rules, { value: 0.2 })).toEqual({ kind: 'ignored', isNeutral: false });
    expect(judge(rules, { value: 1 })).toEqual({ kind: 'ignored', isNeutral: true });
    expect(judge(rules, { models: ['n-1'], value: 1 })).toEqual({ kind: 'drop' });
    expect(judge(rules, { models: [], value: 1 })).toEqual({ kind: 'drop' });
  });

  it('replaces, refuses and counts values', () => {
    expect(judge({ action: 'supported', replace: { developer: 'system' } }, { value: 'developer' })).toEqual({
      kind: 'replace',
      to: 'system',
    });
    expect(judge({ action: 'supported', values: ['auto'] }, { value: 'required' })).toEqual({ kind: 'value' });
    expect(judge({ action: 'supported', maxItems: 1 }, { items: 2 })).toEqual({ kind: 'many', most: 1 });
    expect(judge({ action: 'reject', neutral: ['text'] }, { value: 'text' })).toEqual({
      kind: 'ignored',
      isNeutral: true,
    });
    expect(judge({ action: 'reject' }, { value: 'x' })).toEqual({ kind: 'reject' });
  });

  it('keeps a dropped parameter at a value that changes nothing', () => {
    expect(judge({ action: 'drop', neutral: ['1'] }, { value: 1 })).toEqual({ kind: 'ignored', isNeutral: true });
    expect(judge({ action: 'drop', neutral: ['1'] }, { value: 0.2 })).toEqual({ kind: 'drop' });
    expect(judge({ action: 'drop', neutral: ['1'] })).toEqual({ kind: 'drop' });
  });

  it('judges a renamed value under its new name', () => {
    const rules = {
      max_completion_tokens: { ...fact, action: 'rename', to: 'max_tokens' },
      max_tokens: { ...fact, action: 'supported', range: { min: 1, max: 4096 } },
    } as const;
    const ask = (value: number) =>
      judgeParam({ operation: 'chat', rules, name: 'max_completion_tokens', models: [], given: {}, value })?.verdict;
    expect(ask(400)).toEqual({ kind: 'rename', to: 'max_tokens' });
    expect(ask(9000)).toMatchObject({ kind: 'rename', value: { verdict: { kind: 'clamp', to: 4096 } } });
  });

  it('measures texts, and looks at how they begin', () => {
    expect(judge({ action: 'supported', maxLength: 3 }, { value: 'long' })).toEqual({ kind: 'long', most: 3 });
    expect(judge({ action: 'supported', maxLength: 4 }, { value: 'long' })).toBeUndefined();
    const data = { action: 'supported', prefixes: ['data:'] } as const;
    expect(judge(data, { value: 'https://example.com/a.png' })).toEqual({ kind: 'value' });
    expect(judge(data, { value: 'data:image/png;base64,AA' })).toBeUndefined();
    expect(judge(data)).toBeUndefined();
  });

  it("knows OpenAI's own limits by operation", () => {
    const n = { action: 'supported', range: { min: 1, max: 10 } } as const;
    const bound = (operation: Question['operation']) =>
      judgeParam({ operation, rules: { n: { ...fact, ...n } }, name: 'n', models: [], given: {} })?.verdict.kind;
    expect(bound('chat')).toBe('bound');
    expect(bound('images')).toBeUndefined();
  });

  it.each<[Range, number, number | undefined]>([
    [{ min: 0, max: 1 }, -0.5, 0],
    [{ min: 0, max: 1 }, 0, undefined],
    [{ min: 0, max: 1 }, 1, undefined],
    [{ min: 0, max: 1 }, 1.5, 1],
    [{ min: 0, max: 1, minOpen: true }, -0.5, 0.01],
    [{ min: 0, max: 1, minOpen: true }, 0.005, undefined],
    [{ min: 0, max: 1, minOpen: true }, 1, undefined],
    [{ min: 0, max: 1, maxOpen: true }, 1.5, 0.99],
    [{ min: 0, max: 1, maxOpen: true }, 0.995, undefined],
    [{ min: 0, max: 1, maxOpen: true }, 0, undefined],
    [{ min: 2 }, 1, 2],
    [{ min: 2 }, 1e9, undefined],
    [{ max: 2 }, -1e9, undefined],
    [{ max: 2 }, 3, 2],
  ])('within %j takes %d or the nearest', (range, value, to) => {
    const expected = to === undefined ? undefined : { kind: 'clamp', to, range };
    expect(judge({ action: 'supported', range }, { value })).toEqual(expected);
  });

  it.each<[Range, Range | undefined]>([
    [{ min: -1, max: 3 }, undefined],
    [{ min: 0, max: 2 }, undefined],
    [{ min: 0, max: 2, minOpen: true }, { min: 0.01 }],
    [{ min: 0, max: 2, maxOpen: true }, { max: 1.99 }],
    [{ min: -1, max: 3, minOpen: true, maxOpen: true }, undefined],
    [{ min: 0.5, max: 2 }, { min: 0.5 }],
    [
      { min: 0.5, max: 1.5, minOpen: true, maxOpen: true },
      { min: 0.51, max: 1.49 },
    ],
    [{ min: 0.5 }, { min: 0.5 }],
    [{ max: 1 }, { max: 1 }],
  ])('holds a value of the run, taken within %j, by %j', (whole, range) => {
    const expected = range === undefined ? undefined : { kind: 'bound', range, whole };
    expect(judge({ action: 'supported', range: whole })).toEqual(expected);
  });

  it.each<[Question['operation'], string, number, number]>([
    ['chat', 'temperature', 0, 2],
    ['chat', 'top_p', 0, 1],
    ['chat', 'frequency_penalty', -2, 2],
    ['chat', 'presence_penalty', -2, 2],
    ['chat', 'top_logprobs', 0, 20],
    ['chat', 'n', 1, 128],
    ['chat', 'max_tokens', 1, 16_384],
    ['chat', 'max_completion_tokens', 1, 16_384],
    ['images', 'n', 1, 10],
    ['speech', 'speed', 0.25, 4],
    ['transcription', 'temperature', 0, 1],
    ['translation', 'temperature', 0, 1],
  ])('%s: knows that OpenAI takes %s from %d to %d', (operation, name, min, max) => {
    const bound = (range: Range) => {
      const rules = { [name]: { ...fact, action: 'supported', range } } as const;
      return judgeParam({ operation, rules, name, models: [], given: {} })?.verdict;
    };
    expect(bound({ min, max })).toBeUndefined();
    expect(bound({ min: min + 0.1, max })).toMatchObject({ kind: 'bound', range: { min: min + 0.1 } });
    expect(bound({ min, max: max - 0.1 })).toMatchObject({ kind: 'bound', range: { max: max - 0.1 } });
  });

  it('bounds nothing where OpenAI states no limit, and nothing that is not a number', () => {
    const rules = { seed: { ...fact, action: 'supported', range: { min: 0, max: 9 } } } as const;
    expect(judgeParam({ operation: 'chat', rules, name: 'seed', models: [], given: {} })).toBeUndefined();
    expect(judgeParam({ operation: 'embeddings', rules, name: 'seed', models: [], given: {} })).toBeUndefined();
    expect(judge({ action: 'supported', range: { min: 0, max: 1 } }, { value: true })).toBeUndefined();
    expect(judge({ action: 'supported', range: { min: 0, max: 1 } }, { value: 'auto' })).toBeUndefined();
  });

  it('says of a renamed value only what is more than another name', () => {
    const ask = (to: string, rules: Question['rules']) =>
      judgeParam({
        operation: 'chat',
        rules: { user: { ...fact, action: 'rename', to }, ...rules },
        name: 'user',
        models: [],
        given: {},
        value: 'me',
      })?.verdict;
    expect(ask('user', {})).toEqual({ kind: 'rename', to: 'user' });
    expect(ask('user_id', {})).toEqual({ kind: 'rename', to: 'user_id' });
    for (const action of ['rename', 'undocumented', 'supported'] as const)
      expect(ask('user_id', { user_id: { ...fact, action, to: 'other' } })).toEqual({ kind: 'rename', to: 'user_id' });
    expect(ask('user_id', { user_id: { ...fact, action: 'reject' } })).toMatchObject({
      kind: 'rename',
      to: 'user_id',
      value: { verdict: { kind: 'reject' } },
    });
  });

  it('asks nobody about a value that changes nothing, and tells the rest', () => {
    expect(judge({ action: 'undocumented', neutral: ['0'] }, { value: 0 })).toBeUndefined();
    expect(judge({ action: 'undocumented', neutral: ['0'] }, { value: 1 })).toEqual({ kind: 'undocumented' });
    expect(judge({ action: 'undocumented' })).toEqual({ kind: 'undocumented' });
    expect(judge({ action: 'ignored', neutral: ['undefined'] })).toEqual({ kind: 'ignored', isNeutral: false });
    expect(judge({ action: 'ignored' }, { value: 0 })).toEqual({ kind: 'ignored', isNeutral: false });
    expect(judge({ action: 'reject', neutral: ['text'] }, { value: 'json' })).toEqual({ kind: 'reject' });
  });

  it('takes what is listed, what the run decides, and as many items as are taken', () => {
    const listed = { action: 'supported', values: ['auto', '1'], replace: { any: 'required' } } as const;
    expect(judge(listed, { value: 'auto' })).toBeUndefined();
    expect(judge(listed, { value: 1 })).toBeUndefined();
    expect(judge(listed)).toBeUndefined();
    expect(judge(listed, { value: 'any' })).toEqual({ kind: 'replace', to: 'required' });
    expect(judge({ action: 'supported', replace: { any: 'required' } }, { value: 'auto' })).toBeUndefined();
    expect(judge({ action: 'supported', replace: { undefined: 1 } })).toBeUndefined();
    expect(judge({ action: 'supported', maxItems: 2 }, { items: 2 })).toBeUndefined();
    expect(judge({ action: 'supported', maxItems: 2 })).toBeUndefined();
    expect(judge({ action: 'supported' }, { items: 2 })).toBeUndefined();
    const many = { action: 'supported', prefixes: ['data:', 'https:'] } as const;
    expect(judge(many, { value: 'https://example.com' })).toBeUndefined();
    expect(judge(many, { value: 'not data:' })).toEqual({ kind: 'value' });
  });

  it('is not fooled by a parameter named as every object has one', () => {
    expect(judgeParam({ operation: 'chat', rules: {}, name: 'constructor', models: [], given: {} })).toBeUndefined();
  });

  it('fits models of which each is named', () => {
    expect(fitsModels(undefined, [])).toBe(true);
    expect(fitsModels(undefined, ['m-1'])).toBe(true);
    expect(fitsModels([], ['m-1'])).toBe(false);
    expect(fitsModels(['m-1'], [])).toBe(false);
    expect(fitsModels(['m-1'], ['m-1'])).toBe(true);
    expect(fitsModels(['m-1'], ['m-10'])).toBe(false);
    expect(fitsModels(['m-1*'], ['m-10', 'm-1'])).toBe(true);
    expect(fitsModels(['m-1*'], ['m-2'])).toBe(false);
    expect(fitsModels(['m-1*', 'n-1'], ['m-10', 'n-1'])).toBe(true);
    expect(fitsModels(['m-1*'], ['m-10', 'n-1'])).toBe(false);
  });

  it('gives a clamped value that passes, for every vendor, parameter and model', () => {
    const ranged = PROVIDERS.flatMap((provider) =>
      Object.entries(provider.params.chat).flatMap(([name, rules]) =>
        provider.models
          .filter(({ kind }) => kind === 'chat')
          .map(({ id }) => ({ operation: 'chat' as const, rules: { [name]: rules }, name, models: [id] })),
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...ranged), fc.double({ min: -1e7, max: 1e7, noNaN: true }), (question, value) => {
        const first = judgeParam({ ...question, value, given: {} })?.verdict;
        if (first?.kind !== 'clamp') return;
        expect(judgeParam({ ...question, value: first.to, given: {} })).toBeUndefined();
      }),
    );
  });
});
