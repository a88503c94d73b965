import type { ErrorKind } from '../providers/behaviour.ts';
import type { Place } from '../target.ts';

/** What is looked at, in this order. */
export const SUBJECTS = ['key', 'endpoint', 'models', 'chat', 'stream', 'tools', 'json', 'embeddings'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** A request as it is shown, and sent: all but the key. */
export interface CheckRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** Undefined for GET. */
  readonly body?: Readonly<Record<string, unknown>>;
}

/** What came back. */
export type Answer =
  /** No HTTP status was seen. `code`: what the system or Node calls it. */
  | { readonly reached: false; readonly code: string; readonly ms: number }
  | {
      readonly reached: true;
      readonly status: number;
      readonly ms: number;
      readonly contentType: string;
      /** Of a redirect. */
      readonly location?: string;
      readonly text: string;
      /** Why the text is not whole. */
      readonly broken?: 'timeout' | 'cut' | 'large';
    };

export interface Judged {
  readonly outcome: 'ok' | 'warn' | 'fail';
  readonly message: string;
  readonly hint?: string;
  /** HTTP status. */
  readonly status?: number;
  /** Of a refusal: the vendor's own code, and what it means. */
  readonly code?: string;
  readonly kind?: ErrorKind;
}

/** One request, and the judge of its answer. */
export interface AskedCheck {
  readonly place: Place;
  readonly subject: Subject;
  readonly model?: string;
  readonly request: CheckRequest;
  /** The most tokens that the answer may take; 0 where none are made. */
  readonly tokens: number;
  readonly judge: (answer: Answer) => Judged;
}

/** Something that can't be asked, with the reason. */
export interface ToldCheck {
  readonly place: Place;
  readonly subject: Subject;
  readonly model?: string;
  readonly request?: undefined;
  readonly told: Pick<CheckResult, 'outcome' | 'message' | 'hint'>;
}

export type Check = AskedCheck | ToldCheck;

/** One line of the report. `skipped`: nothing was sent, for a reason that another line tells, or by wish. */
export interface CheckResult extends Omit<Judged, 'outcome'> {
  readonly provider: string;
  readonly subject: Subject;
  readonly model?: string;
  readonly outcome: Judged['outcome'] | 'skipped';
  readonly ms?: number;
}
