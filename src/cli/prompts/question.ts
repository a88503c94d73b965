import type { Usage } from '../../pipeline/run.ts';
import type { Settings } from '../settings.ts';
import type { Ask } from './ask.ts';

export interface Context {
  readonly ask: Ask;
  /** What is decided: flags, config, and the answers so far. */
  readonly known: Settings;
  /** What the repository uses of OpenAI. */
  readonly usage: Usage;
}

/**
 * Asks one thing, or nothing where it is decided already. Gives the answer in the form of flags, so that it can be said
 * on the command line next time.
 */
export type Question = (context: Context) => Promise<Settings>;
