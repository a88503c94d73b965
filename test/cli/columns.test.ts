import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { alignColumns, fitColumns } from '../../src/cli/columns.ts';

describe('alignColumns', () => {
  it('counts a wide character as two columns', () => {
    const rows = [
      ['zhipu', '智谱 AI', 'x'],
      ['alibaba', 'Bailian', 'y'],
    ];
    expect(alignColumns(rows)).toEqual(['zhipu    智谱 AI  x', 'alibaba  Bailian  y']);
  });

  it('takes rows of different length', () => {
    expect(alignColumns([['a', 'b'], ['custom']])).toEqual(['a       b', 'custom']);
  });
});

describe('fitColumns', () => {
  it('cuts the widest column first, and nothing where there is room', () => {
    const rows = [['id', 'https://open.bigmodel.cn/api/paas/v4']];
    expect(fitColumns(rows, 20)).toEqual(['id  https://open.bi…']);
    expect(fitColumns(rows, Number.POSITIVE_INFINITY)).toEqual(['id  https://open.bigmodel.cn/api/paas/v4']);
  });

  it('never exceeds the width, whatever the script', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '模', '型', ' ', 'é'), maxLength: 30 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }),
        fc.integer({ min: 20, max: 80 }),
        (rows, width) => {
          for (const line of fitColumns(rows, width)) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
