import { isDoc } from './interest.ts';
import { type Reading, readHolding } from './read-holding.ts';

/** Documentation that names OpenAI, in whatever spelling. Only where the family that changes it was asked for. */
export function findDocs({ files, ...reading }: Omit<Reading, 'needles'>): Map<string, string> {
  const needles = ['openai', 'OPENAI', 'OPEN_AI', 'OpenAI', 'gpt-', 'text-embedding-'];
  return readHolding({ ...reading, files: files.filter(isDoc), needles });
}
