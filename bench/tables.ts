import { cpus } from 'node:os';
import { type Goal, type Measured, ownGoals, scanGoals, walls } from './goals.ts';
import type { Samples } from './rounds.ts';
import { median, spread } from './statistics.ts';

export interface Measurements {
  readonly startUps: ReadonlyMap<string, Samples>;
  readonly edits: ReadonlyMap<number, readonly number[]>;
  readonly repositories: readonly Measured[];
  readonly rounds: number;
  /** Running processes for each core, before and after: above 1 others were at work too. */
  readonly load: readonly [before: number, after: number];
}

/** The tables of docs/performance.md. */
export function tables({ startUps, edits, repositories, rounds, load }: Measurements): string {
  const [before, after] = load.map((value) => value.toFixed(1));
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`;
  return [
    `Machine: ${machine}; ${rounds} rounds; load of each core before and after: ${before}, ${after}.`,
    '### Starting, and many edits',
    timesTable(startUps),
    table(
      ['edits in 2,000 lines', 'plan + apply, ms'],
      [...edits].map(([count, times]) => [String(count), spread(times)]),
    ),
    goalsTable(ownGoals(startUps, edits)),
    ...repositories.flatMap(repositoryTables),
  ].join('\n\n');
}

function repositoryTables(measured: Measured): string[] {
  const { repository, results, growth } = measured;
  return [
    `### ${repository.name}: ${repository.files} files, ${repository.megabytes.toFixed(1)} MB`,
    timesTable(results),
    ...(growth.size === 0
      ? []
      : [
          table(
            ['times the code, without hits', 'wall ms', 'peak MB'],
            [...growth].map(([count, samples]) => [String(count), spread(walls(samples)), peakOf(samples)]),
          ),
        ]),
    goalsTable(scanGoals(measured)),
  ];
}

function timesTable(results: ReadonlyMap<string, Samples>): string {
  return table(
    ['', 'wall ms', 'cpu ms', 'peak MB'],
    [...results].map(([name, samples]) => [
      name,
      spread(walls(samples)),
      median([...samples.values()].map(({ cpu }) => cpu)).toFixed(0),
      peakOf(samples),
    ]),
  );
}

function goalsTable(goals: readonly Goal[]): string {
  const shown = goals.filter(({ reached }) => reached !== undefined);
  return table(
    ['', 'goal', 'gate', 'stretch', 'reached', ''],
    shown.map(({ id, what, gate, stretch, reached = '', verdict = '' }) => [
      id,
      what,
      gate,
      stretch,
      reached,
      verdict === 'missed' ? '**missed**' : verdict,
    ]),
  );
}

function peakOf(samples: Samples): string {
  return median([...samples.values()].map(({ peak }) => peak)).toFixed(0);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
