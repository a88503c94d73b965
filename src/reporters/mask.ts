import type { Report } from '../report.ts';

/** Where a key may start: not inside a word (`task-…`), but right after an escape (`\n`) or a URL escape (`%3D`). */
const START = String.raw`(?:(?<![A-Za-z0-9])|(?<=\\[a-z]|%[0-9A-Fa-f]{2}))`;
/** What examples write instead of a key: `xxxxxxxx`, `your-key-here`. */
const PLACEHOLDER = String.raw`(?:x+|X+)\b|your[-_]`;
const SECRET_CHAR = String.raw`[\w.~+/=-]`;
/** How the name of a variable may go on behind `KEY`: `OPENAI_API_KEY_2`. */
const SUFFIX = '(?:_[A-Z0-9]{1,12}|[0-9]{1,2})?';

const QUOTE = '[\'"`]';

/** Keys that tell by their form what they are. */
const FORMS: readonly RegExp[] = [
  // OpenAI and all who copied its form.
  new RegExp(`${START}sk-(?!${PLACEHOLDER})(?:(?:proj|svcacct|admin|ant)-[\\w-]{8,}|[\\w-]{20,})`, 'g'),
  // Zhipu: id and secret joined by a dot.
  new RegExp(`${START}[0-9a-f]{32}\\.[A-Za-z0-9]{16}\\b`, 'g'),
  // Baidu.
  new RegExp(`${START}bce-v3/[\\w-]+/\\w{20,}`, 'g'),
  // JSON web tokens, which MiniMax hands out as keys. Of several starts in one run the first tells: the rest of the run
  // is the same.
  new RegExp(`${START}eyJ(?<!${START}eyJ[\\w-]*?eyJ)[\\w-]{10,}\\.[\\w-]{10,}\\.[\\w-]{10,}`, 'g'),
  // Behind a name that says less, what can hardly be anything else.
  /(?<=KEY['"`]?\s*[:=]\s*['"`])[0-9a-f]{32}\b/g,
];

/** What stands before a secret of any form. */
const LEADS: readonly string[] = [
  // In a header, also put together: `'Bearer ' + '…'`.
  String.raw`\b[Bb]earer[ \t]+(?:${QUOTE}\s*\+\s*${QUOTE})?`,
  // A literal: `apiKey: '…'`, `"api_key" = "…"`, `process.env['OPENAI_API_KEY'] = '…'`, `env.OPENAI_KEY ?? '…'`, also
  // where the line breaks between, in a diff too.
  String.raw`(?:[Aa]pi[_-]?[Kk]ey|[Tt]oken|[Ss]ecret|(?:(?:AI|API|AZURE|GPT|LLM)_KEY|TOKEN|SECRET)${SUFFIX})${QUOTE}?\]?\s*(?:[:=]|\?\?=?|\|\|=?)\s*(?:[+-]\s*)?${QUOTE}`,
  // A line of an env file: `AZURE_OPENAI_API_KEY=…`.
  '(?:KEY|TOKEN|SECRET)=',
  String.raw`^[ +-]?[ \t]*(?:export[ \t]+)?[A-Z0-9_]*(?:KEY|TOKEN|SECRET)${SUFFIX}[ \t]*=[ \t]*['"]?`,
  // A line of YAML or of a Dockerfile, and the item of a list that holds the value below the name, also in a diff.
  String.raw`(?:KEY|TOKEN|SECRET)['"]?(?::[ \t]+|[ \t]+|\r?\n[ +-]?\s*value:[ \t]+)['"]?`,
];

const KEYS: readonly RegExp[] = [...FORMS, ...LEADS.map(secretAfter)];

/** A long value with a digit where a secret stands, unless it is a placeholder, the name of a constant, or read elsewhere. */
function secretAfter(lead: string): RegExp {
  // Bounded: a run without a digit may hold `KEY=` again and again. Two hundred random letters have a digit among them.
  const value = `(?!${PLACEHOLDER}|[A-Z0-9_]+\\b|(?:process|import|Deno|Bun)\\.)(?=${SECRET_CHAR}{0,200}\\d)${SECRET_CHAR}{20,}`;
  // The bounded look ahead comes first: looking behind at every space of a long run would take quadratic time.
  return new RegExp(`(?=${SECRET_CHAR}{20})(?<=${lead})${value}`, 'gm');
}

/** The shortest of them is `sk-ant-` and eight more; most texts have nothing as long. */
const LONG = new RegExp(`${SECRET_CHAR}{15}`);

/** Every API key in the text becomes its first three characters and `…`. */
export function maskKeys(text: string): string {
  if (!LONG.test(text)) return text;
  return KEYS.reduce((masked, key) => masked.replace(key, (found) => `${found.slice(0, 3)}…`), text);
}

/** What stands in the place of a masked key. */
const MASK = new RegExp(
  [
    `${START}(?:sk-|bce|eyJ|(?=[a-f]*[0-9])[0-9a-f]{3})…`,
    `(?=${SECRET_CHAR}{3}…)(?<=KEY${QUOTE}?\\s*[:=]\\s*${QUOTE}|${LEADS.join('|')})`,
  ].join('|'),
  'm',
);

/** Whether a text seems to hold a masked key; a placeholder that reads alike counts. */
export function holdsMask(text: string): boolean {
  return text.includes('…') && MASK.test(text);
}

/** The same report with every text masked: what a reporter renders. */
export function maskReport(report: Report): Report {
  return JSON.parse(JSON.stringify(report, (_, value) => (typeof value === 'string' ? maskKeys(value) : value)));
}
