import { expect, test, vi } from 'vitest';
import { analyse } from '../../src/pipeline/run.ts';
import { withTree } from '../helpers/tree.ts';

// No parser of this version is installed.
vi.mock('../../src/version.ts', () => ({
  pinnedVersion: (name: string) => (name === '@astrojs/compiler' ? '0.0.1' : undefined),
  version: () => '0.0.0',
}));

test('a component without its parser is reported and stops nothing', async () => {
  const code = "import OpenAI from 'openai';\nnew OpenAI();\n";
  const tree = new Map([
    ['a.astro', `---\n${code}---\n`],
    ['b.ts', code],
  ]);
  await withTree(tree, async (root) => {
    const { skipped, usage } = await analyse({ root, include: [], exclude: [] });
    expect(skipped).toEqual([
      {
        path: 'a.astro',
        reason: 'needs a parser that is not installed: add @astrojs/compiler@0.0.1 beside banjia',
      },
    ]);
    expect(usage.clients).toBe(1);
  });
});
