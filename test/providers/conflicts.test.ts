import { expect, it } from 'vitest';
import { type Conflict, conflictsIn } from '../../src/providers/conflicts.ts';

const fact = { source: 'https://example.com', asOf: '2026-11-01', confidence: 'documented' } as const;
const base = { ...fact, operation: 'chat', note: 'Not together.' } as const;

const found = (conflict: Omit<Conflict, keyof typeof base>, body: Record<string, string | undefined>, model = 'm-1') =>
  conflictsIn(
    { conflicts: [{ ...base, ...conflict }] },
    { operation: 'chat', models: [model], valueOf: (param) => (param in body ? body[param] : null) },
  ).length;

it('holds where every part does', () => {
  const all = [{ param: 'tool_choice', values: ['required'] }, { param: 'tools' }];
  expect(found({ all }, { tool_choice: 'required', tools: undefined })).toBe(1);
  expect(found({ all }, { tool_choice: 'auto', tools: undefined })).toBe(0);
  expect(found({ all }, { tool_choice: 'required' })).toBe(0);
});

it('takes a missing field for another value than those excluded', () => {
  const all = [{ param: 'n' }, { param: 'stream', not: ['true'] }];
  expect(found({ all }, { n: '2' })).toBe(1);
  expect(found({ all }, { n: '2', stream: 'false' })).toBe(1);
  expect(found({ all }, { n: '2', stream: 'true' })).toBe(0);
});

it('concludes nothing from a value that only the run knows', () => {
  expect(found({ all: [{ param: 'n' }, { param: 'stream', values: ['true'] }] }, { n: '2', stream: undefined })).toBe(
    0,
  );
  expect(found({ all: [{ param: 'n' }, { param: 'stream', not: ['true'] }] }, { n: '2', stream: undefined })).toBe(0);
});

it('is for its models and its operation alone', () => {
  const all = [{ param: 'n' }, { param: 'seed' }];
  expect(found({ all, models: ['m-*'] }, { n: '2', seed: '1' })).toBe(1);
  expect(found({ all, models: ['k-*'] }, { n: '2', seed: '1' })).toBe(0);
  expect(
    conflictsIn(
      { conflicts: [{ ...base, operation: 'images', all }] },
      { operation: 'chat', models: [], valueOf: () => '1' },
    ),
  ).toEqual([]);
});

it('weighs what a part allows against what it excludes', () => {
  const all = [{ param: 'n', values: ['1', '2'], not: ['2'] }];
  expect(found({ all }, { n: '1' })).toBe(1);
  expect(found({ all }, { n: '2' })).toBe(0);
  expect(found({ all }, { n: '3' })).toBe(0);
  expect(found({ all }, { n: undefined })).toBe(0);
  expect(found({ all: [{ param: 'n' }] }, { n: undefined })).toBe(1);
  expect(found({ all: [{ param: 'n', not: ['2'] }] }, {})).toBe(1);
  expect(found({ all: [{ param: 'n', values: ['2'] }] }, {})).toBe(0);
});
