import { post } from './request.mjs';

/** Reads server-sent events by itself, as code without a client does. */
export async function stream(question) {
  const { body } = await post('/chat/completions', {
    model: 'gpt-4o-mini',
    stream: true,
    messages: [{ role: 'user', content: question }],
  });
  const decoder = new TextDecoder();
  let rest = '';
  let text = '';
  let isDone = false;
  for await (const chunk of body) {
    rest += decoder.decode(chunk, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop();
    for (const line of lines) {
      if (!line.startsWith('data:')) continue;
      const data = line.slice(5).trim();
      if (data === '[DONE]') isDone = true;
      else text += JSON.parse(data).choices[0]?.delta?.content ?? '';
    }
  }
  return { text, isDone };
}
