import { compareText } from '../compare-text.ts';
import { ACTIONS, type Action } from '../finding.ts';
import type { Report, ReportFile, Verification } from '../report.ts';
import { unifiedDiff } from '../reporters/diff.ts';
import type { Target } from '../target.ts';
import { version } from '../version.ts';
import type { Plan } from './plan.ts';
import type { Analysis } from './run.ts';
import { skippedByPath } from './skipped-by-path.ts';

export interface ReportParts {
  readonly analysis: Analysis;
  readonly plan: Plan;
  readonly command: Report['command'];
  readonly dryRun: boolean;
  /** As the user gave it. */
  readonly root: string;
  readonly target: Target | null;
  readonly verification?: Verification;
  readonly durationMs: number;
  readonly applyMs?: number;
  readonly verifyMs?: number;
}

const NOT_VERIFIED: Verification = { ran: false, errorsBefore: 0, errorsAfter: 0, newErrors: [] };

/** Assembles the one object that every reporter renders. */
export function toReport(parts: ReportParts): Report {
  const { analysis, plan, command, dryRun, root, target, durationMs } = parts;
  const { stages, counts } = analysis;
  return {
    schemaVersion: 1,
    tool: { name: 'banjia', version: version() },
    command,
    dryRun,
    root,
    target: target === null ? null : reportTarget(target),
    stats: {
      ...counts,
      filesChanged: plan.changes.filter(({ before, after }) => before !== null && after !== null).length,
      filesCreated: plan.changes.filter(({ before }) => before === null).length,
      findings: countActions(plan),
      durationMs: Math.round(durationMs),
      stagesMs: {
        list: Math.round(stages.list),
        prefilter: Math.round(stages.prefilter),
        parse: Math.round(stages.parse),
        analyse: Math.round(stages.analyse),
        plan: Math.round(plan.planMs),
        apply: Math.round(parts.applyMs ?? 0),
        verify: Math.round(parts.verifyMs ?? 0),
      },
    },
    models: plan.models,
    findings: plan.findings,
    files: reportFiles(plan),
    skipped: skippedByPath([...analysis.skipped, ...plan.skipped]),
    verification: parts.verification ?? NOT_VERIFIED,
  };
}

function reportTarget({ provider, region, baseURL, apiKeyEnv, routes }: Target): Report['target'] {
  const routed = Object.entries(routes).map(([capability, place]) => [capability, place.provider.id] as const);
  return { provider: provider.id, region, baseURL, apiKeyEnv, routes: Object.fromEntries(routed) };
}

function countActions({ findings }: Plan): Record<Action, number> {
  const counts = Object.fromEntries(ACTIONS.map((action) => [action, 0])) as Record<Action, number>;
  for (const { action } of findings) counts[action] += 1;
  return counts;
}

/** Changed files with their diffs, then files where nothing but a person can do something. */
function reportFiles({ changes, findings }: Plan): ReportFile[] {
  const changed = new Map<string, ReportFile>(
    changes.map((change) => [
      change.path,
      {
        path: change.path,
        status: change.before === null ? 'created' : change.after === null ? 'deleted' : 'changed',
        diff: unifiedDiff(change),
      },
    ]),
  );
  for (const { file, action } of findings)
    if ((action === 'manual' || action === 'blocked') && !changed.has(file))
      changed.set(file, { path: file, status: 'manual', diff: '' });
  return [...changed.values()].sort((a, b) => compareText(a.path, b.path));
}
