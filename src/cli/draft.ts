import type { Finding } from '../finding.ts';
import { cli as words } from '../messages/cli.ts';
import type { FileChange } from '../pipeline/change.ts';
import type { Hunk } from '../pipeline/hunks.ts';
import { type Plan, plan } from '../pipeline/plan.ts';
import type { Analysis } from '../pipeline/run.ts';
import { isOfShard } from '../pipeline/shard.ts';
import { endedBySignals } from '../pipeline/signals.ts';
import { toReport } from '../pipeline/to-report.ts';
import { withCauses } from '../pipeline/verify/causes.ts';
import type { Report, Verification } from '../report.ts';
import type { Target } from '../target.ts';
import type { Scope } from './options.ts';
import type { Session } from './session.ts';

/** What a run would do, and how to report it. */
export interface Draft {
  readonly changes: readonly FileChange[];
  readonly report: (end: End) => Report;
  /** The smallest parts of it. */
  readonly hunks: () => readonly Hunk[];
  /** The draft with some parts alone. */
  readonly pick: (isTaken: (hunk: Hunk) => boolean) => Draft;
}

/** How it ended. */
interface End {
  readonly dryRun: boolean;
  /** Changed files that were taken back for their new type errors. */
  readonly takenBack?: ReadonlySet<string>;
  readonly verification?: Verification | undefined;
  /** Milliseconds that writing and checking took. */
  readonly applyMs?: number;
  readonly verifyMs?: number;
}

interface DraftOptions {
  readonly command: Report['command'];
  readonly analysis: Analysis;
  /** null: only takes stock. */
  readonly target: Target | null;
  readonly scope: Pick<Scope, 'only' | 'skip'>;
}

/** Plans. Pure, but for the clock in the report's durations. */
export function makeDraft(
  { root, options, startedAt }: Session,
  { command, analysis, target, scope }: DraftOptions,
): Draft {
  const { shard } = options.scope;
  const skipped = analysis.skipped.filter(({ path }) => isOfShard(path, shard));
  const draftOf = (planned: Plan): Draft => ({
    changes: planned.changes,
    hunks: planned.hunks,
    pick: (isTaken) => draftOf(planned.pick(isTaken)),
    report: ({ dryRun, takenBack, verification, applyMs, verifyMs }) => {
      const kept = takenBack === undefined || takenBack.size === 0 ? planned : without(planned, takenBack);
      return toReport({
        analysis: { ...analysis, skipped },
        plan: kept,
        command,
        dryRun,
        root: root.given,
        target,
        durationMs: performance.now() - startedAt,
        ...(verification !== undefined && { verification: withCauses(verification, kept) }),
        ...(applyMs !== undefined && { applyMs }),
        ...(verifyMs !== undefined && { verifyMs }),
      });
    },
  });
  return draftOf(endedBySignals(() => plan(analysis, { target, only: scope.only, skip: scope.skip, shard })));
}

/** A plan whose edits of some files were taken back: what they were to do is left to a person. */
function without(planned: Plan, takenBack: ReadonlySet<string>): Plan {
  return {
    ...planned,
    changes: planned.changes.filter(({ path }) => !takenBack.has(path)),
    findings: planned.findings.map((finding): Finding => {
      if (finding.action !== 'rewrite' || !takenBack.has(finding.file)) return finding;
      const { after: _, ...rest } = finding;
      return { ...rest, action: 'manual', message: words.takenBackFinding(finding.message) };
    }),
  };
}
