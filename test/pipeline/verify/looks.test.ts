import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CompilerQuestion, LookAt } from '../../../src/pipeline/compiler-question.ts';
import { classicLooks } from '../../../src/pipeline/verify/classic-looks.ts';
import { compareLooks } from '../../../src/pipeline/verify/compare-looks.ts';
import { nativeLooks } from '../../../src/pipeline/verify/native-looks.ts';
import { withTree } from '../../helpers/tree.ts';
import { pinnedModules } from '../../pinned/pinned.ts';

type Looks = (question: CompilerQuestion) => LookAt | Promise<LookAt>;
type Texts = Readonly<Record<string, string | null>>;

const COMPILERS: readonly (readonly [name: string, looks: Looks])[] = [
  ['typescript-4', classicLooks],
  ['typescript-5', classicLooks],
  ['typescript', classicLooks],
  ['typescript-7', nativeLooks],
];

const homeOf = async (name: string): Promise<string> =>
  name === 'typescript'
    ? dirname(require.resolve('typescript/package.json'))
    : join(await pinnedModules('compilers'), name);

const FILES = {
  'tsconfig.json': '{}',
  'types/globals.d.ts': 'declare const limit: number;\n',
  'src/models.ts': `export const MODEL = 'old-1';\nexport function ask(question: string) {\n  return question.length;\n}\n`,
  'src/chosen.ts': `import { MODEL } from './models';\nexport const chosen = MODEL;\n`,
  'src/far.ts': `import { chosen } from './chosen';\nexport const named: \`old-\${string}\` = chosen;\n`,
  'src/wrong.ts': `import { ask } from './models';\nexport const text: string = ask('');\n`,
};

const CONFIG = {
  files: ['src/models.ts', 'src/far.ts', 'src/wrong.ts', 'types/globals.d.ts'],
  include: [],
  compilerOptions: {
    strict: true,
    noEmit: true,
    module: 'esnext',
    moduleResolution: 'node',
    types: [],
    lib: ['es2022'],
    target: 'es2022',
  },
};

describe.each(COMPILERS)('%s', (name, looks) => {
  /** What it says of some edits, files relative to root. */
  const ask = (edits: Texts, { others = [], options = {} }: { others?: readonly string[]; options?: object } = {}) =>
    withTree(new Map(Object.entries(FILES)), async (root) => {
      const moduleResolution = name === 'typescript-7' || name === 'typescript' ? 'bundler' : 'node';
      const compilerOptions = { ...CONFIG.compilerOptions, moduleResolution, ...options };
      const question: CompilerQuestion = {
        home: await homeOf(name),
        config: { path: join(root, 'tsconfig.json'), text: JSON.stringify({ ...CONFIG, compilerOptions }) },
        edited: Object.entries(edits).map(([path, after]) => ({
          path: join(root, path),
          before: FILES[path as keyof typeof FILES] ?? null,
          after,
          isOwn: true,
          isRedeclared: false,
        })),
        others: others.map((path) => join(root, path)),
      };
      const { before, after, seen, isReshaped } = compareLooks(question, await looks(question));
      const placed = (faults: typeof before) =>
        faults.map(({ file, line, code }) => `${file.slice(root.length + 1)}:${line} ${code}`);
      return {
        before: placed(before),
        after: placed(after),
        seen: seen.map((path) => path.slice(root.length + 1)),
        isReshaped,
      };
    });

  it('finds the errors of the edited file alone, after letters of several bytes', async () => {
    const after = `\ufeff// 你好 😀 é\n${FILES['src/models.ts']}const wide = '模型模型模型模型模型模型';\nconst n: number = wide;\nexport const l: string = limit;\n`;
    expect(await ask({ 'src/models.ts': after })).toMatchObject({
      before: [],
      after: ['src/models.ts:7 TS2322', 'src/models.ts:8 TS2322'],
      seen: ['src/models.ts'],
    });
  });

  it('tells an edit inside of a function from one that others see', async () => {
    const inside = FILES['src/models.ts'].replace('question.length', 'question.trim().length');
    expect(await ask({ 'src/models.ts': inside })).toMatchObject({ after: [], isReshaped: false });
    const returned = FILES['src/models.ts'].replace('question.length', 'question');
    expect(await ask({ 'src/models.ts': returned })).toMatchObject({ after: [], isReshaped: true });
  });

  it('looks at files that see the type through others, on both sides', async () => {
    const renamed = FILES['src/models.ts'].replace('old-1', 'new-1');
    expect(await ask({ 'src/models.ts': renamed }, { others: ['src/far.ts', 'src/wrong.ts'] })).toMatchObject({
      before: ['src/wrong.ts:2 TS2322'],
      after: ['src/far.ts:2 TS2322', 'src/wrong.ts:2 TS2322'],
      isReshaped: true,
    });
  });

  it('sees files that come and go', async () => {
    const edits = {
      'src/models.ts': `export { MODEL } from './new/client';\nexport const ask = (question: string) => question.length;\n`,
      'src/new/client.ts': `export const MODEL = 'old-1';\nexport const wrong: number = MODEL;\n`,
    };
    expect(await ask(edits)).toEqual({
      before: [],
      after: ['src/new/client.ts:2 TS2322'],
      seen: ['src/models.ts', 'src/new/client.ts'],
      isReshaped: true,
    });
    expect(await ask({ 'src/chosen.ts': null }, { others: ['src/far.ts'] })).toMatchObject({
      after: ['src/far.ts:1 TS2307'],
      isReshaped: true,
    });
  });

  it('counts what only a build that writes declarations tells', async () => {
    const after = `${FILES['src/models.ts']}class Hidden { private a = 1; }\nexport const make = () => class extends Hidden {};\n`;
    const edits = { 'src/models.ts': after };
    expect((await ask(edits)).after).toEqual([]);
    expect((await ask(edits, { options: { declaration: true } })).after).toEqual(['src/models.ts:6 TS4094']);
  });
});
