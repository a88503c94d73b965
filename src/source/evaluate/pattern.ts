/** A repeated group, or many repetitions: what such a pattern makes of twenty letters can take for ever. */
const SLOW = /\)(?:[*+]|\{)|(?:[*+][^*+]*){6}|(?:(?<!\()\?[^?]*){13}/;

/**
 * A pattern of the user's to ask about names, without flags that remember a position: one question would change the
 * next. Undefined for what is none, and for one that could run for ever on a name.
 */
export function patternOf(literal: string): RegExp | undefined {
  const end = literal.lastIndexOf('/');
  return toPattern(literal.slice(1, end), literal.slice(end + 1));
}

/** The same of the parts that `new RegExp()` takes. */
export function toPattern(source: string, flags: string): RegExp | undefined {
  if (SLOW.test(source)) return undefined;
  try {
    return new RegExp(source, flags.replace(/[gy]/g, ''));
  } catch {
    return undefined;
  }
}
