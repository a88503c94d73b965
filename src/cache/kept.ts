import { createHash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import { writeWhole } from './write-whole.ts';

/** One kind of what runs leave for later runs: a folder of ours in the user's cache folder. */
export interface Shelf {
  readonly folder: string;
  /** Above either, what was not used for longest is thrown away. */
  readonly mostFiles: number;
  readonly mostBytes: number;
}

const DIGEST_BYTES = 32;

let isUsed = true;

/** From now on this process neither reads nor writes what runs leave for each other. */
export function ignoreCache(): void {
  isUsed = false;
}

/** What was kept under a name. Undefined where it is not there, damaged, or may be somebody else's. */
export function readKept(shelf: Shelf, name: string): Buffer | undefined {
  if (!isUsed) return undefined;
  try {
    const path = join(placeOf(shelf), name);
    const bytes = readOwn(path, shelf.mostBytes);
    const content = bytes?.subarray(DIGEST_BYTES);
    if (content === undefined || bytes?.compare(digest(content), 0, DIGEST_BYTES, 0, DIGEST_BYTES) !== 0)
      return undefined;
    utimesSync(path, new Date(), new Date());
    return content;
  } catch {
    return undefined;
  }
}

/**
 * Keeps something for later runs, for this user alone, whole or not at all. A folder that can't be written costs a
 * later run its time and nobody anything else, so nothing is said of it.
 */
export function keep(shelf: Shelf, name: string, content: Buffer): void {
  if (!isUsed || content.length + DIGEST_BYTES > shelf.mostBytes) return;
  try {
    const folder = placeOf(shelf);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeWhole(join(folder, name), Buffer.concat([digest(content), content]));
    prune(folder, shelf);
  } catch {
    // As it says above.
  }
}

/** Whether anything is kept under a name that starts like this. */
export function isAnyKept(shelf: Shelf, start: string): boolean {
  try {
    return isUsed && readdirSync(placeOf(shelf)).some((name) => name.startsWith(start));
  } catch {
    return false;
  }
}

function placeOf({ folder }: Shelf): string {
  return join(cacheFolder({ platform: process.platform, env: process.env, home: homedir() }), folder);
}

/** The bytes of a file that nobody but this user can have written: some of it is code. */
function readOwn(path: string, mostBytes: number): Buffer | undefined {
  const file = openSync(path, 'r');
  try {
    const stat = fstatSync(file);
    const isOurs = process.getuid === undefined || (stat.uid === process.getuid() && (stat.mode & 0o022) === 0);
    return stat.isFile() && isOurs && stat.size <= mostBytes ? readFileSync(file) : undefined;
  } finally {
    closeSync(file);
  }
}

function prune(folder: string, { mostFiles, mostBytes }: Shelf): void {
  const files = readdirSync(folder).map((name) => ({ path: join(folder, name), stat: statSync(join(folder, name)) }));
  files.sort((a, b) => b.stat.mtimeMs - a.stat.mtimeMs);
  let bytes = 0;
  for (const [i, { path, stat }] of files.entries()) {
    bytes += stat.size;
    if (i >= mostFiles || bytes > mostBytes) rmSync(path, { force: true });
  }
}

function digest(content: Buffer): Buffer {
  return createHash('sha256').update(content).digest();
}
