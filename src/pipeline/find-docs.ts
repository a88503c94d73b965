import { isDoc } from './interest.ts';
import { readHolding } from './read-holding.ts';

/** Documentation that names OpenAI, in whatever spelling. Only where the family that changes it was asked for. */
export function findDocs(root: string, files: readonly string[]): Map<string, string> {
  const needles = ['openai', 'OPENAI', 'OPEN_AI', 'OpenAI', 'gpt-', 'text-embedding-'];
  return readHolding({ root, files: files.filter(isDoc), needles });
}
