import type { Action, Finding } from './finding.ts';

/** The names of the stages, in the order they run; the keys of `stats.stagesMs`. */
export const STAGES = ['list', 'prefilter', 'parse', 'analyse', 'plan', 'apply', 'verify'] as const;
export type Stage = (typeof STAGES)[number];

export interface ReportTarget {
  readonly provider: string;
  readonly region: string;
  readonly baseURL: string;
  readonly apiKeyEnv: string;
  readonly routes: Readonly<Record<string, string>>;
}

export interface ReportModel {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly occurrences: number;
  readonly reason: string;
}

export interface ReportFile {
  readonly path: string;
  readonly status: 'changed' | 'created' | 'deleted' | 'manual';
  /** Unified diff, git style, of this file alone; empty for `manual`. */
  readonly diff: string;
  /** Keys in the diff are masked, so it does not apply; for readers, not part of the JSON form. */
  readonly isMasked?: boolean;
}

export interface Skipped {
  readonly path: string;
  readonly reason: string;
}

export interface Verification {
  readonly ran: boolean;
  /** Why it did not run, or not on all of the changed files; for readers, not part of the JSON form. */
  readonly why?: string;
  readonly errorsBefore: number;
  readonly errorsAfter: number;
  readonly newErrors: readonly {
    readonly file: string;
    readonly line: number;
    readonly code: string;
    readonly message: string;
    /** The rule whose edit stands next to it; for readers, not part of the JSON form. */
    readonly cause?: string;
  }[];
}

/** The one object every reporter renders. Its JSON form is the contract: `templates/report.schema.json`. */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'banjia'; readonly version: string };
  readonly command: 'migrate' | 'scan' | 'check';
  readonly dryRun: boolean;
  /** As the user gave it. */
  readonly root: string;
  /** null for scan and check. */
  readonly target: ReportTarget | null;
  readonly stats: {
    readonly filesListed: number;
    readonly filesCandidate: number;
    readonly filesParsed: number;
    readonly filesChanged: number;
    readonly filesCreated: number;
    readonly findings: Readonly<Record<Action, number>>;
    /** Milliseconds. */
    readonly durationMs: number;
    readonly stagesMs: Readonly<Record<Stage, number>>;
  };
  readonly models: readonly ReportModel[];
  readonly findings: readonly Finding[];
  readonly files: readonly ReportFile[];
  readonly skipped: readonly Skipped[];
  readonly verification: Verification;
}
