import { ACTIONS, type Finding } from '../finding.ts';
import { joining } from '../messages/joining.ts';
import { report as words } from '../messages/report.ts';
import type { Report, ReportTarget } from '../report.ts';
import { actionRequired, byFile, totalFindings } from './findings.ts';
import { code, details, escapeMarkdown, fence, htmlCode, link, markdownProse, markdownTable } from './markdown-text.ts';
import { maskReport } from './mask.ts';
import { countDiff } from './parse-diff.ts';

/** The report as Markdown to paste into a pull request: what a person must do comes first. */
export function renderMarkdown(raw: Report): string {
  const report = maskReport(raw);
  const blocks = [
    ...head(report),
    ...required(report),
    ...models(report),
    ...files(report),
    ...leftAlone(report),
    ...skipped(report),
    ...verification(report),
    ...totals(report),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function head({ command, target, root, dryRun, tool }: Report): readonly string[] {
  const facts = target ? targetFacts(target) : [joining.labelled(words.root, code(root))];
  const note = escapeMarkdown(
    joining.statements([words.madeBy(tool.name, tool.version), ...(dryRun ? [words.dryRun] : [])]),
  );
  return [`# ${escapeMarkdown(words.title(command, target?.provider ?? null, root))}`, facts.join(' · '), `_${note}_`];
}

function targetFacts({ provider, region, baseURL, apiKeyEnv, routes }: ReportTarget): readonly string[] {
  const routed = Object.entries(routes).map(([capability, to]) => escapeMarkdown(words.route(capability, to)));
  return [
    joining.labelled(words.provider, code(provider)),
    joining.labelled(words.region, code(region)),
    joining.labelled(words.endpoint, code(baseURL)),
    joining.labelled(words.keyVariable, code(apiKeyEnv)),
    ...(routed.length > 0 ? [joining.labelled(words.routes, joining.items(routed))] : []),
  ];
}

function required(report: Report): readonly string[] {
  const findings = actionRequired(report);
  if (findings.length === 0) return report.target ? [section(words.actionRequired), words.nothingRequired] : [];
  const groups = [...byFile(findings)].flatMap(([file, ours]) => [
    `### ${code(file)}`,
    ours.map((finding) => `- [ ] ${verdict(finding)}`).join('\n'),
  ]);
  return [section(words.actionRequired, findings.length), ...groups];
}

function models({ models }: Report): readonly string[] {
  if (models.length === 0) return [];
  const rows = models.map(({ from, to, kind, occurrences, reason }) => [
    code(from),
    code(to),
    escapeMarkdown(kind),
    String(occurrences),
    markdownProse(reason),
  ]);
  const columns = [words.from, words.to, words.kind, words.uses, words.reason];
  return [section(words.models, models.length), markdownTable(columns, rows)];
}

/** One fold for each file that was rewritten or has a diff, in the order of their paths. */
function files(report: Report): readonly string[] {
  const rewrites = byFile(report.findings.filter(({ action }) => action === 'rewrite'));
  const changes = new Map(report.files.filter(({ diff }) => diff !== '').map((file) => [file.path, file]));
  const paths = [...new Set([...rewrites.keys(), ...changes.keys()])].sort();
  if (paths.length === 0) return [];
  const folds = paths.map((path) => {
    const [change, findings] = [changes.get(path), rewrites.get(path) ?? []];
    const { added, removed } = countDiff(change?.diff ?? '');
    const facts = [
      ...(change ? [words.statuses[change.status], words.lines(added, removed)] : []),
      ...(findings.length > 0 ? [words.findings(findings.length)] : []),
    ];
    return details(joining.aside(htmlCode(path), joining.items(facts)), [
      ...(findings.length > 0 ? [findings.map((finding) => `- ${verdict(finding)}`).join('\n')] : []),
      ...(change ? [fence(change.diff, 'diff')] : []),
    ]);
  });
  return [section(report.target ? words.rewritten : words.found, paths.length), ...folds];
}

function leftAlone({ findings }: Report): readonly string[] {
  const left = findings.filter(({ action }) => action === 'none');
  if (left.length === 0) return [];
  const items = left.map((finding) => `- ${code(finding.file)}, ${sentence(finding)}`);
  return [section(words.leftAlone, left.length), details(words.findings(left.length), [items.join('\n')])];
}

function skipped({ skipped }: Report): readonly string[] {
  if (skipped.length === 0) return [];
  const items = skipped.map(({ path, reason }) => `- ${code(path)}: ${markdownProse(reason)}`);
  return [section(words.skipped, skipped.length), details(words.inFiles(skipped.length), [items.join('\n')])];
}

function verification({ command, verification }: Report): readonly string[] {
  if (command !== 'migrate') return [];
  const errors = verification.newErrors.map(
    ({ file, line, code: number, message }) =>
      `- ${code(`${file}:${line}`)} ${code(number)}: ${escapeMarkdown(message)}`,
  );
  const list = errors.length > 0 ? [errors.join('\n')] : [];
  return [section(words.verification), escapeMarkdown(words.verified(verification)), ...list];
}

function totals(report: Report): readonly string[] {
  const { stats } = report;
  const columns = [...ACTIONS.map((action) => words.actions[action]), words.total];
  const counts = [...ACTIONS.map((action) => stats.findings[action]), totalFindings(report)].map(String);
  return [section(words.totals), markdownTable(columns, [counts]), joining.ended(words.fileStats(stats))];
}

function section(title: string, n?: number): string {
  return n === undefined ? `## ${title}` : `## ${title} (${n})`;
}

function verdict(finding: Finding): string {
  return `**${words.actions[finding.action]}**, ${sentence(finding)}`;
}

function sentence({ line, message, docs }: Finding): string {
  const source = docs ? ` (${link(words.docs, docs)})` : '';
  return `${words.line(line)}: ${markdownProse(message)}${source}`;
}
