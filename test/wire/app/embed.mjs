import { openai } from './client.mjs';
import { MODELS } from './models.mjs';

export async function embed(text) {
  const { data } = await openai.embeddings.create({ model: MODELS.search, input: text, dimensions: 1024 });
  return data[0].embedding;
}
