import type { Opened } from './opened.ts';
import type { Prepared } from './prepare.ts';
import type { Samples } from './rounds.ts';
import { median, ratios, spread } from './statistics.ts';

/** Everything that was measured of one repository. */
export interface Measured {
  readonly repository: Prepared;
  readonly results: ReadonlyMap<string, Samples>;
  /** Of the code without hits, by how many copies of it there are. */
  readonly growth: ReadonlyMap<number, Samples>;
  readonly opened: Opened | undefined;
}

export interface Goal {
  readonly id: string;
  readonly what: string;
  readonly gate: string;
  readonly stretch: string;
  /** Undefined: not measured here. */
  readonly reached: string | undefined;
  readonly verdict: 'stretch' | 'gate' | 'missed' | undefined;
}

interface Bound {
  readonly id: string;
  readonly what: string;
  readonly gate: number;
  readonly stretch: number;
  /** Whether a larger value is better. */
  readonly most?: boolean;
}

/** Goals of the program alone. */
export function ownGoals(
  startUps: ReadonlyMap<string, Samples>,
  edits: ReadonlyMap<number, readonly number[]>,
): Goal[] {
  const started = (name: string) => quotient(startUps, name, 'node -e 0');
  const grown = median(edits.get(100) ?? []) / median(edits.get(10) ?? []);
  return [
    goal({ id: 'P1', what: '`--version` ÷ `node -e 0`', gate: 1.6, stretch: 1.3 }, started('--version')),
    goal({ id: 'P1', what: '`--help` ÷ `node -e 0`', gate: 1.6, stretch: 1.3 }, started('--help')),
    goal({ id: 'P14', what: '100 edits ÷ 10 edits in one file of 2,000 lines', gate: 1.5, stretch: 1.1 }, [grown]),
  ];
}

type Size = 'small' | 'medium' | 'large';

interface ScanGoal {
  readonly id: string;
  readonly what: string;
  /** Two contestants: what is divided by what. */
  readonly of: readonly [string, string];
  readonly most?: boolean;
  /** Gate and stretch by the size of the repository; in a small one starting node is most of what some take. */
  readonly bounds: Readonly<Partial<Record<Size, readonly [gate: number, stretch: number]>>>;
}

const SECOND = { small: [0.25, 0.1], medium: [0.25, 0.1], large: [0.25, 0.1] } as const;
const SCAN_GOALS: readonly ScanGoal[] = [
  {
    id: 'P2',
    what: 'scan without hits ÷ Node list + read',
    of: ['scan, no hits', 'list + read, no hits'],
    bounds: { medium: [1.3, 1.1], large: [1.3, 1.1] },
  },
  { id: 'P3', what: 'scan without hits ÷ `rg`', of: ['scan, no hits', 'rg, no hits'], bounds: { large: [2.5, 1.8] } },
  { id: 'P4', what: 'scan ÷ `rg`', of: ['scan', 'rg -l -F openai'], bounds: { large: [6, 4] } },
  {
    id: 'P5',
    what: 'scan ÷ ast-grep scan of everything',
    of: ['scan', 'ast-grep scan'],
    bounds: { medium: [1, 0.6], large: [0.15, 0.08] },
  },
  {
    id: 'P7',
    what: 'jscodeshift ÷ scan',
    of: ['jscodeshift', 'scan'],
    most: true,
    bounds: { small: [10, 15], medium: [12, 25], large: [100, 200] },
  },
  {
    id: 'P8',
    what: 'ts-morph (importers, types) ÷ scan',
    of: ['ts-morph, importers + types', 'scan'],
    most: true,
    bounds: { small: [3, 5], large: [8, 15] },
  },
  { id: 'P17', what: 'second scan ÷ first', of: ['scan again', 'scan'], bounds: SECOND },
  { id: 'P17', what: '`check` after it ÷ first scan', of: ['check again', 'scan'], bounds: SECOND },
  {
    id: 'P17',
    what: '`check` after a change of other code ÷ first scan',
    of: ['check, other code changed', 'scan'],
    bounds: SECOND,
  },
];

/** Goals of a scan of one repository. */
export function scanGoals({ repository, results, growth, opened }: Measured): Goal[] {
  const size = repository.files < 1_000 ? 'small' : repository.files < 10_000 ? 'medium' : 'large';
  const ofScans = SCAN_GOALS.flatMap(({ bounds, of: [name, unit], ...rest }) => {
    const [gate, stretch] = bounds[size] ?? [];
    if (gate === undefined || stretch === undefined) return [];
    return goal({ ...rest, gate, stretch }, quotient(results, name, unit));
  });
  const grown = median(walls(growth.get(4))) / median(walls(growth.get(1)));
  const peaks = [...(results.get('scan, no hits')?.values() ?? [])].map(({ peak }) => peak);
  const own = [
    goal({ id: 'P11', what: 'four times the files ÷ once, without hits', gate: 4, stretch: 3 }, [grown]),
    goal({ id: 'P12', what: 'peak memory without hits, MB', gate: 120, stretch: 90 }, peaks),
  ];
  if (opened === undefined) return [...ofScans, ...own];
  const { files, listed, candidates } = opened;
  const bound = {
    id: 'P16',
    what: 'files opened, the listed apart',
    gate: 2 * candidates + 300,
    stretch: candidates + 100,
  };
  return [...ofScans, ...own, goal(bound, [files - listed])];
}

export function walls(samples: Samples | undefined): number[] {
  return [...(samples?.values() ?? [])].map(({ wall }) => wall);
}

function quotient(results: ReadonlyMap<string, Samples>, name: string, unit: string): readonly number[] {
  const wallsOf = (samples: Samples | undefined) =>
    new Map([...(samples ?? [])].map(([round, { wall }]) => [round, wall]));
  return ratios(wallsOf(results.get(name)), wallsOf(results.get(unit)));
}

function goal({ id, what, gate, stretch, most = false }: Bound, values: readonly number[]): Goal {
  const sign = most ? '≥' : '≤';
  const value = median(values);
  const isWithin = (bound: number) => (most ? value >= bound : value <= bound);
  return {
    id,
    what,
    gate: `${sign} ${gate}`,
    stretch: `${sign} ${stretch}`,
    reached: Number.isNaN(value)
      ? undefined
      : values.length > 1
        ? spread(values, gate >= 50 ? 0 : 2)
        : value.toFixed(gate >= 50 ? 0 : 2),
    verdict: Number.isNaN(value) ? undefined : isWithin(stretch) ? 'stretch' : isWithin(gate) ? 'gate' : 'missed',
  };
}
