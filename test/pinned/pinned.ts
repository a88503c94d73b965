import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const here = import.meta.dirname;
const require = createRequire(import.meta.url);
const INTEGRITY: Readonly<Record<string, string>> = require('./packages.json');

/** Where npm's downloads live between runs; never inside the repository's tracked files. */
const CACHE = resolve(process.env.BANJIA_CACHE ?? join(here, '../../node_modules/.cache/banjia'));

export const PINNED_PACKAGES: readonly string[] = Object.keys(INTEGRITY);

/**
 * The published source of one package of `packages.json`, unpacked. Read only: copy it before you change it.
 * @param spec `name@version`. Throws when npm delivers other bytes than the pinned ones.
 */
export const pinnedPackage = (spec: string): Promise<string> =>
  cached(spec.replaceAll('/', '+'), async (folder) => {
    const { stdout } = await run('npm', ['pack', spec, '--json', '--pack-destination', folder]);
    const [tarball] = JSON.parse(stdout) as { filename: string; integrity: string }[];
    if (tarball === undefined || tarball.integrity !== INTEGRITY[spec]) {
      throw new Error(`${spec}: npm delivered ${tarball?.integrity ?? 'nothing'}, pinned is ${INTEGRITY[spec]}`);
    }
    await run('tar', ['-xzf', tarball.filename, '--strip-components=1'], { cwd: folder });
    await rm(join(folder, tarball.filename));
  });

/** A folder with the openai clients of the lock file in `clients/`, as `openai-v4`, `openai-v5`, `openai-v6`. */
export const pinnedClients = async (): Promise<string> => {
  const from = join(here, 'clients');
  const lock = createHash('sha256').update(await readFile(join(from, 'package-lock.json')));
  const folder = await cached(`clients-${lock.digest('hex').slice(0, 12)}`, async (to) => {
    await cp(from, to, { recursive: true });
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: to });
  });
  return join(folder, 'node_modules');
};

/** Fills a folder once. It takes its name when it is whole, so a killed or a parallel run leaves nothing half done. */
async function cached(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(CACHE, name);
  if (existsSync(folder)) return folder;
  await mkdir(CACHE, { recursive: true });
  const fresh = await mkdtemp(join(CACHE, '.fresh-'));
  try {
    await fill(fresh);
    await rename(fresh, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return folder;
}
