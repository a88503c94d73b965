import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { checkTypes } from '../../../src/pipeline/verify/check-types.ts';
import { ownerConfigs } from '../../../src/pipeline/verify/owner-configs.ts';
import { withTree } from '../../helpers/tree.ts';

const home = dirname(require.resolve('typescript/package.json'));
const checker = { name: 'typescript', version: '6.0.3', home, script: join(home, 'bin/tsc') } as const;

const options = (types: readonly string[]) =>
  JSON.stringify({ compilerOptions: { strict: true, lib: ['es2022'], types }, include: ['src'] });

const FILES = {
  'node_modules/hoisted/package.json': '{ "name": "hoisted", "types": "client.d.ts" }',
  'node_modules/hoisted/client.d.ts': 'declare const hoisted: number;\n',
  'packages/app/node_modules/own/package.json': '{ "name": "own" }',
  'packages/app/node_modules/own/client.d.ts': 'declare const own: number;\n',
  'packages/app/tsconfig.json': options(['hoisted', 'own/client']),
  'packages/app/src/a.ts': 'export const sum = hoisted + own;\nexport const text: string = sum;\n',
  'packages/script/jsconfig.json': JSON.stringify({ compilerOptions: { checkJs: true, lib: ['es2022'] } }),
  'packages/script/b.js': '/** @type {string} */\nexport const text = 1;\n',
};

/** What the command says of the config that owns a file. */
const check = (file: string) =>
  withTree(new Map(Object.entries(FILES)), async (root) => {
    const [config] = ownerConfigs(root, [file]);
    if (config === undefined) throw new Error(`nothing owns ${file}`);
    return checkTypes({ root, config, checker }, new AbortController().signal);
  });

it('finds packages of global types where the config itself finds them', async () => {
  expect(await check('packages/app/src/a.ts')).toMatchObject([
    { file: 'packages/app/src/a.ts', line: 2, code: 'TS2322' },
  ]);
});

it('reads a jsconfig.json as one', async () => {
  expect(await check('packages/script/b.js')).toMatchObject([
    { file: 'packages/script/b.js', line: 2, code: 'TS2322' },
  ]);
});
