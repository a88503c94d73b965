import { openai } from '@ai-sdk/openai';
import { createProviderRegistry, generateText } from 'ai';

const registry = createProviderRegistry({ openai });

export const ask = async (question) => {
  const { text } = await generateText({ model: registry.languageModel('openai:gpt-4o'), prompt: question });
  return text;
};
