import { type Flow, flowOf } from './flow.ts';
import type { ts } from './ts.ts';

/** How deep a value is followed before it counts as not visible; real code stays below 20. */
const DEPTH = 60;

/**
 * How many answers one question may take. Beyond it, what was cut short counts as whole: in code that is woven into
 * itself each further question would walk the same thousands of values anew, and never come to an end.
 */
const WORK = 4000;

/** From how many places a value may come, or through how many names, before it counts as not visible. */
const ORIGINS = 100;

interface Memory {
  readonly known: Map<ts.Node, Flow>;
  /** Of the question that is being answered, what a cycle cut short. */
  readonly partial: Map<ts.Node, Flow>;
  readonly running: Set<ts.Node>;
}

/** Answers a question about a node once; while it is being answered, the same question gives nothing. */
export type Once = (question: string, node: ts.Node, compute: () => Flow) => Flow;

/** A memory for the tracer: flows go in circles (`{ ...state, x }` in its own update), and every value is asked for often. */
export function createOnce(): Once {
  const memories = new Map<string, Memory>();
  let depth = 0;
  let cuts = 0;
  let work = 0;

  return function once(question, node, compute) {
    const memory = memories.get(question) ?? { known: new Map(), partial: new Map(), running: new Set() };
    memories.set(question, memory);
    const cached = memory.known.get(node) ?? memory.partial.get(node);
    if (cached !== undefined) return cached;
    if (memory.running.has(node) || depth > DEPTH) {
      cuts += 1;
      return memory.running.has(node) ? flowOf() : flowOf({ kind: 'unknown', node, path: [] });
    }
    const before = cuts;
    work = depth === 0 ? 0 : work + 1;
    memory.running.add(node);
    depth += 1;
    const flow = limited(compute(), node);
    depth -= 1;
    memory.running.delete(node);
    // What a cycle cut short is whole only where the cycle began. Until then it is good enough: what it lacks is being
    // collected further out. Forgetting it at once would walk the same cycle again from every one of its nodes.
    const isWhole = cuts === before || depth === 0 || work > WORK;
    (isWhole ? memory.known : memory.partial).set(node, flow);
    if (depth === 0) for (const { partial } of memories.values()) partial.clear();
    return flow;
  };
}

function limited(flow: Flow, node: ts.Node): Flow {
  const isOpen = flow.leaves.length > ORIGINS || flow.through.size > ORIGINS;
  return isOpen ? flowOf({ kind: 'unknown', node, path: [] }) : flow;
}
