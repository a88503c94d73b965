import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressPart, safeBlock, safeJson, safeLine, snippet } from '../src/safe-text.ts';

const CONTROL = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '\u001b[31m',
      '\u009b2J',
      '\u0007',
      '\r',
      '\r\n',
      '\n',
      '\t',
      '\u202e',
      '\u2066',
      '\ufeff',
      '\u007f',
    ),
    fc.string({ unit: 'binary', maxLength: 2 }),
  ),
});

describe('safe text', () => {
  test('a line has no control character left', () => {
    fc.assert(fc.property(hostile, (text) => !CONTROL.test(safeLine(text))));
  });

  test('a block has none but newlines and tabs, and as many lines as before', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const safe = safeBlock(text);
        expect(safe.replace(/[\n\t]/g, '')).not.toMatch(CONTROL);
        expect(safe.split('\n')).toHaveLength(text.split('\n').length);
      }),
    );
  });

  test('JSON means the same and has none but newlines', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const json = safeJson(JSON.stringify({ text }, null, 2));
        expect(json.replaceAll('\n', '')).not.toMatch(CONTROL);
        expect(JSON.parse(json)).toEqual({ text });
      }),
    );
  });

  test('other text stays as it is', () => {
    const text = 'const 价格 = `é`; // 🚚 👩‍🚀 שלום';
    expect([safeLine(text), safeBlock(text), snippet(text, 99)]).toEqual([text, text, text]);
  });

  test('shows what it took away', () => {
    expect(safeLine('a\u001b[2J\u202e\n')).toBe('a\\u{1b}[2J\\u{202e}\\u{a}');
    expect(safeBlock('a\r\n\tb\rc')).toBe('a\n\tb\\u{d}c');
  });

  test('a part of an address is one of any text', () => {
    fc.assert(fc.property(hostile, (text) => decodeURIComponent(addressPart(text)) !== undefined));
    expect(addressPart('a\ud800/#😀')).toBe('a%EF%BF%BD%2F%23%F0%9F%98%80');
  });

  test('a snippet is one line, cut where it is long', () => {
    expect(snippet('call({\r\n\tmodel: "🚚🚚"\n})', 99)).toBe('call({ model: "🚚🚚" })');
    expect(snippet('一二三四五', 4)).toBe('一二三…');
  });
});
