import type { Finding } from '../finding.ts';
import { report as words } from '../messages/report.ts';
import { type Report, STAGES } from '../report.ts';
import { safeLine } from '../safe-text.ts';
import { actionRequired, filesWithDiff } from './findings.ts';
import { maskKeys, maskReport } from './mask.ts';
import { countDiff } from './parse-diff.ts';
import {
  heading,
  indented,
  joinSections,
  openPage,
  type Page,
  type TerminalOptions,
  table,
} from './terminal-layout.ts';
import { actionTag, diffSection, findingsSection, skippedSection, totalsSection } from './terminal-sections.ts';

export { renderCheck } from './terminal-check.ts';
export type { TerminalOptions } from './terminal-layout.ts';
export { renderScan } from './terminal-scan.ts';

/** What `migrate` prints: the diffs, then the summary. Keys are masked; what came from the repository is neutralised. */
export function renderTerminal(raw: Report, options: TerminalOptions): string {
  const report = maskReport(raw);
  const page = openPage(options);
  const tag = actionTag(page);
  const left = page.verbose ? report.findings.filter(({ action }) => action === 'none') : [];
  return joinSections([
    ...filesWithDiff(report).map(({ diff }) => diffSection(page, diff)),
    targetSection(page, report),
    changedSection(page, report),
    modelsSection(page, report),
    findingsSection(page, { title: words.actionRequired, findings: actionRequired(report), tag }),
    findingsSection(page, { title: words.leftAlone, findings: left, tag }),
    skippedSection(page, report),
    page.next === false ? [] : verificationSection(page, report),
    page.verbose ? stagesSection(page, report) : [],
    ...(report.findings.length > 0
      ? [totalsSection(page, report), page.next === false ? [] : indented(nextStep(report), page, 0)]
      : [[words.nothingFound]]),
  ]);
}

function targetSection(page: Page, { target }: Report): readonly string[] {
  if (target === null) return [];
  const routes = Object.entries(target.routes).map(([capability, provider]) => words.route(capability, provider));
  const rows = [
    [words.provider, words.inRegion(target.provider, target.region)],
    [words.endpoint, target.baseURL],
    [words.keyVariable, target.apiKeyEnv],
    ...(routes.length > 0 ? [[words.routes, routes.join(', ')]] : []),
  ];
  return [
    heading(page, words.target),
    ...table(
      rows.map((row) => row.map(safeLine)),
      page,
    ),
  ];
}

function changedSection(page: Page, report: Report): readonly string[] {
  const files = filesWithDiff(report);
  if (files.length === 0) return [];
  const rows = files.map(({ path, status, diff }) => {
    const { added, removed } = countDiff(diff);
    return [words.statuses[status], safeLine(path), words.lines(added, removed)];
  });
  return [heading(page, words.changedFiles, files.length), ...table(rows, page)];
}

function modelsSection(page: Page, { models }: Report): readonly string[] {
  if (models.length === 0) return [];
  const rows = models.map(({ from, to, kind, occurrences, reason }) => [
    safeLine(from),
    `→ ${safeLine(to)}`,
    safeLine(kind),
    words.times(occurrences),
    safeLine(reason),
  ]);
  return [heading(page, words.models, models.length), ...table(rows, page)];
}

/** Diffs alone, for the question whether to take them. */
export function renderDiff(diffs: readonly string[], options: TerminalOptions): string {
  return joinSections(diffs.map((diff) => diffSection(openPage(options), maskKeys(diff))));
}

/** Findings alone, with their reasons. */
export function renderReasons(findings: readonly Finding[], options: TerminalOptions): string {
  const page = openPage(options);
  return joinSections([findingsSection(page, { title: words.reason, findings, tag: ({ rule }) => rule })]);
}

/** The errors alone, for the question what becomes of them. */
export function renderVerification(report: Report, options: TerminalOptions): string {
  return joinSections([verificationSection(openPage(options), maskReport(report))]);
}

function verificationSection(page: Page, { verification }: Report): readonly string[] {
  const rows = verification.newErrors.map(({ file, line, code, message, cause }) => [
    `${safeLine(file)}:${line}`,
    page.paint.red(safeLine(code)),
    safeLine(message) + (cause === undefined ? '' : ` (${words.causedBy(cause)})`),
  ]);
  return [
    heading(page, words.verification),
    ...indented(safeLine(words.verified(verification)), page),
    ...table(rows, page),
  ];
}

function stagesSection(page: Page, { stats }: Report): readonly string[] {
  const rows = STAGES.map((stage) => [words.stages[stage], words.duration(stats.stagesMs[stage])]);
  return [heading(page, words.took), ...table([...rows, [words.total, words.duration(stats.durationMs)]], page)];
}

/** One sentence: what to do now. */
export function nextStep(report: Report): string {
  const open = actionRequired(report).length;
  const changed = filesWithDiff(report).length > 0;
  if (changed && report.dryRun) return words.next.dryRun;
  if (report.verification.newErrors.length > 0) return words.next.newErrors;
  if (changed && open > 0) return words.next.settle(open);
  if (open > 0) return words.next.settleOnly(open);
  return changed && report.target ? words.next.tryIt(report.target.apiKeyEnv) : words.next.nothing;
}
