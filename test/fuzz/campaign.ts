import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { openAddress, targetOf } from '../../src/cli/target.ts';
import { analyse, plan, toReport } from '../../src/pipeline/run.ts';
import { PROVIDERS } from '../../src/providers/index.ts';
import { syntaxErrorIn } from '../../src/source/parse-file.ts';
import { readTree, type Tree, withTree } from '../helpers/tree.ts';
import { mutate } from './mutate.ts';
import { createRandom, type Random } from './random.ts';

/** Cases that share one run of the tool: each is a small tree in a folder of its own. */
const BATCH = 16;

const CODE = /\.[cm]?[jt]sx?$/;

/** A law that was broken, with all that is needed to see it again. */
export interface Violation {
  readonly seed: number;
  readonly vendor: string;
  readonly error: unknown;
  readonly tree: Tree;
}

export interface CampaignOptions {
  readonly cases: number;
  readonly seed: number;
  readonly onProgress?: (done: number) => void;
}

/**
 * Mutates the inputs of the fixtures and moves them to one vendor after the other. What may not happen: a crash, an
 * output that does not parse where its input did, a second run that changes anything, numbers that do not add up, half
 * of the hunks that does not apply. A batch that breaks a law is taken apart, so that a violation holds one case.
 */
export async function campaign({ cases, seed, onProgress }: CampaignOptions): Promise<Violation[]> {
  const inputs = globSync('fixtures/*/*/input', { cwd: join(import.meta.dirname, '..'), onlyDirectories: true })
    .sort()
    .map((folder) => readTree(join(import.meta.dirname, '..', folder)))
    .filter((tree) => tree.size > 0);
  const violations: Violation[] = [];
  for (let done = 0; done < cases; done += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, cases - done) }, (_, i) => {
      const own = seed + done + i;
      return { seed: own, tree: mutatedTree(inputs, createRandom(own)) };
    });
    const vendor = PROVIDERS[(done / BATCH) % PROVIDERS.length]?.id ?? 'zhipu';
    const together = new Map(batch.flatMap(({ tree }, i) => [...tree].map(([path, text]) => [`${i}/${path}`, text])));
    if ((await broken(together, vendor)) !== undefined)
      for (const { seed: own, tree } of batch) {
        const error = await broken(tree, vendor);
        if (error !== undefined) violations.push({ seed: own, vendor, error, tree });
      }
    onProgress?.(done + batch.length);
  }
  return violations;
}

function mutatedTree(inputs: readonly Tree[], random: Random): Tree {
  const tree = new Map(random.oneOf(inputs));
  const paths = [...tree.keys()];
  for (let count = 1 + random.below(2); count > 0; count -= 1) {
    const path = random.oneOf(paths);
    const other = random.oneOf([...random.oneOf(inputs).values()]);
    tree.set(path, mutate(tree.get(path) ?? '', other, random));
  }
  return tree;
}

/** The first law that a tree breaks; undefined where all hold. */
export async function broken(tree: Tree, vendor: string): Promise<unknown> {
  try {
    await withTree(tree, (root) => laws(root, tree, vendor));
    return undefined;
  } catch (error) {
    return error;
  }
}

async function laws(root: string, tree: Tree, vendor: string): Promise<void> {
  const target = targetOf({ provider: vendor, models: {}, env: 'rename', todo: true, ...endpointOf(vendor) });
  const planned = await planOf(root, target);
  for (const { path, before, after } of planned.plan.changes) {
    assert.equal(before, tree.get(path), `${path}: starts from another text`);
    if (after === null || before === null || !(CODE.test(path) || path.endsWith('.json'))) continue;
    if (syntaxErrorIn(path, before) === undefined) assert.equal(syntaxErrorIn(path, after), undefined, path);
  }
  const { stats } = planned.report;
  const actions = Object.values(stats.findings).reduce((sum, count) => sum + count, 0);
  assert.equal(actions, planned.plan.findings.length);
  for (const { file, line, endLine } of planned.plan.findings) {
    const lines = tree.get(file)?.split('\n').length ?? 0;
    assert.ok(line >= 1 && endLine <= lines, `${file}:${line}-${endLine} of ${lines} lines`);
  }
  planned.plan.pick(({ ids }) => Number.parseInt(ids[0] ?? '0', 16) % 2 === 0);

  const moved = new Map(tree);
  for (const { path, after } of planned.plan.changes) if (after !== null) moved.set(path, after);
  if (planned.plan.changes.length === 0) return;
  await withTree(moved, async (again) => {
    const { changes } = (await planOf(again, target)).plan;
    assert.deepEqual(
      changes.map(({ path, after }) => ({ path, before: moved.get(path), after })),
      [],
      'a second run changes something',
    );
  });
}

/** An address where the vendor has none of its own, but one for each customer. */
function endpointOf(provider: string): { readonly baseURL?: string } {
  const open = openAddress({ provider, models: {}, env: 'rename', todo: true });
  return open === undefined ? {} : { baseURL: open.replace(/\{.*?\}|<.*?>/g, 'app') };
}

async function planOf(root: string, target: Parameters<typeof toReport>[0]['target']) {
  const analysis = await analyse({ root, include: [], exclude: [] });
  const planned = plan(analysis, { target, only: [], skip: [] });
  const report = toReport({
    analysis,
    plan: planned,
    command: 'migrate',
    dryRun: true,
    root: dirname(root),
    target,
    durationMs: 0,
  });
  return { plan: planned, report };
}
