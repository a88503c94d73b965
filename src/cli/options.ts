import { resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { FAMILIES, type Family } from '../finding.ts';
import { cli as words } from '../messages/cli.ts';
import type { Routable } from '../openai/surface.ts';
import type { Shard } from '../pipeline/shard.ts';
import type { Target } from '../target.ts';
import { isWithin, type Root } from './root.ts';
import type { Settings } from './settings.ts';

/** Everything a command works by. Nothing downstream sees flags or config keys. */
export interface Options {
  readonly root: Root;
  readonly scope: Scope;
  readonly target: TargetOptions;
  readonly run: RunOptions;
  readonly output: OutputOptions;
}

export interface Scope {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** undefined: all files are this process's. */
  readonly shard: Shard | undefined;
  /** Empty: all of them. */
  readonly only: readonly Family[];
  readonly skip: readonly Family[];
}

/** What is decided of the target so far. */
export interface TargetOptions {
  readonly provider?: string;
  /** Capabilities that go to another provider. */
  readonly routes?: Readonly<Partial<Record<Routable, string>>>;
  readonly region?: string;
  readonly baseURL?: string;
  readonly apiKeyEnv?: string;
  readonly models: Target['models'];
  readonly env: Target['env'];
  /** Default: where each is built. */
  readonly client?: Target['client'];
  readonly todo: boolean;
}

export interface RunOptions {
  readonly dryRun: boolean;
  readonly force: boolean;
  readonly verify: boolean;
  /** Whether runs may leave something for later runs in the user's cache folder, and use it. */
  readonly cache: boolean;
  readonly pick: boolean;
  /** Where choices are saved, or, without `pick`, replayed from. */
  readonly choices: string | undefined;
  readonly failOn: readonly ('manual' | 'blocked' | 'new-errors')[];
}

export interface OutputOptions {
  readonly json: boolean;
  readonly verbose: boolean;
  /** Absolute paths. */
  readonly reports: readonly string[];
}

/** Folds flat settings into options. Throws UserError where two of them contradict each other. */
export function foldOptions(root: Root, settings: Settings): Options {
  const options: Options = {
    root,
    scope: {
      include: settings.include ?? [],
      exclude: settings.exclude ?? [],
      shard: settings.shard === undefined ? undefined : parseShard(settings.shard),
      only: settings.only ?? [],
      skip: settings.skip ?? [],
    },
    target: foldTarget(settings),
    run: {
      dryRun: settings.dryRun ?? false,
      force: settings.force ?? false,
      verify: settings.verify ?? true,
      cache: settings.cache ?? true,
      pick: settings.pick ?? false,
      choices: settings.choices,
      failOn: settings.failOn ?? [],
    },
    output: {
      json: settings.json ?? false,
      verbose: settings.verbose ?? false,
      reports: (settings.report ?? []).map((file) => resolve(file)),
    },
  };
  refuseContradictions(options);
  return options;
}

/** What the settings say of the target; the prompts ask for what is missing. */
export function foldTarget(settings: Settings): TargetOptions {
  return {
    ...foldRoutes(settings.to ?? []),
    ...(settings.region !== undefined && { region: settings.region }),
    ...(settings.baseUrl !== undefined && { baseURL: settings.baseUrl }),
    ...(settings.keyEnv !== undefined && { apiKeyEnv: settings.keyEnv }),
    models: Object.fromEntries((settings.model ?? []).map(splitRow)),
    env: settings.env ?? 'rename',
    ...(settings.client !== undefined && { client: settings.client }),
    todo: settings.todo ?? true,
  };
}

/** `2/3`; its form was checked by the settings. */
function parseShard(text: string): Shard {
  const [index = 1, of = 1] = text.split('/').map(Number);
  return { index, of };
}

/** `['deepseek', 'embeddings=alibaba']`; the prefix of a route was checked by the settings. */
function foldRoutes(to: readonly string[]): Pick<TargetOptions, 'provider' | 'routes'> {
  const provider = to.find((id) => !id.includes('='));
  const routes = to.filter((id) => id.includes('=')).map(splitRow);
  return { ...(provider !== undefined && { provider }), routes: Object.fromEntries(routes) };
}

function splitRow(row: string): [from: string, to: string] {
  const at = row.indexOf('=');
  return [row.slice(0, at), row.slice(at + 1)];
}

function refuseContradictions({ root, scope, run, output }: Options): void {
  const { only, skip } = scope;
  const left = (only.length > 0 ? only : FAMILIES).filter((family) => !skip.includes(family));
  if (left.length === 0) throw new UserError(words.options.nothingLeft);

  const roots = [root.path, resolve(root.given)];
  const inside = output.reports.find((file) => roots.some((path) => isWithin(path, file)));
  if (run.dryRun && inside !== undefined) {
    throw new UserError(words.options.reportInDryRun(inside), { hint: words.options.reportElsewhere });
  }
}
