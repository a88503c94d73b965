import { NEEDLES } from './prefilter.ts';
import { readHolding } from './read-holding.ts';

/** Packages whose users reach OpenAI without a word of it, by what a file that imports one holds. */
const QUIET: Readonly<Record<string, string>> = { '"llamaindex"': 'llamaindex', '"chatgpt"': 'ChatGPTAPI' };

export interface Expectation {
  /** What a file must hold to be worth a parser. */
  readonly needles: readonly string[];
  /** A manifest names something of it: the code will too. */
  readonly isLikely: boolean;
}

/**
 * What to look for in a repository. Needles of packages that hardly anybody has are only added where a manifest names
 * one: they let through whatever else has such a name.
 */
export function expectationOf(root: string, files: readonly string[]): Expectation {
  const manifests = files.filter((path) => /(?:^|\/)package\.json$/.test(path));
  const holding = [...readHolding({ root, files: manifests, needles: [...NEEDLES, ...Object.keys(QUIET)] }).values()];
  const found = Object.keys(QUIET).filter((name) => holding.some((text) => text.includes(name)));
  return { needles: [...NEEDLES, ...found.flatMap((name) => QUIET[name] ?? [])], isLikely: holding.length > 0 };
}
