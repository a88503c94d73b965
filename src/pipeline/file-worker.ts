import { parentPort, workerData } from 'node:worker_threads';
import { digestShare } from './content-digest.ts';
import { searchShare } from './prefilter.ts';
import type { Work } from './two-threads.ts';

// The second thread of two-threads.ts.
const { root, files, taken, search }: Work = workerData;
const turns = { root, files: files.split('\0'), taken };
parentPort?.postMessage(search === undefined ? digestShare(turns) : searchShare(turns, search));
