import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Report } from '../../src/report.ts';
import { readTree, type Tree } from '../helpers/tree.ts';
import { banjia } from '../packages/bin.ts';
import { git, withRepository } from './repository.ts';

const MOVE = ['--to', 'zhipu', '--yes', '--no-verify'];

const client = (key: string) =>
  `import OpenAI from 'openai';\nexport const openai = new OpenAI({ apiKey: process.env.${key} });\n`;
const caller = (from: string) => `import { openai } from '${from}';

export const ask = (content: string) =>
  openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content }] });
`;

/** Two apps and a package; each app has a client of its own, one of them under an alias. */
const MONOREPO: Tree = new Map([
  ['package.json', '{ "private": true, "workspaces": ["apps/*", "packages/*"] }\n'],
  ['.gitignore', 'dist\n'],
  ['apps/web/package.json', '{ "name": "web", "dependencies": { "openai": "^6.0.0" } }\n'],
  ['apps/web/tsconfig.json', '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }\n'],
  ['apps/web/src/ai.ts', client('OPENAI_API_KEY')],
  ['apps/web/src/ask.ts', caller('@/ai')],
  ['apps/web/.env.example', 'OPENAI_API_KEY=\n'],
  ['apps/api/package.json', '{ "name": "api", "dependencies": { "openai": "^6.0.0", "@acme/ai": "workspace:*" } }\n'],
  ['apps/api/src/ask.ts', caller('@acme/ai')],
  ['packages/ai/package.json', '{ "name": "@acme/ai", "main": "./dist/client.js" }\n'],
  ['packages/ai/src/client.ts', client('OPENAI_KEY')],
]);

/** Prices are told once a run, so not of every file. */
const found = ({ stdout }: { stdout: string }, below = '') =>
  (JSON.parse(stdout) as Report).findings
    .filter(({ file, rule }) => file.startsWith(below) && rule !== 'openai-sdk/price')
    .map(({ id: _, file, ...finding }) => ({ ...finding, file: file.slice(below.length) }));

test('a package that stands alone reads the same from its own folder as from the top', async () => {
  await withRepository(MONOREPO, async (root) => {
    const top = await banjia([root, ...MOVE, '--dry-run', '--json']);
    const own = await banjia([join(root, 'apps/web'), ...MOVE, '--dry-run', '--json']);
    expect(found(own)).toEqual(found(top, 'apps/web/'));
    expect(found(own).filter(({ action }) => action === 'rewrite').length).toBeGreaterThan(3);
  });
});

test('from the top, code of one package moves with the client of another', async () => {
  await withRepository(MONOREPO, async (root) => {
    expect((await banjia([root, ...MOVE])).exitCode).toBe(0);
    const after = readTree(root);
    expect(after.get('apps/api/src/ask.ts')).not.toContain('gpt-4o');
    expect(after.get('packages/ai/src/client.ts')).toContain('process.env.ZAI_API_KEY');
  });
});

test('what happens beside a folder is none of its business: dirty files, journal and undo', async () => {
  await withRepository(MONOREPO, async (root) => {
    writeFileSync(join(root, 'apps/api/src/ask.ts'), '// being worked on\n');
    const web = join(root, 'apps/web');
    const before = readTree(web);
    expect((await banjia([root, ...MOVE])).exitCode).toBe(2);
    expect((await banjia([web, ...MOVE])).exitCode).toBe(0);
    expect(existsSync(join(web, '.banjia'))).toBe(true);
    expect(existsSync(join(root, '.banjia'))).toBe(false);
    expect(git(root, 'status', '--porcelain', '-uall')).not.toContain('.banjia');
    expect(readFileSync(join(root, 'apps/api/src/ask.ts'), 'utf8')).toBe('// being worked on\n');
    writeFileSync(join(web, 'src/ai.ts'), `${readFileSync(join(web, 'src/ai.ts'), 'utf8')}// mine\n`);
    expect((await banjia([web, ...MOVE])).exitCode).toBe(2);
    writeFileSync(join(web, 'src/ai.ts'), readFileSync(join(web, 'src/ai.ts'), 'utf8').replace('// mine\n', ''));
    expect((await banjia(['undo', web])).exitCode).toBe(0);
    expect(readTree(web)).toEqual(before);
  });
});

test('files that a .gitignore above the folder names are left out', async () => {
  await withRepository(MONOREPO, async (root) => {
    const web = join(root, 'apps/web');
    mkdirSync(join(web, 'dist'));
    writeFileSync(join(web, 'dist/ai.js'), client('OPENAI_API_KEY'));
    const files = found(await banjia([web, ...MOVE, '--dry-run', '--json'])).map(({ file }) => file);
    expect(files).not.toContain('dist/ai.js');
    expect(files).toContain('src/ai.ts');
  });
});
