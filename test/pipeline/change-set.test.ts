import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RuleFinding } from '../../src/finding.ts';
import { applyEdits, mergeFindings, OverlapError, type RuleEdit } from '../../src/pipeline/change-set.ts';

const edit = (start: number, end: number, text: string, rule = 'r'): RuleEdit => ({ start, end, text, rule });

describe('applyEdits', () => {
  test.each<[string, RuleEdit[], string]>([
    ['nothing', [], '0123456789'],
    ['replaces', [edit(2, 5, 'x')], '01x56789'],
    ['deletes', [edit(0, 3, '')], '3456789'],
    ['inserts at both ends', [edit(10, 10, '>'), edit(0, 0, '<')], '<0123456789>'],
    ['applies neighbours that touch', [edit(2, 5, 'a'), edit(5, 8, 'b')], '01ab89'],
    ['inserts before and behind a replaced range', [edit(2, 5, 'x'), edit(5, 5, ')'), edit(2, 2, '(')], '01(x)56789'],
    [
      'keeps the order of insertions at one point',
      [edit(4, 4, 'b'), edit(4, 4, 'a', 'q'), edit(4, 4, 'c')],
      '0123bac456789',
    ],
    [
      'does once what one rule asks for twice',
      [edit(4, 4, 'b'), edit(2, 3, 'x'), edit(4, 4, 'b'), edit(2, 3, 'x')],
      '01x3b456789',
    ],
    ['does once what two rules put in one place', [edit(2, 3, 'x', 'q'), edit(2, 3, 'x', 'r')], '01x3456789'],
    ['does twice what two rules insert', [edit(4, 4, 'b', 'q'), edit(4, 4, 'b', 'r')], '0123bb456789'],
  ])('%s', (_, edits, expected) => {
    expect(applyEdits('0123456789', edits)).toBe(expected);
  });

  test.each<[string, RuleEdit[]]>([
    ['crossing', [edit(2, 5, 'x', 'one'), edit(4, 8, 'y', 'other')]],
    ['nested', [edit(2, 8, 'x', 'one'), edit(4, 5, 'y', 'other')]],
    ['an insertion within a range', [edit(2, 5, 'x', 'one'), edit(3, 3, 'y', 'other')]],
    ['the same range, other text', [edit(2, 5, 'x', 'one'), edit(2, 5, 'y', 'other')]],
    ['the same range, gone in one, other rule', [edit(2, 5, '', 'one'), edit(2, 5, 'x', 'other')]],
  ])('%s is an error that names both rules', (_, edits) => {
    for (const order of [edits, [...edits].reverse()]) {
      expect(() => applyEdits('0123456789', order)).toThrow(OverlapError);
      expect(() => applyEdits('0123456789', order)).toThrow(/\bone\b/);
      expect(() => applyEdits('0123456789', order)).toThrow(/\bother\b/);
    }
  });

  test('an overlap carries both edits, and says where without a file that nobody knows', () => {
    const [one, other] = [edit(2, 5, 'x', 'one'), edit(4, 8, 'y', 'other')];
    const error = expect.objectContaining({
      name: 'OverlapError',
      message: 'Edits of one and other overlap at 4-8',
      edits: [one, other],
    });
    expect(() => applyEdits('0123456789', [other, one])).toThrow(error);
  });

  test.each([edit(-1, 2, ''), edit(4, 3, ''), edit(8, 11, ''), edit(11, 11, 'x')])('%j lies outside', (outside) => {
    expect(() => applyEdits('0123456789', [outside])).toThrow(RangeError);
  });
});

/** A text cut into pieces, some of which are replaced: what an honest editor would do by hand. */
const pieces = fc.array(
  fc.record({
    text: fc.string({ unit: fc.constantFrom('a', '\r\n', '\t', '迁', '😀', '"', '\uFEFF'), minLength: 1 }),
    replacement: fc.option(fc.string({ unit: 'grapheme' })),
  }),
);
type Pieces = typeof pieces extends fc.Arbitrary<infer T> ? T : never;

function asEdits(parts: Pieces): { text: string; edits: RuleEdit[]; expected: string } {
  let text = '';
  const edits: RuleEdit[] = [];
  for (const [i, part] of parts.entries()) {
    if (part.replacement !== null)
      edits.push(edit(text.length, text.length + part.text.length, part.replacement, `r${i}`));
    text += part.text;
  }
  return { text, edits, expected: parts.map((part) => part.replacement ?? part.text).join('') };
}

describe('laws of applyEdits', () => {
  test('what lies outside of the edits stays, what lies in them is replaced', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const { text, edits, expected } = asEdits(parts);
        expect(applyEdits(text, edits)).toBe(expected);
      }),
    );
  });

  test('the order of the edits does not matter', () => {
    const shuffled = pieces.chain((parts) => {
      const made = asEdits(parts);
      return fc.record({
        made: fc.constant(made),
        order: fc.shuffledSubarray(made.edits, { minLength: made.edits.length }),
      });
    });
    fc.assert(
      fc.property(shuffled, ({ made, order }) => {
        expect(applyEdits(made.text, order)).toBe(made.expected);
      }),
    );
  });

  test('the edits the other way round give the text back', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const { text, edits, expected } = asEdits(parts);
        let shift = 0;
        const inverse = edits.map(({ start, end, text: added, rule }) => {
          const at = start + shift;
          shift += added.length - (end - start);
          return edit(at, at + added.length, text.slice(start, end), rule);
        });
        expect(applyEdits(expected, inverse)).toBe(text);
      }),
    );
  });

  test('edits anywhere either apply or overlap; a result has exactly the length they add up to', () => {
    const any = fc
      .tuple(fc.nat(20), fc.nat(4), fc.string(), fc.constantFrom('p', 'q'))
      .map(([start, length, text, rule]) => edit(start, start + length, text, rule));
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: (one) => JSON.stringify(one) }), (edits) => {
        const text = 'x'.repeat(24);
        try {
          const grown = edits.reduce((sum, one) => sum + one.text.length - (one.end - one.start), 0);
          expect(applyEdits(text, edits)).toHaveLength(text.length + grown);
        } catch (error) {
          expect(error).toBeInstanceOf(OverlapError);
        }
      }),
    );
  });
});

describe('mergeFindings', () => {
  const finding = (rule: string, edits: RuleFinding['edits']): RuleFinding => ({
    rule,
    kind: 'model',
    confidence: 'certain',
    action: edits ? 'rewrite' : 'none',
    message: '',
    file: 'a.ts',
    start: 0,
    end: 0,
    ...(edits && { edits }),
  });
  const at = (file: string, start: number, end: number, text: string) => ({ file, start, end, text });
  const texts = new Map([
    ['b.ts', 'const b = 1;'],
    ['a.ts', 'const a = 1;'],
    ['c.ts', 'const c = 1;'],
  ]);

  test('gives one change for each file that changes, sorted, from the edits of all findings', () => {
    const changes = mergeFindings(
      [
        finding('one', [at('b.ts', 10, 11, '2'), at('a.ts', 6, 7, 'z')]),
        finding('none', undefined),
        finding('other', [at('a.ts', 10, 11, '3')]),
        finding('same', [at('c.ts', 6, 7, 'c')]),
      ],
      texts,
    );
    expect(changes).toEqual([
      { path: 'a.ts', before: 'const a = 1;', after: 'const z = 3;' },
      { path: 'b.ts', before: 'const b = 1;', after: 'const b = 2;' },
    ]);
  });

  test('sorts the changes, in whatever order the findings come', () => {
    const paths = ['a.ts', 'b.ts', 'c.ts'];
    for (const order of [paths, paths.toReversed(), ['b.ts', 'c.ts', 'a.ts']]) {
      const changes = mergeFindings(
        [
          finding(
            'one',
            order.map((path) => at(path, 0, 0, '!')),
          ),
        ],
        texts,
      );
      expect(changes.map(({ path }) => path)).toEqual(paths);
    }
  });

  test('an overlap names the file and both rules', () => {
    const merge = (): unknown =>
      mergeFindings([finding('one', [at('a.ts', 6, 9, 'z')]), finding('other', [at('a.ts', 8, 9, 'y')])], texts);
    expect(merge).toThrow(/one and other overlap at a\.ts:8-9/);
  });

  test('an edit of a file that was not read is an error', () => {
    expect(() => mergeFindings([finding('one', [at('x.ts', 0, 0, 'z')])], texts)).toThrow(/x\.ts/);
  });
});
