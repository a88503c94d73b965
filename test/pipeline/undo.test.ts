import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { applyChanges } from '../../src/pipeline/apply.ts';
import type { FileChange } from '../../src/pipeline/change.ts';
import { isUnfinished, recover, undo } from '../../src/pipeline/undo.ts';
import { makeTree, snapshot, write } from './support/tree.ts';

const apply = (root: string, changes: FileChange[]): Promise<void> =>
  applyChanges({ root, changes, command: 'migrate' });
const change = (path: string, before: string | null, after: string | null): FileChange => ({ path, before, after });
const journalOf = (root: string, name = '0001') =>
  JSON.parse(readFileSync(join(root, '.banjia', name, 'journal.json'), 'utf8'));

test('puts back bytes and modes, deletes what was created, brings back what was deleted, and leaves no trace', async () => {
  const root = makeTree({ 'a.ts': '\uFEFFa\r\nb', 'run.mjs': '#!', 'gone/only.ts': 'x', 'other.ts': '' });
  chmodSync(join(root, 'run.mjs'), 0o755);
  chmodSync(join(root, 'gone/only.ts'), 0o600);
  const before = snapshot(root);
  await apply(root, [
    change('a.ts', '\uFEFFa\r\nb', 'new'),
    change('run.mjs', '#!', '#!new'),
    change('gone/only.ts', 'x', null),
    change('src/lib/made.ts', null, 'new'),
  ]);
  rmSync(join(root, 'gone'), { recursive: true });
  expect(undo(root)).toEqual({ restored: ['a.ts', 'run.mjs', 'gone/only.ts', 'src/lib/made.ts'], refused: [] });
  expect(snapshot(root)).toEqual(before);
  expect(undo(root)).toBeNull();
});

test('nothing to undo is null and touches nothing', () => {
  const root = makeTree({ 'a.ts': '' });
  expect(undo(root)).toBeNull();
  expect(recover(root)).toBeNull();
  expect(isUnfinished(root)).toBe(false);
  expect(snapshot(root)).toEqual({ 'a.ts': '644 ' });
});

test('refuses file by file what was touched since, and keeps those originals', async () => {
  const root = makeTree({ 'a.ts': 'a', 'edited.ts': 'e', 'deleted.ts': 'd', 'linked.ts': 'l', 'back.ts': 'b' });
  await apply(root, [
    ...['a', 'edited', 'deleted', 'linked', 'back'].map((name) => change(`${name}.ts`, name[0] ?? '', 'new')),
    change('made.ts', null, 'new'),
    change('kept/made.ts', null, 'new'),
  ]);
  writeFileSync(join(root, 'edited.ts'), 'new!');
  rmSync(join(root, 'deleted.ts'));
  rmSync(join(root, 'linked.ts'));
  symlinkSync('a.ts', join(root, 'linked.ts'));
  writeFileSync(join(root, 'back.ts'), 'b');
  writeFileSync(join(root, 'made.ts'), 'mine');
  write(root, 'kept/mine.ts', 'mine');

  expect(undo(root)).toEqual({
    restored: ['a.ts', 'kept/made.ts'],
    refused: [
      { path: 'edited.ts', reason: 'edited since' },
      { path: 'deleted.ts', reason: 'deleted since' },
      { path: 'linked.ts', reason: 'no longer a regular file' },
      { path: 'made.ts', reason: 'edited since' },
    ],
  });
  expect(snapshot(root)).toMatchObject({
    'a.ts': '644 a',
    'back.ts': '644 b',
    'edited.ts': '644 new!',
    'kept/mine.ts': '644 mine',
    'linked.ts': '-> a.ts',
    'made.ts': '644 mine',
  });
  expect(existsSync(join(root, 'kept/made.ts'))).toBe(false);
  expect(journalOf(root).entries.map((entry: { path: string }) => entry.path)).toEqual([
    'edited.ts',
    'deleted.ts',
    'linked.ts',
    'made.ts',
  ]);

  // Once the way is free, a second undo does the rest.
  writeFileSync(join(root, 'edited.ts'), 'new');
  writeFileSync(join(root, 'deleted.ts'), 'new');
  rmSync(join(root, 'linked.ts'));
  writeFileSync(join(root, 'linked.ts'), 'l');
  rmSync(join(root, 'made.ts'));
  expect(undo(root)).toEqual({ restored: ['edited.ts', 'deleted.ts'], refused: [] });
  expect(existsSync(join(root, '.banjia'))).toBe(false);
});

test('a mode that somebody chose since stays', async () => {
  const root = makeTree({ 'a.ts': 'a' });
  await apply(root, [change('a.ts', 'a', 'A')]);
  chmodSync(join(root, 'a.ts'), 0o700);
  undo(root);
  expect(snapshot(root)).toEqual({ 'a.ts': '700 a' });
});

test('what was put back is as young as any edit', async () => {
  const root = makeTree({ 'a.ts': 'a' });
  await apply(root, [change('a.ts', 'a', 'A')]);
  utimesSync(join(root, '.banjia/0001/0'), 0, 0);
  undo(root);
  expect(statSync(join(root, 'a.ts')).mtime.getFullYear()).toBeGreaterThan(2000);
});

test('runs are taken back one by one, last one first', async () => {
  const root = makeTree({ 'a.ts': '0' });
  for (let i = 0; i < 12; i += 1) await apply(root, [change('a.ts', String(i), String(i + 1))]);
  for (let i = 11; i >= 0; i -= 1) {
    expect(undo(root)).toEqual({ restored: ['a.ts'], refused: [] });
    expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe(String(i));
  }
  expect(snapshot(root)).toEqual({ 'a.ts': '644 0' });
});

test('runs are taken back last one first, also where their numbers grow a digit', async () => {
  const root = makeTree({ 'a.ts': '0' });
  await apply(root, [change('a.ts', '0', '1')]);
  renameSync(join(root, '.banjia/0001'), join(root, '.banjia/9999'));
  await apply(root, [change('a.ts', '1', '2')]);
  await apply(root, [change('a.ts', '2', '3')]);
  expect(existsSync(join(root, '.banjia/10001'))).toBe(true);
  for (const content of ['2', '1', '0']) {
    undo(root);
    expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe(content);
  }
});

test('a run of many files comes back whole', async () => {
  const names = Array.from({ length: 12 }, (_, i) => `${i}.ts`);
  const root = makeTree(Object.fromEntries(names.map((name) => [name, `old ${name}`])));
  const before = snapshot(root);
  await apply(
    root,
    names.map((name) => change(name, `old ${name}`, 'new')),
  );
  expect(undo(root)).toMatchObject({ refused: [] });
  expect(snapshot(root)).toEqual(before);
});

test('two files with the same content each come back', async () => {
  const root = makeTree({ 'a.ts': 'same', 'b.ts': 'same' });
  await apply(root, [change('a.ts', 'same', 'A'), change('b.ts', 'same', 'A')]);
  undo(root);
  expect(snapshot(root)).toEqual({ 'a.ts': '644 same', 'b.ts': '644 same' });
});

describe('a journal is not trusted', () => {
  const forged = (root: string, change_: (journal: Record<string, unknown>) => unknown): void =>
    writeFileSync(join(root, '.banjia/0001/journal.json'), JSON.stringify(change_(journalOf(root))));
  const migrated = async (): Promise<string> => {
    const root = makeTree({ 'a.ts': 'a' });
    await apply(root, [change('a.ts', 'a', 'A')]);
    return root;
  };

  test.each(['.git/hooks/pre-commit', 'x/node_modules/y.js', ''])('one that names %j is damaged', async (path) => {
    const root = await migrated();
    forged(root, (journal) => ({ ...journal, entries: [{ path, before: null, after: null }] }));
    expect(() => undo(root)).toThrow(UserError);
  });

  test.each([
    ['not JSON', () => '{'],
    ['another version', (text: string) => text.replace('"version": 1', '"version": 2')],
    ['a blob outside', (text: string) => text.replace('"blob": "0"', '"blob": "../../b.ts"')],
    ['a blob outside that ends well', (text: string) => text.replace('"blob": "0"', '"blob": "../../0"')],
    ['a blob outside that begins well', (text: string) => text.replace('"blob": "0"', '"blob": "0/../../../a.ts"')],
    ['a sum that is too long', (text: string) => text.replace(/"sha256": "(\w)/, '"sha256": "$1$1')],
    ['a sum with something before', (text: string) => text.replace('"sha256": "', '"sha256": "x')],
    ['a sum with something behind', (text: string) => text.replace(/"sha256": "\w+/, '$&x')],
  ])('one that is damaged (%s) is named and stays', async (_, damage) => {
    const root = await migrated();
    const file = join(root, '.banjia/0001/journal.json');
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    const before = snapshot(root);
    expect(() => undo(root)).toThrow(/journal in .* can't be read/);
    expect(() => undo(root)).toThrow(expect.objectContaining({ hint: expect.stringContaining('version control') }));
    expect(snapshot(root)).toEqual(before);
  });

  test('a way out of root is refused', async () => {
    const outside = makeTree({ 'x.ts': 'A' });
    const root = await migrated();
    const path = `../${outside.split('/').at(-1)}/x.ts`;
    forged(root, (journal) => ({ ...journal, entries: [{ ...journalOf(root).entries[0], path }], folders: ['..'] }));
    expect(undo(root)).toEqual({ restored: [], refused: [{ path, reason: 'leads out of the folder' }] });
    expect(snapshot(outside)).toEqual({ 'x.ts': '644 A' });
  });

  test('an original that is not the original is not put back', async () => {
    const root = await migrated();
    writeFileSync(join(root, '.banjia/0001/0'), 'other');
    expect(undo(root)).toEqual({ restored: [], refused: [{ path: 'a.ts', reason: 'the kept original is damaged' }] });
    rmSync(join(root, '.banjia/0001/0'));
    expect(undo(root)).toEqual({ restored: [], refused: [{ path: 'a.ts', reason: 'no such file or folder' }] });
    expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe('A');
  });

  test('a folder that is only named nearly like one is none', async () => {
    for (const name of ['0001.old', 'old0001', '001']) {
      const root = await migrated();
      renameSync(join(root, '.banjia/0001'), join(root, '.banjia', name));
      expect(undo(root)).toBeNull();
      expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe('A');
    }
  });

  test('a file in the place of our folder holds none', async () => {
    const root = makeTree({ 'a.ts': 'a', '.banjia': 'mine' });
    expect([undo(root), recover(root), isUnfinished(root)]).toEqual([null, null, false]);
    await expect(apply(root, [change('a.ts', 'a', 'A')])).rejects.toThrow(UserError);
    expect(snapshot(root)).toEqual({ 'a.ts': '644 a', '.banjia': '644 mine' });
  });

  test('a link in the place of our folder leads to none', async () => {
    const other = await migrated();
    const root = makeTree({ 'a.ts': 'A' });
    symlinkSync(join(other, '.banjia'), join(root, '.banjia'));
    expect([undo(root), recover(root), isUnfinished(root)]).toEqual([null, null, false]);
    expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe('A');
    expect(undo(other)).toMatchObject({ restored: ['a.ts'] });
  });

  test('a linked folder is no journal', async () => {
    const other = await migrated();
    const root = makeTree({ 'a.ts': 'A' });
    mkdirSync(join(root, '.banjia'));
    symlinkSync(join(other, '.banjia/0001'), join(root, '.banjia/0001'));
    expect(undo(root)).toBeNull();
  });
});
