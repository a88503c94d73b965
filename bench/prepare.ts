import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gitFiles } from '../src/pipeline/git-files.ts';
import { expectationOf } from '../src/pipeline/quiet-packages.ts';
import { ALL_PACKAGES, pinnedPackage } from '../test/pinned/pinned.ts';

/** Copies to measure on, so that no tool can write into what was given. */
export interface Prepared {
  /** How tables call it. */
  readonly name: string;
  /** Absolute. */
  readonly folder: string;
  /** The same without the files that speak of OpenAI: a repository without hits. */
  readonly quiet: string;
  readonly files: number;
  readonly megabytes: number;
}

/** A file of our own that has nothing to do with OpenAI, to be changed. */
export const ELSEWHERE = 'banjia-bench-elsewhere.ts';

const PLACE = join(tmpdir(), `banjia-bench-${process.pid}`);

/** Copies of a repository's files as git lists them, committed. */
export async function prepareFolder(source: string): Promise<Prepared> {
  const commit = git(source, 'rev-parse', '--short', 'HEAD').trim();
  return prepare(`${basename(source).replace('+', '/')} ${commit}`, [['', source]]);
}

/** The published packages that the tests are pinned to, side by side as one repository. */
export async function preparePackages(): Promise<Prepared> {
  const sources: [string, string][] = [];
  for (const spec of ALL_PACKAGES) sources.push([spec.replaceAll('/', '+'), await pinnedPackage(spec)]);
  return prepare(`${ALL_PACKAGES.length} published packages`, sources);
}

/** The same code in so many folders side by side. */
export function copies(folder: string, count: number): string {
  const to = join(PLACE, `${basename(folder)}-${count}`);
  for (let i = 0; i < count; i++) {
    cpSync(folder, join(to, `copy-${i}`), { recursive: true, filter: (path) => basename(path) !== '.git' });
  }
  return committed(to);
}

export function removePrepared(): void {
  rmSync(PLACE, { recursive: true, force: true });
}

async function prepare(
  name: string,
  sources: readonly (readonly [place: string, source: string])[],
): Promise<Prepared> {
  const [folder, quiet] = ['whole', 'quiet'].map((kind) => join(PLACE, `${kind}-${name.replace(/\W+/g, '-')}`)) as [
    string,
    string,
  ];
  let files = 0;
  let bytes = 0;
  for (const [place, source] of sources) {
    // What is unpacked from a package is no repository of its own.
    const isRepository = place === '';
    const listed = isRepository ? ((await gitFiles(source, undefined))?.files ?? []) : undefined;
    if (listed === undefined) cpSync(source, join(folder, place), { recursive: true });
    else for (const path of listed) cpSync(join(source, path), join(folder, path), { recursive: true });
  }
  writeFileSync(join(folder, ELSEWHERE), 'export const nothing = 0;\n');
  committed(folder);
  cpSync(folder, quiet, { recursive: true, filter: (path) => basename(path) !== '.git' });
  const all = (await gitFiles(folder, undefined))?.files ?? [];
  const needles = expectationOf(folder, all).needles.map((needle) => Buffer.from(needle));
  for (const path of all) {
    const content = readFileSync(join(folder, path));
    files += 1;
    bytes += content.length;
    if (needles.some((needle) => content.includes(needle))) rmSync(join(quiet, path));
  }
  committed(quiet);
  return { name, folder, quiet, files, megabytes: bytes / 1e6 };
}

function committed(folder: string): string {
  mkdirSync(folder, { recursive: true });
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all', '--force');
  git(folder, '-c', 'user.name=b', '-c', 'user.email=b@example.com', 'commit', '--quiet', '--allow-empty', '-m', 'all');
  return folder;
}

function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 30 });
}
