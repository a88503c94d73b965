import { UserError } from '../../errors.ts';
import { prompts } from '../../messages/prompts.ts';
import { parseFlags, type Settings } from '../settings.ts';
import { CUSTOM } from '../target.ts';
import type { Question } from './question.ts';

const words = prompts.endpoint;

/** Base URL and key variable of an endpoint that no data file describes. */
export const askEndpoint: Question = async ({ ask, known: { to, baseUrl, keyEnv } }) => {
  if (!to?.includes(CUSTOM)) return {};
  return parseFlags({
    baseUrl: baseUrl ?? (await ask.input(words.baseUrl, { validate: complaintOf('baseUrl') })),
    keyEnv: keyEnv ?? (await ask.input(words.keyEnv, { validate: complaintOf('keyEnv') })),
  });
};

/** The same check as for the flag. */
export function complaintOf(key: keyof Settings): (value: string) => true | string {
  return (value) => {
    try {
      parseFlags({ [key]: value });
      return true;
    } catch (error) {
      if (error instanceof UserError) return error.message;
      throw error;
    }
  };
}
