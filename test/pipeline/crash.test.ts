import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../src/pipeline/apply.ts';
import { isUnfinished, recover, undo } from '../../src/pipeline/undo.ts';
import { makeTree, snapshot, write } from './support/tree.ts';

const OLD = Object.fromEntries([1, 2, 3, 4].map((n) => [`${n}.ts`, `old ${n}`]));
const LOADER = new URL('./support/typescript.mjs', import.meta.url).href;
const CHILD = fileURLToPath(new URL('./support/child.ts', import.meta.url));

/** A child that writes four files, and acts up before the third. */
function start(root: string, act: string): ChildProcess {
  return spawn(process.execPath, ['--import', LOADER, CHILD, root, act], { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function killed(): Promise<string> {
  const root = makeTree(OLD);
  expect(await once(start(root, 'SIGKILL'), 'exit')).toEqual([null, 'SIGKILL']);
  expect(readFileSync(join(root, '2.ts'), 'utf8')).toBe('new 2');
  expect(readFileSync(join(root, '3.ts'), 'utf8')).toBe('old 3');
  return root;
}

const contents = (root: string): string[] => Object.keys(OLD).map((path) => readFileSync(join(root, path), 'utf8'));
const change = { path: '1.ts', before: 'old 1', after: 'newer' };

describe('a run that was killed between two writes', () => {
  test('is put back by the next one, temporary file included', async () => {
    const root = await killed();
    expect(isUnfinished(root)).toBe(true);
    expect(recover(root)).toEqual({ restored: ['1.ts', '2.ts'], refused: [] });
    expect(snapshot(root)).toEqual(snapshot(makeTree(OLD)));
    expect(recover(root)).toBeNull();
  });

  test('is put back by undo, before any earlier run', async () => {
    const root = makeTree({ ...OLD, 'first.ts': '0' });
    await applyChanges({ root, changes: [{ path: 'first.ts', before: '0', after: '1' }], command: 'migrate' });
    await once(start(root, 'SIGKILL'), 'exit');
    expect(undo(root)).toEqual({ restored: ['1.ts', '2.ts'], refused: [] });
    expect(undo(root)).toEqual({ restored: ['first.ts'], refused: [] });
    expect(snapshot(root)).toEqual(snapshot(makeTree({ ...OLD, 'first.ts': '0' })));
  });

  test('keeps another from writing on top of it', async () => {
    const root = await killed();
    const before = contents(root);
    const attempt = applyChanges({ root, changes: [{ ...change, before: 'new 1' }], command: 'migrate' });
    await expect(attempt).rejects.toMatchObject({ message: 'An earlier run was stopped half-way', exitCode: 3 });
    expect(contents(root)).toEqual(before);
  });

  test('what was edited after it is refused and stays for undo', async () => {
    const root = await killed();
    writeFileSync(join(root, '1.ts'), 'mine');
    expect(recover(root)).toEqual({ restored: ['2.ts'], refused: [{ path: '1.ts', reason: 'edited since' }] });
    expect(isUnfinished(root)).toBe(false);
    expect(contents(root)).toEqual(['mine', 'old 2', 'old 3', 'old 4']);
    writeFileSync(join(root, '1.ts'), 'new 1');
    expect(undo(root)).toEqual({ restored: ['1.ts'], refused: [] });
    expect(existsSync(join(root, '.banjia'))).toBe(false);
  });

  test('before its journal was complete, it had written nothing', () => {
    const root = makeTree(OLD);
    write(root, '.banjia/open/0', 'old');
    expect(recover(root)).toEqual({ restored: [], refused: [] });
    expect(snapshot(root)).toEqual(snapshot(makeTree(OLD)));
  });
});

test('Ctrl-C between two writes rolls back and exits 130', async () => {
  const root = makeTree(OLD);
  expect(await once(start(root, 'SIGINT'), 'exit')).toEqual([130, null]);
  expect(snapshot(root)).toEqual(snapshot(makeTree(OLD)));
});

describe('lock', () => {
  test('while one run writes no other does, nor undoes', async () => {
    const root = makeTree({ ...OLD, 'other.ts': 'old' });
    const child = start(root, 'wait');
    if (child.stdout) await once(child.stdout, 'data');
    const held = expect.objectContaining({ message: 'Another run is writing to this folder', exitCode: 3 });
    const other = { path: 'other.ts', before: 'old', after: 'new' };
    await expect(applyChanges({ root, changes: [other], command: 'migrate' })).rejects.toEqual(held);
    expect(() => undo(root)).toThrow(held);
    expect(() => recover(root)).toThrow(held);

    writeFileSync(join(root, 'go'), '');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(contents(root)).toEqual(['new 1', 'new 2', 'new 3', 'new 4']);
    expect(readFileSync(join(root, 'other.ts'), 'utf8')).toBe('old');
  });

  test('two runs of one process keep out of each other', async () => {
    const root = makeTree(OLD);
    const run = (n: number): Promise<void> =>
      applyChanges({ root, changes: [{ path: `${n}.ts`, before: `old ${n}`, after: 'new' }], command: 'migrate' });
    const outcomes = await Promise.allSettled([run(1), run(2)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(contents(root)).toEqual(['new', 'old 2', 'old 3', 'old 4']);
  });

  test('of a process that is no more is taken over; one that names nobody is not', async () => {
    const root = makeTree(OLD);
    const ended = spawn(process.execPath, ['-e', '0']);
    await once(ended, 'exit');
    for (const pid of [ended.pid, process.pid]) {
      write(root, '.banjia/lock', `${pid}\n`);
      await applyChanges({ root, changes: [change], command: 'migrate' });
      undo(root);
    }
    write(root, '.banjia/lock', '');
    await expect(applyChanges({ root, changes: [change], command: 'migrate' })).rejects.toMatchObject({ exitCode: 3 });
    rmSync(join(root, '.banjia'), { recursive: true });
    expect(snapshot(root)).toEqual(snapshot(makeTree(OLD)));
  });
});
