import { readFileSync } from 'node:fs';

export type ClientTemplate = 'ts' | 'esm' | 'cjs';

const known = new Map<ClientTemplate, string>();

/** `templates/openai-client.*.txt`: a module that builds clients, with placeholders `{{name}}`. */
export function clientTemplate(form: ClientTemplate): string {
  // It lies two folders up from `src/rules` and from `dist/shared` alike.
  const url = new URL(`../../templates/openai-client.${form}.txt`, import.meta.url);
  const text = known.get(form) ?? readFileSync(url, 'utf8');
  known.set(form, text);
  return text;
}
