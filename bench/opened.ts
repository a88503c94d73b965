import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../src/report.ts';
import type { Command } from './measure.ts';
import { runGroup } from './run-group.ts';

export interface Opened {
  /** Every file that the scan opened, the program's own among them. */
  readonly files: number;
  readonly listed: number;
  readonly candidates: number;
}

const TRACED = ['strace', '-f', '-e', 'trace=open,openat,openat2', '-o'] as const;

/** Counts what a scan opens, under strace. Undefined where there is none, or where the scan takes too long under it. */
export async function countOpened({ argv, cwd, env }: Command, timeoutMs: number): Promise<Opened | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'banjia-bench-strace-'));
  const [log, report] = [join(folder, 'log'), join(folder, 'report.json')];
  try {
    const traced = [...TRACED, log, ...argv, '--report', report] as const;
    const run = await runGroup(traced, { cwd, env: { ...process.env, ...env }, timeoutMs }).catch(() => null);
    if (run?.status !== 0) return undefined;
    const { stats }: Report = JSON.parse(readFileSync(report, 'utf8'));
    // git, which lists, opens folders by relative names. A call of one thread may end on a line behind another's.
    const files = readFileSync(log, 'utf8').match(/\bopen(?:at2?)?\([^"]*"\/(?!.* = -1 ).*$/gm) ?? [];
    return { files: files.length, listed: stats.filesListed, candidates: stats.filesCandidate };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
