import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Flow, flowOf, join } from '../../src/source/flow.ts';
import { createOnce } from '../../src/source/memory.ts';
import { ts } from '../../src/source/ts.ts';

/** Values that are made of each other: each is a string of its own, or what others are. */
interface Graph {
  readonly isString: readonly boolean[];
  readonly edges: readonly (readonly number[])[];
}

const NODES = ts
  .createSourceFile('a.ts', Array.from({ length: 30 }, (_, i) => `'${i}';`).join(''), ts.ScriptTarget.ESNext, true)
  .statements.map((statement) => (statement as ts.ExpressionStatement).expression as ts.StringLiteral);

const graphs = fc.integer({ min: 1, max: NODES.length }).chain((size) =>
  fc.record({
    isString: fc.array(fc.boolean(), { minLength: size, maxLength: size }),
    edges: fc.array(fc.array(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size }),
  }),
);

/** Asks for the values in the given order; gives the strings behind each, and how often one was computed. */
function ask({ isString, edges }: Graph, order: readonly number[]) {
  const once = createOnce();
  let computed = 0;
  const flow = (at: number): Flow =>
    once('value', NODES[at] as ts.Node, () => {
      computed += 1;
      const own = isString[at] === true ? [flowOf({ kind: 'string', node: NODES[at] as ts.StringLiteral })] : [];
      return join([...own, ...(edges[at] ?? []).map(flow)]);
    });
  const texts = ({ leaves }: Flow) => leaves.map((leaf) => (leaf as { node: ts.StringLiteral }).node.text).sort();
  return { found: new Map(order.map((at) => [at, texts(flow(at))])), computed };
}

/** What a walk over everything that is reachable finds. */
function reachable({ isString, edges }: Graph, from: number): string[] {
  const seen = new Set([from]);
  for (const at of seen) for (const next of edges[at] ?? []) seen.add(next);
  return [...seen]
    .filter((at) => isString[at])
    .map(String)
    .sort();
}

describe('createOnce', () => {
  it('finds everything a value is made of, in whatever circles and whatever was asked first', () => {
    fc.assert(
      fc.property(graphs, fc.infiniteStream(fc.nat()), (graph, turns) => {
        const order = graph.edges.map((_, at) => [turns.next().value as number, at] as const).sort(([a], [b]) => a - b);
        const { found } = ask(
          graph,
          order.map(([, at]) => at),
        );
        for (const [at, texts] of found) expect(texts).toEqual(reachable(graph, at));
      }),
      { numRuns: 1000 },
    );
  });

  it('goes through one large circle a few times, not once for each of its values', () => {
    const all = NODES.map((_, at) => at);
    const graph = { isString: all.map(() => true), edges: all.map(() => all) };
    const { found, computed } = ask(graph, all);
    expect([...found.values()].every((texts) => texts.length === NODES.length)).toBe(true);
    expect(computed).toBeLessThanOrEqual(4 * NODES.length);
  });

  it('gives up on a value that comes from more places than anybody could read', () => {
    const once = createOnce();
    const many = ts.createSourceFile('b.ts', `[${'"x",'.repeat(200)}]`, ts.ScriptTarget.ESNext, true);
    const list = (many.statements[0] as ts.ExpressionStatement).expression as ts.ArrayLiteralExpression;
    const flow = once('value', list, () =>
      flowOf(...list.elements.map((node) => ({ kind: 'string' as const, node: node as ts.StringLiteral }))),
    );
    expect(flow.leaves).toEqual([{ kind: 'unknown', node: list, path: [] }]);
  });
});
