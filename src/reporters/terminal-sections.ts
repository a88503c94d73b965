import type { Action, Finding } from '../finding.ts';
import { report as words } from '../messages/report.ts';
import type { Report } from '../report.ts';
import { safeBlock, safeLine } from '../safe-text.ts';
import { groupBy } from '../source/group-by.ts';
import { byFile, place, totalFindings } from './findings.ts';
import { type DiffLine, parseDiff } from './parse-diff.ts';
import { heading, indented, type Page, table } from './terminal-layout.ts';

const FIRST_SKIPPED = 10;

/** One diff in color. A line's trailing spaces are left out: the patch has them. */
export function diffSection(page: Page, diff: string): readonly string[] {
  const { paint } = page;
  const styles: Readonly<Record<DiffLine['kind'], (line: string) => string>> = {
    header: paint.bold,
    hunk: paint.cyan,
    context: (line) => line,
    added: paint.green,
    removed: paint.red,
    note: paint.dim,
  };
  return parseDiff(safeBlock(diff)).map(({ kind, text }) => styles[kind]((SIGNS[kind] + text).trimEnd()));
}

const SIGNS: Readonly<Record<DiffLine['kind'], string>> = {
  header: '',
  hunk: '',
  context: ' ',
  added: '+',
  removed: '-',
  note: '',
};

/**
 * Where each finding is, a tag for what kind of thing it is, and why. What is said of many places is said once: a set
 * of names that must change as one would fill the screen otherwise.
 */
export function findingsSection(
  page: Page,
  { title, findings, tag }: { title: string; findings: readonly Finding[]; tag: (finding: Finding) => string },
): readonly string[] {
  if (findings.length === 0) return [];
  const alike = groupBy(findings, (finding) => [JSON.stringify([tag(finding), finding.message, finding.docs])]);
  const items = [...alike.values()].flatMap((same) => [
    ...[...byFile(same).values()].map((inFile) => `  ${placesText(inFile)}`),
    ...indented(safeLine(same[0]?.message ?? ''), page, 2),
    ...indented(safeLine(same[0]?.docs ?? ''), page, 2).map((line) => page.paint.dim(line)),
  ]);
  return [heading(page, title, findings.length), ...items];

  /** `src/a.ts:3:1, 7:5`, with the tag behind it. */
  function placesText([first, ...others]: readonly Finding[]): string {
    if (first === undefined) return '';
    const more = others.map(({ line, column }) => `, ${line}:${column}`);
    return `${safeLine(place(first))}${more.join('')}  ${tag(first)}`;
  }
}

/** What becomes of a finding, in its color. */
export function actionTag({ paint }: Page): (finding: Finding) => string {
  const styles: Readonly<Record<Action, (text: string) => string>> = {
    rewrite: paint.green,
    manual: paint.yellow,
    blocked: paint.red,
    none: paint.dim,
  };
  return ({ action }) => styles[action](words.actions[action].toLowerCase());
}

/** The first ten, or all with `verbose`. */
export function skippedSection(page: Page, { skipped }: Report): readonly string[] {
  if (skipped.length === 0) return [];
  const shown = page.verbose ? skipped : skipped.slice(0, FIRST_SKIPPED);
  const more = skipped.length - shown.length;
  return [
    heading(page, words.skipped, skipped.length),
    ...table(
      shown.map(({ path, reason }) => [safeLine(path), safeLine(reason)]),
      page,
    ),
    ...(more > 0 ? [`  ${words.andMore(more)}`] : []),
  ];
}

/** Every finding counted once, by action. */
export function totalsSection(page: Page, report: Report): readonly string[] {
  const files = byFile(report.findings).size;
  return [
    heading(page, words.totals),
    ...indented(words.sum(totalFindings(report), files, report.stats.findings), page),
  ];
}
