import type { Family, Finding } from '../finding.ts';
import type { ModelKind, Resource } from '../providers/provider.ts';
import type { Report, ReportModel, Skipped, Stage, Verification } from '../report.ts';
import type { Target } from '../target.ts';
import type { FileChange } from './change.ts';

export interface AnalyseOptions {
  /** Absolute. */
  readonly root: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Told when a stage starts and as it counts; for the spinner. */
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

export interface Progress {
  readonly stage: Stage;
  /** Files, where the stage counts any. */
  readonly count?: number;
}

/** What the prompts must know of a repository before a target is chosen. */
export interface Usage {
  /** Files that call each part of the API through an OpenAI client. */
  readonly resources: ReadonlyMap<Resource, readonly string[]>;
  readonly models: readonly { readonly id: string; readonly kind: ModelKind; readonly occurrences: number }[];
  readonly clients: number;
  /** Families that would have something to do here. */
  readonly families: readonly Family[];
}

/** What the repository holds, before any target is known. Reused by every `plan` of the same run. */
export interface Analysis {
  readonly usage: Usage;
  readonly skipped: readonly Skipped[];
}

export interface PlanOptions {
  /** null: `scan` and `check`, which only take stock. */
  readonly target: Target | null;
  readonly only: readonly Family[];
  readonly skip: readonly Family[];
}

export interface Plan {
  readonly findings: readonly Finding[];
  readonly changes: readonly FileChange[];
  readonly models: readonly ReportModel[];
}

/** Lists, prefilters, parses and resolves. Reads under root only, writes nothing. Throws UserError or Interrupted. */
export declare function analyse(options: AnalyseOptions): Promise<Analysis>;

/** Pure: from the same analysis and target always the same plan. */
export declare function plan(analysis: Analysis, options: PlanOptions): Plan;

/** Assembles the one object that every reporter renders. */
export declare function toReport(parts: {
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
}): Report;
