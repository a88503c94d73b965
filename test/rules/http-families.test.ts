import { expect, test } from 'vitest';
import { targetOf } from '../../src/cli/target.ts';
import type { Family } from '../../src/finding.ts';
import { plan } from '../../src/pipeline/plan.ts';
import { analyse } from '../../src/pipeline/run.ts';
import { withTree } from '../helpers/tree.ts';

const TREE = new Map([
  [
    'sdk.ts',
    `import OpenAI from 'openai';
const client = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
export const ask = (content: string) =>
  client.chat.completions.create({ model: 'gpt-4', messages: [{ role: 'user', content }] });
`,
  ],
  [
    'raw.ts',
    `export const ask = (content: string) =>
  fetch('https://api.openai.com/v1/chat/completions', {
    method: 'POST',
    headers: { Authorization: \`Bearer \${process.env.OPENAI_API_KEY}\` },
    body: JSON.stringify({ model: 'gpt-4o-mini', messages: [{ role: 'user', content }] }),
  });
`,
  ],
  ['.env', 'OPENAI_API_KEY=\n'],
]);

const migrated = (families: { readonly only?: readonly Family[]; readonly skip?: readonly Family[] }) =>
  withTree(TREE, async (root) => {
    const analysis = await analyse({ root, include: [], exclude: [] });
    const target = targetOf({ provider: 'zhipu', env: 'rename', todo: false, models: {} });
    const { changes } = plan(analysis, { target, only: families.only ?? [], skip: families.skip ?? [] });
    return { after: new Map(changes.map(({ path, after }) => [path, after])), families: analysis.usage.families };
  });

test('requests by hand count as a family of their own', async () => {
  expect((await migrated({})).families).toEqual(['openai-sdk', 'http', 'env']);
});

test('all together, the key takes one new name', async () => {
  const { after } = await migrated({});
  expect(after.get('raw.ts')).toContain('open.bigmodel.cn');
  expect(after.get('.env')).toBe('ZAI_API_KEY=\n');
});

test('without http, requests stay with their key', async () => {
  const { after } = await migrated({ skip: ['http'] });
  expect([...after.keys()].sort()).toEqual(['.env', 'sdk.ts']);
  expect(after.get('.env')).toBe('OPENAI_API_KEY=\nZAI_API_KEY=\n');
});

test('without the SDK, clients stay with theirs, and models and parameters of requests still change', async () => {
  const { after } = await migrated({ skip: ['openai-sdk'] });
  expect([...after.keys()].sort()).toEqual(['.env', 'raw.ts']);
  expect(after.get('raw.ts')).toContain("model: 'glm-5.3-flash'");
  expect(after.get('.env')).toBe('OPENAI_API_KEY=\nZAI_API_KEY=\n');
});

test('http alone leaves every variable', async () => {
  const { after } = await migrated({ only: ['http'] });
  expect([...after.keys()]).toEqual(['raw.ts']);
  expect(after.get('raw.ts')).toContain('process.env.OPENAI_API_KEY');
});
