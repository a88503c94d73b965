import { posix } from 'node:path';
import { astroScripts } from './astro.ts';
import type { Script } from './script.ts';
import { svelteScripts } from './svelte.ts';
import { vueScripts } from './vue.ts';

const PARSERS: Readonly<Record<string, (text: string) => Script[]>> = {
  '.vue': vueScripts,
  '.svelte': svelteScripts,
  '.astro': astroScripts,
};

/** What stands around a script: the end of a tag or the fence of a frontmatter, and the beginning of another. */
const OPENS = /(?:>|---)$/;
const CLOSES = /^(?:<\/script|---)/;

/**
 * The scripts of a component, in their order. Throws where its parser can't read it, MissingParser and UnknownLanguage
 * among it, and where an offset does not lie between two tags: edits go by these offsets.
 */
export function scriptsOf(path: string, text: string): Script[] {
  // The parsers differ in what they make of the mark.
  const lead = text.startsWith('\uFEFF') ? 1 : 0;
  const scripts = (PARSERS[posix.extname(path)]?.(text.slice(lead)) ?? []).map((script) => ({
    ...script,
    start: script.start + lead,
    end: script.end + lead,
  }));
  for (const { start, end } of scripts)
    if (!OPENS.test(text.slice(start - 3, start)) || !CLOSES.test(text.slice(end, end + 8)))
      throw new Error('a script does not end');
  return scripts;
}
