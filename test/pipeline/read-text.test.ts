import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText } from '../../src/pipeline/read-text.ts';
import { makePipe, makeTree, write } from './support/tree.ts';

test.each([
  ['CRLF', 'a\r\nb\r\n'],
  ['a BOM', '\uFEFFimport 1;\n'],
  ['a BOM and CRLF and no final newline', '\uFEFFa\r\nb'],
  ['mixed line ends and tabs', '\ta\n\tb\r\n\rc'],
  ['nothing', ''],
  ['CJK, emoji and combining marks', '// 迁移 👩‍👩‍👧 e\u0301\n'],
  ['characters outside of the basic plane', '𠮷\u{10FFFF}\uFFFD'],
])('%s comes back as it is', (_, text) => {
  expect(readText(makeTree({ 'a.ts': text }), 'a.ts')).toEqual({ text });
});

test('any text that is read encodes back to the bytes of the file', () => {
  const root = makeTree();
  const pieces = fc.oneof(
    fc.uint8Array({ maxLength: 20 }),
    fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 4 }), (chunks) => {
      const bytes = Buffer.concat(chunks);
      write(root, 'a.ts', bytes);
      const read = readText(root, 'a.ts');
      if ('text' in read) expect(Buffer.from(read.text)).toEqual(bytes);
      else expect(['binary', 'not UTF-8 text']).toContain(read.skipped);
    }),
  );
});

test.each([
  ['latin-1', Buffer.from('// caf\xe9 openai', 'latin1'), 'not UTF-8 text'],
  ['GB18030', Buffer.from([0x2f, 0x2f, 0xc7, 0xa8, 0xd2, 0xc6]), 'not UTF-8 text'],
  ['UTF-16', Buffer.from('\uFEFFopenai', 'utf16le'), 'not UTF-8 text'],
  ['UTF-16 the other way', Buffer.from('\uFEFFopenai', 'utf16le').swap16(), 'not UTF-8 text'],
  ['a NUL in ASCII', Buffer.from('open\0ai'), 'binary'],
  ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'binary'],
  ['a surrogate in UTF-8', Buffer.from([0xed, 0xa0, 0x80]), 'not UTF-8 text'],
  ['a cut sequence', Buffer.from([0x61, 0xe8, 0xbf]), 'not UTF-8 text'],
  ['5 MB and a byte', Buffer.alloc(5_000_001, 0x20), 'larger than 5 MB'],
])('%s is skipped', (_, bytes, skipped) => {
  expect(readText(makeTree({ 'a.ts': bytes }), 'a.ts')).toEqual({ skipped });
});

test.each(['.env', 'deploy.yaml', 'a.vue', 'a.astro', 'index.html', 'README.md'])(
  'a megabyte is the most that is read of %s',
  (path) => {
    expect(readText(makeTree({ [path]: ' '.repeat(1_000_000) }), path)).toHaveProperty('text');
    expect(readText(makeTree({ [path]: ' '.repeat(1_000_001) }), path)).toEqual({ skipped: 'larger than 1 MB' });
  },
);

test('nothing outside of root is read, and nothing through a link', () => {
  const outside = makeTree({ 'secret.ts': 'openai' });
  const root = makeTree({ 'a.ts': 'openai', 'src/b.ts': 'openai' });
  symlinkSync(outside, join(root, 'out'));
  symlinkSync('src', join(root, 'in'));
  symlinkSync('a.ts', join(root, 'link.ts'));
  symlinkSync('loop.ts', join(root, 'loop.ts'));
  const refuse = { skipped: 'leads out of the folder' };
  expect(readText(root, join(outside, 'secret.ts'))).toEqual(refuse);
  expect(readText(root, `../${outside.split('/').at(-1)}/secret.ts`)).toEqual(refuse);
  expect(readText(root, 'out/secret.ts')).toEqual(refuse);
  expect(readText(root, '.')).toEqual(refuse);
  expect(readText(root, 'link.ts')).toEqual({ skipped: 'symbolic link' });
  expect(readText(root, 'loop.ts')).toEqual({ skipped: 'symbolic link' });
  expect(readText(root, 'in/b.ts')).toEqual({ text: 'openai' });
  expect(readText(root, '..a/none.ts')).toEqual({ skipped: 'no such file or folder' });
});

test('a root that is itself reached through a link is as good as any', () => {
  const root = makeTree({ 'a.ts': 'openai' });
  const link = join(makeTree(), 'root');
  symlinkSync(root, link);
  expect(readText(link, 'a.ts')).toEqual({ text: 'openai' });
});

test('a folder and a pipe are no files', () => {
  const root = makeTree();
  mkdirSync(join(root, 'folder.ts'));
  makePipe(root, 'pipe.ts');
  expect(readText(root, 'folder.ts')).toEqual({ skipped: 'not a regular file' });
  expect(readText(root, 'pipe.ts')).toEqual({ skipped: 'not a regular file' });
});
