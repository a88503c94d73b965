import { HOSTILE_KEYS } from './generate-config.ts';
import type { Random } from './random.ts';

/** What code of our users is made of, and what breaks parsers, terminals and offsets. */
const WORDS = [
  "'gpt-4o'",
  '"text-embedding-3-small"',
  "'https://api.openai.com/v1'",
  'process.env.OPENAI_API_KEY',
  'process.env["OPENAI_BASE_URL"]',
  'new OpenAI()',
  'client.chat.completions.create',
  "import OpenAI from 'openai';",
  "require('openai')",
  'baseURL',
  'apiKey',
  'model',
  'messages',
  '...options',
  'await',
  'async',
  'as const',
  'satisfies',
  '<T,>',
  '??',
  '?.',
  '||=',
  '=>',
  '(',
  ')',
  '{',
  '}',
  '[',
  ']',
  ',',
  ';',
  ':',
  '`',
  '${',
  "'",
  '"',
  '/*',
  '*/',
  '//',
  '<div>',
  '</script>',
  '---',
  '- ',
  '#',
  '=',
  '\\',
  '\\u{1F69A}',
  '\u{1F69A}',
  '搬家',
  '\u202e',
  '\u2028',
  '\uFEFF',
  '\0',
  '\u001b[2J',
  '\r\n',
  '\n',
  '\t',
  '__proto__',
  'constructor',
  '{"__proto__":{"openai":"1"}}',
  '0x1_0n',
  '1e999',
  '/(a+)+$/',
  '#!/usr/bin/env node\n',
] as const;

const TOKEN = /\s+|[\p{L}\p{N}_$]+|[^\s\p{L}\p{N}_$]/gu;

/** One to three small damages of a text; `other` gives lines to graft in. */
export function mutate(text: string, other: string, random: Random): string {
  let mutated = text;
  for (let rounds = 1 + random.below(3); rounds > 0; rounds -= 1) mutated = random.oneOf(WAYS)(mutated, other, random);
  // Half a surrogate pair can't stand in a file.
  return Buffer.from(mutated).toString();
}

type Way = (text: string, other: string, random: Random) => string;

const WAYS: readonly Way[] = [
  // Tokens: delete, double, swap, replace, insert.
  (text, _, random) => onTokens(text, random, (tokens, at) => tokens.splice(at, 1)),
  (text, _, random) => onTokens(text, random, (tokens, at) => tokens.splice(at, 0, tokens[at] ?? '')),
  (text, _, random) =>
    onTokens(text, random, (tokens, at) => {
      const to = random.below(tokens.length);
      [tokens[at], tokens[to]] = [tokens[to] ?? '', tokens[at] ?? ''];
    }),
  (text, _, random) => onTokens(text, random, (tokens, at) => tokens.splice(at, 1, random.oneOf(WORDS))),
  (text, _, random) => onTokens(text, random, (tokens, at) => tokens.splice(at, 0, random.oneOf(WORDS))),
  // Lines: delete some, double some, graft some of another file.
  (text, _, random) => onLines(text, random, (lines, at) => lines.splice(at, 1 + random.below(4))),
  (text, _, random) => onLines(text, random, (lines, at) => lines.splice(at, 0, ...lines.slice(at, at + 3))),
  (text, other, random) =>
    onLines(text, random, (lines, at) => {
      const grafts = other.split('\n');
      const from = random.below(grafts.length);
      lines.splice(at, 0, ...grafts.slice(from, from + 1 + random.below(6)));
    }),
  // Bytes: cut off the end, put a character anywhere.
  (text, _, random) => text.slice(0, random.below(text.length + 1)),
  (text, _, random) => {
    const at = random.below(text.length + 1);
    return inserted(text, at, random.oneOf(WORDS).slice(0, 1));
  },
  (text) => text.replaceAll('\n', '\r\n'),
  // Keys that reach for a prototype, where an object, a mapping or a list of variables has its keys.
  (text, _, random) => {
    const key = random.oneOf(HOSTILE_KEYS);
    const braces = [...text.matchAll(/\{/g)].map(({ index }) => index + 1);
    const entry = random.oneOf([`"${key}": { "openai": "1" }, `, `"${key}": "gpt-4o", `, `["${key}"]: null, `]);
    if (braces.length > 0) return inserted(text, random.oneOf(braces), entry);
    return onLines(text, random, (lines, at) => lines.splice(at, 0, random.oneOf([`${key}=1`, `${key}: 1`])));
  },
];

function inserted(text: string, at: number, more: string): string {
  return text.slice(0, at) + more + text.slice(at);
}

function onTokens(text: string, random: Random, change: (tokens: string[], at: number) => void): string {
  const tokens = text.match(TOKEN) ?? [''];
  const list = [...tokens];
  change(list, random.below(list.length));
  return list.join('');
}

function onLines(text: string, random: Random, change: (lines: string[], at: number) => void): string {
  const lines = text.split('\n');
  change(lines, random.below(lines.length));
  return lines.join('\n');
}
