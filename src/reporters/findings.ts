import type { Family, Finding } from '../finding.ts';
import type { Report, ReportFile } from '../report.ts';

/** Findings by file, files in the order in which they first appear. */
export function byFile(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = files.get(finding.file);
    if (known) known.push(finding);
    else files.set(finding.file, [finding]);
  }
  return files;
}

/** What a person must do: manual and blocked. */
export function actionRequired(report: Report): readonly Finding[] {
  return report.findings.filter(({ action }) => action === 'manual' || action === 'blocked');
}

/** What `check` counts: everything that is not `none`. */
export function remaining(report: Report): readonly Finding[] {
  return report.findings.filter(({ action }) => action !== 'none');
}

/** How many findings there are, by the counts of the report. */
export function totalFindings(report: Report): number {
  return Object.values(report.stats.findings).reduce((sum, count) => sum + count, 0);
}

/** Files with a diff, in the order of the report. */
export function filesWithDiff(report: Report): readonly ReportFile[] {
  return report.files.filter(({ diff }) => diff !== '');
}

/** `openai-sdk/client` belongs to `openai-sdk`. */
export function familyOf(finding: Finding): Family {
  return finding.rule.split('/', 1)[0] as Family;
}

/** `src/a.ts:3:1`, as editors and terminals link it. */
export function place({ file, line, column }: Finding): string {
  return `${file}:${line}:${column}`;
}
