// Whole-process times of the command beside the cheapest thing that reads the same bytes. See README.md in this folder.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../bin/migrate.js', import.meta.url));
const ROUNDS = 9;
const YARDSTICK = 'git grep -l -F openai';

const [folder = fileURLToPath(new URL('../examples/support-desk', import.meta.url))] = process.argv.slice(2);

const COMMANDS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  [YARDSTICK]: ['git', 'grep', '-l', '-F', 'openai'],
  'node -e 0': [process.execPath, '-e', '0'],
  'migrate --version': [process.execPath, BIN, '--version'],
  'migrate scan --json': [process.execPath, BIN, 'scan', '--json'],
  'migrate --dry-run --no-verify': [process.execPath, BIN, '--to', 'zhipu', '--dry-run', '--no-verify', '--json'],
};

// This variable alone costs every start of Node 20 some 50 ms, which would flatter all ratios.
const { NODE_EXTRA_CA_CERTS, ...env } = process.env;

/** Milliseconds from start to exit. Throws where the command fails. */
function time([command, ...args]: readonly [string, ...string[]]): number {
  const start = performance.now();
  const { status, error } = spawnSync(command, args, { cwd: folder, env, stdio: 'ignore' });
  if (status !== 0) throw error ?? new Error(`${command} ${args.join(' ')} exited with ${status}`);
  return performance.now() - start;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** One unmeasured round warms the page cache; in the others the commands take turns, as the machine's speed drifts. */
const rounds = Array.from({ length: ROUNDS + 1 }, () =>
  Object.fromEntries(Object.entries(COMMANDS).map(([name, command]) => [name, time(command)])),
).slice(1);

console.log(`${folder}, Node ${process.versions.node}, ${ROUNDS} rounds: median [min-max] ms, ratio to ${YARDSTICK}\n`);
for (const name of Object.keys(COMMANDS)) {
  const times = rounds.map((round) => round[name] ?? Number.NaN);
  const ratios = rounds.map((round) => (round[name] ?? Number.NaN) / (round[YARDSTICK] ?? Number.NaN));
  const spread = `[${Math.min(...times).toFixed(0)}-${Math.max(...times).toFixed(0)}]`;
  console.log(
    `${name.padEnd(30)} ${median(times).toFixed(0).padStart(6)} ${spread.padEnd(12)} x ${median(ratios).toFixed(1)}`,
  );
}
