const WORDS = /your|x{3}|change|example|placeholder|dummy|replace|insert/i;

/** What a sample holds in the place of a key: `sk-xxx`, `your-key-here`, `<key>`, `…`. */
export function isPlaceholder(value: string): boolean {
  if (/^(?:sk-)?[x0*._…-]+$/i.test(value) || /^<[^>]*>$/.test(value)) return true;
  return WORDS.test(value) && !/(?<![A-Za-z\d])(?=[A-Za-z]*\d)[A-Za-z\d]{12}/.test(value);
}
