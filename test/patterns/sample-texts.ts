/** How many ways through the branches of a pattern are taken. */
const WAYS = 8;
const MAX_PREFIXES = 40;

/**
 * Texts that a pattern goes along with: along several of its branches, whole and cut off after each part. Assertions
 * are taken as met, so they need not match.
 */
export function sampleTexts({ source }: RegExp): string[] {
  const texts = new Set<string>();
  for (let way = 0; way < WAYS; way++) {
    const parts = partsOf(source, way);
    for (let end = 1; end <= Math.min(parts.length, MAX_PREFIXES); end++) texts.add(parts.slice(0, end).join(''));
  }
  texts.delete('');
  return [...texts];
}

const ESCAPES: Readonly<Record<string, string>> = {
  d: '0',
  s: ' ',
  S: 'a',
  w: 'a',
  W: ' ',
  D: 'a',
  n: '\n',
  t: '\t',
  r: '\r',
};
const TOKEN =
  /\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\k<\w+>|\\[\s\S]|\[\^?(?:\\[\s\S]|[^\]\\])*\]|\(\?<?[=!]|\(\?:|\(\?<\w+>|[()|]|\{\d+(?:,\d*)?\}\??|[*+?]\??|[\s\S]/gu;

/** The pieces of one text: one for each token, repeated as often as its quantifier asks for. */
function partsOf(source: string, way: number): string[] {
  const tokens = source.match(TOKEN) ?? [];
  let at = 0;
  const branch = (): string[] => {
    const parts: string[] = [];
    while (at < tokens.length && tokens[at] !== '|' && tokens[at] !== ')') {
      const token = tokens[at++] ?? '';
      const atom = token.startsWith('(') ? group(token) : [charOf(token, way)];
      const quantifier = /^[*+?{]/.test(tokens[at] ?? '') ? (tokens[at++] ?? '') : '';
      const least = Number(/\d+/.exec(quantifier)?.[0] ?? 1);
      for (let i = 0; i < Math.max(least, 1); i++) parts.push(...atom);
    }
    return parts;
  };
  const branches = (): string[] => {
    const all = [branch()];
    while (tokens[at] === '|') {
      at++;
      all.push(branch());
    }
    return all[way % all.length] ?? [];
  };
  const group = (open: string): string[] => {
    const parts = branches();
    at++;
    return /^\(\?<?[=!]/.test(open) ? [] : parts;
  };
  return branches();
}

function charOf(token: string, way: number): string {
  if (token === '^' || token === '$') return '';
  if (token === '.') return 'a';
  if (token.startsWith('[^')) return [...'a ;x0'].find((char) => !token.includes(char)) ?? '~';
  if (token.startsWith('[')) {
    const chars = token.slice(1, -1).match(TOKEN) ?? [];
    return charOf(chars[way % Math.max(chars.length, 1)] ?? '', 0);
  }
  if (!token.startsWith('\\')) return token;
  const code = /^\\[ux]\{?([0-9a-fA-F]+)\}?$/.exec(token)?.[1];
  if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
  if (/^\\[pP]/.test(token)) return 'a';
  if (/^\\[bBk\d]/.test(token) && token !== '\\d') return '';
  return ESCAPES[token.slice(1)] ?? token.slice(1);
}
