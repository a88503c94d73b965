import { expect, it } from 'vitest';
import { targetOf } from '../../src/cli/target.ts';
import { plan } from '../../src/pipeline/plan.ts';
import { analyse } from '../../src/pipeline/run.ts';
import { withTree } from '../helpers/tree.ts';

const CODE =
  "import OpenAI from 'openai';\n\nexport const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });\n";

/** What is left to a person about an `.env` file with this line. */
function left(value: string) {
  const target = targetOf({ provider: 'zhipu', models: {}, env: 'rename', todo: true });
  const files = new Map([
    ['src/ask.ts', CODE],
    ['.env.example', `OPENAI_API_KEY=${value}\n`],
  ]);
  return withTree(files, async (root) => {
    const analysis = await analyse({ root, include: [], exclude: [] });
    const { findings } = plan(analysis, { target, only: [], skip: [] });
    return findings.filter(({ file, action }) => file === '.env.example' && action === 'manual').length;
  });
}

it('does not ask for the withdrawal of what a sample holds in the place of a key', async () => {
  expect(await left('"sk-XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX"')).toBe(0);
  expect(await left('sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx')).toBe(0);
  expect(await left('sk-your-openai-api-key-goes-here')).toBe(0);
  expect(await left('sk-proj-abcdefghijklmnopqrstuvwxyz0123')).toBe(1);
});
