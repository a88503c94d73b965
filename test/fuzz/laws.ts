import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { openAddress, targetOf } from '../../src/cli/target.ts';
import { isCode } from '../../src/pipeline/interest.ts';
import { plan } from '../../src/pipeline/plan.ts';
import { analyse } from '../../src/pipeline/run.ts';
import { toReport } from '../../src/pipeline/to-report.ts';
import { brokenBy, parseFile } from '../../src/source/parse-file.ts';
import { redeclaredIn } from '../../src/source/redeclared.ts';
import type { Target } from '../../src/target.ts';
import { type Tree, withTree, writeTree } from '../helpers/tree.ts';
import { unknownNames } from './unknown-names.ts';

/** Where a tree is moved to: a vendor, and another one for embeddings or none. */
export interface Destination {
  readonly vendor: string;
  readonly embeddings?: string;
  readonly env: 'rename' | 'keep';
  readonly client: 'inline' | 'shared';
}

/** The first law that a tree breaks; undefined where all hold. */
export async function brokenLaw(tree: Tree, destination: Destination): Promise<unknown> {
  try {
    await withTree(tree, (root) => checkLaws(root, tree, targetFor(destination)));
    return undefined;
  } catch (error) {
    return error;
  }
}

async function checkLaws(root: string, tree: Tree, target: Target): Promise<void> {
  const planned = await planOf(root, target);
  for (const { path, before, after } of planned.plan.changes) {
    assert.equal(before, tree.get(path) ?? null, `${path}: starts from another text`);
    if (after === null) continue;
    if (errorIn(path, before ?? '') === undefined) assert.equal(errorIn(path, after, before ?? ''), undefined, path);
  }
  const { stats } = planned.report;
  const actions = Object.values(stats.findings).reduce((sum, count) => sum + count, 0);
  assert.equal(actions, planned.plan.findings.length);
  for (const { file, line, endLine } of planned.plan.findings) {
    const lines = tree.get(file)?.split('\n').length ?? 0;
    assert.ok(line >= 1 && endLine <= lines, `${file}:${line}-${endLine} of ${lines} lines`);
  }
  planned.plan.pick(({ ids }) => Number.parseInt(ids[0] ?? '0', 16) % 2 === 0);
  for (const key in {}) assert.fail(`every object has the key ${key}`);

  const moved = new Map(tree);
  for (const { path, after } of planned.plan.changes) if (after !== null) moved.set(path, after);
  if (planned.plan.changes.length === 0) return;
  // What no engine takes has no names that could be told apart.
  const changed = planned.plan.changes.flatMap(({ path, before }) => (isRedeclaring(path, before) ? [] : [path]));
  const unknown = unknownNames(changed, moved);
  const known = unknown.size === 0 ? unknown : unknownNames(changed, tree);
  assert.deepEqual(
    [...unknown].filter((name) => !known.has(name)),
    [],
    'names that nobody has',
  );
  writeTree(root, new Map([...moved].filter(([path, text]) => text !== tree.get(path))));
  const { changes } = (await planOf(root, target)).plan;
  assert.deepEqual(
    changes.map(({ path, after }) => ({ path, before: moved.get(path), after })),
    [],
    'a second run changes something',
  );
}

function isRedeclaring(path: string, text: string | null): boolean {
  const parsed = isCode(path) && text !== null ? parseFile(path, text) : undefined;
  return parsed !== undefined && !('because' in parsed) && redeclaredIn(parsed).size > 0;
}

/** What is wrong with a text of a format that we can parse. */
function errorIn(path: string, text: string, before = text): string | undefined {
  if (isCode(path) || path.endsWith('.json')) return brokenBy(path, { before, after: text });
  if (/\.ya?ml$/.test(path)) return parseAllDocuments(text).flatMap(({ errors }) => errors)[0]?.message;
  return undefined;
}

function targetFor({ vendor, embeddings, env, client }: Destination): Target {
  const options = { provider: vendor, models: {}, env, client, todo: true } as const;
  const open = openAddress(options);
  // An address where the vendor has none of its own, but one for each customer.
  const address = open === undefined ? {} : { baseURL: open.replace(/\{.*?\}|<.*?>/g, 'app') };
  return targetOf({ ...options, ...address, ...(embeddings === undefined ? {} : { routes: { embeddings } }) });
}

async function planOf(root: string, target: Target) {
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
