import type { ApiSupport, Fact } from './provider.ts';

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
