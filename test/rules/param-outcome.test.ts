import { describe, expect, it, test } from 'vitest';
import type { Judgement, Verdict } from '../../src/providers/compat.ts';
import type { ParamRule } from '../../src/providers/param-rule.ts';
import { type Outcome, outcomeOf } from '../../src/rules/openai-sdk/param-outcome.ts';

const fact = { source: 'https://example.com', asOf: '2026-11-01', confidence: 'documented' } as const;
const supported: ParamRule = { ...fact, action: 'supported' };
const range = { min: 0, max: 1, minOpen: true };
const judgement: Judgement = { rule: supported, verdict: { kind: 'clamp', to: 1, range } };

const outcome = (verdict: Verdict, rule: Partial<ParamRule> = {}, name = 'p'): Outcome =>
  outcomeOf({ rule: { ...supported, ...rule }, verdict, name, value: 'v', vendor: 'Acme' });

test.each<[Verdict, Outcome]>([
  [
    { kind: 'rename', to: 'q' },
    { action: 'rewrite', message: 'p is called q by Acme.', edit: { kind: 'rename', to: 'q' } },
  ],
  [
    { kind: 'rename', to: 'q', value: judgement },
    { action: 'rewrite', message: 'p is called q by Acme.', edit: { kind: 'rename', to: 'q', value: judgement } },
  ],
  [{ kind: 'drop' }, { action: 'rewrite', message: 'p has no use at Acme; taken out.', edit: { kind: 'remove' } }],
  [
    { kind: 'clamp', to: 0.01, range },
    { action: 'rewrite', message: 'p must be within (0, 1] for Acme.', edit: { kind: 'set', to: 0.01 } },
  ],
  [
    { kind: 'bound', range: { min: 0.01 }, whole: range },
    { action: 'rewrite', message: 'p must be within (0, 1] for Acme.', edit: { kind: 'bound', range: { min: 0.01 } } },
  ],
  [
    { kind: 'replace', to: 'w' },
    { action: 'rewrite', message: 'p v is w for Acme.', edit: { kind: 'set', to: 'w' } },
  ],
  [
    { kind: 'ignored', isNeutral: true },
    { action: 'none', message: 'p has no effect at Acme, nor with this value before.' },
  ],
  [
    { kind: 'ignored', isNeutral: false },
    { action: 'manual', message: 'p has no effect at Acme.' },
  ],
  [{ kind: 'reject' }, { action: 'manual', message: 'p is refused by Acme.' }],
  [{ kind: 'value' }, { action: 'manual', message: 'p v is not taken by Acme.' }],
  [
    { kind: 'many', most: 2 },
    { action: 'manual', message: 'p takes at most 2 items at Acme.' },
  ],
  [
    { kind: 'long', most: 9 },
    { action: 'manual', message: 'p takes at most 9 characters at Acme.' },
  ],
  [{ kind: 'undocumented' }, { action: 'none', message: 'p is not documented by Acme; kept.' }],
])('%j', (verdict, expected) => {
  expect(outcome(verdict)).toEqual(expected);
});

describe('what is said with it', () => {
  it("is the rule's own note", () => {
    expect(outcome({ kind: 'reject' }, { note: 'Use q.' }).message).toBe('p is refused by Acme. Use q.');
  });

  it('tells what is refused from what has no use', () => {
    const refused = { action: 'rewrite', edit: { kind: 'remove' }, message: expect.stringMatching(/^p is refused/) };
    expect(outcome({ kind: 'drop' }, { wire: 'refused' })).toEqual(refused);
    expect(outcome({ kind: 'drop' }, { wire: 'ignored' }).message).toMatch(/^p has no use/);
  });

  it.each([
    ['documented', 'p is refused by Acme.'],
    ['observed', 'p is refused by Acme.'],
    ['inferred', 'p may be refused by Acme.'],
    ['unknown', 'p may be refused by Acme.'],
  ] as const)('is as sure as a fact that is %s', (confidence, message) => {
    expect(outcome({ kind: 'reject' }, { confidence })).toEqual({ action: 'manual', message });
  });
});

it('decides nothing over an option that only says how an answer is delivered or booked', () => {
  for (const name of ['user', 'stream_options'])
    expect(outcome({ kind: 'ignored', isNeutral: false }, {}, name).action).toBe('none');
});
