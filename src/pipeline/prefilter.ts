import { pipeline as words } from '../messages/en/pipeline.ts';
import type { Skipped } from '../report.ts';
import { allTurns, eachFile, type Turns } from './each-file.ts';
import { isCode } from './interest.ts';
import { isMinified } from './minified.ts';
import { searchFor } from './search-for.ts';
import { throwIfInterrupted } from './signals.ts';
import { onTwoThreads } from './two-threads.ts';

/** A file without any of these can't use OpenAI; what has one is worth a parser. */
export const NEEDLES = [
  'openai',
  'OpenAI',
  'OPENAI',
  'gpt-',
  '.completions.create',
  '.embeddings.create',
  'tiktoken',
  'gpt3-tokenizer',
] as const;

export interface PrefilterOptions {
  /** Absolute. */
  readonly root: string;
  readonly files: readonly string[];
  readonly needles?: readonly string[];
  /** Told how many files were read so far, now and then and at the end. */
  readonly onCount?: ((count: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Prefiltered {
  /** In the order of `files`. */
  readonly candidates: { readonly path: string; readonly bytes: number }[];
  readonly skipped: Skipped[];
}

/** What one thread found, by the number of the file. */
export interface SearchShare {
  readonly candidates: (readonly [file: number, bytes: number])[];
  readonly skipped: (readonly [file: number, reason: string])[];
}

/**
 * Reads every file and keeps those that hold a needle. Files that can't be read, too large ones, and candidates that a
 * bundler wrote are skipped with the reason. Throws Interrupted.
 */
export function prefilter({ needles = NEEDLES, ...options }: PrefilterOptions): Prefiltered {
  const { root, files } = options;
  return joined(files, [searchShare(allTurns(root, files), needles, strideTeller(options))], options);
}

/** The same of many files: a second thread takes turns. */
export async function prefilterMany({ needles = NEEDLES, ...options }: PrefilterOptions): Promise<Prefiltered> {
  const { root, files } = options;
  const tell = strideTeller(options);
  const shares = await onTwoThreads({ root, files, needles }, (turns) => searchShare(turns, needles, tell));
  return joined(files, shares, options);
}

/** Searches the files whose turn it is. */
export function searchShare(turns: Turns, needles: readonly string[], onStride?: (start: number) => void): SearchShare {
  const found: SearchShare = { candidates: [], skipped: [] };
  const holdsAny = searchFor(needles);
  eachFile(turns, {
    onStride,
    visit: (file, bytes) => {
      if (bytes === null) found.skipped.push([file, words.skipped.large]);
      else if (!holdsAny(bytes) && !isUtf16(bytes)) return;
      else if (isCode(turns.files[file] ?? '') && isMinified(bytes)) found.skipped.push([file, words.skipped.minified]);
      else found.candidates.push([file, bytes.length]);
    },
    refuse: (file, reason) => {
      if (reason !== null) found.skipped.push([file, reason]);
    },
  });
  return found;
}

function strideTeller({ onCount, signal }: Pick<PrefilterOptions, 'onCount' | 'signal'>): (start: number) => void {
  return (start) => {
    throwIfInterrupted(signal);
    onCount?.(start);
  };
}

function joined(
  files: readonly string[],
  shares: readonly SearchShare[],
  { onCount }: Pick<PrefilterOptions, 'onCount'>,
): Prefiltered {
  onCount?.(files.length);
  const inOrder = <T>(rows: readonly (readonly [file: number, value: T])[]) =>
    rows.toSorted(([a], [b]) => a - b).map(([file, value]) => [files[file] ?? '', value] as const);
  return {
    candidates: inOrder(shares.flatMap(({ candidates }) => candidates)).map(([path, bytes]) => ({ path, bytes })),
    skipped: inOrder(shares.flatMap(({ skipped }) => skipped)).map(([path, reason]) => ({ path, reason })),
  };
}

/** No needle is ever found in UTF-16; let such a file through, so that the reader can say why it is skipped. */
function isUtf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
