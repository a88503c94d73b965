import { readFileSync } from 'node:fs';

export type ClientTemplate =
  | 'openai-client.ts'
  | 'openai-client.esm'
  | 'openai-client.cjs'
  | 'ai-provider.esm'
  | 'ai-provider.cjs';

const known = new Map<ClientTemplate, string>();

/** `templates/<name>.txt`: a module that builds clients, with placeholders `{{name}}`. */
export function clientTemplate(name: ClientTemplate): string {
  // It lies two folders up from `src/rules` and from `dist/shared` alike.
  const url = new URL(`../../templates/${name}.txt`, import.meta.url);
  const text = known.get(name) ?? readFileSync(url, 'utf8');
  known.set(name, text);
  return text;
}
