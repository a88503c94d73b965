import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { allTurns, type Turns } from './each-file.ts';
import type { Search } from './prefilter.ts';

/** Below, starting a thread takes longer than it saves. */
const MANY = 4_000;

/** What the second thread is sent. */
export interface Work {
  readonly root: string;
  /** With NUL between: one string is copied faster than thousands. */
  readonly files: string;
  readonly taken: Int32Array;
  /** Without it, digests are wanted. */
  readonly search: Search | undefined;
}

/**
 * Does the same to all files, in turns with a second thread where there are many. `own` is what this thread does;
 * the other does the same (file-worker.ts). Where it can't be had, this one does all of it. Throws what `own` throws.
 */
export async function onTwoThreads<Share>(
  { root, files, search }: { readonly root: string; readonly files: readonly string[]; readonly search?: Search },
  own: (turns: Turns) => Share,
): Promise<Share[]> {
  if (files.length < MANY || availableParallelism() < 2) return [own(allTurns(root, files))];
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const helper = startHelper<Share>({ root, files: files.join('\0'), taken, search });
  try {
    const share = own({ root, files, taken });
    const other = await helper.share;
    return other === undefined ? [own(allTurns(root, files))] : [share, other];
  } finally {
    await helper.stop();
  }
}

function startHelper<Share>(work: Work): {
  readonly share: Promise<Share | undefined>;
  readonly stop: () => Promise<unknown>;
} {
  // Written so that it is found from `src/pipeline` and from the files that the build makes.
  const worker = new Worker(new URL(`../pipeline/file-worker${extname(import.meta.url)}`, import.meta.url), {
    workerData: work,
    // Its errors are ours to judge.
    stderr: true,
  });
  const share = new Promise<Share | undefined>((resolve) => {
    worker.once('message', resolve);
    worker.once('error', () => resolve(undefined));
    worker.once('exit', () => resolve(undefined));
  });
  return { share, stop: () => worker.terminate() };
}
