import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { glob } from 'tinyglobby';
import { beforeAll, describe, expect, it } from 'vitest';
import { targetOf } from '../../src/cli/target.ts';
import { ACTIONS, type Finding } from '../../src/finding.ts';
import { plan } from '../../src/pipeline/plan.ts';
import { type Analysis, analyse } from '../../src/pipeline/run.ts';
import { toReport } from '../../src/pipeline/to-report.ts';
import type { Target } from '../../src/target.ts';
import { ALL_PACKAGES, pinnedPackage } from '../pinned/pinned.ts';
import { KINDS, type Usage, usagesIn } from './usages.ts';

/** Compiler output, where the source stands beside it. */
const COMPILED = ['dist', 'build', 'lib'];

const target = targetOf({ provider: 'zhipu', env: 'rename', models: {}, todo: true });
const MODES: readonly (readonly [string, Target | null])[] = [
  ['taking stock', null],
  ['moving', target],
];

/** How many uses of each kind were counted in all packages. */
const counted = new Map<Usage['kind'], number>();

describe.each(ALL_PACKAGES)('%s', (spec) => {
  let analysis: Analysis;
  let texts: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const root = await mkdtemp(join(tmpdir(), 'banjia-accounts-'));
    try {
      const published = await pinnedPackage(spec);
      const left = existsSync(join(published, 'src')) ? COMPILED : [];
      await cp(published, root, { recursive: true, filter: (path) => !left.includes(basename(path)) });
      analysis = await analyse({ root, include: [], exclude: [] });
      texts = await readCode(root, new Set(analysis.skipped.map(({ path }) => path)));
    } finally {
      await rm(root, { recursive: true });
    }
  });

  it.each(MODES)('every use is accounted for, %s', (_, to) => {
    const { findings } = plan(analysis, { target: to, only: [], skip: [] });
    const missed = [...texts].flatMap(([path, text]) => {
      const usages = usagesIn(path, text);
      if (to === null) for (const { kind } of usages) counted.set(kind, (counted.get(kind) ?? 0) + 1);
      const told = findings.filter(({ file }) => file === path).map((finding) => rangeOf(finding, text));
      const isTold = (usage: Usage) => told.some(({ start, end }) => start < usage.end && end > usage.start);
      return usages.filter((usage) => !isTold(usage)).map((usage) => `${path}: ${usage.kind} ${usage.text}`);
    });
    expect(missed).toEqual([]);
  });

  it.each(MODES)('the numbers add up, %s', (_, to) => {
    const planned = plan(analysis, { target: to, only: [], skip: [] });
    const command = to === null ? 'scan' : 'migrate';
    const options = { analysis, plan: planned, command, dryRun: true, root: '.', target: to, durationMs: 0 } as const;
    const { stats, findings } = toReport(options);
    expect(ACTIONS.reduce((sum, action) => sum + stats.findings[action], 0)).toBe(findings.length);
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
  });
});

it('uses of every kind were counted', () => {
  expect([...counted.keys()].sort()).toEqual([...KINDS].sort());
  for (const [kind, count] of counted) expect(count, kind).toBeGreaterThan(10);
});

/** All code that a person wrote, but for what the report says was left out. */
async function readCode(root: string, skipped: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const ignore = ['**/node_modules/**', '**/*.min.*', '**/*.d.{ts,mts,cts}'];
  const paths = await glob('**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}', { cwd: root, ignore });
  const texts = new Map<string, string>();
  for (const path of paths.filter((each) => !skipped.has(each)).sort())
    texts.set(path, await readFile(join(root, path), 'utf8'));
  return texts;
}

function rangeOf({ line, column, endLine, endColumn }: Finding, text: string): { start: number; end: number } {
  const offset = (row: number) =>
    text
      .split('\n')
      .slice(0, row - 1)
      .reduce((sum, each) => sum + each.length + 1, 0);
  return { start: offset(line) + column - 1, end: offset(endLine) + endColumn - 1 };
}
