import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { git as askGit } from '../../../src/pipeline/git.ts';
import { gitState } from '../../../src/pipeline/git-state.ts';
import { listFiles } from '../../../src/pipeline/list.ts';
import { commitAll, git, makePipe, makeTree, write } from '../support/tree.ts';

const askAll = async (root: string): Promise<void> => {
  await listFiles({ root, include: [], exclude: [] });
  await gitState(root).catch(() => undefined);
};
const program = (root: string, path: string, text: string): void => {
  write(root, path, `#!/bin/sh\n${text}\n`);
  chmodSync(join(root, path), 0o755);
};

afterEach(() => {
  vi.unstubAllEnvs();
});

test('a git that comes with the repository is not run, whatever PATH says', async () => {
  const root = makeTree({ 'a.ts': '' });
  commitAll(root);
  const canary = join(makeTree(), 'ran');
  for (const path of ['git', 'node_modules/.bin/git']) program(root, path, `touch '${canary}'; exit 1`);
  vi.stubEnv('PATH', `.:node_modules/.bin::${process.env.PATH}`);
  expect(await listFiles({ root, include: [], exclude: [] })).toMatchObject({ files: ['a.ts'], git: true });
  expect(existsSync(canary)).toBe(false);
});

test.each([
  ['a program in the place of the other side', { 'remote.origin.url': '.', 'remote.origin.uploadpack': 'RUN' }],
  ['a program in the place of ssh', { 'remote.origin.url': 'ssh://x/y', 'core.sshCommand': 'RUN' }],
  ['a program as a transport', { 'remote.origin.url': 'ext::RUN', 'protocol.ext.allow': 'always' }],
])('what a clone lacks is not fetched: %s', async (_, config) => {
  const root = makeTree({ 'a.ts': '' });
  commitAll(root);
  const tree = git(root, 'rev-parse', 'HEAD^{tree}').trim();
  rmSync(join(root, '.git/objects', tree.slice(0, 2), tree.slice(2)));
  const home = makeTree();
  program(home, 'run', `touch '${home}/ran'`);
  git(root, 'config', 'core.repositoryformatversion', '1');
  git(root, 'config', 'extensions.partialClone', 'origin');
  git(root, 'config', 'remote.origin.promisor', 'true');
  for (const [key, value] of Object.entries(config)) git(root, 'config', key, value.replace('RUN', join(home, 'run')));
  await askAll(root);
  expect(existsSync(join(home, 'ran'))).toBe(false);
});

test.each([
  ['.gitignore', '.', '.gitignore'],
  ['the file of core.excludesFile', '.git', 'excludes'],
  ['.git/info/exclude', '.git/info', 'exclude'],
  ['a part of its configuration', '.git', 'part'],
])('a git that waits at a pipe for %s is not waited for', async (_, folder, name) => {
  const root = makeTree({ 'a.ts': '' });
  commitAll(root);
  git(root, 'config', 'core.excludesFile', '.git/excludes');
  rmSync(join(root, folder, name), { force: true });
  makePipe(join(root, folder), name);
  if (name === 'part') write(root, '.git/config', '[include]\npath = part\n');
  await expect(askGit(root, ['ls-files', '-o', '--exclude-standard'], { patience: 500 })).rejects.toThrow(
    /^git does not answer in/,
  );
});

test('a git that can not tell whose a filter is runs none', async () => {
  const root = makeTree({ 'a.ts': '1', '.gitattributes': '*.ts filter=evil\n' });
  commitAll(root);
  const canary = join(makeTree(), 'ran');
  git(root, 'config', 'filter.evil.clean', `touch '${canary}'; cat`);
  write(root, 'a.ts', '2');
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  const old = makeTree();
  program(old, 'git', `case "$*" in *--show-scope*) exit 129;; esac\nexec '${real}' "$@"`);
  vi.stubEnv('PATH', `${old}:${process.env.PATH}`);
  expect(await gitState(root)).toMatchObject({ dirty: ['a.ts'] });
  expect(existsSync(canary)).toBe(false);
});
