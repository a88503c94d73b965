import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { peers, ripgrep } from './peers.ts';
import { ELSEWHERE, type Prepared } from './prepare.ts';
import type { Contestant } from './rounds.ts';

const NODE = process.execPath;
const SETTLED_MS = 2_500;
const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const BIN = at('bin/migrate.js');

/** A cache folder of its own: what users keep does not help, and is left alone. */
const CACHE = mkdtempSync(join(tmpdir(), 'banjia-bench-cache-'));
const REPORTS = join(CACHE, 'banjia/reports');
const env = { XDG_CACHE_HOME: CACHE };

/** What runs where it does not matter. */
export function startUps(): Contestant[] {
  const cwd = CACHE;
  return [
    { name: 'node -e 0', argv: [NODE, '-e', '0'], cwd },
    { name: '--version', argv: [NODE, BIN, '--version'], cwd, env },
    { name: '--help', argv: [NODE, BIN, '--help'], cwd, env },
  ];
}

/** What reads a repository, in the order it runs: the second scan finds what the first one kept. */
export function readers({ folder, quiet }: Pick<Prepared, 'folder' | 'quiet'>): Contestant[] {
  const elsewhere = codeElsewhere(folder);
  return [
    ...quietReaders(quiet),
    {
      name: 'scan',
      argv: [NODE, BIN, 'scan'],
      cwd: folder,
      env,
      before: () => {
        elsewhere.restore();
        forgetReports();
        // What was written a moment ago may be written again unnoticed, so nothing of such a state is kept.
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, SETTLED_MS);
      },
    },
    { name: 'scan again', argv: [NODE, BIN, 'scan'], cwd: folder, env },
    { name: 'check again', argv: [NODE, BIN, 'check'], cwd: folder, env, fine: [0, 1] },
    {
      name: 'check, other code changed',
      argv: [NODE, BIN, 'check'],
      cwd: folder,
      env,
      fine: [0, 1],
      before: () => elsewhere.change(),
    },
    ...peers(folder),
  ];
}

/** The same code without hits: what ends before there is anything to parse. */
export function quietReaders(cwd: string): Contestant[] {
  return [
    { name: 'scan, no hits', argv: [NODE, BIN, 'scan'], cwd, env },
    { name: 'list + read, no hits', argv: [NODE, at('bench/list-and-read.mjs')], cwd },
    { name: 'rg, no hits', argv: [ripgrep(), '-l', '-F', 'openai'], cwd, fine: [0, 1] },
  ];
}

/** For a count of the files that a scan opens. */
export const uncachedScan = (cwd: string): Contestant => ({
  name: 'scan',
  argv: [NODE, BIN, 'scan', '--no-cache'],
  cwd,
  env,
});

export function removeCache(): void {
  rmSync(CACHE, { recursive: true, force: true });
}

/** Writes something else into a file that has nothing to do with OpenAI. */
function codeElsewhere(folder: string): { readonly change: () => void; readonly restore: () => void } {
  const file = join(folder, ELSEWHERE);
  const text = readFileSync(file, 'utf8');
  return {
    change: () => writeFileSync(file, `${text}// ${process.hrtime.bigint()}\n`),
    restore: () => writeFileSync(file, text),
  };
}

function forgetReports(): void {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true, mode: 0o700 });
}
