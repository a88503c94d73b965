import { expect, test } from 'vitest';
import { blankedAt, spansIn } from '../../src/source/spans.ts';

const kinds = {
  opener: /"[^"]*"|<!--|<(?:style|p)>/g,
  closerOf: (opener: string) =>
    opener === '<!--' ? /-->/g : opener === '<style>' ? /<\/style>/g : opener === '<p>' ? null : undefined,
};
const spans = (text: string) =>
  [...spansIn(text, kinds)].map(({ start, innerStart, innerEnd, end }) => [
    text.slice(start, end),
    text.slice(innerStart, innerEnd),
  ]);

test('parts go from what opens them to what closes them, and none begins in another', () => {
  expect(spans('a <!-- " <style> --> <style>x <!-- </style> --> " <p> "')).toEqual([
    ['<!-- " <style> -->', ' " <style> '],
    ['<style>x <!-- </style>', 'x <!-- '],
    ['" <p> "', ''],
  ]);
});

test('what nobody closes is none, and others behind it are', () => {
  expect(spans('<!-- <style> " " <!-- </style> <style>')).toEqual([['<style> " " <!-- </style>', ' " " <!-- ']]);
});

test('a text with parts blanked keeps its lines and offsets', () => {
  expect(blankedAt('a <!-- b\r\n\tc --> d', spansIn('a <!-- b\r\n\tc --> d', kinds))).toBe('a       \r\n\t      d');
});
