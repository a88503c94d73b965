import type { Fact } from './fact.ts';

/**
 * What becomes of a call to a resource. `rewrite`: served on the same base URL in OpenAI's shape, so the call moves.
 * `manual`: served, but elsewhere or in another shape. `blocked`: not served, or nobody documents that it is.
 */
export interface ApiSupport extends Fact {
  readonly action: 'rewrite' | 'manual' | 'blocked';
  /** One sentence in our words: what differs, or what the vendor offers instead. */
  readonly note?: string;
}

/** On the same base URL in OpenAI's shape: the call moves. `note`: what still differs. */
export function served(fact: Fact, note?: string): ApiSupport {
  return { ...fact, action: 'rewrite', ...(note === undefined ? {} : { note }) };
}

/** Elsewhere or in another shape: a person moves the call. */
export function differs(fact: Fact, note: string): ApiSupport {
  return { ...fact, action: 'manual', note };
}

/** Not served, or nobody documents that it is. `note`: what there is instead. */
export function absent(fact: Fact, note: string): ApiSupport {
  return { ...fact, action: 'blocked', note };
}
