import fs, { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { applyChanges } from '../../src/pipeline/apply.ts';
import { lock } from '../../src/pipeline/lock.ts';
import { undo } from '../../src/pipeline/undo.ts';
import { makeTree, snapshot, write } from './support/tree.ts';

const lockOf = (root: string): string => join(root, '.banjia/lock');
const held = (root: string) =>
  expect.objectContaining({
    message: 'Another run is writing to this folder',
    hint: `Wait for it to end; if there is none, delete ${lockOf(root)}`,
    exitCode: 3,
  });

/** What the system says of the process that the lock names, and what happens in that moment. */
function answer(code: string | undefined, meanwhile: () => void = () => undefined): ReturnType<typeof vi.spyOn> {
  const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
    meanwhile();
    if (code !== undefined) throw Object.assign(new Error(code), { code });
    return true;
  });
  onTestFinished(() => kill.mockRestore());
  return kill;
}

test('is held until it is let go, then leaves no trace', () => {
  const root = makeTree({ 'a.ts': '' });
  for (let i = 0; i < 2; i += 1) {
    const release = lock(root);
    expect(readFileSync(lockOf(root), 'utf8')).toBe(`${process.pid}\n`);
    expect(() => lock(root)).toThrow(held(root));
    expect(readFileSync(lockOf(root), 'utf8')).toBe(`${process.pid}\n`);
    release();
    expect(snapshot(root)).toEqual({ 'a.ts': '644 ' });
  }
});

test('that is let go takes nothing of a run that begins in that moment', () => {
  const root = makeTree();
  const release = lock(root);
  const { readdirSync } = fs;
  const listing = vi.spyOn(fs, 'readdirSync').mockImplementationOnce((...args) => {
    const names = readdirSync(...args);
    write(root, '.banjia/open/0', 'original');
    return names;
  });
  syncBuiltinESMExports();
  release();
  expect(listing).toHaveBeenCalledOnce();
  listing.mockRestore();
  syncBuiltinESMExports();
  expect(snapshot(root)).toMatchObject({ '.banjia/.gitignore': '600 *\n', '.banjia/open/0': '644 original' });
  expect(existsSync(lockOf(root))).toBe(false);
});

test('of a process that is no more is taken over', () => {
  const root = makeTree({ '.banjia/lock': '4242\n' });
  const kill = answer('ESRCH');
  const release = lock(root);
  expect(kill).toHaveBeenCalledExactlyOnceWith(4242, 0);
  expect(readFileSync(lockOf(root), 'utf8')).toBe(`${process.pid}\n`);
  release();
});

test('that goes away in the moment of asking is taken', () => {
  const root = makeTree({ '.banjia/lock': '4242\n' });
  answer('ESRCH', () => rmSync(lockOf(root)));
  const release = lock(root);
  expect(readFileSync(lockOf(root), 'utf8')).toBe(`${process.pid}\n`);
  release();
});

test('that leads nowhere is taken over, and not written through', () => {
  const root = makeTree({ '.banjia/.gitignore': '*' });
  symlinkSync('../victim', lockOf(root));
  lock(root)();
  expect(snapshot(root)).toEqual({});
});

test('that somebody deleted by hand is let go without a word', () => {
  const root = makeTree({ 'a.ts': '' });
  const release = lock(root);
  rmSync(lockOf(root));
  release();
  expect(snapshot(root)).toEqual({ 'a.ts': '644 ' });
});

test('another run may have undone all while this one waited for its turn', async () => {
  const root = makeTree({ 'a.ts': 'old' });
  await applyChanges({ root, changes: [{ path: 'a.ts', before: 'old', after: 'new' }], command: 'migrate' });
  write(root, '.banjia/lock', '4242\n');
  answer('ESRCH', () => rmSync(join(root, '.banjia/0001'), { recursive: true }));
  expect(undo(root)).toBeNull();
  expect(snapshot(root)).toEqual({ 'a.ts': '644 new' });
});

test.each([
  ['that lives', undefined],
  ['of somebody else', 'EPERM'],
])('of a process %s is respected', (_, code) => {
  const root = makeTree({ '.banjia/lock': '4242\n' });
  answer(code);
  expect(() => lock(root)).toThrow(held(root));
  expect(readFileSync(lockOf(root), 'utf8')).toBe('4242\n');
});

test('that names nobody yet is respected, and nobody is asked', () => {
  const root = makeTree({ '.banjia/lock': '' });
  const kill = answer('ESRCH');
  expect(() => lock(root)).toThrow(held(root));
  expect(kill).not.toHaveBeenCalled();
});

test('of this very process is its own again only once it was let go', () => {
  const root = makeTree();
  lock(root)();
  write(root, '.banjia/lock', `${process.pid}\n`);
  const release = lock(root);
  expect(() => lock(root)).toThrow(held(root));
  release();
});

test('that is a folder is no lock, and stays', () => {
  const root = makeTree({ '.banjia/lock/mine': '' });
  expect(() => lock(root)).toThrow(held(root));
  expect(snapshot(root)).toHaveProperty(['.banjia/lock/mine']);
});
