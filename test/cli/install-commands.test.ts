import { expect, test } from 'vitest';
import { installCommands } from '../../src/cli/install-commands.ts';
import type { Finding } from '../../src/finding.ts';
import { withTree } from '../helpers/tree.ts';

const changed = (file: string): Finding => ({
  id: file,
  rule: 'manifest/dependency',
  kind: 'dependency',
  file,
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 2,
  confidence: 'certain',
  action: 'rewrite',
  message: '',
  before: '',
});

const commands = (tree: Readonly<Record<string, string>>, ...findings: readonly Finding[]) =>
  withTree(new Map(Object.entries(tree)), async (root) =>
    installCommands(root, findings).map(({ command, folder }) => `${folder}: ${command}`),
  );

test.each([
  ['package-lock.json', 'npm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
  ['pnpm-lock.yaml', 'pnpm'],
])('%s tells the package manager', async (lockfile, manager) => {
  const tree = { 'package.json': '{}', [lockfile]: '', 'apps/a/package.json': '{}', 'apps/b/package.json': '{}' };
  const told = await commands(tree, changed('apps/a/package.json'), changed('apps/b/package.json'));
  expect(told).toEqual([`.: ${manager} install`]);
});

test('the manager that a manifest names counts more than a lockfile', async () => {
  const tree = { 'package.json': '{ "packageManager": "pnpm@10.1.0+sha512.a" }', 'package-lock.json': '' };
  expect(await commands(tree, changed('package.json'))).toEqual(['.: pnpm install']);
});

test('each project has its own, and Deno too', async () => {
  const tree = { 'a/package.json': '{}', 'a/yarn.lock': '', 'b/package.json': '{}', 'c/deno.json': '{}' };
  expect(await commands(tree, changed('a/package.json'), changed('b/package.json'), changed('c/deno.json'))).toEqual([
    'a: yarn install',
    'b: npm install',
    'c: deno install',
  ]);
});

test('nothing is to be installed where no package changed', async () => {
  expect(await commands({ 'package.json': '{}' }, { ...changed('package.json'), action: 'none' })).toEqual([]);
});
