import { extname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { PROVIDERS } from '../../src/providers/index.ts';
import { readTree, type Tree } from '../helpers/tree.ts';
import { generateTree } from './generate.ts';
import { generatePair } from './generate-pair.ts';
import { brokenLaw, type Destination } from './laws.ts';
import { mutate } from './mutate.ts';
import { createRandom, type Random } from './random.ts';

/** Cases that share one run of the tool: each is a small tree in a folder of its own. */
const BATCH = 16;

/** A law that was broken, with all that is needed to see it again. */
export interface Violation {
  readonly seed: number;
  readonly destination: Destination;
  readonly error: unknown;
  readonly tree: Tree;
}

export interface CampaignOptions {
  readonly cases: number;
  readonly seed: number;
  readonly onProgress?: (done: number) => void;
  readonly onViolation?: (violation: Violation) => void;
}

/**
 * Moves generated programs, among them some whose parts share one address or key, and mutations of these and of the
 * fixtures' inputs, to one vendor after the other. What may not happen: a crash, an output that does not parse where its
 * input did, a second run that changes anything, numbers that do not add up, half of the hunks that does not apply, a
 * prototype that was written to. A batch that breaks a law is taken apart, so that a violation holds one case.
 */
export async function campaign({ cases, seed, onProgress, onViolation }: CampaignOptions): Promise<Violation[]> {
  const inputs = readInputs();
  const violations: Violation[] = [];
  for (let done = 0; done < cases; done += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, cases - done) }, (_, i) => {
      const own = seed + done + i;
      return { seed: own, tree: treeFor(inputs, createRandom(own)) };
    });
    const destination = destinationFor(createRandom(seed + done));
    const together = new Map(batch.flatMap(({ tree }, i) => [...tree].map(([path, text]) => [`${i}/${path}`, text])));
    if ((await brokenLaw(together, destination)) !== undefined)
      for (const { seed: own, tree } of batch) {
        const error = await brokenLaw(tree, destination);
        if (error === undefined) continue;
        const violation = { seed: own, destination, error, tree };
        violations.push(violation);
        onViolation?.(violation);
      }
    onProgress?.(done + batch.length);
  }
  return violations;
}

/** The inputs of the fixtures, by the endings of their files. */
type Inputs = ReadonlyMap<string, readonly Tree[]>;

function readInputs(): Inputs {
  const trees = globSync('fixtures/*/*/input', { cwd: join(import.meta.dirname, '..'), onlyDirectories: true })
    .sort()
    .map((folder) => readTree(join(import.meta.dirname, '..', folder)));
  const byFormat = new Map<string, Tree[]>();
  for (const tree of trees)
    for (const format of new Set([...tree.keys()].map(formatOf)))
      byFormat.set(format, [...(byFormat.get(format) ?? []), tree]);
  return byFormat;
}

/** `.ts`; `.env` of `.env.example` too. */
function formatOf(path: string): string {
  return /(?:^|\/)\.env/.test(path) ? '.env' : extname(path);
}

/** Formats that our users' code is mostly of have a turn of their own; else a rare one would be as frequent as these. */
const FORMATS = [
  '.ts',
  '.ts',
  '.tsx',
  '.js',
  '.cjs',
  '.mjs',
  '.jsx',
  '.vue',
  '.yaml',
  '.yml',
  '.env',
  '.json',
] as const;

function treeFor(inputs: Inputs, random: Random): Tree {
  const turn = random.below(4);
  if (turn === 0) return random.below(3) === 0 ? generatePair(random) : generateTree(random);
  const isOther = random.below(8) === 0;
  const format = isOther ? random.oneOf([...inputs.keys()]) : random.oneOf(FORMATS);
  const tree = new Map(turn === 1 ? generateTree(random) : random.oneOf(inputs.get(format) ?? []));
  const all = [...tree.keys()];
  const own = turn === 1 ? all : all.filter((path) => formatOf(path) === format);
  for (let count = 1 + random.below(2); count > 0; count -= 1) {
    const path = random.oneOf(count === 1 ? own : all);
    const other = random.oneOf([...random.oneOf(inputs.get(formatOf(path)) ?? [tree]).values()]);
    tree.set(path, mutate(tree.get(path) ?? '', other, random));
  }
  return tree;
}

function destinationFor(random: Random): Destination {
  const vendor = random.oneOf(PROVIDERS).id;
  const env = random.below(4) === 0 ? 'keep' : 'rename';
  const routed = random.below(4) === 0 ? { embeddings: 'alibaba' } : {};
  return { vendor, env, ...routed, client: random.below(4) === 0 ? 'shared' : 'inline' };
}
