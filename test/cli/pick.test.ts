import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTree } from '../helpers/tree.ts';
import { banjia } from '../packages/bin.ts';
import { KEYS, openPty, type Pty } from './pty.ts';
import { withRepository } from './repository.ts';
import { SAMPLE_APP } from './sample-app.ts';

const TO = ['--to', 'zhipu', '--region', 'cn', '--model', 'gpt-4o=glm-4.7', '--skip', 'docs', '--no-verify'];
const QUESTION = /Take this part \(\d+ of \d+\)\?/s;
/** The next one, behind the answered one: a key that comes before it is drawn is lost. */
const NEXT = /✔ Take this part.*Take this part \(\d+ of \d+\)\?/s;

/** Answers the questions of `--pick` one by one; the last letter answers what is left of them. */
async function answer(pty: Pty, letters: string): Promise<string> {
  let seen = '';
  for (const [i, letter] of [...letters].entries()) {
    seen += await pty.sees(i === 0 ? QUESTION : NEXT);
    pty.press(letter, KEYS.enter);
  }
  return seen;
}

const codeOf = (root: string) => readFileSync(join(root, 'src/ai.ts'), 'utf8');

describe('migrate --pick', () => {
  it('takes what is chosen, saves it, and --choices replays it without a terminal', () =>
    withRepository(SAMPLE_APP, async (root) => {
      const choices = `${root}.json`;
      const pty = openPty([root, ...TO, '--pick', '--choices', choices]);
      const seen = await answer(pty, 'nwa');
      expect(seen).toContain('+++ b/');
      expect(await pty.sees(/Write this diff/)).toContain(`Choices saved to ${choices}`);
      pty.press(KEYS.enter);
      expect(await pty.exitCode).toBe(0);
      expect(pty.transcript()).toContain(`--no-verify --choices ${choices} --yes`);
      const picked = readTree(root);
      expect(codeOf(root)).not.toBe(SAMPLE_APP.get('src/ai.ts'));

      expect((await banjia(['undo', root])).exitCode).toBe(0);
      expect(codeOf(root)).toBe(SAMPLE_APP.get('src/ai.ts'));
      const replay = await banjia([root, ...TO, '--choices', choices, '--yes', '--json']);
      expect(replay.stderr).toMatch(/Choices replayed: \d+ parts? taken, 1 left\./);
      const left = JSON.parse(replay.stdout).findings.filter(({ message }: { message: string }) =>
        message.startsWith('Left as it was, by choice: '),
      );
      expect(left.length).toBeGreaterThan(0);
      expect(left.every(({ action }: { action: string }) => action === 'manual')).toBe(true);
      for (const path of SAMPLE_APP.keys()) expect(readTree(root).get(path)).toBe(picked.get(path));
      rmSync(choices);
    }));

  it('writes nothing when all is left', () =>
    withRepository(SAMPLE_APP, async (root) => {
      const choices = `${root}.json`;
      const pty = openPty([root, ...TO, '--pick', '--choices', choices]);
      await answer(pty, 'q');
      expect(await pty.exitCode).toBe(0);
      expect(codeOf(root)).toBe(SAMPLE_APP.get('src/ai.ts'));
      rmSync(choices);
    }));

  it('leaves all as it was, and saves nothing, after Ctrl-C', () =>
    withRepository(SAMPLE_APP, async (root) => {
      const before = readTree(root);
      const pty = openPty([root, ...TO, '--pick', '--choices', join(root, 'made.json')]);
      await answer(pty, 'y');
      await pty.sees(NEXT);
      pty.press(KEYS.ctrlC);
      expect(await pty.exitCode).toBe(130);
      expect(readTree(root)).toEqual(before);
    }));

  it('wants a terminal, and in a dry run a file outside of root', () =>
    withRepository(SAMPLE_APP, async (root) => {
      const refused = await banjia([root, ...TO, '--pick']);
      expect(refused).toMatchObject({ exitCode: 2 });
      expect(refused.stderr).toContain('--choices <file> replays');
      const pty = openPty([root, ...TO, '--pick', '--dry-run', '--choices', join(root, 'made.json')]);
      expect(await pty.exitCode).toBe(2);
      expect(pty.transcript()).toContain('A dry run writes nothing');
    }));

  it('leaves code that the choices do not know, and says so; refuses what holds none', () =>
    withRepository(SAMPLE_APP, async (root) => {
      const choices = `${root}.json`;
      writeFileSync(choices, '{ "schemaVersion": 1, "taken": [], "left": [] }');
      const run = await banjia([root, ...TO, '--choices', choices, '--yes', '--dry-run']);
      expect(run.stderr).toMatch(/\d+ parts not among the choices, so left\./);
      for (const text of ['{', '[]', '{ "schemaVersion": 2 }']) {
        writeFileSync(choices, text);
        expect(await banjia([root, ...TO, '--choices', choices, '--yes'])).toMatchObject({ exitCode: 2 });
      }
      rmSync(choices);
      expect((await banjia([root, ...TO, '--choices', choices, '--yes'])).stderr).toContain("can't be read");
    }));
});
