import type { FileChange } from '../pipeline/change.ts';
import { type Analysis, plan, toReport } from '../pipeline/run.ts';
import type { Report } from '../report.ts';
import type { Target } from '../target.ts';
import type { Scope } from './options.ts';
import type { Session } from './session.ts';

/** What a run would do, and how to report it. */
export interface Draft {
  readonly changes: readonly FileChange[];
  /** `applyMs` is for changes that were written: how long that took, in milliseconds. */
  readonly report: (end: { readonly dryRun: boolean; readonly applyMs?: number | undefined }) => Report;
}

interface DraftOptions {
  readonly command: Report['command'];
  readonly analysis: Analysis;
  /** null: only takes stock. */
  readonly target: Target | null;
  readonly scope: Pick<Scope, 'only' | 'skip'>;
}

/** Plans. Pure, but for the clock in the report's durations. */
export function makeDraft({ root, startedAt }: Session, { command, analysis, target, scope }: DraftOptions): Draft {
  const planned = plan(analysis, { target, only: scope.only, skip: scope.skip });
  return {
    changes: planned.changes,
    report: ({ dryRun, applyMs }) =>
      toReport({
        analysis,
        plan: planned,
        command,
        dryRun,
        root: root.given,
        target,
        durationMs: performance.now() - startedAt,
        ...(applyMs !== undefined && { applyMs }),
      }),
  };
}
