import { generateText } from 'ai';

export const ask = async (question) => {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt: question });
  return text;
};
