import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import * as v from 'valibot';
import { pipeline as words } from '../../messages/pipeline.ts';
import { parseJson } from '../../parse-json.ts';
import { git } from '../git.ts';
import { readText } from '../read-text.ts';

/** A type-checker of the user's own. */
export interface Checker {
  readonly name: 'typescript' | 'vue-tsc';
  readonly version: string;
  /** Absolute path of its package. */
  readonly home: string;
  /** Absolute path of the script that Node runs. */
  readonly script: string;
}

const manifest = v.object({
  version: v.pipe(v.string(), v.regex(/^[\w.+-]{1,100}$/)),
  bin: v.record(v.string(), v.string()),
});
const BIN = { typescript: 'tsc', 'vue-tsc': 'vue-tsc' } as const;

/**
 * The checker that is installed for a folder, looked for upwards and never above root; a sentence where there is none
 * that may run. One that came with the repository's own files is not run: only what an install put there, which git is
 * told to ignore, is the user's. Neither PATH nor `.bin` is asked.
 */
export async function findChecker(root: string, folder: string, name: Checker['name']): Promise<Checker | string> {
  for (let at = folder; ; at = dirname(at)) {
    const home = join(at, 'node_modules', name);
    if (existsSync(join(home, 'package.json'))) return read(root, home, name);
    if (at === root || at === dirname(at)) return words.verify.none(name);
  }
}

async function read(root: string, home: string, name: Checker['name']): Promise<Checker | string> {
  const real = realpathSync(home);
  const isInside = real.startsWith(root + sep) && real.split(sep).includes('node_modules');
  if (!isInside || !(await isInstalled(root, real))) return words.verify.foreign(relative(root, home));
  const text = readText(root, join(relative(root, real), 'package.json'));
  const parsed = v.safeParse(manifest, 'text' in text ? parseJson(text.text) : undefined);
  const bin = parsed.success ? parsed.output.bin[BIN[name]] : undefined;
  const script = bin === undefined ? undefined : join(real, bin);
  if (!parsed.success || script === undefined || !script.startsWith(real + sep) || !existsSync(script))
    return words.verify.none(name);
  return { name, version: parsed.output.version, home: real, script };
}

/**
 * Whether git ignores the package, and tracks nothing in the folders that it may load other packages from: a checkout
 * replaces ignored files without a word. Without git nothing tells the two apart.
 */
async function isInstalled(root: string, home: string): Promise<boolean> {
  const way = relative(root, home).split(sep);
  const folders = way.flatMap((_, i) => [...way.slice(0, i), 'node_modules'].join('/'));
  const [ignored, tracked] = await Promise.all([
    git(root, ['check-ignore', '-q', '--', [...way, 'package.json'].join('/')]),
    git(root, ['ls-files', '-z', '--', ...new Set(folders.map((folder) => `:(literal)${folder}`))]),
  ]);
  return ignored?.ok === true && tracked?.ok === true && tracked.stdout.length === 0;
}
