import { pipeline as words } from '../messages/pipeline.ts';
import type { Skipped } from '../report.ts';
import { allTurns, eachFile, type Turns } from './each-file.ts';
import { isCode } from './interest.ts';
import { LATER } from './later-words.ts';
import { isMinified } from './minified.ts';
import { searchFor } from './search-for.ts';
import { throwIfInterrupted } from './signals.ts';
import { sizeLimit } from './size-limit.ts';
import { specifiersIn } from './specifiers.ts';
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
  /** Note what other code imports and says, for whoever asks for that later: each file is then read once. */
  readonly notes?: boolean;
  /** Told how many files were read so far, now and then and at the end. */
  readonly onCount?: ((count: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Prefiltered {
  /** In the order of `files`. */
  readonly candidates: { readonly path: string; readonly bytes: number }[];
  readonly skipped: Skipped[];
  /** What code without a needle imports (specifiers.ts), by path; empty unless it was to be noted. */
  readonly imports: ReadonlyMap<string, string>;
  /** Which of the words for later (later-words.ts) that code holds, with newlines between. */
  readonly later: ReadonlyMap<string, string>;
}

/** What to do with each file. */
export interface Search {
  readonly needles: readonly string[];
  readonly notes: boolean;
}

/** What one thread found, by the number of the file. */
export interface SearchShare {
  readonly candidates: (readonly [file: number, bytes: number])[];
  readonly skipped: (readonly [file: number, reason: string])[];
  readonly imports: (readonly [file: number, specifiers: string])[];
  readonly later: (readonly [file: number, words: string])[];
}

/**
 * Reads every file and keeps those that hold a needle. Files that can't be read, too large ones, and candidates that a
 * bundler wrote are skipped with the reason. Throws Interrupted.
 */
export function prefilter({ needles = NEEDLES, notes = false, ...options }: PrefilterOptions): Prefiltered {
  const { root, files } = options;
  const share = searchShare(allTurns(root, files), { needles, notes }, strideTeller(options));
  return joined(files, [share], options);
}

/** The same of many files: a second thread takes turns. */
export async function prefilterMany(all: PrefilterOptions): Promise<Prefiltered> {
  const { needles = NEEDLES, notes = false, ...options } = all;
  const { root, files } = options;
  const tell = strideTeller(options);
  const search = { needles, notes };
  const shares = await onTwoThreads({ root, files, search }, (turns) => searchShare(turns, search, tell));
  return joined(files, shares, options);
}

/** Searches the files whose turn it is. */
export function searchShare(turns: Turns, search: Search, onStride?: (start: number) => void): SearchShare {
  const { needles, notes } = search;
  const found: SearchShare = { candidates: [], skipped: [], imports: [], later: [] };
  const holdsAny = searchFor(needles);
  const holdsLater = searchFor(LATER);
  eachFile(turns, {
    onStride,
    visit: (file, bytes) => {
      const path = turns.files[file] ?? '';
      const isScript = isCode(path);
      if (bytes === null) found.skipped.push([file, words.skipped.large(sizeLimit(path))]);
      else if (!holdsAny(bytes) && !isUtf16(bytes)) {
        if (!notes || !isScript) return;
        found.imports.push([file, specifiersIn(bytes.toString())]);
        if (holdsLater(bytes) && !isMinified(bytes))
          found.later.push([file, LATER.filter((word) => bytes.includes(word)).join('\n')]);
      } else if (isScript && isMinified(bytes)) found.skipped.push([file, words.skipped.minified]);
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
    imports: new Map(inOrder(shares.flatMap(({ imports }) => imports))),
    later: new Map(inOrder(shares.flatMap(({ later }) => later))),
  };
}

/** No needle is ever found in UTF-16; let such a file through, so that the reader can say why it is skipped. */
function isUtf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
