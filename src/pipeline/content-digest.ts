import { createHash, type Hash } from 'node:crypto';
import { eachFile, STRIDE, type Turns } from './each-file.ts';
import { throwIfInterrupted } from './signals.ts';
import { onTwoThreads } from './two-threads.ts';

/** The digest of each stride that one thread took, by the number of its first file. */
export type DigestShare = (readonly [start: number, digest: Uint8Array])[];

/** One digest over what stands in all files, and over those that can't be read. Throws Interrupted. */
export async function contentDigest(options: {
  /** Absolute. */
  readonly root: string;
  readonly files: readonly string[];
  readonly signal?: AbortSignal | undefined;
}): Promise<string> {
  const { root, files, signal } = options;
  const shares = await onTwoThreads({ root, files }, (turns) => digestShare(turns, () => throwIfInterrupted(signal)));
  const hash = createHash('sha256').update(files.join('\0'));
  for (const [, digest] of shares.flat().sort(([a], [b]) => a - b)) hash.update(digest);
  return hash.digest('hex');
}

/** The digests of the files whose turn it is. */
export function digestShare(turns: Turns, onStride?: () => void): DigestShare {
  const share: DigestShare = [];
  let hash: Hash = createHash('sha256');
  const count = turns.files.length;
  // What is not read has no length, so a file can't pass for it.
  const add = (file: number, length: number | string, bytes?: Buffer): void => {
    hash.update(`${length}\0`);
    if (bytes !== undefined) hash.update(bytes);
    if (file % STRIDE !== STRIDE - 1 && file !== count - 1) return;
    share.push([file - (file % STRIDE), hash.digest()]);
    hash = createHash('sha256');
  };
  eachFile(turns, {
    onStride,
    visit: (file, bytes) => (bytes === null ? add(file, 'large') : add(file, bytes.length, bytes)),
    refuse: (file, reason) => add(file, reason ?? 'gone'),
  });
  return share;
}
