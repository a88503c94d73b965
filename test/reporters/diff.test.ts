import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileChange } from '../../src/pipeline/change.ts';
import { unifiedDiff } from '../../src/reporters/diff.ts';
import { git, withRepository } from './git.ts';

const PATHS = [
  'plain.ts',
  'two words.ts',
  'tab\there.ts',
  'line\nbreak.ts',
  'bell\u0007 and "quotes".ts',
  'back\\slash.ts',
  '搬家/é.ts',
  'emoji 🚚/x y.ts',
  'del\u007f.ts',
];

const line = fc.oneof(
  fc.constantFrom(
    '',
    'const a = 1;',
    '\tif (b) {',
    '}',
    '-- x',
    '++ y',
    '\\ No newline at end of file',
    '// 搬家 🚚',
    '\u2028',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[\n\0]/g, '')),
);
const lines = fc.array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n', '\r\n')), { maxLength: 30 });

/** A text, and the same with some lines taken out, replaced and put in. */
const texts = fc
  .record({
    lines,
    bom: fc.boolean(),
    finalNewline: fc.boolean(),
    sameEnd: fc.boolean(),
    edits: fc.array(fc.record({ at: fc.nat(30), remove: fc.nat(3), add: fc.array(line, { maxLength: 3 }) }), {
      maxLength: 4,
    }),
  })
  .map(({ lines, bom, finalNewline, sameEnd, edits }) => {
    const old = lines.map(([text, ending]) => text + ending);
    const now = [...old];
    for (const { at, remove, add } of edits) now.splice(at, remove, ...add.map((text) => `${text}\n`));
    const write = (all: readonly string[], newline: boolean) => {
      const text = (bom ? '\ufeff' : '') + all.join('');
      return newline ? text : text.replace(/\r?\n$/, '');
    };
    return { before: write(old, finalNewline), after: write(now, sameEnd ? finalNewline : !finalNewline) };
  });

const change = fc.tuple(fc.constantFrom('changed', 'changed', 'changed', 'created', 'deleted'), texts);

describe('unifiedDiff', () => {
  test('git apply makes the same bytes of it', () => {
    const trees = fc.array(change, { minLength: 20, maxLength: 40 });
    fc.assert(
      fc.property(trees, (tree) => {
        const changes = tree.map(([status, { before, after }], i): FileChange => {
          const path = `${i}/${PATHS[i % PATHS.length]}`;
          return { path, before: status === 'created' ? null : before, after: status === 'deleted' ? null : after };
        });
        const befores = changes.flatMap(({ path, before }) => (before === null ? [] : [[path, before] as const]));
        withRepository(new Map(befores), (folder) => {
          const patch = changes.map(unifiedDiff).join('');
          if (patch !== '') git(folder, ['apply', '--whitespace=nowarn', '-'], patch);
          for (const { path, after } of changes) {
            const file = join(folder, path);
            if (after === null) expect(existsSync(file)).toBe(false);
            else expect(readFileSync(file, 'utf8')).toBe(after);
          }
        });
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  test('git apply makes the same bytes of the quick diff of many changes', () => {
    const many = fc.array(texts, { minLength: 120, maxLength: 160 }).map((all) => ({
      before: all.map(({ before }) => before).join('\n// between\n'),
      after: all.map(({ after }) => after).join('\n// between\n'),
    }));
    fc.assert(
      fc.property(many, ({ before, after }) => {
        withRepository(new Map([['a.ts', before]]), (folder) => {
          const patch = unifiedDiff({ path: 'a.ts', before, after });
          if (patch !== '') git(folder, ['apply', '--whitespace=nowarn', '-'], patch);
          expect(readFileSync(join(folder, 'a.ts'), 'utf8')).toBe(after);
        });
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  test('is what git diff prints of a thousand lines that change', () => {
    const before = Array.from({ length: 2_000 }, (_, i) => ` line ${i}\n`).join('');
    const after = before
      .replace(/ line (\d*[05])\n/g, ' changed $1\n')
      .replace(' line 1002\n', ' line 1002\n more\n more\n');
    withRepository(new Map([['a.ts', before]]), (folder) => {
      writeFileSync(join(folder, 'a.ts'), after);
      const printed = git(folder, ['diff', '--no-color']).replace(/^index .*\n/gm, '');
      expect(unifiedDiff({ path: 'a.ts', before, after })).toBe(printed);
    });
  });

  test('is what git diff prints, its index lines aside', () => {
    // Indented: git repeats the last line that is not, like a function's, behind the range of a hunk.
    const before = Array.from({ length: 20 }, (_, i) => ` line ${i}\r\n`).join('');
    const after = ` \ufeff${before.replace(' line 9\r\n', '').replace('line 19\r\n', 'line 19')}`;
    withRepository(new Map(PATHS.map((path) => [path, before])), (folder) => {
      for (const path of PATHS) writeFileSync(join(folder, path), after);
      const printed = git(folder, ['diff', '--no-color', '--no-renames']).replace(/^index .*\n/gm, '');
      const ours = PATHS.map((path) => unifiedDiff({ path, before, after }));
      expect(printed.split(/^(?=diff --git)/m).sort()).toEqual(ours.sort());
    });
  });

  test('says of a created and of a deleted file what git says', () => {
    withRepository(new Map([['old one.ts', 'a\n']]), (folder) => {
      writeFileSync(join(folder, 'new.ts'), 'a\nb');
      rmSync(join(folder, 'old one.ts'));
      git(folder, ['add', '--intent-to-add', 'new.ts']);
      const printed = git(folder, ['diff', '--no-color', '--no-renames']).replace(/^index .*\n/gm, '');
      const created = unifiedDiff({ path: 'new.ts', before: null, after: 'a\nb' });
      expect(printed).toBe(created + unifiedDiff({ path: 'old one.ts', before: 'a\n', after: null }));
    });
  });

  test('is empty where nothing changes', () => {
    expect(unifiedDiff({ path: 'a.ts', before: 'a', after: 'a' })).toBe('');
    expect(unifiedDiff({ path: 'a.ts', before: null, after: null })).toBe('');
  });
});
