import { ACTIONS, type Finding } from '../finding.ts';
import { type Report, STAGES } from '../report.ts';
import { safeJson } from '../safe-text.ts';
import { maskReport } from './mask.ts';

/**
 * The JSON report of the contract (`templates/report.schema.json`): keys in its order, two spaces, a final newline.
 * Keys are masked, and control characters are escaped, so it can be printed too.
 */
export function renderJson(report: Report): string {
  return `${safeJson(JSON.stringify(ordered(maskReport(report)), null, 2))}\n`;
}

function ordered(report: Report): Report {
  const { tool, target, stats, verification } = report;
  return {
    schemaVersion: report.schemaVersion,
    tool: { name: tool.name, version: tool.version },
    command: report.command,
    dryRun: report.dryRun,
    root: report.root,
    target: target && {
      provider: target.provider,
      region: target.region,
      baseURL: target.baseURL,
      apiKeyEnv: target.apiKeyEnv,
      routes: pick(target.routes, Object.keys(target.routes).sort()),
    },
    stats: {
      filesListed: stats.filesListed,
      filesCandidate: stats.filesCandidate,
      filesParsed: stats.filesParsed,
      filesChanged: stats.filesChanged,
      filesCreated: stats.filesCreated,
      findings: pick(stats.findings, ACTIONS),
      durationMs: stats.durationMs,
      stagesMs: pick(stats.stagesMs, STAGES),
    },
    models: report.models.map(({ from, to, kind, occurrences, reason }) => ({ from, to, kind, occurrences, reason })),
    findings: report.findings.map(orderedFinding),
    files: report.files.map(({ path, status, diff }) => ({ path, status, diff })),
    skipped: report.skipped.map(({ path, reason }) => ({ path, reason })),
    verification: {
      ran: verification.ran,
      errorsBefore: verification.errorsBefore,
      errorsAfter: verification.errorsAfter,
      newErrors: verification.newErrors.map(({ file, line, code, message }) => ({ file, line, code, message })),
    },
  };
}

function orderedFinding(finding: Finding): Finding {
  return {
    id: finding.id,
    rule: finding.rule,
    kind: finding.kind,
    file: finding.file,
    line: finding.line,
    column: finding.column,
    endLine: finding.endLine,
    endColumn: finding.endColumn,
    confidence: finding.confidence,
    action: finding.action,
    message: finding.message,
    before: finding.before,
    ...(finding.after !== undefined && { after: finding.after }),
    ...(finding.docs !== undefined && { docs: finding.docs }),
  };
}

/** The same record with its keys in the given order. */
function pick<K extends string, V>(record: Readonly<Record<K, V>>, keys: readonly K[]): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, record[key]])) as Record<K, V>;
}
