import { expect, it } from 'vitest';
import { additionsTo, type ParamAddition } from '../../src/providers/additions.ts';

const fact = { source: 'https://example.com', asOf: '2026-11-01', confidence: 'documented' } as const;

/** Whether a field is added to a chat of `m-1` that sets these parameters. */
function isAdded(addition: Partial<ParamAddition>, set: readonly string[] = [], models: readonly string[] = ['m-1']) {
  const additions = { chat: [{ ...fact, param: 'thinking', value: 'off', note: 'As before.', ...addition }] };
  const isSet = (param: string) => set.includes(param);
  return additionsTo({ operation: 'chat', models, isSet }, { additions }).length === 1;
}

it('is for every body of its operation, unless it says otherwise', () => {
  expect(isAdded({})).toBe(true);
  expect(isAdded({}, ['tools'], [])).toBe(true);
  const additions = { chat: [{ ...fact, param: 'thinking', value: 'off', note: 'As before.' }] };
  expect(additionsTo({ operation: 'images', models: ['m-1'], isSet: () => true }, { additions })).toEqual([]);
});

it('is only for bodies that set what it goes with', () => {
  expect(isAdded({ when: 'tools' }, ['tools'])).toBe(true);
  expect(isAdded({ when: 'tools' }, ['stream'])).toBe(false);
});

it('is not for bodies that set any of what rules it out', () => {
  expect(isAdded({ unless: ['thinking', 'effort'] }, ['tools'])).toBe(true);
  expect(isAdded({ unless: ['thinking', 'effort'] }, ['effort'])).toBe(false);
  expect(isAdded({ when: 'tools', unless: ['effort'] }, ['tools', 'effort'])).toBe(false);
});

it('is for its models alone, and for none where they are not known', () => {
  expect(isAdded({ models: ['m-*'] })).toBe(true);
  expect(isAdded({ models: ['m-*'] }, [], ['m-1', 'n-1'])).toBe(false);
  expect(isAdded({ models: ['m-*'] }, [], [])).toBe(false);
});
