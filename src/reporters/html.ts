import { report as words } from '../messages/report.ts';
import type { Report } from '../report.ts';
import { fileList, fileSections } from './html-files.ts';
import {
  actionSection,
  masthead,
  modelsSection,
  runSection,
  skippedSection,
  totals,
  verificationSection,
} from './html-sections.ts';
import { fillPage } from './html-template.ts';
import { html } from './markup.ts';
import { maskReport } from './mask.ts';

/** The report as one page that needs nothing else: no network, no other file, and it reads without its script. */
export function renderHtml(raw: Report): string {
  const report = maskReport(raw);
  return fillPage({
    lang: html`${words.html.lang}`,
    title: html`${words.title(report.command, report.target?.provider ?? null, report.root)}`,
    masthead: masthead(report),
    totals: totals(report),
    list: fileList(report),
    main: html`${[
      actionSection(report),
      modelsSection(report),
      fileSections(report),
      skippedSection(report),
      verificationSection(report),
      runSection(report),
    ]}`,
  });
}
