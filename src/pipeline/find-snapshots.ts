import { isSnapshot } from './interest.ts';
import { type Reading, readHolding } from './read-holding.ts';

/** Snapshots of tests that name a model or the host of OpenAI's. */
export function findSnapshots({ files, ...reading }: Omit<Reading, 'needles'>): Map<string, string> {
  const needles = ['api.openai.com', 'gpt-', 'text-embedding-', 'OPENAI_'];
  return readHolding({ ...reading, files: files.filter(isSnapshot), needles });
}
