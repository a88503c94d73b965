import type { Fact } from './provider.ts';

/** The vendor says so. */
export function documented(source: string, asOf: string): Fact {
  return { source, asOf, confidence: 'documented' };
}

/** A maintained client does so, or users report it. */
export function observed(source: string, asOf: string): Fact {
  return { source, asOf, confidence: 'observed' };
}

/** Our conclusion from the source. */
export function inferred(source: string, asOf: string): Fact {
  return { source, asOf, confidence: 'inferred' };
}

/** The source is silent where it should speak. */
export function unknown(source: string, asOf: string): Fact {
  return { source, asOf, confidence: 'unknown' };
}
