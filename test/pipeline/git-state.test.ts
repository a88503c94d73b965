import { existsSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { Interrupted } from '../../src/errors.ts';
import { gitState } from '../../src/pipeline/git-state.ts';
import { commitAll, git, makeTree, write } from './support/tree.ts';

const CLEAN = { worktree: true, dirty: [], untracked: [] };
const NO_WORKTREE = { worktree: false, dirty: [], untracked: [] };

test('a committed tree is clean, ignored files or not', async () => {
  const root = makeTree({ '.gitignore': '.env\n', 'a.ts': '1', '.env': 'x' });
  commitAll(root);
  expect(await gitState(root)).toEqual(CLEAN);
});

test('modified, staged and deleted files are dirty; unknown ones are told apart', async () => {
  const root = makeTree({ 'a.ts': '1', 'b.ts': '1', 'c.ts': '1', 'd.ts': '1' });
  commitAll(root);
  write(root, 'a.ts', '2');
  rmSync(join(root, 'b.ts'));
  git(root, 'mv', 'c.ts', 'moved.ts');
  write(root, 'new folder/staged "it".ts', '1');
  git(root, 'add', 'new folder');
  write(root, 'folder/x\ny.ts', '1');
  write(root, 'folder/迁移.ts', '1');
  expect(await gitState(root)).toEqual({
    worktree: true,
    dirty: ['a.ts', 'b.ts', 'c.ts', 'moved.ts', 'new folder/staged "it".ts'],
    untracked: ['folder/x\ny.ts', 'folder/迁移.ts'],
  });
});

test('a repository without a commit has everything staged dirty', async () => {
  const root = makeTree({ 'a.ts': '', 'b.ts': '' });
  git(root, 'init', '-q');
  git(root, 'add', 'a.ts');
  expect(await gitState(root)).toEqual({ worktree: true, dirty: ['a.ts'], untracked: ['b.ts'] });
});

test('of a sub-folder, only what lies below it counts, relative to it', async () => {
  const root = makeTree({ 'a.ts': '1', 'my app\n/b.ts': '1', 'my app\n/c/d.ts': '1' });
  commitAll(root);
  write(root, 'a.ts', '2');
  write(root, 'my app\n/c/d.ts', '2');
  write(root, 'my app\n/new.ts', '2');
  expect(await gitState(join(root, 'my app\n'))).toEqual({ worktree: true, dirty: ['c/d.ts'], untracked: ['new.ts'] });
});

test('a linked worktree is one, with a state of its own', async () => {
  const root = makeTree({ 'a.ts': '1' });
  commitAll(root);
  const linked = join(makeTree(), 'linked');
  git(root, 'worktree', 'add', '-q', linked);
  write(linked, 'a.ts', '2');
  expect(await gitState(linked)).toMatchObject({ worktree: true, dirty: ['a.ts'] });
  expect(await gitState(root)).toEqual(CLEAN);
});

test('a plain folder, a bare repository and the inside of .git are no worktree', async () => {
  const root = makeTree();
  expect(await gitState(root)).toEqual(NO_WORKTREE);
  git(root, 'init', '-q', '--bare', 'bare.git');
  expect(await gitState(join(root, 'bare.git'))).toEqual(NO_WORKTREE);
  commitAll(root);
  expect(await gitState(join(root, '.git'))).toEqual(NO_WORKTREE);
});

test('without git installed there is no worktree', async () => {
  const root = makeTree();
  commitAll(root);
  vi.stubEnv('PATH', makeTree());
  try {
    expect(await gitState(root)).toEqual(NO_WORKTREE);
  } finally {
    vi.unstubAllEnvs();
  }
});

test('where git distrusts the owner of the folder, the user learns how to trust it', async () => {
  const root = makeTree();
  commitAll(root);
  vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
  try {
    await expect(gitState(root)).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringContaining(root),
      hint: expect.stringContaining('safe.directory'),
    });
  } finally {
    vi.unstubAllEnvs();
  }
});

test('nothing that the repository configures is run, and the index is not touched', async () => {
  const root = makeTree({ 'a.ts': '1', 'b.ts': '1', '.gitattributes': '*.ts filter=x=y\n' });
  commitAll(root);
  git(root, 'config', 'filter.x=y.clean', 'touch ran-clean; cat');
  git(root, 'config', 'filter.x=y.process', 'touch ran-process');
  git(root, 'config', 'filter.x=y.required', 'true');
  git(root, 'config', 'core.fsmonitor', 'touch ran-monitor; true');
  utimesSync(join(root, 'a.ts'), 0, 0);
  write(root, 'b.ts', '2');
  expect(await gitState(root)).toEqual({ worktree: true, dirty: ['b.ts'], untracked: [] });
  for (const trace of ['ran-clean', 'ran-process', 'ran-monitor']) expect(existsSync(join(root, trace))).toBe(false);
});

test('an abort stops it', async () => {
  const root = makeTree();
  commitAll(root);
  await expect(gitState(root, AbortSignal.abort())).rejects.toThrow(Interrupted);
});

test('where no repository can be, git is not started', async () => {
  const root = makeTree({ 'folder/a.ts': '1' });
  const folder = join(root, 'folder');
  // An abort would stop it.
  expect(await gitState(folder, AbortSignal.abort())).toEqual(NO_WORKTREE);
  commitAll(root);
  await expect(gitState(folder, AbortSignal.abort())).rejects.toThrow(Interrupted);
});
