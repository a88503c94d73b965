import { createHash } from 'node:crypto';
import type { Resolver } from '../source/resolve.ts';
import { contentDigest } from './content-digest.ts';
import type { Gathered } from './gather.ts';
import { mayName, namesFor } from './importers.ts';
import { isCode, isConfig, isDoc, isEnvFile, isManifest, isNetwork, isSchema, isSnapshot } from './interest.ts';
import { LATER } from './later-words.ts';
import type { Survey } from './run.ts';

/**
 * What an analysis went by of the quiet files, which hold nothing of OpenAI's. Most changes of a large repository are
 * changes of these, and of no consequence for what is told of it.
 */
export interface LookedAt {
  /** Those that were read, because a value or a caller led to them. */
  readonly read: readonly string[];
  /** Names by which files are imported of which it was asked who imports them. */
  readonly names: readonly string[];
}

/** Code that holds nothing of OpenAI's, and whose imports were noted when it was read. */
function quietFiles({ imports }: Gathered): string[] {
  const others = [isConfig, isDoc, isEnvFile, isManifest, isNetwork, isSchema, isSnapshot];
  return [...imports.keys()].filter((path) => isCode(path) && !others.some((isKind) => isKind(path)));
}

/** Told of what an analysis asks for. */
export interface Look {
  readonly read: (path: string) => void;
  readonly importersOf: (targets: ReadonlySet<string>, found: Iterable<string>) => void;
  readonly holding: (words: readonly string[], found: Iterable<string>) => void;
  readonly all: () => LookedAt;
}

/** Notes what an analysis asks for. */
export function createLook(gathered: Gathered, resolverOf: () => Resolver): Look {
  const quiet = new Set(quietFiles(gathered));
  const read = new Set<string>();
  const asked = new Set<string>();
  const add = (path: string): void => {
    if (quiet.has(path)) read.add(path);
  };
  return {
    read: add,
    importersOf: (targets, found) => {
      for (const name of namesFor(targets, resolverOf())) asked.add(name);
      for (const path of found) add(path);
    },
    holding: (words, found) => {
      // Which of the other words they hold was not noted, so all were searched.
      const isNoted = words.every((word) => LATER.includes(word));
      for (const path of isNoted ? found : quiet) add(path);
    },
    all: () => ({ read: [...read].sort(), names: [...asked].sort() }),
  };
}

/** One digest over all that an analysis may go by before it asks for more. Throws Interrupted. */
export async function surveyDigest(
  root: string,
  { listed: { files }, gathered }: Survey,
  signal: AbortSignal,
): Promise<string> {
  const quiet = new Set(quietFiles(gathered));
  const loud = await contentDigest({ root, files: files.filter((path) => !quiet.has(path)), signal });
  const later = [...gathered.later].filter(([path]) => quiet.has(path));
  return digest([files, loud, later]);
}

/** One digest over what an analysis went by of the quiet files. Throws Interrupted. */
export async function lookDigest(
  root: string,
  { read, names }: LookedAt,
  { gathered, signal }: { readonly gathered: Gathered; readonly signal: AbortSignal },
): Promise<string> {
  const isNamed = mayName(new Set(names));
  const importers = quietFiles(gathered).flatMap((path) => {
    const named = (gathered.imports.get(path) ?? '').split('\n').filter(isNamed);
    return named.length === 0 ? [] : [[path, named]];
  });
  return digest([importers, await contentDigest({ root, files: read, signal })]);
}

function digest(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
