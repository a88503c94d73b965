import { OpenAI } from 'openai';
import { MODELS } from './models.mjs';

export async function stream(question) {
  const client = new OpenAI({ apiKey: process.env.OPENAI_API_KEY, maxRetries: 0 });
  const chunks = await client.chat.completions.create({
    model: MODELS.chat,
    stream: true,
    stream_options: { include_usage: true },
    messages: [{ role: 'user', content: question }],
  });
  let text = '';
  let tokens = 0;
  for await (const chunk of chunks) {
    text += chunk.choices[0]?.delta?.content ?? '';
    tokens = chunk.usage?.total_tokens ?? tokens;
  }
  return { text, tokens };
}
