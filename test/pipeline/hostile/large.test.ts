import { expect, test } from 'vitest';
import { plan } from '../../../src/pipeline/plan.ts';
import { analyse } from '../../../src/pipeline/run.ts';
import { makeTree } from '../support/tree.ts';

const CODE = "import OpenAI from 'openai';\nnew OpenAI({ apiKey: process.env.OPENAI_API_KEY });\n";
const KEY = '\nOPENAI_API_KEY: x\n';
const filled = (text: string, megabytes: number) => '#\n'.repeat(megabytes * 500_000) + text;

test('what is too large to be read beside the code is named, each file once', async () => {
  const root = makeTree({
    'a.ts': CODE,
    '.env': filled('OPENAI_API_KEY=x', 6),
    'huge.yaml': filled(KEY, 6),
    'large.yaml': filled(KEY, 2),
    'other.yaml': filled('', 2),
    'utf16.yaml': Buffer.from(`\ufeff${KEY}`, 'utf16le'),
  });
  const { skipped, usage } = await analyse({ root, include: [], exclude: [] });
  expect(usage.clients).toBe(1);
  expect(skipped).toEqual([
    { path: '.env', reason: 'larger than 1 MB' },
    { path: 'huge.yaml', reason: 'larger than 1 MB' },
    { path: 'large.yaml', reason: 'larger than 1 MB' },
    { path: 'utf16.yaml', reason: 'not UTF-8 text' },
  ]);
});

const lines = (count: number, line: (i: number) => string) => Array.from({ length: count }, (_, i) => line(i)).join('');

// Each took minutes as long as every line looked at all others.
test.each([
  ['.env', lines(40_000, (i) => `OPENAI_API_KEY=x${i}\n`)],
  [
    'compose.yaml',
    `services:\n${lines(8_000, (i) => ` s${i}: { image: i${i}, environment: { OPENAI_API_KEY: x } }\n`)}`,
  ],
  ['nginx.conf', `server {\n${lines(8_000, (i) => `location /a${i} { proxy_pass https://api.openai.com/v1/; }\n`)}}\n`],
  ['Dockerfile', `FROM node\n${lines(20_000, () => 'ENV OPENAI_API_KEY=OPENAI_API_KEY=\n')}`],
  ['fly.toml', `[env]\nOPENAI_API_KEY = "${'OPENAI_API_KEY='.repeat(30_000)}"\n`],
])('a long %s is read in moments', async (path, text) => {
  const root = makeTree({ 'a.ts': CODE, [path]: text });
  const analysis = await analyse({ root, include: [], exclude: [] });
  const { findings } = plan(analysis, { target: null, only: [], skip: [] });
  expect(findings.some(({ file }) => file === path)).toBe(true);
});
