import { pipeline as words } from '../messages/pipeline.ts';
import type { Skipped } from '../report.ts';

import { isMdx } from '../source/embedded/component-path.ts';
import { mdxCode } from '../source/embedded/mdx-code.ts';
import { readersOfLed } from './env-leads.ts';
import {
  isCode,
  isConfig,
  isDoc,
  isEnvFile,
  isManifest,
  isNetwork,
  isOtherLanguage,
  isPage,
  isSchema,
  isSettings,
  isShell,
  isSnapshot,
  isTestInput,
} from './interest.ts';

import { prefilterMany } from './prefilter.ts';
import { expectationOf } from './quiet-packages.ts';
import { readLossily, readText } from './read-text.ts';
import { hasSeeds } from './seeds.ts';
import { withinBudget } from './within-budget.ts';

/** The texts worth looking at. */
export interface Gathered {
  /** Code that holds a needle, or reads a variable that a file leads to OpenAI, by path. */
  readonly code: ReadonlyMap<string, string>;
  /** MDX pages that hold one. */
  readonly pages: ReadonlyMap<string, string>;
  /** `.env*` and `.dev.vars` files, needle or not: they tell where a variable points. */
  readonly env: ReadonlyMap<string, string>;
  /** What can be read of candidates that are not UTF-8: to tell what they use, never to be written. */
  readonly undecoded: ReadonlyMap<string, string>;
  /** What other code imports, as far as it was noted. */
  readonly imports: ReadonlyMap<string, string>;
  /** Which of the words for later it holds, as far as that was noted. */
  readonly later: ReadonlyMap<string, string>;
  readonly candidates: number;
  readonly hasSeeds: boolean;
  readonly skipped: readonly Skipped[];
}

interface GatherOptions {
  readonly root: string;
  readonly files: readonly string[];
  readonly onCount?: (count: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Whether a page's own script asks OpenAI, which may be all that a repository has of it. */
async function asksInPage({ root, files, signal }: GatherOptions): Promise<boolean> {
  const pages = files.filter(isPage);
  const { candidates } = await prefilterMany({ root, files: pages, needles: ['api.openai.com'], signal });
  return candidates.length > 0;
}

/** Finds the candidates by their bytes and reads them. Throws Interrupted. */
export async function gather(options: GatherOptions): Promise<Gathered> {
  const { root, files } = options;
  // Schemas matter only beside an embedding call, and dumps are large; configuration and pages only beside code that
  // uses OpenAI.
  const isSearched = (path: string) =>
    isCode(path) ||
    isManifest(path) ||
    isMdx(path) ||
    ![isSchema, isConfig, isShell, isOtherLanguage, isNetwork, isSettings, isDoc, isSnapshot].some((isKind) =>
      isKind(path),
    );
  const { needles, isLikely } = expectationOf(root, files);
  const { candidates, skipped, imports, later } = await prefilterMany({
    ...options,
    files: files.filter(isSearched),
    needles,
    notes: isLikely,
  });
  const { kept, left } = withinBudget(candidates);
  const unreadable: Skipped[] = [];
  const read = (paths: readonly string[]): Map<string, string> => {
    const texts = new Map<string, string>();
    for (const path of paths) {
      const result = readText(root, path);
      if ('text' in result) texts.set(path, result.text);
      else unreadable.push({ path, reason: result.skipped });
    }
    return texts;
  };
  const paths = kept.map(({ path }) => path);
  const code = read(paths.filter((path) => isCode(path) && !isTestInput(path)));
  const undecoded = new Map(
    unreadable.flatMap(({ path }) => {
      const text = readLossily(root, path);
      return text === undefined ? [] : [[path, text] as const];
    }),
  );
  const inputs = paths
    .filter((path) => isCode(path) && isTestInput(path))
    .map((path) => ({ path, reason: words.skipped.testInput }));
  const pages = read(paths.filter(isMdx));
  const env = read(files.filter(isEnvFile));
  const readers = readersOfLed({ root, files, env: env.values(), known: new Map([...code, ...undecoded]) });
  const maps = read(paths.filter((path) => /(?:deno\.jsonc?|import_map\.json)$/.test(path)));
  return {
    code: new Map([...code, ...readers]),
    pages,
    env,
    undecoded,
    // What is read is quiet no more.
    imports: readers.size === 0 ? imports : new Map([...imports].filter(([path]) => !readers.has(path))),
    later,
    candidates: candidates.length,
    hasSeeds:
      readers.size > 0 ||
      hasSeeds([...code.values(), ...undecoded.values(), ...[...pages.values()].map(mdxCode)], maps.values()) ||
      (await asksInPage(options)),
    skipped: [...skipped, ...left, ...unreadable, ...inputs],
  };
}
