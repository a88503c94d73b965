/** Whether a variable's name stands in a text as a word of its own. */
export function hasWord(text: string, name: string): boolean {
  return new RegExp(`(?<![A-Za-z0-9_])${name}(?![A-Za-z0-9_])`).test(text);
}
