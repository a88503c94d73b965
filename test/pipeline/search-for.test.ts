import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchFor } from '../../src/pipeline/search-for.ts';

/** Few letters, so that needles overlap themselves and each other. */
const word = (least: number) => fc.string({ unit: fc.constantFrom('a', 'b', '型'), minLength: least, maxLength: 12 });

test('finds what one search for each needle would find', () => {
  fc.assert(
    fc.property(fc.array(word(1), { maxLength: 4 }), word(0), word(0), (needles, before, after) => {
      for (const text of [before, ...needles.map((needle) => before + needle + after)]) {
        expect(searchFor(needles)(Buffer.from(text))).toBe(needles.some((needle) => text.includes(needle)));
      }
    }),
  );
});

test.each([
  ['at the start', 'openai and more', true],
  ['at the end', 'more of openai', true],
  ['alone', 'openai', true],
  ['cut off', 'more of opena', false],
  ['nothing', '', false],
])('%s', (_, text, found) => {
  expect(searchFor(['openai', '.completions.create', 'gpt-'])(Buffer.from(text))).toBe(found);
});

test('takes needles that are longer than any step', () => {
  const needle = 'x'.repeat(300) + 'y'.repeat(300);
  expect(searchFor([needle])(Buffer.from(`${'x'.repeat(500)}${'y'.repeat(300)}`))).toBe(true);
  expect(searchFor([needle])(Buffer.from(`${'x'.repeat(500)}${'y'.repeat(299)}`))).toBe(false);
});
