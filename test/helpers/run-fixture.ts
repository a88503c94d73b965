import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as v from 'valibot';
import { foldTarget } from '../../src/cli/options.ts';
import { targetOf } from '../../src/cli/target.ts';
import { ACTIONS, FAMILIES, type Family } from '../../src/finding.ts';
import { type Plan, plan } from '../../src/pipeline/plan.ts';
import { analyse } from '../../src/pipeline/run.ts';
import { toReport } from '../../src/pipeline/to-report.ts';
import type { Report } from '../../src/report.ts';
import { mapTree, readTree, type Tree, withTree } from './tree.ts';

const Args = v.strictObject({
  /** As `--to` says it: `deepseek`, or a list with routes, `embeddings=alibaba`. */
  to: v.union([v.string(), v.array(v.string())]),
  region: v.exactOptional(v.string()),
  env: v.optional(v.picklist(['rename', 'keep']), 'rename'),
  client: v.exactOptional(v.picklist(['inline', 'shared'])),
  models: v.optional(v.record(v.string(), v.string()), {}),
  baseURL: v.exactOptional(v.string()),
  keyEnv: v.exactOptional(v.string()),
});
export type FixtureArgs = v.InferOutput<typeof Args>;

const Told = v.strictObject({
  file: v.string(),
  rule: v.string(),
  action: v.picklist(ACTIONS),
  line: v.exactOptional(v.number()),
  /** Part of the message. */
  says: v.exactOptional(v.string()),
});

const Case = v.strictObject({
  /** As `--only` says it. */
  only: v.optional(v.array(v.picklist(FAMILIES)), []),
  why: v.pipe(v.string(), v.minLength(20)),
  corpus: v.optional(v.array(v.number()), []),
  args: Args,
  findings: v.optional(v.array(Told), []),
  /** What would be false if it were told. */
  unsaid: v.optional(v.array(Told), []),
  none: v.optional(v.array(v.string()), []),
  /** Files that nothing is said of. */
  silent: v.optional(v.array(v.string()), []),
});

export interface Fixture extends v.InferOutput<typeof Case> {
  /** `openai-sdk/hard-01-…`: the folder, and what `-t` selects. */
  readonly name: string;
  /** Absolute. */
  readonly dir: string;
  readonly input: Tree;
  /** The whole tree after the migration: what `expected/` holds, over the input. */
  readonly expected: Tree;
}

/** @param dir absolute; throws where case.json does not have its shape, naming the file */
export function loadFixture(dir: string): Fixture {
  const file = join(dir, 'case.json');
  const parsed = v.safeParse(Case, JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file}: ${v.summarize(parsed.issues)}`);
  const input = readTree(join(dir, 'input'));
  const expected = new Map([...input, ...readTree(join(dir, 'expected'))]);
  return { ...parsed.output, name: `${basename(dirname(dir))}/${basename(dir)}`, dir, input, expected };
}

export interface Outcome {
  readonly plan: Plan;
  readonly report: Report;
  /** The tree with the change set applied. */
  readonly output: Tree;
}

/** Plans the migration of a tree on disk, in process, and applies it in memory. */
export function migrate(tree: Tree, args: FixtureArgs, only: readonly Family[] = []): Promise<Outcome> {
  const { to, keyEnv, ...rest } = args;
  const { provider, routes } = foldTarget({ to: [to].flat() });
  const target = targetOf({
    ...rest,
    ...(provider === undefined ? {} : { provider }),
    ...(routes === undefined ? {} : { routes }),
    todo: true,
    ...(keyEnv === undefined ? {} : { apiKeyEnv: keyEnv }),
  });
  return withTree(tree, async (root) => {
    const analysis = await analyse({ root, include: [], exclude: [] });
    const planned = plan(analysis, { target, only, skip: [] });
    const report = toReport({
      analysis,
      plan: planned,
      command: 'migrate',
      dryRun: true,
      root: '.',
      target,
      durationMs: 0,
    });
    return { plan: planned, report, output: apply(tree, planned) };
  });
}

/** Throws where a change does not start from the text that is there. */
function apply(tree: Tree, { changes }: Plan): Tree {
  const output = new Map(tree);
  for (const { path, before, after } of changes) {
    if ((output.get(path) ?? null) !== before)
      throw new Error(`${path}: the change does not start from the text on disk`);
    if (after === null) output.delete(path);
    else output.set(path, after);
  }
  return output;
}

const TODO = /TODO\(banjia\): .*$/gm;

/** Stars the sentence of every TODO, so that fixtures fix its place and not its words. */
export function starTodos(tree: Tree): Tree {
  return mapTree(tree, (text) => text.replaceAll(TODO, 'TODO(banjia): *'));
}
