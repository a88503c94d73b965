import { ChatOpenAI, OpenAIEmbeddings } from '@langchain/openai';

export const chat = new ChatOpenAI({
  model: 'gpt-4o-mini',
  temperature: 1.4,
  maxTokens: 400,
  maxRetries: 0,
});

export const byDefault = new ChatOpenAI({ apiKey: process.env.OPENAI_API_KEY, maxRetries: 0 });

export const vectors = new OpenAIEmbeddings({
  model: 'text-embedding-3-small',
  dimensions: 1024,
  maxRetries: 0,
});
