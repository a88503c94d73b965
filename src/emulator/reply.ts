import type { ErrorKind } from '../providers/behaviour.ts';

/** What a request carries: JSON, or the fields of a form. */
export type Body = Readonly<Record<string, unknown>>;

/** Why a request fails: the kind decides status and code, the rest is for the reader. */
export interface Refusal {
  readonly kind: ErrorKind;
  readonly message: string;
  /** The field that is at fault. */
  readonly param?: string;
  /** Where HTTP has a status of its own for it. */
  readonly status?: number;
  /** What the log says in place of the message, which may be long. */
  readonly log?: string;
}

/** One server-sent event; `name` where the protocol names its events. */
export interface ServerEvent {
  readonly name?: string;
  /** A string goes out as it is, everything else as JSON. */
  readonly data: unknown;
}

/** What is answered, before the library makes bytes of it. */
export type Reply =
  | { readonly as: 'json'; readonly value: unknown }
  | { readonly as: 'events'; readonly events: Iterable<ServerEvent> }
  | { readonly as: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> | string; readonly type: string }
  | { readonly as: 'refusal'; readonly refusal: Refusal };

/** An answer in JSON. */
export function json(value: unknown): Reply {
  return { as: 'json', value };
}

/** An answer that says why there is none. */
export function refuse(refusal: Refusal): Reply {
  return { as: 'refusal', refusal };
}
