import { expect, test } from 'vitest';
import { contentDigest } from '../../src/pipeline/content-digest.ts';
import { prefilter, prefilterMany } from '../../src/pipeline/prefilter.ts';
import type { Report } from '../../src/report.ts';
import { banjia } from '../packages/bin.ts';
import { makeTree, write } from './support/tree.ts';

const MANY = 4_500;
const TREE = Object.fromEntries(
  Array.from({ length: MANY }, (_, i) => [
    `src/${String(i).padStart(4, '0')}.ts`,
    i % 500 === 0
      ? `import OpenAI from 'openai';\nexport const client${i} = new OpenAI();\n`
      : `export const a = ${i};\n`,
  ]),
);

test('a second thread takes turns, and everything is found once and in order', async () => {
  const { stdout } = await banjia(['scan', makeTree(TREE), '--json', '--no-cache']);
  const { stats, findings }: Report = JSON.parse(stdout);
  expect(stats).toMatchObject({ filesListed: MANY, filesCandidate: MANY / 500 });
  expect(findings.filter(({ kind }) => kind === 'client').map(({ file }) => file)).toEqual(
    Object.keys(TREE).filter((_, i) => i % 500 === 0),
  );
});

test('where no thread can be had, one does all the work', async () => {
  // Outside of the build the thread's file is TypeScript, which a thread of Node 20 can't load.
  const root = makeTree({ ...TREE, 'gone.ts': '' });
  const files = [...Object.keys(TREE), 'nowhere.ts'];
  expect(await prefilterMany({ root, files })).toEqual(prefilter({ root, files }));
  const digest = await contentDigest({ root, files });
  expect(await contentDigest({ root, files })).toBe(digest);
  write(root, 'src/4000.ts', 'export const a = 5;\n');
  expect(await contentDigest({ root, files })).not.toBe(digest);
});
