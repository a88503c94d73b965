import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTree, type Tree } from '../helpers/tree.ts';
import { banjia } from '../packages/bin.ts';
import { KEYS, openPty, type Pty } from './pty.ts';
import { git, withRepository } from './repository.ts';
import { SAMPLE_APP } from './sample-app.ts';

const { enter, down, ctrlC, ctrlD } = KEYS;

interface Question {
  readonly name: string;
  readonly shown: RegExp;
  /** What answers it: keys to press, and what to wait for in between. */
  readonly answer: readonly (string | RegExp)[];
}

/** Types a word; the list follows after a moment, in which enter would be lost. */
const find = (id: string) => [id, new RegExp(`❯ ${id}[^\\n]*\\n\\n↑↓`), enter];

const VENDOR: Question = { name: 'vendor', shown: /Move to which vendor\?.*zhipu/s, answer: find('zhipu') };
const REGION: Question = { name: 'region', shown: /Which endpoint\?.*api\.z\.ai/s, answer: [enter] };
const MODELS: Question = { name: 'models', shown: /Accept this mapping.*gpt-4o +→/s, answer: [enter] };
const FAMILIES: Question = { name: 'families', shown: /Which rules may change files\?/, answer: [enter] };
const VERDICT: Question = { name: 'verdict', shown: /Write this diff to \d+ files?\?/, answer: [enter] };
const BASE_URL: Question = { name: 'base URL', shown: /Base URL/, answer: ['http://localhost:8000/v1', enter] };

/** Every question, after the answers that lead to it. */
const WAYS: readonly (readonly Question[])[] = [
  [{ name: 'the spinner', shown: /Listing files/, answer: [] }],
  [VENDOR],
  [VENDOR, REGION],
  [VENDOR, REGION, MODELS],
  [VENDOR, REGION, { ...MODELS, answer: [down, enter] }, { name: 'replacement', shown: /gpt-4o becomes/, answer: [] }],
  [VENDOR, REGION, MODELS, FAMILIES],
  [VENDOR, REGION, MODELS, FAMILIES, VERDICT],
  [
    ...[VENDOR, REGION, MODELS, FAMILIES],
    { ...VERDICT, answer: [down, down, enter] },
    { name: 'patch file', shown: /Patch file:/, answer: [] },
  ],
  [{ ...VENDOR, answer: find('custom') }, BASE_URL],
  [{ ...VENDOR, answer: find('custom') }, BASE_URL, { name: 'key', shown: /Variable that holds/, answer: [] }],
];

/** Answers all questions but the last, which is only waited for. */
async function leadTo(pty: Pty, questions: readonly Question[]): Promise<void> {
  for (const [i, { shown, answer }] of questions.entries()) {
    await pty.sees(shown);
    if (i < questions.length - 1) await give(pty, answer);
  }
}

async function give(pty: Pty, answer: Question['answer']): Promise<void> {
  for (const step of answer) {
    if (typeof step === 'string') pty.press(step);
    else await pty.sees(step);
  }
}

/** What a person sees in the folder: all but git's files and ours. */
const filesOf = (root: string): Tree =>
  new Map([...readTree(root)].filter(([path]) => !/^\.(git|banjia)\//.test(path)));

describe('migrate in a terminal', () => {
  it('asks, shows the diff, applies it, and says the command that does it again', async () => {
    await withRepository(SAMPLE_APP, async (root) => {
      const pty = openPty([root]);
      const all = [VENDOR, REGION, MODELS, FAMILIES, VERDICT];
      await leadTo(pty, all);
      expect(pty.transcript()).toContain('+++ b/src/ai.ts');
      expect(filesOf(root)).toEqual(SAMPLE_APP);
      await give(pty, VERDICT.answer);
      expect(await pty.exitCode).toBe(0);

      const migrated = filesOf(root);
      expect(migrated.get('src/ai.ts')).toContain('ZAI_API_KEY');
      expect(migrated.get('.env.example')).toContain('ZAI_API_KEY');
      const [, command = ''] = /without questions:\n {2}npx banjia (.+)\n/.exec(pty.transcript()) ?? [];
      expect(command).toContain('--to zhipu');

      expect((await banjia(['undo', root])).exitCode).toBe(0);
      expect(filesOf(root)).toEqual(SAMPLE_APP);
      execFileSync('sh', [
        '-c',
        `exec "$0" "$1" ${command}`,
        process.execPath,
        join(import.meta.dirname, '../../bin/migrate.js'),
      ]);
      expect(filesOf(root)).toEqual(migrated);
    });
  });

  it('keeps the diff as a patch, and leaves the folder as it was', async () => {
    await withRepository(SAMPLE_APP, async (root) => {
      const patch = `${root}.patch`;
      const pty = openPty([root, '--region', 'cn', '--model', 'gpt-4o=glm-4.7', '--skip', 'docs']);
      await leadTo(pty, [VENDOR, VERDICT]);
      pty.press(down, down, enter);
      await pty.sees(/Patch file:/);
      pty.press(patch, enter);
      expect(await pty.exitCode).toBe(0);
      expect(pty.transcript()).toContain(`--dry-run --report ${patch} --yes\n`);
      expect(filesOf(root)).toEqual(SAMPLE_APP);
      git(root, 'apply', '--check', patch);
      rmSync(patch);
    });
  });

  it.each(WAYS.map((way) => [way.at(-1)?.name ?? '', way] as const))(
    'leaves all as it was after Ctrl-C at: %s',
    async (_, way) => {
      await withRepository(SAMPLE_APP, async (root) => {
        const before = readTree(root);
        const pty = openPty([root]);
        await leadTo(pty, way);
        pty.press(ctrlC);
        expect(await pty.exitCode).toBe(130);
        expect(pty.transcript().trimEnd()).toMatch(/Interrupted; nothing was changed\.$/);
        expect(readTree(root)).toEqual(before);
      });
    },
  );

  it.each([
    ['CI is set', [], { CI: 'true' }],
    ['--yes is given', ['--yes'], {}],
    ['--json is given', ['--json'], {}],
  ])('asks nobody when %s', async (_, args, env) => {
    await withRepository(SAMPLE_APP, async (root) => {
      const pty = openPty([root, ...args], env);
      expect(await pty.exitCode).toBe(2);
      expect(pty.transcript()).toContain('banjia: Where to move is not decided: pass --to <id>.');
    });
  });

  it.each([
    ['Ctrl-D', (pty: Pty) => pty.press(ctrlD)],
    ['a closed window', (pty: Pty) => pty.close()],
  ])('ends with nothing changed after %s', async (_, leave) => {
    await withRepository(SAMPLE_APP, async (root) => {
      const before = readTree(root);
      const pty = openPty([root]);
      await leadTo(pty, [VENDOR, REGION]);
      leave(pty);
      expect(await pty.exitCode).toBe(130);
      expect(readTree(root)).toEqual(before);
    });
  });
});
