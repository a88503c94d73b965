import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { globSync } from 'tinyglobby';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeDraft } from '../../src/cli/draft.ts';
import { recalled } from '../../src/cli/recall.ts';
import { openSession } from '../../src/cli/session.ts';
import { takeStock } from '../../src/cli/take-stock.ts';
import type { Report } from '../../src/report.ts';
import { loadFixture } from '../helpers/run-fixture.ts';
import { type Tree, withTree } from '../helpers/tree.ts';
import { banjia } from '../packages/bin.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const APP: Tree = new Map([
  [
    'ai.ts',
    `import OpenAI from 'openai';\nexport const client = new OpenAI({ apiKey: 'sk-abcdefghijklmnopqrstuvwxyz' });\n`,
  ],
  [
    'use.ts',
    `import { client } from './ai';\nclient.embeddings.create({ model: 'text-embedding-3-small', input: '' });\n`,
  ],
  ['other.ts', `export const a = 1;\n`],
  ['.env', 'OPENAI_API_KEY=abcdef\n'],
  ['package.json', '{ "dependencies": { "openai": "^4.0.0" } }\n'],
]);

/** A table with a column for vectors. */
const VECTORS = (width: number) =>
  `import { pgTable, vector } from 'drizzle-orm/pg-core';\nexport const docs = pgTable('docs', { at: vector('at', { dimensions: ${width} }) });\n`;

let home: string;
const entries = (): string[] => {
  const folder = join(home, 'banjia/reports');
  return globSync('*', { cwd: folder, absolute: true });
};

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'banjia-recall-'));
  vi.stubEnv('XDG_CACHE_HOME', home);
  // As if the files of these tests had been there for a while.
  const now = Date.now() + 60_000;
  vi.spyOn(Date, 'now').mockReturnValue(now);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

interface Taken {
  readonly report: Report;
  /** false: no analysis was made. */
  readonly isNew: boolean;
}

async function take(root: string, { flags = {}, build = 'one' as string | undefined } = {}): Promise<Taken> {
  const session = await openSession(root, flags);
  const { signal } = new AbortController();
  let isNew = false;
  const report = await recalled(session, {
    command: 'scan',
    signal,
    build,
    take: async (survey) => {
      isNew = true;
      const analysis = await takeStock(session, signal, survey);
      const draft = makeDraft(session, { command: 'scan', analysis, target: null, scope: session.options.scope });
      return { analysis, report: draft.report({ dryRun: false }) };
    },
  });
  return { report, isNew };
}

/** The report of a run that recalls nothing. */
async function analysed(root: string): Promise<Report> {
  const session = await openSession(root, {});
  const analysis = await takeStock(session, new AbortController().signal);
  const draft = makeDraft(session, { command: 'scan', analysis, target: null, scope: session.options.scope });
  return draft.report({ dryRun: false });
}

function timeless({ stats, ...rest }: Report): unknown {
  const { durationMs: _, stagesMs: __, ...counts } = stats;
  return { ...rest, stats: counts };
}

describe('a second run', () => {
  const cases = globSync('*/*/case.json', { cwd: FIXTURES, absolute: true }).sort();

  it.each(cases.filter((_, i) => i % 16 === 0).map((file) => loadFixture(dirname(file))))(
    'says the same of $name',
    async ({ input }) => {
      await withTree(input, async (root) => {
        const first = await take(root);
        const second = await take(root);
        expect(timeless(second.report)).toEqual(timeless(first.report));
        expect(JSON.stringify(timeless(second.report))).toBe(JSON.stringify(timeless(first.report)));
        expect(second.isNew).toBe(entries().length === 0);
      });
    },
  );

  it('says the root as it is given, and the command that is asked', async () => {
    await withTree(APP, async (root) => {
      await take(root);
      const { report, isNew } = await take(`${root}/`);
      expect(isNew).toBe(false);
      expect(report.root).toBe(`${root}/`);
      expect(report.findings.length).toBeGreaterThan(3);
    });
  });
});

/** Code that says nothing of OpenAI's, one way after another, beside the files of a fixture. */
function* quietChanges(files: readonly string[]): Generator<readonly [path: string, text: string]> {
  const random = seeded(files.join());
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const code = files.filter((path) => /\.(?:[cm]?[jt]sx?|vue|svelte|astro|mdx)$/.test(path));
  const places = [...new Set(['quiet.ts', ...code.map((path) => join(dirname(path), 'quiet.ts'))])].slice(0, 3);
  const leading = (from: string): string => {
    const way = relative(dirname(from), pick(code).replace(/(?:\/index)?\.[cm]?[jt]sx?$/, ''));
    return way.startsWith('.') ? way : `./${way}`;
  };
  for (const path of places) yield [path, 'export const nothing = 0;\n'];
  for (let round = 0; round < 6; round += 1) {
    const path = pick(places);
    const specifier = leading(path);
    yield [
      path,
      pick([
        `export const nothing = ${Math.floor(random() * 1000)};\n`,
        `import { useState } from 'react';\nexport const ${pick(['a', 'b', 'c'])} = useState;\n`,
        `import { nothing } from './nothing';\n// ${Math.floor(random() * 1000)}\nexport default nothing;\n`,
        `export const ${pick(['a', 'b', 'c'])} = (n: number) => n + ${Math.floor(random() * 1000)};\n`,
        `import * as all from '${specifier}';\nexport const first = Object.values(all)[0];\n`,
        `export * from '${specifier}';\nexport const size = 1536;\n`,
        `import { client } from '${specifier}';\nexport const said = client?.call('hello');\n`,
        `const { ask } = require('${specifier}');\nask('hello', { temperature: 0 });\n`,
        `import it from "${specifier}.js";\nexport default it;\n`,
      ]),
    ];
  }
}

/** Numbers from 0 to 1, the same for the same text. */
function seeded(text: string): () => number {
  let state = [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7);
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('after changes of code that says nothing of OpenAI', () => {
  const cases = globSync('*/*/case.json', { cwd: FIXTURES, absolute: true }).sort();
  const recalled = { old: 0, new: 0 };

  it.each(cases.filter((_, i) => i % 24 === 4).map((file) => loadFixture(dirname(file))))(
    'says of $name what a new run says',
    async ({ input }) => {
      const manifest = input.get('package.json') ?? '{ "dependencies": { "openai": "^4.0.0" } }\n';
      await withTree(new Map([...input, ['package.json', manifest]]), async (root) => {
        for (const [path, text] of quietChanges([...input.keys()])) {
          writeFileSync(join(root, path), text);
          const { report, isNew } = await take(root);
          recalled[isNew ? 'new' : 'old'] += 1;
          expect(timeless(report), `${path}: ${text}`).toEqual(timeless(await analysed(root)));
        }
      });
    },
  );

  it('recalls many a time', () => {
    expect(recalled.old).toBeGreaterThan(recalled.new / 5);
  });
});

describe('is new', () => {
  const change = (root: string, path: string, text: string): void => writeFileSync(join(root, path), text);

  it.each<[string, (root: string) => void]>([
    ['a file that uses OpenAI', (root) => change(root, 'use.ts', '// gone\n')],
    [
      'a file that did not',
      (root) => change(root, 'other.ts', `import { client } from './ai';\nclient.models.list();\n`),
    ],
    ['an env file', (root) => change(root, '.env', 'OPENAI_BASE_URL=https://api.deepseek.com\n')],
    ['a manifest', (root) => change(root, 'package.json', '{}\n')],
    ['a new file', (root) => change(root, 'tsconfig.json', '{ "compilerOptions": { "baseUrl": "." } }\n')],
    ['a file that is gone', (root) => rmSync(join(root, 'other.ts'))],
    [
      'one byte, behind the back of the clock',
      (root) => {
        const { atime, mtime } = statSync(join(root, 'use.ts'));
        change(root, 'use.ts', `${APP.get('use.ts')}`.replace('3-small', '3-large'));
        utimesSync(join(root, 'use.ts'), atime, mtime);
      },
    ],
  ])('after %s', async (_, mutate) => {
    await withTree(APP, async (root) => {
      await take(root);
      mutate(root);
      expect((await take(root)).isNew).toBe(true);
      expect((await take(root)).isNew).toBe(false);
    });
  });

  it.each<[string, Record<string, string>, path: string, text: string]>([
    [
      'a file that a value leads to',
      {
        'ai.ts': `import OpenAI from 'openai';\nimport { place } from './place';\nexport const client = new OpenAI({ baseURL: place });\n`,
        'place.ts': 'export const place = undefined;\n',
      },
      'place.ts',
      `export const place = 'https://api.groq.com/v1';\n`,
    ],
    [
      'a file that a value led to in vain',
      {
        'ai.ts': `import OpenAI from 'openai';\nimport { place } from './places';\nexport const client = new OpenAI({ baseURL: place });\n`,
        'places.ts': `export * from './more';\n`,
        'more.ts': 'export const other = 1;\n',
      },
      'more.ts',
      `export const place = 'https://api.groq.com/v1';\n`,
    ],
    ['a file that comes to hold a width', { 'schema.ts': 'export const columns = {};\n' }, 'schema.ts', VECTORS(1536)],
    [
      'a file that comes to hold a width of its own',
      {
        'use.ts': `import { client } from './ai';\nclient.embeddings.create({ model: 'text-embedding-3-small', input: '', dimensions: 777 });\n`,
        'schema.ts': 'export const columns = {};\n',
      },
      'schema.ts',
      VECTORS(777),
    ],
    [
      'a file that comes to import a client through a barrel',
      { 'index.ts': `export * from './ai';\n`, 'deep/use.ts': 'export const a = 1;\n' },
      'deep/use.ts',
      `import { client } from '..';\nclient.moderations.create({ input: '' });\n`,
    ],
  ])('after a change of %s', async (_, more, path, text) => {
    await withTree(new Map([...APP, ...Object.entries(more)]), async (root) => {
      const before = await take(root);
      expect((await take(root)).isNew).toBe(false);
      // Which files hold a width that hardly anybody has is not noted, so each of them counts.
      change(root, 'other.ts', '// another\nexport const a = 2;\n');
      expect((await take(root)).isNew).toBe(text.includes('777'));
      change(root, path, text);
      const after = await take(root);
      expect(after.isNew).toBe(true);
      expect(timeless(after.report)).toEqual(timeless(await analysed(root)));
      expect(timeless(after.report)).not.toEqual(timeless(before.report));
    });
  });

  it('for other options and another build, and each is kept', async () => {
    await withTree(APP, async (root) => {
      const ways = [{}, { flags: { only: 'env' } }, { flags: { exclude: 'use.ts' } }, { build: 'two' }];
      for (const way of ways) expect((await take(root, way)).isNew).toBe(true);
      for (const way of ways) expect((await take(root, way)).isNew).toBe(false);
    });
  });

  it('without a build and with --no-cache, which keeps nothing either', async () => {
    await withTree(APP, async (root) => {
      await take(root, { build: '' });
      expect(entries()).toHaveLength(2);
      const { stdout } = await banjia(['scan', root, '--no-cache', '--json']);
      expect(JSON.parse(stdout).findings).not.toEqual([]);
      expect(readdirSync(join(home, 'banjia'))).toEqual(['reports']);
      expect(entries()).toHaveLength(2);
    });
  });

  it('where what was kept is damaged', async () => {
    await withTree(APP, async (root) => {
      await take(root);
      for (const file of entries()) writeFileSync(file, readFileSync(file).subarray(0, -2));
      expect((await take(root)).isNew).toBe(true);
    });
  });

  it('while the files are so fresh that nobody knows what the analysis saw', async () => {
    vi.restoreAllMocks();
    await withTree(APP, async (root) => {
      await take(root);
      expect(entries()).toEqual([]);
    });
  });
});

it('keeps no key, and nothing of a repository without OpenAI', async () => {
  await withTree(APP, (root) => take(root));
  expect(entries()).toHaveLength(2);
  for (const file of entries()) expect(readFileSync(file, 'latin1')).not.toContain('abcdef');
  await withTree(new Map([['a.ts', 'export {};\n']]), (root) => take(root));
  expect(entries()).toHaveLength(2);
});

it('runs side by side do not disturb each other, and check says after them what it says without a cache', async () => {
  vi.restoreAllMocks();
  await withTree(APP, async (root) => {
    await new Promise((done) => setTimeout(done, 2_500));
    const scans = await Promise.all(['scan', 'scan', 'scan'].map((command) => banjia([command, root])));
    expect(new Set(scans.map(({ stdout }) => stdout)).size).toBe(1);
    expect(entries()).toHaveLength(2);
    expect(await banjia(['check', root])).toEqual(await banjia(['check', root, '--no-cache']));
  });
});
