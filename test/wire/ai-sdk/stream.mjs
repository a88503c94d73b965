import { streamText } from 'ai';
import { provider } from './provider.mjs';

export const ask = async (question) => {
  const result = streamText({ model: provider.chat('gpt-4o-mini'), prompt: question, temperature: 0.3 });
  let text = '';
  for await (const part of result.textStream) text += part;
  return { text, finishReason: await result.finishReason };
};
