import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runGroup } from './run-group.ts';

export interface Command {
  readonly argv: readonly [string, ...string[]];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Exit codes that are no failure; default: 0 alone. */
  readonly fine?: readonly number[];
}

export interface Sample {
  /** Milliseconds from start to exit. */
  readonly wall: number;
  /** Milliseconds of the processor, in all processes of the command. */
  readonly cpu: number;
  /** Megabytes that its largest process held; NaN where there is no GNU time. */
  readonly peak: number;
}

const TIME = '/usr/bin/time';
const RESULT = join(tmpdir(), `banjia-bench-${process.pid}.time`);
const isTimed = existsSync(TIME) && spawnSync(TIME, ['-f', '%M', 'true']).status === 0;

// This variable alone costs every start of Node 20 some 50 ms, which would flatter all ratios.
const { NODE_EXTRA_CA_CERTS, ...ENV } = process.env;

/** Runs a command once. Null where it takes longer than `timeoutMs`; throws where it fails. */
export async function measure({ argv, cwd, env, fine = [0] }: Command, timeoutMs: number): Promise<Sample | null> {
  const timed: readonly [string, ...string[]] = isTimed ? [TIME, '-f', '%U %S %M', '-o', RESULT, ...argv] : argv;
  const run = await runGroup(timed, { cwd, env: { ...ENV, ...env }, timeoutMs });
  if (run === null) return null;
  if (run.status === null || !fine.includes(run.status)) throw new Error(`${argv.join(' ')} exited with ${run.status}`);
  const [user = Number.NaN, system = Number.NaN, peak = Number.NaN] = isTimed
    ? (readFileSync(RESULT, 'utf8').trim().split('\n').at(-1) ?? '').split(' ').map(Number)
    : [];
  return { wall: run.wall, cpu: (user + system) * 1000, peak: peak / 1024 };
}
