import { prompts as words } from '../../messages/prompts.ts';
import { foldTarget } from '../options.ts';
import { parseFlags } from '../settings.ts';
import { openAddress } from '../target.ts';
import { complaintOf } from './endpoint.ts';
import type { Question } from './question.ts';

/** The base URL where a vendor has one for each customer. */
export const askAddress: Question = async ({ ask, known }) => {
  const pattern = openAddress(foldTarget(known));
  if (pattern === undefined) return {};
  const baseUrl = await ask.input(words.address.question(pattern), { validate: complaintOf('baseUrl') });
  return parseFlags({ baseUrl });
};
