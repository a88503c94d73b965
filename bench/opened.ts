import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../src/report.ts';
import type { Command } from './measure.ts';

export interface Opened {
  /** Every file that the scan opened, the program's own among them. */
  readonly files: number;
  readonly listed: number;
  readonly candidates: number;
}

/** Counts what a scan opens, under strace. Undefined where there is none, or where the scan takes too long under it. */
export function countOpened({ argv, cwd, env }: Command, timeoutMs: number): Opened | undefined {
  const log = join(tmpdir(), `banjia-bench-${process.pid}.strace`);
  try {
    const { status, stdout } = spawnSync('strace', ['-f', '-e', 'trace=open,openat,openat2', '-o', log, ...argv], {
      cwd,
      env: { ...process.env, ...env },
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
    });
    if (status !== 0) return undefined;
    const { stats }: Report = JSON.parse(stdout);
    const files = readFileSync(log, 'utf8').match(/\bopen(?:at2?)?\(.* = \d/g) ?? [];
    return { files: files.length, listed: stats.filesListed, candidates: stats.filesCandidate };
  } finally {
    rmSync(log, { force: true });
  }
}
