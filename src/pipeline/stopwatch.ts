import { STAGES, type Stage } from '../report.ts';

/** Adds up what each stage took, in milliseconds. */
export interface Stopwatch {
  readonly stages: Readonly<Record<Stage, number>>;
  run<T>(stage: Stage, work: () => T): T;
  runAsync<T>(stage: Stage, work: () => Promise<T>): Promise<T>;
}

export function createStopwatch(): Stopwatch {
  const stages = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<Stage, number>;
  const add = (stage: Stage, since: number): void => {
    stages[stage] += performance.now() - since;
  };
  return {
    stages,
    run: (stage, work) => {
      const since = performance.now();
      try {
        return work();
      } finally {
        add(stage, since);
      }
    },
    runAsync: async (stage, work) => {
      const since = performance.now();
      try {
        return await work();
      } finally {
        add(stage, since);
      }
    },
  };
}
