import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { readJournal } from '../../../src/pipeline/journal.ts';
import { lock } from '../../../src/pipeline/lock.ts';
import { recover, undo } from '../../../src/pipeline/undo.ts';
import { makePipe, makeTree, write } from '../support/tree.ts';

const sha256 = '0'.repeat(64);
const journalOf = (path: string, mode = 0o644) =>
  JSON.stringify({
    version: 1,
    command: 'migrate',
    entries: [{ path, before: { sha256, mode, blob: '0' }, after: null }],
    folders: [],
  });

test.each([
  '.git',
  '.GIT/hooks/post-checkout',
  'a/../.git/config',
  '.git\\config',
  'git~1/config',
  '.git. /config',
  '.g\u200cit/x',
])('a journal that names %j is damaged', (path) => {
  const root = makeTree({ 'journal.json': journalOf(path) });
  expect(() => readJournal(root)).toThrow(UserError);
});

test.each(['.github/a.ts', 'a:b.ts', '.gitkeep.ts', 'a~1.ts', 'trail .ts'])('%j is a name like others', (path) => {
  expect(readJournal(makeTree({ 'journal.json': journalOf(path) }))?.entries[0]?.path).toBe(path);
});

test.each([-1, 0.5, 1e9])('a mode of %d is damaged', (mode) => {
  expect(() => readJournal(makeTree({ 'journal.json': journalOf('a.ts', mode) }))).toThrow(UserError);
});

test('a journal that is a pipe is damaged, and nobody waits for it', () => {
  const root = makeTree();
  mkdirSync(join(root, '.banjia/open'), { recursive: true });
  makePipe(join(root, '.banjia/open'), 'journal.json');
  expect(() => recover(root)).toThrow(/can't be read/);
  expect(() => undo(root)).toThrow(/can't be read/);
});

test('a lock that is a pipe holds nothing', () => {
  const root = makeTree();
  write(root, '.banjia/.gitignore', '*\n');
  makePipe(join(root, '.banjia'), 'lock');
  lock(root)();
});
