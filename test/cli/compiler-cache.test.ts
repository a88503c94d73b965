import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { expect, it } from 'vitest';
import { banjia } from '../packages/bin.ts';
import { withRepository } from './repository.ts';

const APP = `import OpenAI from 'openai';\nexport const client = new OpenAI();\n`;

it('the second run takes back what V8 made of the compiler in the first', async () => {
  const home = mkdtempSync(join(tmpdir(), 'banjia-compiler-'));
  const kept = () =>
    globSync('banjia/compiler/*', { cwd: home, absolute: true }).map((path) => ({ path, file: statSync(path).ino }));
  try {
    await withRepository(new Map([['a.ts', APP]]), async (root) => {
      const run = () => banjia([root, '--to', 'zhipu', '--dry-run'], { env: { XDG_CACHE_HOME: home } });
      await run();
      const first = kept();
      expect(first).toHaveLength(1);
      await run();
      // What V8 refuses is written anew, under the same name.
      expect(kept()).toEqual(first);
    });
  } finally {
    rmSync(home, { recursive: true });
  }
});
