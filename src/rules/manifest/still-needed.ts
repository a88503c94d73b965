import type { Manifest } from '../../source/manifests.ts';
import { unreadTexts } from '../../source/unread-texts.ts';
import type { RuleContext } from '../context.ts';
import { manifestFor } from './package-plans.ts';

/**
 * What still needs a package once moved code no longer imports it: a file that does, or the manifest itself where it
 * names it somewhere else (overrides, a patch); undefined where nothing does.
 */
export function stillNeeded(
  name: string,
  manifest: Manifest,
  { inventory, packages }: RuleContext,
): string | undefined {
  const { tracer, island } = inventory;
  const gone = new Set(packages.flatMap((change) => (change.replaces === name ? [change.file] : [])));
  const importers = tracer.index.specifiers
    .filter(({ text }) => packageOf(text) === name)
    .map((node) => island.pathOf(node));
  const other = importers
    .filter((file) => !gone.has(file))
    .sort()
    .find((file) => manifestFor(file, name, inventory)?.file === manifest.file);
  if (other !== undefined) return other;
  const unread = unreadTexts(inventory).find(
    ({ file, text }) => namesPackage(name, text) && manifestFor(file, name, inventory)?.file === manifest.file,
  );
  if (unread !== undefined) return unread.file;
  const entries = manifest.sections.flatMap((section) => section.entries.filter((entry) => entry.name === name));
  const named = ['"', '/', '@'].reduce((sum, next) => sum + manifest.text.split(`"${name}${next}`).length - 1, 0);
  return named > entries.length ? manifest.file : undefined;
}

/** The package that a specifier names: `@ai-sdk/openai`, `npm:openai@4/helpers/zod`; undefined for files and URLs. */
function packageOf(specifier: string): string | undefined {
  return /^(?:npm:\/?)?(?<name>(?:@[\w.~-]+\/)?[\w~-][\w.~-]*)(?:@[^/]*)?(?:\/|$)/.exec(specifier)?.groups?.name;
}

/** Whether a text that can't be parsed has a package's name in quotes, alone or before a path or version. */
function namesPackage(name: string, text: string): boolean {
  return ['"', "'"].some((quote) => ['"', "'", '/', '@'].some((next) => text.includes(`${quote}${name}${next}`)));
}
