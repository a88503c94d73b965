import { valuesAt } from './values-at.ts';

/** About what vendors count for an image of middling size. */
const IMAGE = 800;

/** A text in the pieces that are counted and streamed: one for each Chinese character, one for some letters of others. */
export function pieces(text: string): string[] {
  return text.match(/\p{Script=Han}|\s*[^\s\p{Script=Han}]{1,5}|\s+/gu) ?? [];
}

/** Tokens of what a request says, by its bytes: long bodies must not be cut up only to be counted. */
export function estimate(body: unknown): number {
  const texts = [
    ...valuesAt(body, ['messages', 'content']),
    ...valuesAt(body, ['messages', 'content', 'text']),
    ...valuesAt(body, ['input']).flat(),
    ...valuesAt(body, ['input', 'content']),
    ...valuesAt(body, ['prompt']),
  ].filter((text) => typeof text === 'string');
  const images = valuesAt(body, ['messages', 'content', 'type']).filter((type) => type === 'image_url').length;
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return Math.max(1, Math.ceil(bytes / 4)) + images * IMAGE;
}
