import { closeSync, fstatSync, readFileSync } from 'node:fs';
import { pipeline as words } from '../messages/pipeline.ts';
import { errnoOf } from './errno.ts';
import { openPlain } from './open-plain.ts';
import { resolveInside } from './resolve-inside.ts';
import { sizeLimit } from './size-limit.ts';

// `ignoreBOM` is named backwards: true keeps the mark in the text, so that writing the text gives the same bytes.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads one file below root as text that encodes back to the same bytes, BOM included. A file that can't be had that
 * way comes back with the reason; nothing outside of root is opened, nor anything through a symbolic link.
 */
export function readText(root: string, path: string): { text: string } | { skipped: string } {
  try {
    const absolute = resolveInside(root, path);
    return absolute === null ? { skipped: words.skipped.outside } : decode(read(absolute, sizeLimit(path)));
  } catch (error) {
    return { skipped: words.refused(errnoOf(error)) };
  }
}

/** What of a file that is not UTF-8 can be read all the same; undefined for what is no text. Never to be written back. */
export function readLossily(root: string, path: string): string | undefined {
  try {
    const absolute = resolveInside(root, path);
    const bytes = absolute === null ? null : read(absolute, sizeLimit(path));
    return Buffer.isBuffer(bytes) && !isBinary(bytes) ? bytes.toString('utf8') : undefined;
  } catch {
    return undefined;
  }
}

function read(absolute: string, limit: number): Buffer | { skipped: string } {
  const file = openPlain(absolute);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) return { skipped: words.skipped.notAFile };
    return stat.size > limit ? { skipped: words.skipped.large(limit) } : readFileSync(file);
  } finally {
    closeSync(file);
  }
}

function decode(bytes: Buffer | { skipped: string }): { text: string } | { skipped: string } {
  if (!Buffer.isBuffer(bytes)) return bytes;
  try {
    const text = decoder.decode(bytes);
    return text.includes('\0') ? { skipped: words.skipped.binary } : { text };
  } catch {
    return { skipped: isBinary(bytes) ? words.skipped.binary : words.skipped.notUtf8 };
  }
}

/** A NUL byte, except where a byte order mark says that the file is UTF-16 text. */
function isBinary(bytes: Buffer): boolean {
  const mark = bytes.subarray(0, 2).toString('latin1');
  return bytes.includes(0) && mark !== '\xff\xfe' && mark !== '\xfe\xff';
}
