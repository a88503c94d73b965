import { quietReaders } from './contestants.ts';
import { copies, type Prepared } from './prepare.ts';
import { type Limits, runRounds, type Samples } from './rounds.ts';

/** From here on a hundred copies would be nobody's repository. */
const [FEW, MANY] = [500, 5_000];

/** How a scan without hits grows with the same code 1, 4 (and 10, 100) times. */
export async function measureGrowth({ quiet, files }: Prepared, limits: Limits): Promise<Map<number, Samples>> {
  const counts = files < FEW ? [1, 4, 10, 100] : files < MANY ? [1, 4, 10] : [1, 4];
  const contestants = counts.flatMap((count) => {
    const [scan] = quietReaders(copies(quiet, count));
    return scan === undefined ? [] : [{ ...scan, name: String(count) }];
  });
  return new Map([...(await runRounds(contestants, limits))].map(([name, samples]) => [Number(name), samples]));
}
