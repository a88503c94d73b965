import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unifiedDiff } from '../../src/reporters/diff.ts';
import { countDiff, parseDiff } from '../../src/reporters/parse-diff.ts';

const text = fc
  .array(fc.constantFrom('a', 'b', '', '-- a', '++ b', '@@ -1 +1 @@', '\\ c', 'diff --git a/x b/x'), { maxLength: 30 })
  .map((lines) => lines.join('\n'));

describe('parseDiff', () => {
  test('gives each line of both texts its number, however the line begins', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== after);
        const lines = parseDiff(unifiedDiff({ path: 'x', before, after }));
        for (const { kind, text, oldLine, newLine } of lines) {
          if (oldLine !== undefined) expect(before.split('\n')[oldLine - 1]).toBe(text);
          if (newLine !== undefined) expect(after.split('\n')[newLine - 1]).toBe(text);
          expect([oldLine === undefined, newLine === undefined]).toEqual([
            !['context', 'removed'].includes(kind),
            !['context', 'added'].includes(kind),
          ]);
        }
        expect(lines.filter(({ kind }) => kind === 'header')).toHaveLength(3);
      }),
    );
  });

  test('counts what is added and taken away', () => {
    const diff = unifiedDiff({ path: 'x', before: 'a\n-- b\nc\n', after: 'a\n++ d\n++ e\nc\n' });
    expect(countDiff(diff)).toEqual({ added: 2, removed: 1 });
    expect(countDiff('')).toEqual({ added: 0, removed: 0 });
  });
});
