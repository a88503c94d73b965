import { MODELS, openai } from './shared.js';

/** Writes a friendly reply piece by piece and returns what it cost in tokens. */
export async function streamReply(draft: string, write: (text: string) => void): Promise<number> {
  const stream = await openai.chat.completions.create({
    model: MODELS.answer,
    temperature: 1.2,
    stream: true,
    stream_options: { include_usage: true },
    messages: [
      { role: 'system', content: 'Rewrite the draft as a warm reply to the customer.' },
      { role: 'user', content: draft },
    ],
  });
  let tokens = 0;
  for await (const chunk of stream) {
    write(chunk.choices[0]?.delta.content ?? '');
    tokens = chunk.usage?.total_tokens ?? tokens;
  }
  return tokens;
}
