import { type Settings, toArguments } from './settings.ts';
import { shellQuote } from './shell-quote.ts';

/**
 * The one line that repeats a run without asking: what was typed, and the answers that were given on top. Settings of
 * the config file are left out, since they will be read again, and `--pick`, whose choices are replayed. `root` as the
 * user gave it, undefined where he did not.
 */
export function repeatCommand(root: string | undefined, { pick, ...settings }: Settings): string {
  const place = root === undefined ? [] : [root.startsWith('-') ? `./${root}` : root];
  return ['npx', 'banjia', ...place, ...toArguments({ ...settings, yes: true })].map(shellQuote).join(' ');
}
