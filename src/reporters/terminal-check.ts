import { report as words } from '../messages/report.ts';
import type { Report } from '../report.ts';
import { byFile, remaining } from './findings.ts';
import { maskReport } from './mask.ts';
import { indented, joinSections, openPage, type TerminalOptions } from './terminal-layout.ts';
import { findingsSection, skippedSection, totalsSection } from './terminal-sections.ts';

/** What `check` prints: what remains of OpenAI, or that nothing does. */
export function renderCheck(raw: Report, options: TerminalOptions): string {
  const report = maskReport(raw);
  const page = openPage(options);
  const left = remaining(report);
  if (left.length === 0) return joinSections([[words.nothingRemains], skippedSection(page, report)]);
  return joinSections([
    findingsSection(page, {
      title: words.remaining,
      findings: left,
      tag: ({ kind, confidence }) => `${kind}, ${words.confidences[confidence]}`,
    }),
    skippedSection(page, report),
    totalsSection(page, report),
    indented(words.remains(left.length, byFile(left).size), page, 0),
    indented(words.next.scan, page, 0),
  ]);
}
