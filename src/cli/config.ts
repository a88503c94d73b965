import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { cli } from '../messages/en/cli.ts';
import { parseConfig, type Settings } from './settings.ts';

const FILE = 'banjia.config.json';
const MANIFEST = 'package.json';
const KEY = 'banjia';

const words = cli.settings;

/**
 * The config of a repository: the file the user named, else `banjia.config.json` in root, else the key `banjia` of
 * root's package.json, else nothing. Throws UserError where the named file is missing, or any is not valid.
 */
export async function readConfig(root: string, named?: string): Promise<Settings> {
  if (named !== undefined) {
    const text = await read(resolve(named));
    if (text === undefined) throw new UserError(words.noFile(named));
    return settingsIn(text, resolve(named), named);
  }
  for (const file of [FILE, MANIFEST]) {
    const text = await read(join(root, file));
    if (text !== undefined && mayConfigure(file, text)) return settingsIn(text, join(root, file), file);
  }
  return {};
}

/** A package.json that does not mention us is none of our business, even where it is broken. */
function mayConfigure(file: string, text: string): boolean {
  return file === FILE || text.includes(`"${KEY}"`);
}

function settingsIn(text: string, path: string, shown: string): Settings {
  const isManifest = basename(path) === MANIFEST;
  const content = parseJson(text, shown);
  const raw = isManifest ? ((content as Record<string, unknown> | null)?.[KEY] ?? {}) : content;
  const settings = parseConfig(raw, isManifest ? words.keyIn(shown, KEY) : shown);
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

async function read(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new UserError(words.unreadable(path, (error as Error).message), { cause: error });
  }
}
