const SPECIFIER = /(?:from|import|require)\s*(?:\(\s*)?["']([^"'\n]+)["']/g;

/** What a text imports, with newlines between; a word in a string or comment that reads like it among it. */
export function specifiersIn(text: string): string {
  const found = Array.from(text.matchAll(SPECIFIER), ([, specifier]) => specifier);
  // A copy: a piece of a string keeps the whole string in memory.
  return Buffer.from(found.join('\n')).toString();
}
