import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTree, type Tree } from '../helpers/tree.ts';
import { banjia } from '../packages/bin.ts';
import { KEYS, openPty, type Pty } from './pty.ts';
import { withRepository } from './repository.ts';

const { enter, down, ctrlC, ctrlD } = KEYS;

const REPOSITORY: Tree = new Map([
  ['package.json', '{ "name": "app", "type": "module", "dependencies": { "openai": "^6.0.0" } }\n'],
  ['.env.example', 'OPENAI_API_KEY=\n'],
  [
    'src/ai.ts',
    `import OpenAI from 'openai';

const client = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });

export async function answer(question: string) {
  const completion = await client.chat.completions.create({
    model: 'gpt-4o',
    messages: [{ role: 'user', content: question }],
  });
  return completion.choices[0]?.message.content;
}

export const embed = (input: string) => client.embeddings.create({ model: 'text-embedding-3-small', input });
`,
  ],
]);

interface Question {
  readonly name: string;
  readonly shown: RegExp;
  /** The keys that answer it. */
  readonly answer: readonly string[];
}

const VENDOR = { name: 'vendor', shown: /Move to which vendor\?[^]*zhipu/, answer: ['zhipu', enter] };
const REGION = { name: 'region', shown: /Which endpoint\?[^]*api\.z\.ai/, answer: [enter] };
const MODELS = { name: 'models', shown: /Accept this mapping[^]*gpt-4o +→/, answer: [enter] };
const FAMILIES = { name: 'families', shown: /Which rules may change files\?/, answer: [enter] };
const VERDICT = { name: 'verdict', shown: /Write this diff to \d+ files?\?/, answer: [enter] };

/** Every question, after the answers that lead to it. */
const WAYS: readonly (readonly Question[])[] = [
  [VENDOR],
  [VENDOR, REGION],
  [VENDOR, REGION, MODELS],
  [VENDOR, REGION, { ...MODELS, answer: [down, enter] }, { name: 'replacement', shown: /gpt-4o becomes/, answer: [] }],
  [VENDOR, REGION, MODELS, FAMILIES],
  [VENDOR, REGION, MODELS, FAMILIES, VERDICT],
  [
    VENDOR,
    REGION,
    MODELS,
    FAMILIES,
    { ...VERDICT, answer: [down, down, enter] },
    { name: 'patch file', shown: /Patch file:/, answer: [] },
  ],
  [
    { ...VENDOR, answer: ['custom', enter] },
    { name: 'base URL', shown: /Base URL/, answer: [] },
  ],
  [
    { ...VENDOR, answer: ['custom', enter] },
    { name: 'base URL', shown: /Base URL/, answer: ['http://localhost:8000/v1', enter] },
    { name: 'key variable', shown: /Variable that holds its API key/, answer: [] },
  ],
];

/** Answers all questions but the last, which is only waited for. */
async function leadTo(pty: Pty, questions: readonly Question[]): Promise<void> {
  for (const [i, { shown, answer }] of questions.entries()) {
    await pty.sees(shown);
    if (i < questions.length - 1) await typeIn(pty, answer);
  }
}

/** A list that is filtered by typing follows the keys after a moment: wait for it before enter. */
async function typeIn(pty: Pty, answer: readonly string[]): Promise<void> {
  for (const keys of answer) {
    pty.press(keys);
    if (keys.length > 3 && !keys.startsWith('http')) await pty.sees(new RegExp(`❯ ${keys}`));
  }
}

/** What a person sees in the folder: all but git's files and ours. */
const filesOf = (root: string): Tree =>
  new Map([...readTree(root)].filter(([path]) => !/^\.(git|banjia)\//.test(path)));

describe('migrate in a terminal', () => {
  it('asks, shows the diff, applies it, and says the command that does it again', async () => {
    await withRepository(REPOSITORY, async (root) => {
      const pty = openPty([root]);
      const all = [VENDOR, REGION, MODELS, FAMILIES, VERDICT];
      await leadTo(pty, all);
      expect(pty.transcript()).toContain('+++ b/src/ai.ts');
      expect(filesOf(root)).toEqual(REPOSITORY);
      await typeIn(pty, VERDICT.answer);
      expect(await pty.exitCode).toBe(0);

      const migrated = filesOf(root);
      expect(migrated.get('src/ai.ts')).toContain('ZAI_API_KEY');
      expect(migrated.get('.env.example')).toContain('ZAI_API_KEY');
      const [, command = ''] = /without questions:\n {2}npx banjia (.+)\n/.exec(pty.transcript()) ?? [];
      expect(command).toContain('--to zhipu');

      expect((await banjia(['undo', root])).exitCode).toBe(0);
      expect(filesOf(root)).toEqual(REPOSITORY);
      execFileSync('sh', [
        '-c',
        `exec "$0" "$1" ${command}`,
        process.execPath,
        join(import.meta.dirname, '../../bin/migrate.js'),
      ]);
      expect(filesOf(root)).toEqual(migrated);
    });
  });

  it.each(WAYS.map((way) => [way.at(-1)?.name ?? '', way] as const))(
    'leaves all as it was after Ctrl-C at: %s',
    async (_, way) => {
      await withRepository(REPOSITORY, async (root) => {
        const before = readTree(root);
        const pty = openPty([root]);
        await leadTo(pty, way);
        pty.press(ctrlC);
        expect(await pty.exitCode).toBe(130);
        expect(pty.transcript().trimEnd()).toMatch(/\nInterrupted; nothing was changed\.$/);
        expect(readTree(root)).toEqual(before);
      });
    },
  );

  it.each([
    ['Ctrl-D', (pty: Pty) => pty.press(ctrlD)],
    ['a closed window', (pty: Pty) => pty.close()],
  ])('ends with nothing changed after %s', async (_, leave) => {
    await withRepository(REPOSITORY, async (root) => {
      const before = readTree(root);
      const pty = openPty([root]);
      await leadTo(pty, [VENDOR, REGION]);
      leave(pty);
      expect(await pty.exitCode).toBe(130);
      expect(readTree(root)).toEqual(before);
    });
  });
});
