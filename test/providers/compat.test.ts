import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeParam, type Question } from '../../src/providers/compat.ts';
import { PROVIDERS } from '../../src/providers/index.ts';
import type { ParamRule } from '../../src/providers/param-rule.ts';

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
