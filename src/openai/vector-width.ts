import { openAIModel } from './models.ts';

/** https://platform.openai.com/docs/guides/embeddings, 2026-09 */
const WIDTHS: Readonly<Record<string, number>> = {
  'text-embedding-ada-002': 1536,
  'text-embedding-3-small': 1536,
  'text-embedding-3-large': 3072,
};

/** How many numbers a vector of this model has where the code asks for no other width; undefined where nobody says. */
export function defaultWidth(id: string): number | undefined {
  const base = openAIModel(id)?.base;
  return base !== undefined && Object.hasOwn(WIDTHS, base) ? WIDTHS[base] : undefined;
}
