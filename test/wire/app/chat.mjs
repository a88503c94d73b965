import { openai } from './client.mjs';
import { MODELS } from './models.mjs';

export async function chat(question) {
  const completion = await openai.chat.completions.create({
    model: MODELS.chat,
    temperature: 1.4,
    max_completion_tokens: 400,
    store: false,
    messages: [
      { role: 'developer', content: 'Answer in one sentence.' },
      { role: 'user', content: question },
    ],
  });
  return completion.choices[0].message.content;
}

export async function think(question) {
  const completion = await openai.chat.completions.create({
    model: MODELS.careful,
    reasoning_effort: 'medium',
    messages: [{ role: 'user', content: question }],
  });
  return completion.choices[0].message.content;
}
