import { post } from './request.mjs';

export async function chat(question) {
  const response = await post('/chat/completions', {
    model: 'gpt-4o-mini',
    temperature: 1.4,
    max_completion_tokens: 4000,
    store: false,
    messages: [
      { role: 'developer', content: 'Answer in one sentence.' },
      { role: 'user', content: question },
    ],
  });
  const { choices } = await response.json();
  return choices[0].message.content;
}
