import { dirname, join, relative, resolve } from 'node:path';
import { prompts } from '../../messages/prompts.ts';
import { isWithin } from '../root.ts';
import type { Ask } from './ask.ts';

const words = prompts.verdict;

/** What becomes of the diff that was shown. */
export type Verdict =
  | { readonly do: 'apply' }
  | { readonly do: 'nothing' }
  | { readonly do: 'save'; readonly file: string };

/** Asks whether to write the diff, to drop it, or to keep it as a patch, outside of root, which then stays as it is. */
export async function askVerdict(
  ask: Ask,
  diff: { readonly root: string; readonly provider: string; readonly files: number },
): Promise<Verdict> {
  const answer = await ask.select<Verdict['do']>(words.question(diff.files), [
    { value: 'apply', name: words.apply },
    { value: 'nothing', name: words.nothing },
    { value: 'save', name: words.save },
  ]);
  if (answer !== 'save') return { do: answer };
  const file = await ask.input(words.file, {
    default: relative('', join(dirname(diff.root), `banjia-${diff.provider}.patch`)),
    validate: (file) => {
      if (!file.endsWith('.patch')) return words.needsEnding;
      return isWithin(diff.root, resolve(file)) ? words.needsOutside : true;
    },
  });
  return { do: 'save', file };
}
