import { type Flow, flowOf, type Leaf } from '../../flow.ts';
import { unwrap } from '../../syntax.ts';
import type { Tracer } from '../../trace.ts';
import { ts } from '../../ts.ts';
import type { Generation } from './generations.ts';

/** The calls that make the models of a value. */
export interface ModelsBehind<Call> {
  readonly calls: readonly Call[];
  /** False where a model may come that nobody sees being made. */
  readonly isWhole: boolean;
}

interface Search<Call> {
  readonly known: ReadonlyMap<ts.Node, Call>;
  readonly tracer: Tracer;
}

/** The models that a generation may be given; one that names its model, or whose agent does, has it made by itself. */
export function modelsOf<Call>({ node, model, agents = [] }: Generation, search: Search<Call>): ModelsBehind<Call> {
  const naming = [node, ...agents];
  const own = naming.flatMap((each) => search.known.get(each) ?? []);
  if (own.length === 0) return modelsBehind(model, search);
  return { calls: own, isWhole: own.length === Math.max(1, agents.length) };
}

/** How many wrappers may stand around a model. */
const DEPTH = 6;

/**
 * Follows a value to the models it may be: also through what is wrapped around one (`wrapLanguageModel({ model })`), and
 * through providers that are put together from models by name (`customProvider({ languageModels })`).
 */
function modelsBehind<Call>(model: Flow, { known, tracer }: Search<Call>): ModelsBehind<Call> {
  const calls = new Set<Call>();
  const seen = new Set<ts.Node>();

  /** Whether anything known is behind it. */
  function visit(leaf: Leaf, depth: number): boolean {
    if (leaf.kind === 'object' || leaf.kind === 'array')
      return tracer
        .elements(flowOf(leaf))
        .leaves.map((inner) => visit(inner, depth + 1))
        .some(Boolean);
    if (leaf.kind === 'construct') {
      const made = leaf.path.length === 0 ? known.get(leaf.node) : undefined;
      if (made !== undefined) calls.add(made);
      return made !== undefined;
    }
    if (leaf.kind !== 'unknown' || depth > DEPTH) return false;
    const call = leaf.path.length === 0 ? known.get(leaf.node) : undefined;
    if (call !== undefined) calls.add(call);
    if (call !== undefined || seen.has(leaf.node)) return call !== undefined;
    seen.add(leaf.node);
    return ts.isCallExpression(leaf.node) && isAround(leaf.node, depth + 1);
  }

  function isAround(node: ts.CallExpression, depth: number): boolean {
    const callee = unwrap(node.expression);
    const owner = ts.isPropertyAccessExpression(callee) ? [callee.expression] : [];
    return [...owner, ...node.arguments]
      .flatMap((part) => tracer.trace(part).leaves.map((leaf) => visit(leaf, depth)))
      .some(Boolean);
  }

  const isSeen = model.leaves.map((leaf) => leaf.kind === 'undefined' || visit(leaf, 0));
  return { calls: [...calls], isWhole: model.leaves.length > 0 && isSeen.every(Boolean) };
}
