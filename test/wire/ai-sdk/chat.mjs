import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

export const ask = async (question) => {
  const { text, finishReason } = await generateText({ model: openai('gpt-4o'), prompt: question });
  return { text, finishReason };
};
