import type { ModelAsk } from './endpoint.ts';
import { json, type Reply } from './reply.ts';
import { isBody } from './values-at.ts';

const CATEGORIES = ['harassment', 'hate', 'illicit', 'self-harm', 'sexual', 'violence'];

/** Flags a text for the categories that it names, so that both answers can be had. */
export function moderation({ body, model, state }: ModelAsk): Reply {
  const results = [body.input].flat().map((input) => {
    const text = (isBody(input) ? String(input.text ?? '') : String(input)).toLowerCase();
    const categories = Object.fromEntries(CATEGORIES.map((name) => [name, text.includes(name)]));
    const scores = Object.fromEntries(CATEGORIES.map((name) => [name, text.includes(name) ? 0.99 : 0.01]));
    return { flagged: Object.values(categories).includes(true), categories, category_scores: scores };
  });
  return json({ id: state.nextId('modr'), model: model.id, results });
}
