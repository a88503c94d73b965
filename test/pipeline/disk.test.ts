import { closeSync, lstatSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../src/pipeline/apply.ts';
import { beginJournal } from '../../src/pipeline/journal.ts';
import { moveFile, replaceFile, temporaryOf } from '../../src/pipeline/replace-file.ts';
import { isUnfinished, recover, undo } from '../../src/pipeline/undo.ts';
import { watchDisk } from './support/disk.ts';
import { makeTree, snapshot } from './support/tree.ts';

const change = { path: 'a.ts', before: 'old', after: 'new' };
const apply = (root: string, changes = [change]): Promise<void> => applyChanges({ root, changes, command: 'migrate' });

describe('what must survive a power cut', () => {
  test('the journal is on the disk before the first file is replaced, and each file before it takes its name', async () => {
    const root = makeTree({ 'a.ts': 'old' });
    const steps = watchDisk(root);
    await apply(root);
    expect(steps).toEqual([
      'create .banjia/.gitignore',
      'create .banjia/lock',
      'sync .banjia/open/new',
      'rename .banjia/open/new to .banjia/open/0',
      'sync .banjia/open/new',
      'rename .banjia/open/new to .banjia/open/journal.json',
      'sync .banjia/open',
      'sync .banjia',
      'sync new',
      'rename new to a.ts',
      'rename .banjia/open to .banjia/0001',
      'sync .banjia',
    ]);
  });
});

describe('a disk that refuses', () => {
  test.each([1, 2, 3])('the journal (step %i) has changed nothing', async (n) => {
    const root = makeTree({ 'a.ts': 'old' });
    const before = snapshot(root);
    let syncs = 0;
    watchDisk(root, (step) => {
      if (step.startsWith('sync .banjia/open')) syncs += 1;
      return syncs === n ? 'ENOSPC' : undefined;
    });
    await expect(apply(root)).rejects.toMatchObject({
      message: 'Could not write to .banjia: the disk is full; nothing was changed',
      exitCode: 3,
    });
    expect(snapshot(root)).toEqual(before);
  });

  test('the lock has changed nothing', async () => {
    const root = makeTree({ 'a.ts': 'old' });
    watchDisk(root, (step) => (step === 'create .banjia/lock' ? 'EROFS' : undefined));
    await expect(apply(root)).rejects.toMatchObject({
      message: 'Could not write to .banjia: the disk is read-only; nothing was changed',
      exitCode: 3,
    });
    expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe('old');
  });

  test('the place of the journal has changed nothing, and leaves what is there', async () => {
    const root = makeTree({ 'a.ts': 'old', '.banjia/open': 'mine' });
    await expect(apply(root)).rejects.toMatchObject({
      message: 'Could not write to .banjia: something with that name is already there; nothing was changed',
      exitCode: 3,
    });
    expect(snapshot(root)).toMatchObject({ 'a.ts': '644 old', '.banjia/open': '644 mine' });
  });

  test('the shorter journal of an undo: what could be put back is back, and the rest can be tried again', async () => {
    const root = makeTree({ 'a.ts': 'old', 'b.ts': 'old' });
    await apply(root, [change, { ...change, path: 'b.ts' }]);
    writeFileSync(join(root, 'b.ts'), 'mine');
    let isFull = true;
    watchDisk(root, (step) => (isFull && step === 'sync .banjia/0001/new' ? 'ENOSPC' : undefined));
    const refused = [{ path: 'b.ts', reason: 'edited since' }];
    expect(undo(root)).toEqual({ restored: ['a.ts'], refused });
    expect(undo(root)).toEqual({ restored: [], refused });
    isFull = false;
    writeFileSync(join(root, 'b.ts'), 'new');
    expect(undo(root)).toEqual({ restored: ['b.ts'], refused: [] });
    expect(snapshot(root)).toEqual({ 'a.ts': '644 old', 'b.ts': '644 old' });
  });

  test('is not taken for a bug of ours, which an undo does not keep to itself', async () => {
    const root = makeTree({ 'a.ts': 'old' });
    await apply(root);
    writeFileSync(join(root, 'a.ts'), 'mine');
    watchDisk(root, (step) => (step === 'sync .banjia/0001/new' ? 'ERR_INVALID_ARG_TYPE' : undefined));
    expect(() => undo(root)).toThrow('ERR_INVALID_ARG_TYPE');
  });

  test.each(['sync new', 'rename new to a.ts'])('a file (%s): it keeps its content, alone', (refused) => {
    const root = makeTree({ 'a.ts': 'old' });
    watchDisk(root, (step) => (step === refused ? 'EIO' : undefined));
    expect(() => replaceFile(join(root, 'a.ts'), Buffer.from('new'))).toThrow('EIO');
    expect(snapshot(root)).toEqual({ 'a.ts': '644 old' });
  });
});

test('the reason for a refusal is told, also where somebody has swept the temporary file away', () => {
  const root = makeTree({ 'a.ts': 'old' });
  watchDisk(root, (step) => {
    if (step !== 'sync new') return undefined;
    rmSync(temporaryOf(join(root, 'a.ts')));
    return 'EIO';
  });
  expect(() => replaceFile(join(root, 'a.ts'), Buffer.from('new'))).toThrow('EIO');
  expect(snapshot(root)).toEqual({ 'a.ts': '644 old' });
});

test('a journal that can not be written leaves nothing, and one of another run as it is', () => {
  const root = makeTree({ '.banjia/.gitignore': '*\n' });
  const begin = (): string =>
    beginJournal(root, { version: 1, command: 'migrate', entries: [], folders: [] }, new Map());
  let isFull = true;
  watchDisk(root, (step) => (isFull && step === 'sync .banjia/open' ? 'ENOSPC' : undefined));
  expect(begin).toThrow('ENOSPC');
  expect(isUnfinished(root)).toBe(false);
  isFull = false;
  begin();
  const before = snapshot(root);
  expect(begin).toThrow('EEXIST');
  expect(snapshot(root)).toEqual(before);
});

test('where there is nothing to undo, nothing is written, not even for a moment', () => {
  const root = makeTree({ 'a.ts': 'old' });
  const steps = watchDisk(root);
  expect([undo(root), recover(root), isUnfinished(root)]).toEqual([null, null, false]);
  expect(steps).toEqual([]);
});

test('no file stays open', async () => {
  const next = (): number => {
    const file = openSync('.', 'r');
    closeSync(file);
    return file;
  };
  const root = makeTree({ 'a.ts': 'old' });
  const before = next();
  await apply(root);
  undo(root);
  expect(next()).toBe(before);
});

describe('a file on another disk', () => {
  const acrossDisks = (step: string) => (step === 'rename 0 to a.ts' ? 'EXDEV' : undefined);

  test('is copied beside its place, then takes it at once', () => {
    const root = makeTree({ '0': 'old', 'a.ts': 'new' });
    const steps = watchDisk(root, acrossDisks);
    moveFile(join(root, '0'), join(root, 'a.ts'), { mode: 0o640 });
    expect(steps).toEqual(['rename 0 to a.ts', 'rename new to a.ts']);
    expect(snapshot(root)).toEqual({ 'a.ts': '640 old' });
  });

  test('stays where it is while another refusal stands in the way', () => {
    const root = makeTree({ '0': 'old', 'a.ts': 'new' });
    watchDisk(root, (step) => (step === 'rename 0 to a.ts' ? 'EACCES' : undefined));
    expect(() => moveFile(join(root, '0'), join(root, 'a.ts'))).toThrow('EACCES');
    expect(snapshot(root)).toEqual({ '0': '644 old', 'a.ts': '644 new' });
  });
});

describe('the owner of a file', () => {
  const owner = { uid: 12_345, gid: 23_456 };
  const replace = (root: string): void => replaceFile(join(root, 'a.ts'), Buffer.from('new'), { mode: 0o600, owner });

  test('is not given by those who may not, and the file is written all the same', () => {
    const root = makeTree({ 'a.ts': 'old' });
    const steps = watchDisk(root, (step) => (step.startsWith('chown') ? 'EPERM' : undefined));
    replace(root);
    expect(steps).toContain('chown new 12345');
    expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe('new');
  });

  test('that the disk cannot keep is an error', () => {
    const root = makeTree({ 'a.ts': 'old' });
    watchDisk(root, (step) => (step.startsWith('chown') ? 'EIO' : undefined));
    expect(() => replace(root)).toThrow('EIO');
    expect(snapshot(root)).toEqual({ 'a.ts': '644 old' });
  });

  test('is not touched where it is right already, and set where one half of it is not', () => {
    const root = makeTree({ 'a.ts': 'old' });
    const { uid, gid } = lstatSync(join(root, 'a.ts'));
    const steps = watchDisk(root, (step) => (step.startsWith('chown') ? 'EPERM' : undefined));
    for (const one of [
      { uid, gid },
      { uid: uid + 1, gid },
      { uid, gid: gid + 1 },
    ])
      replaceFile(join(root, 'a.ts'), Buffer.from('new'), { mode: 0o600, owner: one });
    expect(steps.filter((step) => step.startsWith('chown'))).toEqual([`chown new ${uid + 1}`, `chown new ${uid}`]);
  });
});
