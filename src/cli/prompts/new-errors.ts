import { prompts } from '../../messages/prompts.ts';
import type { Ask } from './ask.ts';

const words = prompts.newErrors;

/** What becomes of changes that brought new type errors. */
export type Aftermath = 'keep' | 'files' | 'all';

/**
 * Asks what to do about new type errors.
 *
 * @param files changed files that have some; with none of them, or all, they can't be taken back apart
 */
export function askAftermath(
  ask: Ask,
  { errors, files, changed }: { readonly errors: number; readonly files: number; readonly changed: number },
): Promise<Aftermath> {
  return ask.select<Aftermath>(words.question(errors), [
    { value: 'keep', name: words.keep },
    ...(files > 0 && files < changed
      ? [{ value: 'files' as const, name: words.files(files), description: words.apart }]
      : []),
    { value: 'all', name: words.all },
  ]);
}
