import { lstatSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { UserError } from '../errors.ts';
import { cli } from '../messages/cli.ts';
import { isLeftOut } from '../pipeline/interest.ts';
import { readText } from '../pipeline/read-text.ts';
import { resolveInside } from '../pipeline/resolve-inside.ts';
import { readNamed } from './named-file.ts';
import { parseConfig, type Settings } from './settings.ts';

export const CONFIG_FILE = 'banjia.config.json';
export const MANIFEST = 'package.json';
export const CONFIG_KEY = 'banjia';

const words = cli.settings;

/**
 * The config of a repository: the file the user named, else `banjia.config.json` in root, else the key `banjia` of
 * root's package.json, else nothing. What comes with a repository is a stranger's: it is read as all that lies there is,
 * names no report outside of it, and takes no guard away; `note` is told what of it is not heard. Throws UserError where
 * the named file is missing, or any is not valid.
 */
export async function readConfig(
  root: string,
  { named, note }: { readonly named?: string | undefined; readonly note?: (sentence: string) => void } = {},
): Promise<Settings> {
  if (named !== undefined) {
    const text = await readNamed(named, words.unreadable);
    return settingsIn(text, resolve(named), named);
  }
  for (const file of [CONFIG_FILE, MANIFEST]) {
    const text = readOwn(root, file);
    if (text === undefined || !mayConfigure(file, text)) continue;
    const settings = settingsIn(text, join(root, file), file);
    const outside = settings.report?.find((report) => !isOurs(root, report));
    if (outside !== undefined)
      throw new UserError(words.reportOutside(file, outside), { hint: words.reportOutsideHint });
    return unguarded(settings, (keys) => note?.(words.unheard(file, keys)));
  }
  return {};
}

/** The settings without those that take a guard or a question away: for whoever runs the program to say. */
function unguarded({ force, yes, ...heard }: Settings, onUnheard: (keys: readonly string[]) => void): Settings {
  const unheard = Object.entries({ force, yes }).flatMap(([key, value]) => (value === true ? [key] : []));
  if (unheard.length > 0) onUnheard(unheard);
  return heard;
}

/** Whether a path leads to a place in the repository where a report may lie. */
function isOurs(root: string, report: string): boolean {
  const place = resolveInside(root, report);
  if (place === null || isLeftOut(`${relative(root, place).split(sep).join('/').toLowerCase()}/`)) return false;
  return lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() !== true;
}

/** A package.json that does not mention us is none of our business, even where it is broken. */
function mayConfigure(file: string, text: string): boolean {
  return file === CONFIG_FILE || text.includes(`"${CONFIG_KEY}"`);
}

function settingsIn(text: string, path: string, shown: string): Settings {
  const isManifest = basename(path) === MANIFEST;
  const content = parseJson(text, shown);
  const raw = isManifest ? ((content as Record<string, unknown> | null)?.[CONFIG_KEY] ?? {}) : content;
  const settings = parseConfig(raw, isManifest ? words.keyIn(shown, CONFIG_KEY) : shown);
  if (!settings.report) return settings;
  return { ...settings, report: settings.report.map((file) => resolve(dirname(path), file)) };
}

function parseJson(text: string, shown: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new UserError(words.notJson(shown, (cause as SyntaxError).message), { cause });
  }
}

/** Undefined where there is none. A package.json that can't be read configures nothing. */
function readOwn(root: string, file: string): string | undefined {
  if (lstatSync(join(root, file), { throwIfNoEntry: false }) === undefined) return undefined;
  const result = readText(root, file);
  if ('text' in result) return result.text;
  if (file === MANIFEST) return undefined;
  throw new UserError(words.unreadable(file, result.skipped));
}
