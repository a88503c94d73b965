import type { Family, RuleFinding } from '../finding.ts';
import type { Skipped, Stage } from '../report.ts';
import type { RuleContext } from '../rules/context.ts';
import type { Target } from '../target.ts';
import { type Gathered, gather } from './gather.ts';
import { type FileList, listFiles } from './list.ts';
import type { LookedAt } from './looked-at.ts';
import { endedBySignals, heedSignals } from './signals.ts';
import { skippedByPath } from './skipped-by-path.ts';
import { createStopwatch, type Stopwatch } from './stopwatch.ts';
import { NO_USAGE, type Usage } from './usage.ts';

export type { Usage };

export interface AnalyseOptions {
  /** Absolute. */
  readonly root: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Where the repository was looked over already. */
  readonly survey?: Survey | undefined;
  /** Told when a stage starts and as it counts; for the spinner. */
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** The files that there are. */
export interface Listing {
  readonly listed: FileList;
  /** Has measured how long that took. */
  readonly watch: Stopwatch;
}

/** What there is to analyse, before anything of it is parsed. */
export interface Survey extends Listing {
  readonly gathered: Gathered;
}

export interface Progress {
  readonly stage: Stage;
  /** Files, where the stage counts any. */
  readonly count?: number;
}

/** What the repository holds, before any target is known. Reused by every `plan` of the same run. */
export interface Analysis {
  readonly usage: Usage;
  readonly skipped: readonly Skipped[];
  readonly counts: { readonly filesListed: number; readonly filesCandidate: number; readonly filesParsed: number };
  /** Milliseconds. */
  readonly stages: Readonly<Record<Stage, number>>;
  /** Everything the rules know for a target; undefined where nothing uses the SDK and no parser was loaded. */
  readonly rules: RuleRunner | undefined;
  /** What the rules would know for a target; undefined where `rules` is. */
  readonly contextOf: ((target: Target) => RuleContext) | undefined;
  /** Listed files that import one of the given; none where no parser was loaded. */
  readonly importersOf: (paths: ReadonlySet<string>) => readonly string[];
  /** What it went by of the files that hold nothing of OpenAI's; undefined where no parser was loaded. */
  readonly lookedAt: LookedAt | undefined;
}

/** Runs the rules of the chosen families over the inventory, for a target or (null) to take stock. */
export type RuleRunner = (target: Target | null, isChosen: (family: Family) => boolean) => RuleResult;

export interface RuleResult {
  readonly findings: readonly RuleFinding[];
  /** Edits that are no finding of their own: `TODO(banjia)` lines. */
  readonly comments: readonly RuleFinding[];
  /** What of documentation and snapshots can't be read, which only some plans look at. */
  readonly skipped: readonly Skipped[];
  readonly texts: ReadonlyMap<string, string>;
  /** What is wrong with a changed text; undefined where nothing is. */
  readonly brokenBy: (path: string, texts: { readonly before: string; readonly after: string }) => string | undefined;
}

/** Lists. Throws UserError or Interrupted. */
export async function list(options: AnalyseOptions): Promise<Listing> {
  const { root, include, exclude, signal } = options;
  const watch = createStopwatch();
  teller(options)('list');
  return { watch, listed: await watch.runAsync('list', () => listFiles({ root, include, exclude, signal })) };
}

/** Prefilters. Reads under root only. Throws UserError or Interrupted. */
export async function survey(options: AnalyseOptions, listing: Listing): Promise<Survey> {
  const { root, signal } = options;
  const { listed, watch } = listing;
  const tell = teller(options);
  tell('prefilter', listed.files.length);
  const gathered = await watch.runAsync('prefilter', () =>
    gather({ root, files: listed.files, onCount: (count) => tell('prefilter', count), signal }),
  );
  return { listed, gathered, watch };
}

function teller({ onProgress }: AnalyseOptions): (stage: Stage, count?: number) => void {
  return (stage, count) => onProgress?.(count === undefined ? { stage } : { stage, count });
}

/** Lists, prefilters, parses and resolves. Reads under root only, writes nothing. Throws UserError or Interrupted. */
export async function analyse(options: AnalyseOptions): Promise<Analysis> {
  const { root, signal } = options;
  const { listed, gathered, watch } = options.survey ?? (await survey(options, await list(options)));
  const tell = teller(options);
  const skipped = [...listed.skipped, ...gathered.skipped];
  const counts = { filesListed: listed.files.length, filesCandidate: gathered.candidates, filesParsed: 0 };
  if (!gathered.hasSeeds)
    return {
      usage: NO_USAGE,
      skipped: skippedByPath(skipped),
      counts,
      stages: watch.stages,
      rules: undefined,
      contextOf: undefined,
      importersOf: () => [],
      lookedAt: undefined,
    };

  await heedSignals(signal);
  tell('parse', gathered.code.size);
  // The compiler is half of a small run's time: only a repository that uses the SDK pays for it.
  const { inspect } = await watch.runAsync('parse', () => import('./inspect.ts'));
  await heedSignals(signal);
  tell('analyse', gathered.code.size);
  const inspected = watch.run('analyse', () => endedBySignals(() => inspect({ root, files: listed.files, gathered })));
  return {
    usage: inspected.usage,
    skipped: skippedByPath([...skipped, ...inspected.skipped]),
    counts: { ...counts, filesParsed: inspected.filesParsed },
    stages: watch.stages,
    rules: inspected.rules,
    contextOf: inspected.contextOf,
    importersOf: inspected.importersOf,
    lookedAt: inspected.lookedAt,
  };
}
