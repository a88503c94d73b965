import { compareText } from '../compare-text.ts';
import type { Family, Finding, RuleFinding } from '../finding.ts';
import { pipeline as words } from '../messages/pipeline.ts';
import type { ReportModel, Skipped } from '../report.ts';
import { CALLING } from '../rules/in-play.ts';
import type { Target } from '../target.ts';
import type { FileChange } from './change.ts';
import { mergeFindings } from './change-set.ts';
import { finishFindings } from './finished-findings.ts';
import { type Hunk, hunksOf } from './hunks.ts';
import { isCode } from './interest.ts';
import type { Analysis } from './run.ts';
import { isOfShard, type Shard } from './shard.ts';

export interface PlanOptions {
  /** null: `scan` and `check`, which only take stock. */
  readonly target: Target | null;
  readonly only: readonly Family[];
  readonly skip: readonly Family[];
  /** Only the files of this share are changed and reported; the rules see all of them. */
  readonly shard?: Shard | undefined;
}

export interface Plan {
  readonly findings: readonly Finding[];
  readonly changes: readonly FileChange[];
  readonly models: readonly ReportModel[];
  /** What it wanted to read and could not, on top of what the analysis names. */
  readonly skipped: readonly Skipped[];
  /** The edits in the smallest parts that may be taken or left on their own. */
  hunks(): readonly Hunk[];
  /** The plan with some hunks alone; what the others were to do is left to a person. */
  pick(isTaken: (hunk: Hunk) => boolean): Plan;
  /** Milliseconds. */
  readonly planMs: number;
}

const NO_PLAN: Plan = {
  findings: [],
  changes: [],
  models: [],
  skipped: [],
  planMs: 0,
  hunks: () => [],
  pick: () => NO_PLAN,
};

/** From the same analysis, target and tree always the same plan. Reads documentation and snapshots, writes nothing. */
export function plan({ rules }: Analysis, { target, only, skip, shard }: PlanOptions): Plan {
  const since = performance.now();
  if (rules === undefined) return NO_PLAN;
  // Documentation changes only where that was asked for.
  const isAsked = (family: Family) => (only.length === 0 ? family !== 'docs' : only.includes(family));
  const isChosen = (family: Family) => isAsked(family) && !skip.includes(family);
  // Without the env family no name changes anywhere, so no client may be given a new one either. Where no client is
  // touched, documentation says what a whole run would make of it.
  const keepsNames = !isChosen('env') && CALLING.some(isChosen);
  const decided = target !== null && keepsNames ? { ...target, env: 'keep' as const } : target;
  const { findings: found, comments, skipped, texts, brokenBy } = rules(decided, isChosen);
  const isOwn = (path: string) => isOfShard(path, shard);
  const finished = finishFindings(found, texts);
  const told = finishFindings(comments, texts);
  const formOf = (source: RuleFinding) => finished.of(source) ?? told.of(source);
  const merge = (sources: readonly RuleFinding[]): FileChange[] => {
    const changes = mergeFindings(sources, texts);
    // Every input of the rules parsed. An output that does not is a bug of ours, and must not reach anybody's disk.
    for (const { path, before, after } of changes) {
      const error = after === null || !isCode(path) ? undefined : brokenBy(path, { before: before ?? '', after });
      if (error !== undefined) throw new Error(words.edited.broken(path, error));
    }
    return changes.filter(({ path }) => isOwn(path));
  };
  const all = [...comments, ...found];
  const whole: Plan = {
    findings: finished.findings.filter(({ file }) => isOwn(file)),
    changes: merge(all),
    models: modelTable(found.filter(({ file }) => isOwn(file))),
    skipped: skipped.filter(({ path }) => isOwn(path)),
    planMs: performance.now() - since,
    hunks: () =>
      hunksOf(
        all.toSorted(byPlace).flatMap((source) => {
          const finding = formOf(source);
          return finding === undefined ? [] : [{ source, finding }];
        }),
        texts,
      ).filter(({ files }) => files.some(isOwn)),
    pick: (isTaken) => {
      const left = new Set(whole.hunks().flatMap((hunk) => (isTaken(hunk) ? [] : hunk.ids)));
      const isLeft = (source: RuleFinding) => left.has(formOf(source)?.id ?? '');
      return {
        ...whole,
        findings: whole.findings.map((finding) => (left.has(finding.id) ? leftByChoice(finding) : finding)),
        changes: merge(all.filter((source) => !isLeft(source))),
        models: modelTable(found.filter((source) => isOwn(source.file) && !isLeft(source))),
      };
    },
  };
  return whole;
}

function byPlace(a: RuleFinding, b: RuleFinding): number {
  return compareText(a.file, b.file) || a.start - b.start;
}

function leftByChoice(finding: Finding): Finding {
  const { after: _, ...rest } = finding;
  return { ...rest, action: 'manual', message: words.leftByChoice(finding.message) };
}

function modelTable(findings: readonly RuleFinding[]): ReportModel[] {
  const rows = new Map<string, ReportModel>();
  for (const { model } of findings) {
    if (model === undefined) continue;
    const known = rows.get(model.from);
    rows.set(model.from, { ...(known ?? model), occurrences: (known?.occurrences ?? 0) + 1 });
  }
  return [...rows.values()].sort((a, b) => b.occurrences - a.occurrences || compareText(a.from, b.from));
}
