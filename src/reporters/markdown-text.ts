import { safeBlock, safeLine } from '../safe-text.ts';
import { prose } from './prose.ts';
import { webLink } from './web-link.ts';

const MARKUP = /[\\`*[\]~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/;
const HTML = /[&<>|]/;
const MENTION = /(?<![\w/])[@#](?=\w)/;
const SPECIAL = new RegExp([MARKUP, HTML, MENTION].map(({ source }) => source).join('|'), 'g');

/** Plain text from anywhere as Markdown that reads the same: no markup, no HTML, no mention that pings somebody. */
export function escapeMarkdown(text: string): string {
  return safeLine(text).replace(SPECIAL, (char) => {
    if (HTML.test(char)) return entity(char);
    return char === '@' || char === '#' ? `${char}&#8203;` : `\\${char}`;
  });
}

/** Code on one line. Backticks do where the code is plain; else a tag, which also holds in a cell of a table. */
export function code(text: string): string {
  const line = safeLine(text);
  return /[`|\\]|^\s|\s$|^$/.test(line) ? htmlCode(line) : `\`${line}\``;
}

/** Code inside a line of HTML, where Markdown does not apply. */
export function htmlCode(text: string): string {
  return `<code>${safeLine(text).replace(/[^A-Za-z0-9\s./-]/g, (char) => (char > '\x7f' ? char : entity(char)))}</code>`;
}

/** A message: its words escaped, what stands between backticks as code. */
export function markdownProse(message: string): string {
  return prose(message)
    .map((part) => (part.code ? code(part.text) : escapeMarkdown(part.text)))
    .join('');
}

/** A block of code behind a fence longer than any run of backticks in it. */
export function fence(text: string, language: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${language}\n${safeBlock(text).replace(/\n$/, '')}\n${ticks}`;
}

/** A link with a label, or the escaped text where it is no address of the web. */
export function link(label: string, address: string): string {
  const href = webLink(address);
  const parens: Readonly<Record<string, string>> = { '(': '%28', ')': '%29' };
  return href ? `[${label}](${href.replace(/[()]/g, (paren) => parens[paren] ?? paren)})` : escapeMarkdown(address);
}

/** A table; the cells are Markdown already. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Something folded away under a line of HTML. */
export function details(summary: string, body: readonly string[]): string {
  return [`<details><summary>${summary}</summary>`, ...body, '</details>'].join('\n\n');
}

function entity(char: string): string {
  return `&#${char.codePointAt(0)};`;
}
