import { expect, test } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { listFiles } from '../../../src/pipeline/list.ts';
import { makePipe, makeTree } from '../support/tree.ts';

const list = (root: string, include: readonly string[] = []) => listFiles({ root, include, exclude: [] });
const LONG = `${'a'.repeat(200)}.ts`;

test('a name with a backslash, which the compiler would take for two, is skipped', async () => {
  const { files, skipped } = await list(makeTree({ 'a.ts': '', 'src\\ai.ts': '' }));
  expect(files).toEqual(['a.ts']);
  expect(skipped).toEqual([{ path: 'src\\ai.ts', reason: 'its name holds a backslash' }]);
});

test('a .gitignore that is a pipe ignores nothing', async () => {
  const root = makeTree({ 'a.ts': '' });
  makePipe(root, '.gitignore');
  expect((await list(root)).files).toEqual(['a.ts']);
});

test('rules that would take for ever ignore nothing, and the others hold', async () => {
  const deep = `${'a/'.repeat(90)}a.ts`;
  const ignore = `${'*a'.repeat(9)}b\n${'a/**/'.repeat(9)}b\nb.ts\n`;
  const root = makeTree({ '.gitignore': ignore, [LONG]: '', [deep]: '', 'b.ts': '' });
  expect((await list(root)).files.sort()).toEqual([deep, LONG].sort());
});

test('folders within each other without end are not entered', async () => {
  const { files, skipped } = await list(makeTree({ 'a.ts': '', [`${'a/'.repeat(150)}b.ts`]: '' }));
  expect(files).toEqual(['a.ts']);
  expect(skipped).toEqual([{ path: 'a/'.repeat(101), reason: 'folders are nested too deeply' }]);
});

test.each([`${'*a'.repeat(9)}b`, '+(a|aa)b', '*(a|aa)b', '**/a/**/a/**/a/**/b', '{a,aa}'.repeat(9), 'a'.repeat(2000)])(
  'the glob %s is too intricate',
  async (glob) => {
    const root = makeTree({ [LONG]: '' });
    await expect(list(root, [glob])).rejects.toThrow(UserError);
  },
);

test.each(['packages/*/src/**/*.{test,spec}.*', '**/src/**/*.ts', '!(*.test).ts'])(
  'the glob %s is not',
  async (glob) => {
    await expect(list(makeTree({ 'a.ts': '' }), [glob])).resolves.toBeDefined();
  },
);
