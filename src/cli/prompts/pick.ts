import { prompts } from '../../messages/prompts.ts';
import type { Hunk } from '../../pipeline/hunks.ts';
import type { Ask } from './ask.ts';

const words = prompts.pick;

type Answer = 'yes' | 'no' | 'file' | 'rule' | 'rest' | 'quit' | 'why';

const LETTERS = [
  { key: 'y', value: 'yes', name: words.yes },
  { key: 'n', value: 'no', name: words.no },
  { key: 'f', value: 'file', name: words.file },
  { key: 'r', value: 'rule', name: words.rule },
  { key: 'a', value: 'rest', name: words.rest },
  { key: 'q', value: 'quit', name: words.quit },
  { key: 'w', value: 'why', name: words.why },
] as const;

/**
 * Goes through the hunks of a plan, in the order of their files, and gives those that are taken.
 *
 * @param show prints what a hunk changes
 * @param explain prints why
 */
export async function askPicks(
  ask: Ask,
  {
    hunks,
    show,
    explain,
  }: { readonly hunks: readonly Hunk[]; readonly show: (hunk: Hunk) => void; readonly explain: (hunk: Hunk) => void },
): Promise<ReadonlySet<Hunk>> {
  const taken = new Set<Hunk>();
  const isGiven: ((hunk: Hunk) => boolean)[] = [];
  for (const [index, hunk] of hunks.entries()) {
    if (isGiven.some((covers) => covers(hunk))) {
      taken.add(hunk);
      continue;
    }
    show(hunk);
    const answer = await askOne(ask, words.question(index + 1, hunks.length), () => explain(hunk));
    if (answer === 'quit') return taken;
    if (answer !== 'no') taken.add(hunk);
    if (answer === 'file') isGiven.push(({ files }) => files.every((file) => hunk.files.includes(file)));
    if (answer === 'rule') isGiven.push((other) => rulesOf(other).every((rule) => rulesOf(hunk).includes(rule)));
    if (answer === 'rest') isGiven.push(() => true);
  }
  return taken;
}

async function askOne(ask: Ask, question: string, explain: () => void): Promise<Exclude<Answer, 'why'>> {
  for (;;) {
    const answer = await ask.letter<Answer>(question, LETTERS);
    if (answer !== 'why') return answer;
    explain();
  }
}

function rulesOf({ findings }: Hunk): string[] {
  return findings.map(({ rule }) => rule);
}
