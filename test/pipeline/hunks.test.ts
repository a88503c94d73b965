import { describe, expect, test } from 'vitest';
import type { FileEdit } from '../../src/edit.ts';
import type { Finding, RuleFinding } from '../../src/finding.ts';
import { type Hunk, hunksOf } from '../../src/pipeline/hunks.ts';

const texts = new Map(['a.ts', 'b.ts', 'c.ts'].map((path) => [path, '0123456789']));
const edit = (file: string, start: number, end: number, text = 'x'): FileEdit => ({ file, start, end, text });

interface Wanted {
  readonly edits?: readonly FileEdit[];
  readonly group?: string;
  readonly action?: RuleFinding['action'];
  /** Its form in the report, where two share one. */
  readonly id?: string;
}

/** The hunks of findings that are called `0`, `1`, `2` … in this order. */
function hunks(...wanted: readonly Wanted[]): readonly Hunk[] {
  const found = wanted.map(({ edits, group, action = 'rewrite', id }, i) => {
    const source: RuleFinding = {
      rule: `r${i}`,
      kind: 'model',
      confidence: 'certain',
      action,
      message: '',
      file: 'a.ts',
      start: 0,
      end: 0,
      ...(edits && { edits }),
      ...(group !== undefined && { group }),
    };
    const { file, rule, kind, confidence, message } = source;
    const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
    const finding: Finding = { id: id ?? `${i}`, rule, kind, file, ...place, confidence, action, message, before: '' };
    return { source, finding };
  });
  return hunksOf(found, texts);
}

const idsOf = (parts: readonly Hunk[]) => parts.map(({ ids }) => ids);

describe('edits stand alone', () => {
  test.each<[string, Wanted[]]>([
    ['a character apart', [{ edits: [edit('a.ts', 1, 3)] }, { edits: [edit('a.ts', 4, 6)] }]],
    ['in other files', [{ edits: [edit('a.ts', 1, 3)] }, { edits: [edit('b.ts', 1, 3)] }]],
    [
      'in other groups',
      [
        { edits: [edit('a.ts', 1, 2)], group: 'g' },
        { edits: [edit('a.ts', 8, 9)], group: 'h' },
      ],
    ],
    ['in no group', [{ edits: [edit('a.ts', 1, 2)] }, { edits: [edit('a.ts', 8, 9)] }]],
    ['without edits of their own', [{}, { edits: [edit('a.ts', 8, 9)] }]],
  ])('%s', (_, wanted) => {
    expect(idsOf(hunks(...wanted))).toEqual([['0'], ['1']]);
    expect(idsOf(hunks(...wanted.toReversed()))).toEqual([['0'], ['1']]);
  });
});

describe('edits stand or fall together', () => {
  test.each<[string, Wanted[]]>([
    ['where they touch', [{ edits: [edit('a.ts', 1, 3)] }, { edits: [edit('a.ts', 3, 6)] }]],
    ['of insertions at one point', [{ edits: [edit('a.ts', 4, 4)] }, { edits: [edit('a.ts', 4, 4)] }]],
    ['of an insertion before a range', [{ edits: [edit('a.ts', 4, 6)] }, { edits: [edit('a.ts', 4, 4)] }]],
    ['of an insertion behind a range', [{ edits: [edit('a.ts', 4, 6)] }, { edits: [edit('a.ts', 6, 6)] }]],
    [
      'of one group, wherever',
      [
        { edits: [edit('a.ts', 1, 2)], group: 'g' },
        { edits: [edit('b.ts', 8, 9)], group: 'g' },
      ],
    ],
    ['of a group whose other part has no edits', [{ edits: [edit('a.ts', 1, 2)], group: 'g' }, { group: 'g' }]],
  ])('%s', (_, wanted) => {
    expect(idsOf(hunks(...wanted))).toEqual([['0', '1']]);
    expect(idsOf(hunks(...wanted.toReversed()))).toEqual([['0', '1']]);
  });

  test('also where only a third one joins them', () => {
    const [first, last] = [{ edits: [edit('a.ts', 1, 2)] }, { edits: [edit('a.ts', 4, 5)] }];
    const between = { edits: [edit('a.ts', 2, 4)] };
    expect(idsOf(hunks(first, last, between))).toEqual([['0', '1', '2']]);
    expect(idsOf(hunks(between, last, first))).toEqual([['0', '1', '2']]);
  });

  test('also where an insertion comes between in the report, or another file', () => {
    const [range, behind] = [{ edits: [edit('b.ts', 2, 4)] }, { edits: [edit('b.ts', 4, 6)] }];
    expect(idsOf(hunks(range, { edits: [edit('b.ts', 2, 2)] }, behind))).toEqual([['0', '1', '2']]);
    expect(idsOf(hunks({ edits: [edit('a.ts', 3, 3)] }, range, behind))).toEqual([['0'], ['1', '2']]);
  });

  test('also through a group of three, and through both a group and a place', () => {
    const far = (file: string) => ({ edits: [edit(file, 1, 2)], group: 'g' });
    expect(idsOf(hunks(far('c.ts'), far('a.ts'), { edits: [edit('b.ts', 2, 3)] }, far('b.ts')))).toEqual([
      ['0', '1', '2', '3'],
    ]);
  });

  test('two sets that meet late are one, and what is apart stays so', () => {
    const parts = hunks(
      { edits: [edit('a.ts', 0, 1)], group: 'g' },
      { edits: [edit('b.ts', 0, 1)], group: 'h' },
      { edits: [edit('c.ts', 5, 6)] },
      { edits: [edit('b.ts', 3, 4)], group: 'g' },
      { edits: [edit('b.ts', 1, 3)], group: 'h' },
    );
    expect(idsOf(parts)).toEqual([['0', '1', '3', '4'], ['2']]);
  });
});

test('hunks keep the order of the report, whatever the order in the text', () => {
  const parts = hunks(
    { edits: [edit('b.ts', 8, 9)] },
    { edits: [edit('a.ts', 8, 9)] },
    { edits: [edit('b.ts', 9, 10)] },
    { edits: [edit('a.ts', 0, 1)] },
  );
  expect(idsOf(parts)).toEqual([['0', '2'], ['1'], ['3']]);
});

test('only what is rewritten is in a hunk', () => {
  expect(idsOf(hunks({ action: 'manual' }, { action: 'none', group: 'g' }, { edits: [edit('a.ts', 1, 2)] }))).toEqual([
    ['2'],
  ]);
  expect(hunks({ action: 'blocked' })).toEqual([]);
});

test('a hunk names its findings once each and its files sorted, and changes only those', () => {
  const [hunk, other, ...more] = hunks(
    { edits: [edit('c.ts', 0, 1, 'C'), edit('a.ts', 0, 1, 'A')], group: 'g' },
    { edits: [edit('b.ts', 9, 10, 'Z')] },
    { edits: [edit('a.ts', 1, 2, 'B')], id: '0' },
    { group: 'g' },
  );
  expect(hunk).toMatchObject({ ids: ['0', '3'], findings: [{ id: '0' }, { id: '3' }], files: ['a.ts', 'c.ts'] });
  expect(hunk?.changes()).toEqual([
    { path: 'a.ts', before: '0123456789', after: 'AB23456789' },
    { path: 'c.ts', before: '0123456789', after: 'C123456789' },
  ]);
  expect(other?.files).toEqual(['b.ts']);
  expect(other?.changes()).toEqual([{ path: 'b.ts', before: '0123456789', after: '012345678Z' }]);
  expect(more).toEqual([]);
});
