import { ACTIONS, type Finding } from '../finding.ts';
import { report as words } from '../messages/report.ts';
import type { Report, ReportFile } from '../report.ts';
import { safeLine } from '../safe-text.ts';
import { byFile } from './findings.ts';
import { anchorOf, badge, claim, EMPTY, pathMarkup, section } from './html-parts.ts';
import { html, type Markup } from './markup.ts';
import { countDiff, type DiffLine, parseDiff } from './parse-diff.ts';

interface FileEntry {
  readonly path: string;
  readonly findings: readonly Finding[];
  /** Only where the file has a diff. */
  readonly change: ReportFile | undefined;
}

/** The list beside the page, with a link to each file. */
export function fileList(report: Report): Markup {
  const items = entries(report).map(
    ({ path, findings }) =>
      html`<li><a href="#${anchorOf(path)}">${pathMarkup(path)}<span class="n">${findings.length || ''}</span></a></li>`,
  );
  return html`<h2>${words.files}</h2><ol>${items}</ol>`;
}

/** Every file with all of its findings and its diff, and the filter that the script brings to life. */
export function fileSections(report: Report): Markup {
  const files = entries(report);
  if (files.length === 0) return section('files', words.files, html`<p>${words.nothingFound}</p>`);
  return section('files', words.files, [filter(report, files), ...files.map(fileArticle)], files.length);
}

function entries(report: Report): readonly FileEntry[] {
  const found = byFile(report.findings);
  const changes = new Map(report.files.filter(({ diff }) => diff !== '').map((file) => [file.path, file]));
  return [...new Set([...found.keys(), ...changes.keys()])].sort().map((path) => ({
    path,
    findings: found.get(path) ?? [],
    change: changes.get(path),
  }));
}

function filter({ findings }: Report, files: readonly FileEntry[]): Markup {
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  const fileOptions = files.map(({ path }) => html`<option value="${anchorOf(path)}">${safeLine(path)}</option>`);
  const ruleOptions = rules.map((rule) => html`<option>${rule}</option>`);
  const actions = ACTIONS.map(
    (action) =>
      html`<label class="${action}"><input type="checkbox" name="action" value="${action}" checked>${words.actions[action]}</label>`,
  );
  return html`<form class="filter" aria-label="${words.html.filter}" hidden>
<select name="file" aria-label="${words.file}"><option value="">${words.html.allFiles}</option>${fileOptions}</select>
<select name="rule" aria-label="${words.rule}"><option value="">${words.html.allRules}</option>${ruleOptions}</select>
<fieldset>${actions}</fieldset>
<output data-pattern="${words.html.shown('{shown}', findings.length)}" data-none="${words.html.nothingShown}"></output>
</form>`;
}

function fileArticle({ path, findings, change }: FileEntry): Markup {
  const { added, removed } = countDiff(change?.diff ?? '');
  const facts = change
    ? html`<span class="facts">${words.statuses[change.status]} <ins>+${added}</ins> <del>−${removed}</del></span>`
    : EMPTY;
  const rows = findings.map(
    (finding) => html`<li data-finding="${finding.id}" data-rule="${finding.rule}" data-action="${finding.action}">
<span class="at">${finding.line}</span>${badge(finding.action)}<p>${claim(finding)} <span class="rule">${finding.rule}</span></p></li>`,
  );
  const list = rows.length > 0 ? html`<ul class="findings">${rows}</ul>` : EMPTY;
  return html`<article id="${anchorOf(path)}"><h3>${pathMarkup(path)}${facts}</h3>${list}${change ? diffMarkup(change.diff) : EMPTY}</article>`;
}

/** The hunks in color with their line numbers. The headers of git say what the title above says already. */
function diffMarkup(diff: string): Markup {
  const lines = parseDiff(diff).filter(({ kind }) => kind !== 'header');
  if (lines.length === 0) return EMPTY;
  return html`<details class="diff" open><summary>${words.diff}</summary><pre>${lines.map(lineMarkup)}</pre></details>`;
}

/** Numbers and signs are attributes that the style shows, so that copied code is free of them. */
function lineMarkup({ kind, text, oldLine, newLine }: DiffLine): Markup {
  return html`<span class="${kind}" data-old="${oldLine ?? ''}" data-new="${newLine ?? ''}">${`${text}\n`}</span>`;
}
