import { openai } from './client.mjs';
import { MODELS } from './models.mjs';

export async function json(question) {
  const completion = await openai.chat.completions.create({
    model: MODELS.chat,
    response_format: { type: 'json_object' },
    messages: [
      { role: 'system', content: 'Answer as a JSON object.' },
      { role: 'user', content: question },
    ],
  });
  return JSON.parse(completion.choices[0].message.content);
}
