import { createClient } from './client.mjs';

export const DEFAULT_MODEL = 'gpt-4o-mini';

export async function ask(content, client = createClient()) {
  const { choices } = await client.chat.completions.create({
    model: DEFAULT_MODEL,
    max_completion_tokens: 100,
    messages: [{ role: 'user', content }],
  });
  return choices[0].message.content;
}
