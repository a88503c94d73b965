import { CONFIDENCES, FAMILIES, type Finding, KINDS } from '../finding.ts';
import { report as words } from '../messages/report.ts';
import type { Report } from '../report.ts';
import { safeLine, snippet } from '../safe-text.ts';
import { byFile, familyOf } from './findings.ts';
import { maskReport } from './mask.ts';
import {
  heading,
  indented,
  joinSections,
  openPage,
  type Page,
  type TerminalOptions,
  table,
} from './terminal-layout.ts';
import { skippedSection, totalsSection } from './terminal-sections.ts';

/** Columns of code that are enough to know a place again. */
const SNIPPET = 80;

/** What `scan` prints: every use by file, with its kind and confidence, and the totals by family, kind and confidence. */
export function renderScan(raw: Report, options: TerminalOptions): string {
  const report = maskReport(raw);
  const page = openPage(options);
  const { findings } = report;
  if (findings.length === 0) return joinSections([[words.nothingFound], skippedSection(page, report)]);
  return joinSections([
    ...inventory(page, findings),
    countSection(page, words.family, FAMILIES, findings.map(familyOf)),
    countSection(
      page,
      words.kind,
      KINDS,
      findings.map(({ kind }) => kind),
    ),
    countSection(
      page,
      words.confidence,
      CONFIDENCES,
      findings.map(({ confidence }) => confidence),
      (confidence) => words.confidences[confidence],
    ),
    skippedSection(page, report),
    totalsSection(page, report),
    indented(words.next.scan, page, 0),
  ]);
}

function inventory(page: Page, findings: readonly Finding[]): readonly (readonly string[])[] {
  return [...byFile(findings)].map(([file, uses]) => [
    heading(page, safeLine(file), uses.length),
    ...table(
      uses.map((use) => row(page, use)),
      page,
    ),
  ]);
}

function row(page: Page, finding: Finding): readonly string[] {
  const { line, column, kind, confidence, action, before, message } = finding;
  const what = action === 'none' || page.verbose || before === '' ? safeLine(message) : snippet(before, SNIPPET);
  return [`${line}:${column}`, kind, words.confidences[confidence], action === 'none' ? page.paint.dim(what) : what];
}

/** How many of each name there are; names without any are left out. */
function countSection<T extends string>(
  page: Page,
  title: string,
  names: readonly T[],
  found: readonly T[],
  nameOf: (name: T) => string = String,
): readonly string[] {
  const rows = names.map((name) => ({ name, n: found.filter((one) => one === name).length })).filter(({ n }) => n > 0);
  return [
    heading(page, title),
    ...table(
      rows.map(({ name, n }) => [nameOf(name), String(n)]),
      page,
    ),
  ];
}
