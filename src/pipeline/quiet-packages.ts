import { NEEDLES, prefilter } from './prefilter.ts';

/** Packages whose users reach OpenAI without a word of it, by what a file that imports one holds. */
const QUIET: Readonly<Record<string, string>> = { '"llamaindex"': 'llamaindex', '"chatgpt"': 'ChatGPTAPI' };

/**
 * What a file must hold to be worth a parser. Each needle costs a pass over all code, so those of packages that hardly
 * anybody has are only added where a manifest names one.
 */
export function needlesFor(root: string, files: readonly string[]): readonly string[] {
  const manifests = files.filter((path) => /(?:^|\/)package\.json$/.test(path));
  const found = Object.keys(QUIET).filter(
    (name) => prefilter({ root, files: manifests, needles: [name] }).candidates.length > 0,
  );
  return [...NEEDLES, ...found.flatMap((name) => QUIET[name] ?? [])];
}
