import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { moveFile, replaceFile, temporaryOf } from '../../src/pipeline/replace-file.ts';
import { makeTree, snapshot } from './support/tree.ts';

test('creates a file with the mode of any new file, and replaces one with the mode it is given', () => {
  const root = makeTree();
  replaceFile(join(root, 'a.ts'), Buffer.from('1'));
  expect(snapshot(root)).toEqual({ 'a.ts': '644 1' });
  replaceFile(join(root, 'a.ts'), Buffer.from('2'), { mode: 0o755 });
  expect(snapshot(root)).toEqual({ 'a.ts': '755 2' });
});

test('sweeps up what a killed run left, and leaves nothing when it fails', () => {
  const root = makeTree({ 'a.ts/in the way': '' });
  const target = join(root, 'a.ts');
  writeFileSync(temporaryOf(target), 'half');
  chmodSync(temporaryOf(target), 0o444);
  expect(() => replaceFile(target, Buffer.from('1'))).toThrow();
  expect(snapshot(root)).toEqual({ 'a.ts/': 'folder', 'a.ts/in the way': '644 ' });
});

test('a temporary file is a neighbour with a short name, one for each file', () => {
  const long = `/x/${'y'.repeat(250)}.ts`;
  expect(temporaryOf(long)).toMatch(/^\/x\/\.[0-9a-f]{12}\.banjia$/);
  expect(temporaryOf('/x/a.ts')).not.toBe(temporaryOf('/x/b.ts'));
});

test('moves a file over another, also from another disk where there is one', () => {
  const elsewhere = existsSync('/dev/shm') ? mkdtempSync('/dev/shm/banjia-') : makeTree();
  onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }));
  const root = makeTree({ 'a.ts': 'new' });
  const source = join(elsewhere, '0');
  writeFileSync(source, 'old');
  moveFile(source, join(root, 'a.ts'), { mode: 0o600 });
  expect(snapshot(root)).toEqual({ 'a.ts': '600 old' });
  expect(existsSync(source)).toBe(false);
  expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe('old');
});
