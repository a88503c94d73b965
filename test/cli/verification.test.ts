import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Tree, writeTree } from '../helpers/tree.ts';
import { banjia } from '../packages/bin.ts';
import { KEYS, openPty } from './pty.ts';
import { withRepository } from './repository.ts';
import { appWith, SAMPLE_APP } from './sample-app.ts';

/** Types of the SDK that know no model but OpenAI's: any new name is an error. */
const STRICT_SDK: Tree = new Map([
  ['node_modules/openai/package.json', '{ "name": "openai", "version": "6.0.0", "types": "index.d.ts" }'],
  [
    'node_modules/openai/index.d.ts',
    `interface Request { model: 'gpt-4o' | 'text-embedding-3-small'; [more: string]: unknown }
     export default class OpenAI {
       constructor(options: { apiKey?: string; baseURL?: string });
       chat: { completions: { create(request: Request): Promise<{ choices: { message: { content: string } }[] }> } };
       embeddings: { create(request: Request): Promise<unknown> };
     }`,
  ],
  ['node_modules/globals.d.ts', 'declare const process: { env: Record<string, string | undefined> };'],
]);

const APP = appWith({
  '.gitignore': 'node_modules\n.banjia\n',
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      strict: true,
      module: 'esnext',
      moduleResolution: 'bundler',
      target: 'es2022',
      // Without those of a browser, whose types take longer to read than all else.
      lib: ['es2022'],
      types: [],
    },
    include: ['src', 'node_modules/globals.d.ts'],
  }),
  'src/ai.ts': `${SAMPLE_APP.get('src/ai.ts')}\nexport const n: number = answer('hi');\n`,
  // No edit reaches it.
  'src/wrong.ts': `import { answer } from './ai';\nexport const n: number = answer('hi');\n`,
});

/** Without the compiler's own translations and its server for editors. */
const COPIED = {
  recursive: true,
  dereference: true,
  filter: (path: string) => !/[\\/]lib[\\/]([a-z]{2}(-[a-z]+)?|_?tsserver.*)$/i.test(path),
};

function withInstalled<T>(use: (root: string) => Promise<T>, app: Tree = APP): Promise<T> {
  return withRepository(app, (root) => {
    writeTree(root, STRICT_SDK);
    const from = join(import.meta.dirname, '../../node_modules/typescript');
    const to = join(root, 'node_modules/typescript');
    for (const part of ['package.json', 'bin', 'lib']) cpSync(join(from, part), join(to, part), COPIED);
    return use(root);
  });
}

const codeOf = (root: string) => readFileSync(join(root, 'src/ai.ts'), 'utf8');

describe('verification with the compiler that is installed', () => {
  it('tells new errors from old ones, next to the edit, and trips --fail-on', () =>
    withInstalled(async (root) => {
      const run = await banjia([root, '--to', 'zhipu', '--yes', '--fail-on', 'new-errors', '--json']);
      const { verification, stats } = JSON.parse(run.stdout);
      expect(verification).toMatchObject({ ran: true, errorsBefore: 1, errorsAfter: 3 });
      const places = verification.newErrors.map(({ file, code }: { file: string; code: string }) => `${file} ${code}`);
      expect(places).toEqual(['src/ai.ts TS2322', 'src/ai.ts TS2322']);
      expect(stats.stagesMs.verify).toBeGreaterThan(0);
      expect(run.stderr).toMatch(/with your own typescript \d/);
      expect(run.exitCode).toBe(1);
      expect(codeOf(root)).toContain('ZAI_API_KEY');
    }));

  it('looks at a file that the run creates, as those see it that import it', () =>
    withInstalled(async (root) => {
      const run = await banjia([root, '--to', 'zhipu', '--client', 'shared', '--yes', '--json']);
      const { verification, files } = JSON.parse(run.stdout);
      expect(files).toContainEqual(expect.objectContaining({ path: 'src/openai-client.ts', status: 'created' }));
      expect(verification.why).toBeUndefined();
      const places = verification.newErrors.map(({ file, code }: { file: string; code: string }) => `${file} ${code}`);
      // This SDK has no such type.
      expect(places).toContain('src/openai-client.ts TS2614');
    }));

  it('is switched off by --no-verify, and does not run in a dry run', () =>
    withInstalled(async (root) => {
      for (const flag of ['--dry-run', '--no-verify']) {
        const run = await banjia([root, '--to', 'zhipu', '--yes', flag, '--json', '--fail-on', 'new-errors']);
        expect(JSON.parse(run.stdout).verification).toEqual({
          ran: false,
          errorsBefore: 0,
          errorsAfter: 0,
          newErrors: [],
        });
        expect(run.stderr).toContain('Types were not checked, so --fail-on new-errors had nothing to go by.');
        expect(run.exitCode).toBe(0);
      }
    }));

  it.each([
    ['keeps the changes', [], 'ZAI_API_KEY', 'ZAI_API_KEY'],
    ['takes back the files with errors', [KEYS.down], 'OPENAI_API_KEY', 'ZAI_API_KEY'],
    ['takes all back', [KEYS.down, KEYS.down], 'OPENAI_API_KEY', 'OPENAI_API_KEY'],
  ])('asks in a terminal, and %s', (_, keys, code, env) =>
    withInstalled(async (root) => {
      const pty = openPty([root, '--to', 'zhipu', '--region', 'cn', '--model', 'gpt-4o=glm-4.7', '--skip', 'docs']);
      await pty.sees(/Write this diff/);
      pty.press(KEYS.enter);
      expect(await pty.sees(/came with these changes\. What now\?/)).toMatch(
        /\(next\s+to\s+an\s+edit\s+of\s+openai-sdk/,
      );
      pty.press(...keys, KEYS.enter);
      expect(await pty.exitCode).toBe(0);
      expect(codeOf(root)).toContain(code);
      expect(readFileSync(join(root, '.env.example'), 'utf8')).toContain(env);
      if (code !== env) {
        await banjia(['undo', root]);
        expect(readFileSync(join(root, '.env.example'), 'utf8')).toContain('OPENAI_API_KEY');
      }
    }),
  );

  it('puts all back after Ctrl-C at the question', () =>
    withInstalled(async (root) => {
      const pty = openPty([root, '--to', 'zhipu', '--region', 'cn', '--model', 'gpt-4o=glm-4.7', '--skip', 'docs']);
      await pty.sees(/Write this diff/);
      pty.press(KEYS.enter);
      await pty.sees(/What now\?/);
      pty.press(KEYS.ctrlC);
      expect(await pty.exitCode).toBe(130);
      expect(codeOf(root)).toBe(APP.get('src/ai.ts'));
    }));

  it('says why where there is no folder for temporary files, and goes on', () =>
    withInstalled(async (root) => {
      // Without its interface, only the compiler's command tells.
      rmSync(join(root, 'node_modules/typescript/lib/typescript.js'));
      const env = { TMPDIR: join(root, 'no/such/folder') };
      const run = await banjia([root, '--to', 'zhipu', '--yes'], { env });
      expect(run.exitCode, run.stderr).toBe(0);
      expect(run.stdout).toMatch(/typescript [\d.]+ did not get as far as types: no such file or folder\./);
      expect(codeOf(root)).toContain('ZAI_API_KEY');
    }));

  it('looks at files that see a changed type through others', () =>
    withInstalled(
      async (root) => {
        const run = await banjia([root, '--to', 'zhipu', '--yes', '--json']);
        const { verification } = JSON.parse(run.stdout);
        expect(codeOf(root)).toContain('glm-');
        expect(verification.newErrors).toMatchObject([{ file: 'src/far.ts', line: 2, code: 'TS2322' }]);
      },
      appWith({
        '.gitignore': 'node_modules\n.banjia\n',
        'tsconfig.json': APP.get('tsconfig.json') ?? '',
        'src/ai.ts': `import OpenAI from 'openai';
export const MODEL = 'gpt-4o';
export const client = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
export const send = () => client.chat.completions.create({ model: MODEL as never, messages: [] });
`,
        'src/chosen.ts': `import { MODEL } from './ai';\nexport const chosen = MODEL;\n`,
        'src/far.ts': `import { chosen } from './chosen';\nexport const named: \`gpt-\${string}\` = chosen;\n`,
      }),
    ));

  it('counts the errors of a file that no config names, where a program imports it', () =>
    withInstalled(
      async (root) => {
        const run = await banjia([root, '--to', 'zhipu', '--yes', '--json']);
        const { verification } = JSON.parse(run.stdout);
        const faulty = new Set(verification.newErrors.map(({ file }: { file: string }) => file));
        expect(faulty).toEqual(new Set(['lib/ai.ts']));
      },
      appWith({
        '.gitignore': 'node_modules\n.banjia\n',
        'tsconfig.json': (APP.get('tsconfig.json') ?? '').replace('"src"', '"src/main.ts"'),
        'src/ai.ts': '',
        'src/main.ts': `import './deep';\n`,
        'src/deep.ts': `export * from '../lib/ai';\n`,
        'lib/ai.ts': SAMPLE_APP.get('src/ai.ts') ?? '',
      }),
    ));

  it('runs the command of a compiler that cannot be asked in memory', () =>
    withInstalled(async (root) => {
      writeTree(root, new Map([['node_modules/typescript/lib/typescript.js', 'module.exports = {};']]));
      const run = await banjia([root, '--to', 'zhipu', '--yes', '--json']);
      const { verification } = JSON.parse(run.stdout);
      expect(verification).toMatchObject({ ran: true, errorsBefore: 2, errorsAfter: 4 });
      expect(verification.newErrors).toHaveLength(2);
    }));

  it('names changed files that no config compiles', () =>
    withInstalled(
      async (root) => {
        const run = await banjia([root, '--to', 'zhipu', '--yes']);
        expect(run.stdout).toContain('Not all was checked: no tsconfig.json compiles test/ai.test.ts.');
      },
      new Map([...APP, ['test/ai.test.ts', SAMPLE_APP.get('src/ai.ts') ?? '']]),
    ));

  it('is stopped by Ctrl-C while the compiler looks, with nothing written', () =>
    withInstalled(async (root) => {
      writeTree(root, new Map([['node_modules/typescript/lib/typescript.js', 'for (;;);']]));
      const pty = openPty([root, '--to', 'zhipu', '--region', 'cn', '--model', 'gpt-4o=glm-4.7', '--skip', 'docs']);
      await pty.sees(/Write this diff/);
      pty.press(KEYS.enter);
      await pty.sees(/Types\s+are\s+checked\s+with/);
      pty.press(KEYS.ctrlC);
      expect(await pty.exitCode).toBe(130);
      expect(codeOf(root)).toBe(APP.get('src/ai.ts'));
    }));

  it('says plainly that nothing was checked where nothing is installed', () =>
    withRepository(APP, async (root) => {
      const run = await banjia([root, '--to', 'zhipu', '--yes']);
      expect(run.stdout).toContain('Types were not checked: typescript is not installed for the changed files.');
      expect(run.exitCode).toBe(0);
    }));
});
