import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findChecker } from '../../../src/pipeline/verify/find-checker.ts';
import { ownerConfigs } from '../../../src/pipeline/verify/owner-configs.ts';
import { commitAll, git, makePipe, makeTree, write } from '../support/tree.ts';

const owners = (root: string) => ownerConfigs(root, ['src/a.ts']);

test('a config that is a pipe, or nested without end, owns nothing', () => {
  const root = makeTree({ 'src/a.ts': '', 'src/tsconfig.json': `${'{"a":'.repeat(20_000)}1` });
  makePipe(root, 'tsconfig.json');
  expect(owners(root)).toEqual([]);
});

test('a config sees no place outside, by whatever way it names it', () => {
  const outside = makeTree({ 'tsconfig.json': '{ "exclude": ["src"] }', 'secret.d.ts': '', 'deep/more.d.ts': '' });
  const include = ['src', '**/*', outside, `${outside}/**/*`, `../${outside.split('/').at(-1)}/*`, '/**/nothing-here'];
  const root = makeTree({
    'src/a.ts': '',
    'tsconfig.json': JSON.stringify({ extends: join(outside, 'tsconfig.json'), include }),
  });
  symlinkSync(outside, join(root, 'linked'));
  symlinkSync('/', join(root, 'all'));
  expect(owners(root)).toEqual([
    {
      path: join(root, 'tsconfig.json'),
      files: [join(root, 'src/a.ts')],
      ambient: [],
      hasPlugins: false,

      isDeclared: false,
    },
  ]);
});

test.each([
  '{ "vueCompilerOptions": { "a": {}, "plugins": ["./evil"] } }',
  '{ "vueCompilerOptions": { "pl\\u0075gins": [] } }',
])('plugins are found however they are written: %s', (text) => {
  expect(owners(makeTree({ 'src/a.ts': '', 'tsconfig.json': text }))).toMatchObject([{ hasPlugins: true }]);
});

test.each(['node_modules/typescript/bin/tsc', 'node_modules/other/index.js'])(
  'a checker is not run where the repository brings %s',
  async (path) => {
    const root = makeTree({ '.gitignore': 'node_modules\n', [path]: '' });
    git(root, 'init', '-q');
    git(root, 'add', '--force', '--all');
    write(root, 'node_modules/typescript/package.json', '{ "version": "5.9.3", "bin": { "tsc": "bin/tsc" } }');
    write(root, 'node_modules/typescript/bin/tsc', '');
    expect(await findChecker(root, root, 'typescript')).toMatch(/not put there by an install/);
  },
);

test('a version that is none is not printed', async () => {
  const root = makeTree({ '.gitignore': 'node_modules\n' });
  commitAll(root);
  const manifest = { version: '5.9\u001b[2J\n::error::', bin: { tsc: 'bin/tsc' } };
  write(root, 'node_modules/typescript/package.json', JSON.stringify(manifest));
  write(root, 'node_modules/typescript/bin/tsc', '');
  expect(await findChecker(root, root, 'typescript')).toBe('typescript is not installed for the changed files.');
});
