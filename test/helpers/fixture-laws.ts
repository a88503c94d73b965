import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding.ts';
import { unifiedDiff } from '../../src/reporters/diff.ts';
import { brokenBy } from '../../src/source/parse-file.ts';
import { checkInChinese, type Gist, gistOf } from './in-chinese.ts';
import { type Fixture, loadFixture, migrate, type Outcome, starTodos } from './run-fixture.ts';
import { mapTree, type Tree, writeTree } from './tree.ts';

const CODE = /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/;
const BOM = '\uFEFF';
/** `UPDATE_FIXTURES=1` writes what came out into expected/; read the diff before it is committed. */
const UPDATE = process.env.UPDATE_FIXTURES === '1';

/** The files of tests that the fixtures are spread over: a runner gives each of them to one process. */
const PARTS = globSync('../laws/*.test.ts', { cwd: import.meta.dirname }).length;

/** Holds every fixture of one part to the laws of all. */
export function checkFixtures(part: number): void {
  const all = globSync('../fixtures/*/*/case.json', { cwd: import.meta.dirname, absolute: true }).sort();
  const own = all.filter((_, place) => place % PARTS === part - 1);

  it('finds fixtures', () => {
    expect(own.length).toBeGreaterThan(0);
  });

  const fixtures = own.map((file) => loadFixture(dirname(file)));
  const inEnglish = new Map<Fixture, Gist>();
  for (const fixture of fixtures)
    describe(fixture.name, () => laws(fixture, (outcome) => inEnglish.set(fixture, gistOf(outcome))));
  // After all others, since a process loads the words of one language.
  describe('in Chinese', () => checkInChinese(fixtures, inEnglish));
}

/** @param came is told of the outcome once */
function laws(fixture: Fixture, came: (outcome: Outcome) => void): void {
  const { input, args, only } = fixture;
  let cached: Promise<Outcome> | undefined;
  const run = () => {
    cached ??= migrate(input, args, only).then((outcome) => {
      came(outcome);
      return outcome;
    });
    return cached;
  };

  it('gives the expected files', async () => {
    const { output } = await run();
    if (UPDATE) updateExpected(fixture.dir, input, starTodos(output));
    else expectSame(starTodos(output), starTodos(fixture.expected));
  });

  it('reports the expected findings', async () => {
    const { findings } = (await run()).plan;
    const missing = fixture.findings.filter((wanted) => !findings.some((finding) => isLike(finding, wanted)));
    const said = fixture.unsaid.filter((unwanted) => findings.some((finding) => isLike(finding, unwanted)));
    const rewritten = findings.filter(({ file, action }) => fixture.none.includes(file) && action === 'rewrite');
    const all = findings.map(lineOf).join('\n');
    expect(missing.map(lineOf), `missing; what was found:\n${all}`).toEqual([]);
    expect(said.map(lineOf), 'told though it is false').toEqual([]);
    expect(rewritten.map(lineOf), 'rewritten though they must stay').toEqual([]);
    const told = findings.filter(({ file }) => fixture.silent.includes(file));
    expect(told.map(lineOf), 'reported though nothing is to be said').toEqual([]);
  });

  it('accounts for every finding', async () => {
    const { plan, report } = await run();
    const { stats } = report;
    const actions = Object.values(stats.findings).reduce((sum, count) => sum + count, 0);
    expect(actions).toBe(plan.findings.length);
    expect(stats.filesChanged + stats.filesCreated).toBe(plan.changes.length);
    expect(report.files.filter(({ status }) => status !== 'manual').map(({ path }) => path)).toEqual(
      plan.changes.map(({ path }) => path),
    );
    for (const finding of plan.findings) {
      expect(stats.findings).toHaveProperty(finding.action);
      expectInside(finding, input);
      if (finding.action === 'rewrite') expect(finding.after).not.toBe(finding.before);
    }
  });

  it('changes nothing the second time', async () => {
    const { output } = await run();
    expectSame((await migrate(output, args, only)).output, output);
  });

  it('gives the same in CRLF', async () => {
    const { output } = await run();
    expectSame((await migrate(mapTree(input, toCRLF), args, only)).output, mapTree(output, toCRLF));
  });

  it('gives the same behind a BOM', async () => {
    const { output, plan } = await run();
    const changed = plan.changes.flatMap(({ path, before }) => (before === null ? [] : [path]));
    const marked = [...changed, ...input.keys()].find((path) => CODE.test(path));
    const mark = (text: string, path: string) => (path === marked && !text.startsWith(BOM) ? BOM + text : text);
    expectSame((await migrate(mapTree(input, mark), args, only)).output, mapTree(output, mark));
  });

  it('takes any part of its edits alone', async () => {
    const { plan } = await run();
    const hunks = plan.hunks();
    const all = plan.pick(() => true);
    expect(all.changes).toEqual(plan.changes);
    expect(plan.pick(() => false).findings.filter(({ action }) => action === 'rewrite')).toEqual([]);
    // `pick` throws for what does not parse. Each part alone, and all but each.
    for (const hunk of hunks.slice(0, 12)) {
      plan.pick((other) => other === hunk || other.ids[0] === hunk.ids[0]);
      plan.pick((other) => other.ids[0] !== hunk.ids[0]);
    }
    const ids = hunks.flatMap((hunk) => hunk.ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('parses where the input parsed', async () => {
    const { output } = await run();
    for (const [path, text] of output) {
      const before = input.get(path) ?? '';
      if (errorIn(path, before) === undefined) expect(errorIn(path, text, before), path).toBeUndefined();
    }
  });
}

/** Fails with one unified diff over all files: `-` is what was expected, `+` what came out. */
function expectSame(actual: Tree, expected: Tree): void {
  const paths = [...new Set([...expected.keys(), ...actual.keys()])].sort();
  const diffs = paths.map((path) =>
    unifiedDiff({ path, before: expected.get(path) ?? null, after: actual.get(path) ?? null }),
  );
  const shown = diffs.join('').replaceAll('\r', '\\r').replaceAll(BOM, '\\uFEFF');
  if (shown !== '') expect.fail(`expected (-) and actual (+) differ:\n${shown}`);
}

type Wanted = Fixture['findings'][number];

function isLike(finding: Finding, { file, rule, action, line = finding.line, says = '' }: Wanted): boolean {
  const isThere = finding.file === file && finding.rule === rule && finding.line === line;
  return isThere && finding.action === action && finding.message.includes(says);
}

function lineOf({ file, rule, action, line, says = '' }: Wanted): string {
  return `${file}:${line ?? '*'} ${rule} ${action} ${says}`.trimEnd();
}

function expectInside(finding: Finding, input: Tree): void {
  const lines = input.get(finding.file)?.split('\n');
  const where = JSON.stringify(finding);
  expect(lines, where).toBeDefined();
  expect(finding.line, where).toBeGreaterThanOrEqual(1);
  expect(finding.column, where).toBeGreaterThanOrEqual(1);
  expect(finding.endLine, where).toBeLessThanOrEqual(lines?.length ?? 0);
  expect(finding.endColumn - 1, where).toBeLessThanOrEqual(lines?.[finding.endLine - 1]?.length ?? 0);
  const ends = finding.endLine > finding.line || finding.endColumn >= finding.column;
  expect(ends, where).toBe(true);
}

function toCRLF(text: string): string {
  return text.replaceAll(/\r?\n/g, '\r\n');
}

/** What is wrong with a text, or with what became of one; undefined where nothing is, or it is neither code nor JSON. */
function errorIn(path: string, text: string, before = text): string | undefined {
  const language = CODE.test(path) || path.endsWith('.json');
  return language ? brokenBy(path, { before, after: text }) : undefined;
}

function updateExpected(dir: string, input: Tree, output: Tree): void {
  const expected = join(dir, 'expected');
  rmSync(expected, { recursive: true, force: true });
  writeTree(expected, new Map([...output].filter(([path, text]) => input.get(path) !== text)));
}
