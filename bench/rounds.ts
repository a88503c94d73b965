import { type Command, measure, type Sample } from './measure.ts';

export interface Contestant extends Command {
  readonly name: string;
  /** Made ready again before each run. */
  readonly before?: () => void;
}

/** What the runs of one contestant took, by the number of the round. Empty: it took longer than it may. */
export type Samples = ReadonlyMap<number, Sample>;

export interface Limits {
  readonly rounds: number;
  readonly timeoutMs: number;
}

const SLOW_MS = 10_000;
const ROUNDS_OF_SLOW = 3;

/**
 * Lets the contestants take turns. One round before warms the page cache and tells who is slow: those run in a few of
 * the rounds only. One that fails or takes too long is told of and left out.
 */
export async function runRounds(
  contestants: readonly Contestant[],
  { rounds, timeoutMs }: Limits,
): Promise<Map<string, Samples>> {
  const results = new Map<string, Map<number, Sample>>();
  const most = new Map<string, number>();
  for (let round = 0; round <= rounds; round++) {
    for (const contestant of contestants) {
      const { name } = contestant;
      if (round > (most.get(name) ?? rounds)) continue;
      const sample = await tried(contestant, timeoutMs);
      if (round === 0) most.set(name, sample === null ? 0 : sample.wall > SLOW_MS ? ROUNDS_OF_SLOW : rounds);
      else if (sample !== null) results.set(name, (results.get(name) ?? new Map()).set(round, sample));
    }
  }
  return results;
}

async function tried(contestant: Contestant, timeoutMs: number): Promise<Sample | null> {
  try {
    contestant.before?.();
    const sample = await measure(contestant, timeoutMs);
    if (sample === null) console.log(`  ${contestant.name}: more than ${timeoutMs / 1000} s`);
    return sample;
  } catch (error) {
    console.log(`  ${contestant.name}: ${(error as Error).message}`);
    return null;
  }
}
