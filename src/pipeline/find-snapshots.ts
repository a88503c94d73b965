import { isSnapshot } from './interest.ts';
import { readHolding } from './read-holding.ts';

/** Snapshots of tests that name a model or the host of OpenAI's. */
export function findSnapshots(root: string, files: readonly string[]): Map<string, string> {
  const needles = ['api.openai.com', 'gpt-', 'text-embedding-', 'OPENAI_'];
  return readHolding({ root, files: files.filter(isSnapshot), needles });
}
