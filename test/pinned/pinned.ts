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
/** Packages that are only taken stock of. */
const SCANNED: Readonly<Record<string, string>> = require('./scanned.json');
const RUNTIMES: Readonly<Record<string, { readonly spec: string; readonly integrity: string }>> =
  require('./runtimes.json');

/** Where npm's downloads live between runs; never inside the repository's tracked files. */
const CACHE = resolve(process.env.BANJIA_CACHE ?? join(here, '../../node_modules/.cache/banjia'));

export const PINNED_PACKAGES: readonly string[] = Object.keys(INTEGRITY);

/** Those of `scanned.json` as well. */
export const ALL_PACKAGES: readonly string[] = [...PINNED_PACKAGES, ...Object.keys(SCANNED)];

/**
 * One published package, unpacked. Read only: copy it before you change it.
 * @param spec `name@version`. Throws when npm delivers other bytes than the pinned ones.
 */
export const pinnedPackage = (spec: string): Promise<string> => unpacked(spec, INTEGRITY[spec] ?? SCANNED[spec]);

/** A Node that runs version 7 of the openai client, which this one may be too old for: the path of its program. */
export const newerNode = async (): Promise<string> => {
  if (Number.parseInt(process.versions.node, 10) >= 22) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const pinned = RUNTIMES[platform];
  if (pinned === undefined) throw new Error(`No Node is pinned for ${platform}: run the tests with Node 22 or newer.`);
  return join(await unpacked(pinned.spec, pinned.integrity), 'bin/node');
};

const unpacked = (spec: string, integrity: string | undefined): Promise<string> =>
  cached(spec.replaceAll('/', '+'), async (folder) => {
    const { stdout } = await run('npm', ['pack', spec, '--json', '--pack-destination', folder], { maxBuffer: 2 ** 24 });
    const [tarball] = JSON.parse(stdout) as { filename: string; integrity: string }[];
    if (tarball === undefined || tarball.integrity !== integrity) {
      throw new Error(`${spec}: npm delivered ${tarball?.integrity ?? 'nothing'}, pinned is ${integrity}`);
    }
    await run('tar', ['-xzf', tarball.filename, '--strip-components=1'], { cwd: folder });
    await rm(join(folder, tarball.filename));
  });

/** A folder with the openai clients of the lock file in `clients/`, as `openai-v4` to `openai-v7`. */
export const pinnedClients = (): Promise<string> => pinnedModules('clients');

/** The modules of a lock file: `clients`, or a library with all that it needs. */
export const pinnedModules = async (name: string): Promise<string> => {
  const from = join(here, name);
  const lock = createHash('sha256').update(await readFile(join(from, 'package-lock.json')));
  const folder = await cached(`${name.replace('/', '-')}-${lock.digest('hex').slice(0, 12)}`, async (to) => {
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
