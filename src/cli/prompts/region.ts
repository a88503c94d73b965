import { prompts as words } from '../../messages/prompts.ts';
import { alignColumns } from '../columns.ts';
import { foldTarget } from '../options.ts';
import { providerOf } from '../target.ts';
import type { Question } from './question.ts';

/** Which endpoint of the vendor; skipped where it has one only, or the base URL is given. */
export const askRegion: Question = async ({ ask, known }) => {
  const { regions } = providerOf(foldTarget(known));
  if (known.region !== undefined || known.baseUrl !== undefined || regions.length === 1) return {};
  const lines = alignColumns(regions.map(({ id, label, baseURL }) => [id, label, baseURL]));
  const choices = regions.map(({ id, note }, row) => ({
    value: id,
    short: id,
    name: lines[row] ?? id,
    ...(note && { description: note }),
  }));
  return { region: await ask.select(words.region.question, choices) };
};
