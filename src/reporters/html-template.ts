import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Markup } from './markup.ts';

let page: string | undefined;

/**
 * `templates/report.html` with its placeholders `{{name}}` filled. Throws where page and values do not name the same.
 * The page may load nothing: its policy allows its own style and script, by their hashes.
 */
export function fillPage(values: Readonly<Record<string, Markup>>): string {
  // It lies two folders up from `src/reporters` and from `dist/reporters` alike.
  page ??= readFileSync(new URL('../../templates/report.html', import.meta.url), 'utf8');
  return fill(page, { ...values, policy: { markup: policy(page) } });
}

function fill(template: string, values: Readonly<Record<string, Markup>>): string {
  const unused = new Set(Object.keys(values));
  const filled = template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`templates/report.html: nothing to fill {{${name}}} with`);
    unused.delete(name);
    return value.markup;
  });
  if (unused.size > 0) throw new Error(`templates/report.html: no place for ${[...unused].join(', ')}`);
  return filled;
}

function policy(template: string): string {
  const sources = ['style', 'script'].map((tag) => `${tag}-src ${hashes(template, tag).join(' ')}`);
  return ["default-src 'none'", ...sources, "base-uri 'none'", "form-action 'none'"].join('; ');
}

/** What browsers compare: the hash of all between the tags (https://www.w3.org/TR/CSP3/#match-element-to-source-list). */
function hashes(template: string, tag: string): string[] {
  return Array.from(
    template.matchAll(new RegExp(`<${tag}>((?:(?!<${tag}>).)*?)</${tag}>`, 'gs')),
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
}
