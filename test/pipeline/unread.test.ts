import { expect, test } from 'vitest';
import { gather } from '../../src/pipeline/gather.ts';
import { withinBudget } from '../../src/pipeline/within-budget.ts';
import { banjia } from '../packages/bin.ts';
import { makeTree } from './support/tree.ts';

test('documentation, snapshots and schemas that are too large are listed as skipped', async () => {
  const long = (line: string, bytes: number) => line.repeat(Math.ceil(bytes / line.length));
  const root = makeTree({
    'package.json': '{ "dependencies": { "openai": "^6.0.0" } }',
    'src/ai.ts': `import OpenAI from 'openai';
export const vector = new OpenAI().embeddings.create({ model: 'text-embedding-3-small', input: 'a' });
`,
    'README.md': long('Set OPENAI_API_KEY.\n', 1_100_000),
    'src/ai.test.ts.snap': long('exports[`a`] = `gpt-4o`;\n', 5_100_000),
    'db/dump.sql': long('create table a (v vector(1536));\n', 5_100_000),
    // Nothing to look for in there.
    'CHANGELOG.md': long('Set OPENAI_API_KEY.\n', 1_100_000),
  });
  const args = ['--to', 'alibaba', '--only', 'openai-sdk,docs', '--dry-run', '--json', '--no-cache'];
  const { skipped } = JSON.parse((await banjia([root, ...args])).stdout);
  expect(skipped).toEqual([
    { path: 'README.md', reason: 'larger than 1 MB' },
    { path: 'db/dump.sql', reason: 'larger than 5 MB' },
    { path: 'src/ai.test.ts.snap', reason: 'larger than 5 MB' },
  ]);
});

test('of more than can be held, the largest files are left, and listed', async () => {
  const files = [3, 9, 1, 9, 5].map((bytes, i) => ({ path: `${i}.ts`, bytes }));
  expect(withinBudget(files, 27)).toEqual({ kept: files, left: [] });
  const { kept, left } = withinBudget(files, 10);
  expect(kept.map(({ path }) => path)).toEqual(['0.ts', '2.ts', '4.ts']);
  expect(left.map(({ path }) => path)).toEqual(['1.ts', '3.ts']);

  const code = `// openai\n${'const a = 1;\n'.repeat(380_000)}`;
  const names = Array.from({ length: 5 }, (_, i) => `${i}.ts`);
  const root = makeTree({ ...Object.fromEntries(names.map((name) => [name, code])), 'small.ts': '// openai\n' });
  const gathered = await gather({ root, files: [...names, 'small.ts'] });
  expect([...gathered.code.keys()]).toHaveLength(5);
  expect([...gathered.code.keys()]).toContain('small.ts');
  expect(gathered.skipped).toEqual([{ path: '0.ts', reason: 'one of the largest of more than 20 MB' }]);
});
