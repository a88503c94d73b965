/** A part of a text from what opens it to what closes it: a comment, an element. */
export interface Span {
  readonly start: number;
  /** Where what is between the two begins and ends. */
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly end: number;
}

export interface SpanKinds {
  /** Finds what opens one, or one as a whole. Global. */
  readonly opener: RegExp;
  /** Finds what closes it, global; undefined where the opener was all of it, null where it opens nothing. */
  readonly closerOf: (opener: string) => RegExp | undefined | null;
}

/**
 * The parts of a text, in order, none within another. What nobody closes is none. One pattern for both ends would go
 * over the rest of the text again for every opener that nobody closes.
 */
export function* spansIn(text: string, { opener, closerOf }: SpanKinds): Generator<Span, undefined> {
  const missing = new Set<string>();
  for (let from = 0; ; ) {
    const open = nextMatch(text, from, opener);
    if (open === null) return;
    from = open.index + open[0].length;
    const closer = closerOf(open[0]);
    if (closer === null || (closer !== undefined && missing.has(closer.source))) continue;
    const close = closer && nextMatch(text, from, closer);
    if (close === null) {
      missing.add(closer?.source ?? '');
      continue;
    }
    const innerStart = from;
    if (close !== undefined) from = close.index + close[0].length;
    yield { start: open.index, innerStart, innerEnd: close?.index ?? from, end: from };
  }
}

/** The text with these parts blanked, so that every offset and every line stays. */
export function blankedAt(text: string, parts: Iterable<{ readonly start: number; readonly end: number }>): string {
  let plain = '';
  for (const { start, end } of parts)
    plain += text.slice(plain.length, start) + text.slice(start, end).replace(/\S/g, ' ');
  return plain + text.slice(plain.length);
}

function nextMatch(text: string, from: number, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}
