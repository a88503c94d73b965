import { MODELS, openai } from './shared.js';

const HANDBOOK = [
  'Parcels travel three working days.',
  'Refunds are paid within a week after the parcel is back.',
  'The desk is open from nine to six.',
];

async function embed(texts: string[]): Promise<number[][]> {
  const { data } = await openai.embeddings.create({ model: MODELS.search, input: texts, dimensions: 1024 });
  return data.map((row) => row.embedding);
}

const dot = (a: number[], b: number[]) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

/** The two paragraphs of the handbook that are nearest to the question. */
export async function searchHandbook(question: string): Promise<string[]> {
  const [query = [], ...rows] = await embed([question, ...HANDBOOK]);
  return HANDBOOK.map((text, i) => ({ text, score: dot(query, rows[i] ?? []) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 2)
    .map((hit) => hit.text);
}
