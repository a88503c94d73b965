import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeHome } from '../../src/pipeline/home.ts';
import { beginJournal, sha256Of } from '../../src/pipeline/journal.ts';
import { readTree } from '../helpers/tree.ts';
import { banjia } from '../packages/bin.ts';
import { withRepository } from './repository.ts';
import { SAMPLE_APP } from './sample-app.ts';

const PATH = 'src/ai.ts';
const HALF_WAY = '// half-way\n';

/** What a run leaves behind that was killed between two files. */
function leaveHalfWay(root: string): void {
  const before = Buffer.from(SAMPLE_APP.get(PATH) ?? '');
  const entry = {
    path: PATH,
    before: { sha256: sha256Of(before), mode: 0o644, blob: '0' },
    after: { sha256: sha256Of(Buffer.from(HALF_WAY)) },
  };
  makeHome(root);
  beginJournal(root, { version: 1, command: 'migrate', entries: [entry], folders: [] }, new Map([['0', before]]));
  writeFileSync(join(root, PATH), HALF_WAY);
}

describe('after a run that was killed half-way', () => {
  it('migrate puts its files back first, and says so', async () => {
    await withRepository(SAMPLE_APP, async (root) => {
      leaveHalfWay(root);
      const { exitCode, stderr, stdout } = await banjia([root, '--to', 'zhipu', '--yes']);
      expect(exitCode).toBe(0);
      expect(stderr).toBe('An earlier run was stopped half-way; 1 file put back.\n');
      expect(stdout).toContain('+++ b/src/ai.ts');
      expect(stdout).not.toContain('half-way');
    });
  });

  it('scan and check look at what there is, and say what it is', async () => {
    await withRepository(SAMPLE_APP, async (root) => {
      leaveHalfWay(root);
      for (const command of ['scan', 'check']) {
        const { stderr } = await banjia([command, root]);
        expect(stderr).toMatch(/^An earlier run was stopped half-way\. Run `migrate undo` first: /);
      }
      expect(readTree(root).get(PATH)).toBe(HALF_WAY);
    });
  });

  it('a dry run refuses, since it may not write', async () => {
    await withRepository(SAMPLE_APP, async (root) => {
      leaveHalfWay(root);
      const { exitCode, stderr } = await banjia([root, '--to', 'zhipu', '--dry-run']);
      expect(exitCode).toBe(2);
      expect(stderr).toContain('banjia: An earlier run was stopped half-way.\nRun `migrate undo` first');
      expect(readTree(root).get(PATH)).toBe(HALF_WAY);
    });
  });
});
