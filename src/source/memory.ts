import { type Flow, flowOf, isSameFlow, NOTHING, ORIGINS } from './flow.ts';
import type { ts } from './ts.ts';

/** How deep a value is followed before it counts as not visible; real code stays below 40. */
const DEPTH = 120;

/** How often a cycle is gone through until nothing new comes; real code is done after three or four times. */
const ROUNDS = 10;

interface Entry {
  flow: Flow;
  /** Its place among the open entries. */
  readonly place: number;
  /** The outermost open entry that its flow depends on. */
  low: number;
  isRunning: boolean;
  /** Its flow was computed in this round of the cycle that it is part of. */
  isFresh: boolean;
  /** Somebody went on with its flow before it was whole. */
  isAsked: boolean;
  isWhole: boolean;
  /** It comes from so many places that it stays not visible. */
  isLost: boolean;
}

/** Answers a question about a node once. */
export type Once = (question: string, node: ts.Node, compute: () => Flow) => Flow;

/**
 * A memory for the tracer: flows go in circles (`{ ...state, x }` in its own update), and every value is asked for often.
 *
 * What depends on itself starts as nothing and is computed again until nothing new comes, all values of a cycle together,
 * and every cycle once: Tarjan's strongly connected components tell where one begins.
 * https://doi.org/10.1137/0201010
 */
export function createOnce(): Once {
  const memories = new Map<string, Map<ts.Node, Entry>>();
  const open: Entry[] = [];
  let current: Entry | undefined;
  let depth = 0;
  /** Counts flows that others went on with before, and that turned out to be more. */
  let changes = 0;

  function run(entry: Entry, node: ts.Node, compute: () => Flow): void {
    const outer = current;
    current = entry;
    depth += 1;
    entry.isRunning = true;
    const flow = compute();
    entry.isRunning = false;
    entry.isFresh = true;
    depth -= 1;
    current = outer;
    entry.isLost = flow.leaves.length > ORIGINS || flow.through.size > ORIGINS;
    const next = entry.isLost ? flowOf({ kind: 'unknown', node, path: [] }) : flow;
    if (isSameFlow(entry.flow, next)) return;
    if (entry.isAsked) changes += 1;
    entry.flow = next;
  }

  function settle(entry: Entry, node: ts.Node, compute: () => Flow): void {
    const before = changes;
    run(entry, node, compute);
    for (let round = 1; round < ROUNDS && entry.low === entry.place && changes > before; round += 1) {
      changes = before;
      for (let place = entry.place + 1; place < open.length; place += 1) (open[place] as Entry).isFresh = false;
      run(entry, node, compute);
    }
    if (entry.low < entry.place) return;
    changes = before;
    for (const part of open.splice(entry.place)) part.isWhole = true;
  }

  return function once(question, node, compute) {
    const memory = memories.get(question) ?? new Map<ts.Node, Entry>();
    memories.set(question, memory);
    let entry = memory.get(node);
    if (entry?.isWhole === true) return entry.flow;
    if (entry === undefined) {
      if (depth > DEPTH) return flowOf({ kind: 'unknown', node, path: [] });
      const place = open.length;
      entry = {
        flow: NOTHING,
        place,
        low: place,
        isRunning: false,
        isFresh: false,
        isAsked: false,
        isWhole: false,
        isLost: false,
      };
      memory.set(node, entry);
      open.push(entry);
      settle(entry, node, compute);
    } else {
      if (!entry.isRunning && !entry.isFresh && !entry.isLost) run(entry, node, compute);
      entry.isAsked = true;
    }
    if (!entry.isWhole && current !== undefined) current.low = Math.min(current.low, entry.low);
    return entry.flow;
  };
}
