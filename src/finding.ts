import type { FileEdit } from './edit.ts';
import type { Fact } from './providers/fact.ts';

export const FAMILIES = [
  'openai-sdk',
  'ai-sdk',
  'langchain',
  'llamaindex',
  'agents',
  'http',
  'env',
  'manifest',
  'docs',
] as const;
export type Family = (typeof FAMILIES)[number];

export const KINDS = [
  'import',
  'client',
  'call',
  'model',
  'param',
  'response',
  'type',
  'endpoint',
  'env',
  'dependency',
  'tokenizer',
  'schema',
  'doc',
] as const;
export type Kind = (typeof KINDS)[number];

export const CONFIDENCES = ['certain', 'likely', 'possible'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/**
 * What becomes of a usage. `rewrite`: edits carry it. `manual`: a person must act. `blocked`: the target has no such
 * capability. `none`: nothing to do, and the message says why (somebody else's client, a type, already moved).
 */
export const ACTIONS = ['rewrite', 'manual', 'blocked', 'none'] as const;
export type Action = (typeof ACTIONS)[number];

/** A place in a file by offsets of its decoded text; the runner turns it into 1-based lines and columns. */
export interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What a rule returns: one usage and what becomes of it. Pure data; the runner adds id, line, column, before and after.
 */
export interface RuleFinding extends Place {
  readonly rule: string;
  readonly kind: Kind;
  readonly confidence: Confidence;
  readonly action: Action;
  readonly message: string;
  /** Where the reader can check the claim, where no fact says so. */
  readonly docs?: string;
  /** What the claim rests on: reports link its source, and the message ends with its date and how sure it is. */
  readonly fact?: Fact;
  /** Only with `action: 'rewrite'`. All of them apply, or none. */
  readonly edits?: readonly FileEdit[];
  /** Text of the `TODO(banjia)` comment to leave above the statement; only with `manual` and `blocked`. */
  readonly todo?: string;
  /** Findings with the same group stand or fall together (a union, a list and a record that must agree). */
  readonly group?: string;
  /** Set on the finding of a model name: what it becomes. Feeds the report's `models` table. */
  readonly model?: { readonly from: string; readonly to: string; readonly kind: string; readonly reason: string };
}

/** A finding as reports carry it; see `templates/report.schema.json`. Lines and columns are 1-based. */
export interface Finding {
  readonly id: string;
  readonly rule: string;
  readonly kind: Kind;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly confidence: Confidence;
  readonly action: Action;
  readonly message: string;
  readonly before: string;
  readonly after?: string;
  readonly docs?: string;
}
