import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generatePair } from '../fuzz/generate-pair.ts';
import { createRandom } from '../fuzz/random.ts';
import { type FixtureArgs, migrate, type Outcome } from '../helpers/run-fixture.ts';
import { writeTree } from '../helpers/tree.ts';
import { DECLARED, layModules } from './parts/modules.ts';
import { isOthersOwn, keyNamed, ownersOf, type SentRequest } from './parts/owners.ts';

type Destination = Pick<FixtureArgs, 'env' | 'client'> & { readonly vendor: string; readonly embeddings?: string };

/** Vendors that have embeddings and that have none, with a package of their own for the AI SDK and without. */
const DESTINATIONS: readonly Destination[] = [
  { vendor: 'zhipu', env: 'rename', client: 'shared' },
  { vendor: 'zhipu', env: 'keep', client: 'inline' },
  { vendor: 'deepseek', env: 'rename', client: 'inline' },
  { vendor: 'moonshot', embeddings: 'alibaba', env: 'rename', client: 'inline' },
  { vendor: 'moonshot', embeddings: 'alibaba', env: 'keep', client: 'inline' },
  { vendor: 'stepfun', embeddings: 'alibaba', env: 'rename', client: 'shared' },
  { vendor: 'stepfun', embeddings: 'alibaba', env: 'keep', client: 'shared' },
];

/** How many programs are moved to each. More, of another seed: `PARTS=400 SEED=7 npx vitest run test/wire/parts.test.ts` */
const PROGRAMS = Number(process.env.PARTS ?? 16);
const SEED = Number(process.env.SEED ?? 1);

const RUNNER = join(import.meta.dirname, 'parts/runner.mjs');
const MANIFEST = `${JSON.stringify({ type: 'module', dependencies: DECLARED })}\n`;
const moved = new Map<Destination, readonly Moved[]>();
const sent = new Map<Moved, readonly SentRequest[]>();
let scratch: string;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'banjia-parts-'));
  await layModules(scratch);
  for (const [index, destination] of DESTINATIONS.entries()) {
    const own: Moved[] = [];
    for (let at = 0; at < PROGRAMS; at += 1) own.push(await move(destination, SEED * 1e6 + index * 1e4 + at));
    moved.set(destination, own);
  }
  const all = [...moved.values()].flat();
  for (const [at, requests] of (await runAll(all)).entries()) {
    const program = all[at];
    if (program !== undefined) sent.set(program, requests);
  }
});
afterAll(() => rm(scratch, { recursive: true }));

/** Programs whose parts are built with one address, key or object, moved, and run with the real packages. */
it.each(DESTINATIONS)(
  'parts of programs that are moved to $vendor, $env, $client, send the key and the model of one vendor to its address',
  (destination) => {
    const requests = (moved.get(destination) ?? []).flatMap((program) =>
      (sent.get(program) ?? []).map((request) => ({ program, request })),
    );
    expect(requests.length).toBeGreaterThan(PROGRAMS);
    const mixed = requests.filter(({ program, request }) => !isWhole(request, program.outcome, destination));
    expect(mixed.map(({ program: { seed }, request }) => ({ seed, request }))).toEqual([]);
  },
);

interface Moved {
  readonly seed: number;
  readonly folder: string;
  readonly outcome: Outcome;
}

async function move({ vendor, embeddings, ...args }: Destination, seed: number): Promise<Moved> {
  const tree = new Map([...generatePair(createRandom(seed)), ['package.json', MANIFEST]]);
  const to = [vendor, ...(embeddings === undefined ? [] : [`embeddings=${embeddings}`])];
  const outcome = await migrate(tree, { ...args, to, models: {} });
  const folder = await mkdtemp(join(scratch, 'program-'));
  writeTree(folder, outcome.output);
  return { seed, folder, outcome };
}

/** Runs programs in one process, and returns what each of them requested. */
async function runAll(programs: readonly Moved[]): Promise<SentRequest[][]> {
  const asked = programs.map(({ folder, outcome }) => ({ folder, env: envOf(outcome.output.get('.env') ?? '') }));
  // Some hundreds are more than an argument may hold.
  const list = join(scratch, 'programs.json');
  await writeFile(list, JSON.stringify(asked));
  const options = { cwd: scratch, maxBuffer: 2 ** 26 };
  const { stdout } = await promisify(execFile)(process.execPath, [RUNNER, list], options);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** What a `.env` file sets; a key that is left open is known by its name. */
function envOf(text: string): Record<string, string> {
  const lines = [...text.matchAll(/^(\w+)=(.*)$/gm)];
  return Object.fromEntries(lines.map(([, name = '', value]) => [name, value || keyNamed(name)]));
}

/**
 * Whether address, key and model are one vendor's, or the request is another vendor's as it was. A model that the vendor has
 * no match for stays, as one does that goes by turns to another vendor, and is told of.
 */
function isWhole(request: SentRequest, { plan }: Outcome, { vendor, env }: Destination): boolean {
  const [file, name = ''] = request.asked.split(' ');
  if (name.startsWith('askOther')) return isOthersOwn(request);
  const { host, key, model } = ownersOf(request, env === 'keep' ? vendor : undefined);
  const isTold = plan.findings.some(
    ({ action, rule, file: told }) =>
      told === file && (action === 'blocked' || (action === 'manual' && rule === 'openai-sdk/call')),
  );
  return host.some((id) => key.includes(id) && (request.model === null || model.includes(id) || isTold));
}
