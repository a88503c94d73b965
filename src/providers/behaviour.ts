import type { Fact } from './fact.ts';
import type { ParamValue } from './param-rule.ts';

/** Why a request fails, in terms that every vendor has a code for. */
export const ERROR_KINDS = [
  'auth',
  'permission',
  'model',
  'path',
  'parameter',
  'context',
  'rate',
  'quota',
  'content',
  'server',
  'overloaded',
] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

export interface ErrorCase {
  /** HTTP status. */
  readonly status: number;
  readonly code?: string | number;
  readonly type?: string;
}

/** JSON with places to fill in: `$message`, `$code`, `$type`, `$param`, `$status`. */
export type Template = string | number | boolean | null | readonly Template[] | { readonly [key: string]: Template };

/** What answers look like, as far as code can notice. */
export interface Behaviour {
  /** JSON mode is refused, or never ends, where no message says "json". Left out: nobody documents such a rule. */
  readonly jsonWord?: Fact & { readonly note: string };
  /** The reasons an answer may end with, the vendor's own included. */
  readonly finishReasons: Fact & { readonly values: readonly string[] };
  /** The field that thoughts come in, of a message and of a delta; `content`: as `<think>` text; `none`: never shown. */
  readonly thoughts: Fact & {
    readonly field: 'reasoning_content' | 'reasoning' | 'content' | 'none';
    /** Body fields that move thoughts out of the text, into `reasoning_content`. */
    readonly apart?: Readonly<Record<string, ParamValue>>;
    readonly note?: string;
  };
  /** Thoughts that must go back to the vendor along with the assistant's tool calls, or the next call is refused. */
  readonly replay?: Fact & { readonly models?: readonly string[]; readonly note: string };
  /**
   * Where a stream tells the usage. `asked`: on a chunk without choices, if `stream_options` asks, as OpenAI does;
   * `last`: on the last chunk, asked or not; `choice`: inside the last chunk's choice; `never`.
   */
  readonly streamUsage: Fact & { readonly placement: 'asked' | 'last' | 'choice' | 'never'; readonly note?: string };
  /** What the server does with body fields it does not know. */
  readonly unknownFields: Fact & { readonly reaction: 'ignored' | 'refused' | 'unknown' };
  readonly errors: Fact & {
    /** The body of an error. */
    readonly body: Template;
    /** As far as they are documented. */
    readonly cases: Readonly<Partial<Record<ErrorKind, ErrorCase>>>;
    readonly note?: string;
  };
}
