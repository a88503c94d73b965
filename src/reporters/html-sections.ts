import { ACTIONS } from '../finding.ts';
import { joining } from '../messages/joining.ts';
import { report as words } from '../messages/report.ts';
import { type Report, type ReportTarget, STAGES } from '../report.ts';
import { actionRequired, byFile, totalFindings } from './findings.ts';
import {
  anchorOf,
  badge,
  claim,
  codeMarkup,
  EMPTY,
  pathMarkup,
  proseMarkup,
  section,
  tableMarkup,
} from './html-parts.ts';
import { html, type Markup } from './markup.ts';

export function masthead({ tool, command, dryRun, target, root }: Report): Markup {
  const facts = [...(target ? targetFacts(target) : []), fact(words.root, codeMarkup(root))];
  return html`<p class="kicker">${words.madeBy(tool.name, tool.version)} · ${command}</p>
<h1>${words.title(command, target?.provider ?? null, root)}</h1>
${dryRun ? html`<p class="dry">${words.dryRun}</p>` : EMPTY}
<dl class="facts">${facts}</dl>`;
}

function targetFacts({ provider, region, baseURL, apiKeyEnv, routes }: ReportTarget): readonly Markup[] {
  const routed = Object.entries(routes).map(([capability, to]) => words.route(capability, to));
  return [
    fact(words.provider, html`${words.inRegion(provider, region)}`),
    fact(words.endpoint, codeMarkup(baseURL)),
    fact(words.keyVariable, codeMarkup(apiKeyEnv)),
    ...(routed.length > 0 ? [fact(words.routes, html`${routed.join(', ')}`)] : []),
  ];
}

function fact(name: string, value: Markup): Markup {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

/** The four counts and their sum, with a bar in proportion: an SVG, since the policy allows no style attributes. */
export function totals(report: Report): Markup {
  const { findings } = report.stats;
  const total = totalFindings(report);
  let x = 0;
  const bars = ACTIONS.map((action) => {
    const start = x;
    x += findings[action];
    return html`<rect class="${action}" x="${start}" width="${findings[action]}" height="1"/>`;
  });
  const counts = ACTIONS.map(
    (action) =>
      html`<li class="${action}"><b data-total="${action}">${findings[action]}</b> ${words.actions[action]}</li>`,
  );
  return html`<ul class="counts">${counts}<li class="total"><b data-total="all">${total}</b> ${words.total}</li></ul>
<svg class="bar" viewBox="0 0 ${Math.max(total, 1)} 1" preserveAspectRatio="none" aria-hidden="true">${bars}</svg>`;
}

export function actionSection(report: Report): Markup {
  const findings = actionRequired(report);
  if (findings.length === 0 && report.target === null) return EMPTY;
  if (findings.length === 0) return section('required', words.actionRequired, html`<p>${words.nothingRequired}</p>`);
  const groups = [...byFile(findings)].map(([file, ours]) => {
    const items = ours.map(
      (finding) =>
        html`<li>${badge(finding.action)}<p>${claim(finding)} <a class="at" href="#${anchorOf(file)}">${words.line(finding.line)}</a></p></li>`,
    );
    return html`<h3>${pathMarkup(file)}</h3><ul class="todo">${items}</ul>`;
  });
  return section('required', words.actionRequired, groups, findings.length);
}

export function modelsSection({ models }: Report): Markup {
  if (models.length === 0) return EMPTY;
  const rows = models.map(({ from, to, kind, occurrences, reason }) => [
    codeMarkup(from),
    codeMarkup(to),
    html`${kind}`,
    html`${occurrences}`,
    proseMarkup(reason),
  ]);
  const columns = [words.from, words.to, words.kind, words.uses, words.reason];
  return section('models', words.models, tableMarkup(columns, rows), models.length);
}

export function skippedSection({ skipped }: Report): Markup {
  if (skipped.length === 0) return EMPTY;
  const rows = skipped.map(({ path, reason }) => [pathMarkup(path), proseMarkup(reason)]);
  return section('skipped', words.skipped, tableMarkup([words.file, words.reason], rows), skipped.length);
}

export function verificationSection({ command, verification }: Report): Markup {
  if (command !== 'migrate') return EMPTY;
  const rows = verification.newErrors.map(({ file, line, code, message }) => [
    html`${pathMarkup(file)}:${line}`,
    codeMarkup(code),
    proseMarkup(message),
  ]);
  const table = rows.length > 0 ? tableMarkup([words.place, words.code, words.message], rows) : EMPTY;
  return section('verification', words.verification, html`<p>${words.verified(verification)}</p>${table}`);
}

/** What the run read and how long each stage took. */
export function runSection({ stats }: Report): Markup {
  const rows = STAGES.map((stage) => [html`${words.stages[stage]}`, html`${words.duration(stats.stagesMs[stage])}`]);
  const sum = [html`${words.total}`, html`${words.duration(stats.durationMs)}`];
  const table = tableMarkup([words.stage, words.time], [...rows, sum]);
  return section(
    'run',
    words.run,
    html`<p>${joining.ended(words.fileStats(stats))}</p><details><summary>${words.took} ${words.duration(stats.durationMs)}</summary>${table}</details>`,
  );
}
