import fc from 'fast-check';
import stringWidth from 'fast-string-width';
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
  const id = { cells: ['id', 'zhipu'] };
  const url = { cells: ['endpoint', 'https://open.bigmodel.cn/api/paas/v4'], least: 8 };

  it('cuts what may be cut, and nothing where there is room', () => {
    expect(fitColumns([id, url], 24)).toEqual(['id     endpoint', 'zhipu  https://open.big…']);
    expect(fitColumns([id, url], Number.POSITIVE_INFINITY)?.[1]).toBe('zhipu  https://open.bigmodel.cn/api/paas/v4');
  });

  it('says so where nothing more may be cut', () => {
    expect(fitColumns([id, url], 15)).toEqual(['id     endpoint', 'zhipu  https:/…']);
    expect(fitColumns([id, url], 14)).toBeUndefined();
    expect(fitColumns([id, id], 11)).toBeUndefined();
  });

  it('cuts the widest first, never through a wide character', () => {
    const name = { cells: ['阿里云百炼', '智谱'], least: 2 };
    expect(fitColumns([name, { cells: ['abcd', 'xyz'], least: 2 }], 12)).toEqual(['阿里…   abcd', '智谱    xyz']);
  });

  it('never exceeds the width, whatever the script, and starts every column at one place', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '模', '型', ' ', 'é'), maxLength: 30 });
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 16, max: 80 }), (rows, width) => {
        const columns = [0, 1].map((column) => ({ cells: rows.map((row) => row[column] ?? ''), least: 4 }));
        const lines = fitColumns([...columns, { cells: rows.map(() => '|') }], width);
        expect(lines).toHaveLength(rows.length);
        for (const line of lines ?? []) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        const starts = (lines ?? []).map((line) => stringWidth(line.slice(0, line.lastIndexOf('|'))));
        expect(new Set(starts).size).toBe(1);
      }),
    );
  });
});
