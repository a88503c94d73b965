/** How sure a fact is; the program acts on the first two, says so with the third, never acts on the last. */
export type FactConfidence = 'documented' | 'observed' | 'inferred' | 'unknown';

/** Where a fact comes from. Every fact the program acts on carries one. */
export interface Fact {
  /** A link where there is one, else the name of the repository or package it was read from. The best one first. */
  readonly source: string;
  /** Date of the source, as far as it is known: `2026-08-14`, `2026-08`, `unknown`. */
  readonly asOf: string;
  readonly confidence: FactConfidence;
}

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
