import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Interrupted } from '../../src/errors.ts';
import { openAIModelFacts } from '../../src/openai/model-facts.ts';
import { findHolding } from '../../src/pipeline/holding.ts';
import { LATER } from '../../src/pipeline/later-words.ts';
import { NEEDLES, prefilter } from '../../src/pipeline/prefilter.ts';
import { makePipe, makeTree } from './support/tree.ts';

const filter = (files: Record<string, string | Uint8Array>, needles?: readonly string[]) =>
  prefilter({ root: makeTree(files), files: Object.keys(files), ...(needles && { needles }) });
const paths = (found: ReturnType<typeof prefilter>): string[] => found.candidates.map(({ path }) => path);

test('keeps, in order and with their size, the files that hold a needle anywhere', () => {
  const found = filter({
    'z.ts': `import OpenAI from 'openai';\n`,
    'empty.ts': '',
    'none.ts': 'const open = "ai";\n',
    'last.ts': `${'\n'.repeat(300)}// 迁移 gpt-4o`,
    '.env': 'OPENAI_API_KEY=x',
  });
  expect(found).toEqual({
    candidates: [
      { path: 'z.ts', bytes: 29 },
      { path: 'last.ts', bytes: 316 },
      { path: '.env', bytes: 16 },
    ],
    skipped: [],
    imports: new Map(),
    later: new Map(),
  });
});

test('notes what code without a needle imports and says, where that is wanted', () => {
  const files = {
    'a.ts': `import { b } from './迁移/b';\nexport * from "@acme/ui";\nconst c = require('./c.js'); import('./d');\n`,
    'none.ts': 'export const a = 1;\n',
    'wide.ts': 'export const width = 1_536, other = 3072;\n',
    'hit.ts': `import OpenAI from 'openai'; const width = 1536;\n`,
    'a.json': `{ "text": "from 'x'", "width": 1536 }`,
  };
  const options = { root: makeTree(files), files: Object.keys(files) };
  const { imports, later } = prefilter({ ...options, notes: true });
  expect([...imports]).toEqual([
    ['a.ts', './迁移/b\n@acme/ui\n./c.js\n./d'],
    ['none.ts', ''],
    ['wide.ts', ''],
  ]);
  expect([...later]).toEqual([['wide.ts', '1_536\n3072']]);
  const { imports: none, later: nothing } = prefilter(options);
  expect([none.size, nothing.size]).toEqual([0, 0]);
});

test('every width of OpenAI’s vectors is among what is noted for later', () => {
  const widths = ['text-embedding-3-small', 'text-embedding-3-large', 'text-embedding-ada-002'].map(
    (id) => openAIModelFacts(id)?.width,
  );
  expect(widths.every((width) => width !== undefined && LATER.includes(String(width)))).toBe(true);
});

test('what was noted answers as reading again does', () => {
  const files = {
    'gate.ts': `import { gateway } from '@ai-sdk/gateway';\n`,
    'wide.ts': 'export const width = 1536;\n',
    'schema.sql': 'create table a (v vector(1536));\n',
    'other.ts': 'export const width = 768;\n',
    'known.ts': 'export const width = 1536;\n',
  };
  const root = makeTree(files);
  const options = {
    root,
    files: Object.keys(files),
    known: new Map([['known.ts', '']]),
    schemas: true,
    onSkip: () => {},
  };
  const noted = prefilter({ ...options, notes: true });
  const unnoted = { imports: new Map<string, string>(), later: new Map<string, string>() };
  for (const words of [['1536', '1_536'], ['768'], ['@ai-sdk/gateway'], ['1536', '768']]) {
    const found = findHolding({ ...options, words, gathered: noted });
    expect([...found]).toEqual([...findHolding({ ...options, words, gathered: unnoted })]);
    expect(found.size, words.join()).toBeGreaterThan(0);
  }
  const words = ['1536'];
  expect([...findHolding({ ...options, words, schemas: false, gathered: noted }).keys()]).toEqual(['wide.ts']);
});

test.each(NEEDLES)('%s is a needle', (needle) => {
  expect(paths(filter({ 'a.ts': `x ${needle}\n`, 'b.ts': 'x' }))).toEqual(['a.ts']);
});

test('takes other needles, of any script', () => {
  const files = { 'a.ts': `import { 模型 } from './ai';`, 'b.ts': 'openai' };
  expect(paths(filter(files, [`'./ai'`, '模型']))).toEqual(['a.ts']);
  expect(paths(filter(files, []))).toEqual([]);
});

test('a short file after a long one is not judged by what is left of the long one', () => {
  const found = filter({ 'long.ts': `${'// x\n'.repeat(100)}openai`, 'short.ts': 'const a = 1;' });
  expect(paths(found)).toEqual(['long.ts']);
});

test('finds a needle beyond the first megabyte', () => {
  const found = filter({ 'a.ts': `${'const a = 1;\n'.repeat(200_000)}openai`, 'b.ts': 'openai' });
  expect(paths(found)).toEqual(['a.ts', 'b.ts']);
});

test('skips with a reason what is too large, a link, or not to be opened; passes over what is gone', () => {
  const root = makeTree({
    'a.ts': 'openai',
    'limit.json': 'x'.repeat(5_000_000),
    'large.json': 'x'.repeat(5_000_001),
    'chart.js/a.ts': '',
  });
  symlinkSync('a.ts', join(root, 'link.ts'));
  const impossible = `${'x'.repeat(300)}.ts`;
  const files = ['a.ts', 'limit.json', 'large.json', 'link.ts', impossible, 'gone.ts', 'a.ts/gone.ts', 'chart.js'];
  expect(prefilter({ root, files })).toEqual({
    candidates: [{ path: 'a.ts', bytes: 6 }],
    skipped: [
      { path: 'large.json', reason: 'larger than 5 MB' },
      { path: 'link.ts', reason: 'symbolic link' },
      { path: impossible, reason: 'the name is too long' },
    ],
    imports: new Map(),
    later: new Map(),
  });
});

test('does not wait at a pipe', () => {
  const root = makeTree({ 'a.ts': 'openai' });
  makePipe(root, 'pipe.ts');
  expect(paths(prefilter({ root, files: ['pipe.ts', 'a.ts'] }))).toEqual(['a.ts']);
});

test('lets UTF-16 through, where no needle is ever found, so that the reader can report it', () => {
  const little = Buffer.from(`\uFEFFimport 'openai'`, 'utf16le');
  expect(paths(filter({ 'le.ts': little, 'be.ts': Buffer.from(little).swap16() }))).toEqual(['le.ts', 'be.ts']);
});

test('counts, and stops when interrupted', () => {
  const files = Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`${i}.ts`, 'openai']));
  const root = makeTree(files);
  const counts: number[] = [];
  prefilter({ root, files: Object.keys(files), onCount: (count) => counts.push(count) });
  expect(counts).toEqual([0, 256, 512, 600]);

  const controller = new AbortController();
  const stop = (count: number): void => {
    if (count > 0) controller.abort();
  };
  const run = (): unknown => prefilter({ root, files: Object.keys(files), onCount: stop, signal: controller.signal });
  expect(run).toThrow(Interrupted);
});

describe('minified or bundled', () => {
  const dense = 'function a(b){return b(c);}var d={e:f(g)};';
  const reasonFor = (text: string, path = 'a.js'): string | undefined =>
    filter({ [path]: `${text}\n// openai` }).skipped[0]?.reason;

  test.each([
    ['one long line', dense.repeat(20)],
    ['a licence, then one long line', `/*\n * MIT\n */\n${dense.repeat(50)}`],
    ['a huge line in a large file', `${'const a = 1;\n'.repeat(5_000)}${dense.repeat(150)}`],
    ['a 5 MB bundle', dense.repeat(110_000)],
    ['webpack', `${'const a = 1;\n'.repeat(10_000)}__webpack_require__(1)`],
    ['esbuild', `${'const a = 1;\n'.repeat(10_000)}\n// node_modules/openai/index.mjs\n`],
  ])('%s', (_, text) => {
    expect(reasonFor(text)).toBe('minified or bundled');
  });

  test.each([
    ['ordinary code', `${dense}\n`.repeat(5_000)],
    ['a long prompt on one line', `const prompt = "${'You are a helpful assistant (be brief). '.repeat(300)}";`],
    ['a picture on one line', `const logo = "data:image/png;base64,${'iVBORw0KGgo'.repeat(10_000)}";`],
    [
      'examples as JSON on one line',
      `const shots = '${'{"role":"user","content":"What is the capital of France?"},'.repeat(200)}';`,
    ],
    ['a Chinese prompt on one line', `const prompt = "${'你是一个乐于助人的助手。'.repeat(2_000)}";`],
    ['a small file that names a bundler', 'declare const __webpack_require__: unknown;'],
  ])('not %s', (_, text) => {
    expect(reasonFor(text)).toBeUndefined();
  });

  test('judges only code', () => {
    expect(reasonFor(dense.repeat(50), 'package.json')).toBeUndefined();
  });

  test('says nothing of bundles that hold no needle', () => {
    expect(filter({ 'a.js': dense.repeat(5_000) })).toEqual({
      candidates: [],
      skipped: [],
      imports: new Map(),
      later: new Map(),
    });
  });
});
