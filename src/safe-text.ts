/**
 * What could act on a terminal or mislead a reader when it is printed: C0, DEL and C1 controls, line and paragraph
 * separators, bidi marks and overrides (https://trojansource.codes), and the BOM.
 */
const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** One line of text from the repository, safe to print: every control character shown as `\u{…}`, newlines too. */
export function safeLine(text: string): string {
  return text.replace(UNSAFE, show);
}

/** The same for text of many lines: keeps newlines and tabs. A CRLF line ending is shown as a plain newline. */
export function safeBlock(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(UNSAFE, (char) => (char === '\n' || char === '\t' ? char : show(char)));
}

/** Makes JSON safe to print without changing what it means. Only whitespace of the layout stands outside strings. */
export function safeJson(json: string): string {
  return json.replace(UNSAFE, (char) => (char === '\n' ? char : `\\u${hex(char).padStart(4, '0')}`));
}

/** Text as a part of an address. Half a pair of surrogates, which JSON can hold, has no place in one. */
export function addressPart(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'));
}

/** A snippet of code on one line of at most `length` characters: runs of whitespace become one space. */
export function snippet(code: string, length: number): string {
  const chars = Array.from(code.replace(/\s+/g, ' ').trim());
  return safeLine(
    chars.length > length
      ? `${chars
          .slice(0, length - 1)
          .join('')
          .trimEnd()}…`
      : chars.join(''),
  );
}

function show(char: string): string {
  return `\\u{${hex(char)}}`;
}

function hex(char: string): string {
  return (char.codePointAt(0) ?? 0).toString(16);
}
