import { embed } from 'ai';
import { provider } from './provider.mjs';

export const ask = async (question) => {
  const { embedding } = await embed({ model: provider.embedding('text-embedding-3-small'), value: question });
  return embedding;
};
