import { prompts } from '../../messages/prompts.ts';
import { alignColumns } from '../columns.ts';
import type { Question } from './question.ts';

const words = prompts.families;

/** Which rule families run; skipped where only one has something to do. */
export const askFamilies: Question = async ({ ask, known, usage: { families } }) => {
  if (known.only !== undefined || known.skip !== undefined || families.length < 2) return {};
  const lines = alignColumns(families.map((family) => [family, words.describe[family]]));
  const choices = families.map((family, row) => ({ value: family, short: family, name: lines[row] ?? family }));
  const only = await ask.checkbox(words.question, choices);
  return only.length < families.length ? { only } : {};
};
