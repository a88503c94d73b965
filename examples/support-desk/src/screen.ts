import { openai } from './shared.js';

/** True where the question must not reach the desk. */
export async function isAbusive(question: string): Promise<boolean> {
  const { results } = await openai.moderations.create({ model: 'omni-moderation-latest', input: question });
  return results.some((result) => result.flagged);
}
