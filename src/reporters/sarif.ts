import type { Action, Finding } from '../finding.ts';
import { report as words } from '../messages/report.ts';
import type { Report } from '../report.ts';
import { addressPart, safeJson } from '../safe-text.ts';
import { maskReport } from './mask.ts';

/** What a code host makes of a finding. What is left alone with a reason is no result. */
const LEVELS: Readonly<Record<Exclude<Action, 'none'>, string>> = {
  blocked: 'error',
  manual: 'warning',
  rewrite: 'note',
};

/**
 * SARIF 2.1.0, as code hosts take it: one result for each finding that asks for something, with the edit of its own
 * text as a fix. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function renderSarif(raw: Report): string {
  const { tool, findings } = maskReport(raw);
  const open = findings.flatMap((finding) => {
    const { action } = finding;
    return action === 'none' ? [] : [{ ...finding, level: LEVELS[action] }];
  });
  const rules = [...new Set(open.map(({ rule }) => rule))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            semanticVersion: tool.version,
            rules: rules.map((id) => ({ id, shortDescription: { text: words.sarifRule(id) } })),
          },
        },
        language: words.html.lang,
        columnKind: 'utf16CodeUnits',
        results: open.map((finding) => ({
          ruleId: finding.rule,
          ruleIndex: rules.indexOf(finding.rule),
          level: finding.level,
          message: { text: finding.message },
          locations: [{ physicalLocation: { artifactLocation: artifact(finding), region: region(finding) } }],
          partialFingerprints: { 'banjia/v1': finding.id },
          ...(finding.after === undefined ? {} : { fixes: [fix(finding, finding.after)] }),
          properties: {
            kind: finding.kind,
            action: finding.action,
            confidence: finding.confidence,
            ...(finding.docs === undefined ? {} : { docs: finding.docs }),
          },
        })),
      },
    ],
  };
  return `${safeJson(JSON.stringify(log, null, 2))}\n`;
}

/** Paths are relative references: each part is escaped, or a `#` in a name would end it. */
function artifact({ file }: Finding) {
  return { uri: file.split('/').map(addressPart).join('/'), uriBaseId: '%SRCROOT%' };
}

function region({ line, column, endLine, endColumn }: Finding) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function fix(finding: Finding, text: string) {
  const replacement = { deletedRegion: region(finding), insertedContent: { text } };
  return {
    description: { text: finding.message },
    artifactChanges: [{ artifactLocation: artifact(finding), replacements: [replacement] }],
  };
}
