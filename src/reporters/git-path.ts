const ESCAPES: Readonly<Record<number, string>> = {
  7: '\\a',
  8: '\\b',
  9: '\\t',
  10: '\\n',
  11: '\\v',
  12: '\\f',
  13: '\\r',
  34: '\\"',
  92: '\\\\',
};

/**
 * A path as git writes it in the headers of a diff: as it is while it is plain ASCII, else as a C string with the UTF-8
 * bytes in octal (https://git-scm.com/docs/git-config, `core.quotePath`). A space alone needs no quotes.
 */
export function quoteGitPath(path: string): string {
  const quoted = Array.from(new TextEncoder().encode(path), quoteByte).join('');
  return quoted === path ? path : `"${quoted}"`;
}

function quoteByte(byte: number): string {
  const short = ESCAPES[byte];
  if (short !== undefined) return short;
  return byte < 0x20 || byte > 0x7e ? `\\${byte.toString(8).padStart(3, '0')}` : String.fromCharCode(byte);
}
