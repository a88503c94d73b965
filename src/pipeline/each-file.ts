import { closeSync, readSync } from 'node:fs';
import { pipeline as words } from '../messages/pipeline.ts';
import { errnoOf } from './errno.ts';
import { MAX_BYTES, openPlain } from './open-plain.ts';

/** How many files are taken at a time. */
export const STRIDE = 256;

/** Gone since they were listed, or submodules whose name looks like a file's. */
const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

/** Files to read, by one thread or by several that take turns. */
export interface Turns {
  /** Absolute. */
  readonly root: string;
  readonly files: readonly string[];
  /** How many files are taken; shared between the threads. */
  readonly taken: Int32Array;
}

/** One thread's turns: all of them, where it shares them with none. */
export function allTurns(root: string, files: readonly string[]): Turns {
  return { root, files, taken: new Int32Array(1) };
}

export interface Visitor {
  /** Told before each stride how many files were taken so far. */
  readonly onStride?: ((start: number) => void) | undefined;
  /** The bytes hold until the next call; null for a file above the limit. */
  readonly visit: (file: number, bytes: Buffer | null) => void;
  /** A file that can't be read, with the reason; null for one that is gone. */
  readonly refuse: (file: number, reason: string | null) => void;
}

/**
 * Reads files one after another, as long as there are some to take. Synchronous, and into one buffer for all: measured
 * four times as fast as promises.
 */
export function eachFile({ root, files, taken }: Turns, { onStride, visit, refuse }: Visitor): void {
  const read = createReader();
  for (;;) {
    const start = Atomics.add(taken, 0, STRIDE);
    if (start >= files.length) return;
    onStride?.(start);
    for (let file = start; file < Math.min(start + STRIDE, files.length); file++) {
      try {
        visit(file, read(`${root}/${files[file]}`));
      } catch (error) {
        const code = errnoOf(error);
        refuse(file, ABSENT.has(code) ? null : words.refused(code));
      }
    }
  }
}

/** Reads files into one buffer that grows with the largest. */
function createReader(): (path: string) => Buffer | null {
  let buffer = Buffer.allocUnsafeSlow(1 << 20);
  return (path) => {
    const file = openPlain(path);
    try {
      let length = 0;
      for (;;) {
        const room = buffer.length - length;
        const read = readSync(file, buffer, length, room, null);
        length += read;
        if (length > MAX_BYTES) return null;
        // Of a regular file, less than asked for means the end: one system call saved for every file.
        if (read < room) return buffer.subarray(0, length);
        buffer = Buffer.concat([buffer], buffer.length * 2);
      }
    } finally {
      closeSync(file);
    }
  };
}
