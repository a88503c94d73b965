import { flowOf } from '../../flow.ts';
import type { Tracer } from '../../trace.ts';
import { ts } from '../../ts.ts';

/** The tools of a list that OpenAI runs itself, as far as the list is written out. */
export function hostedTools(tools: ts.Expression | undefined, tracer: Tracer): ts.Expression[] {
  if (tools === undefined) return [];
  const { leaves } = tracer.elements(tracer.trace(tools));
  return leaves.flatMap((leaf): ts.Expression[] => {
    if (leaf.kind === 'object') {
      const type = tracer.member(flowOf(leaf), 'type', leaf.node).leaves;
      const isHosted = type.some((each) => each.kind === 'string' && each.node.text !== 'function');
      return isHosted ? [leaf.node] : [];
    }
    const isMade = leaf.kind === 'unknown' && ts.isCallExpression(leaf.node) && makesHosted(leaf.node, tracer);
    return isMade ? [leaf.node as ts.CallExpression] : [];
  });
}

/** `tools.webSearch()`, as the package of the models exports them. */
function makesHosted(node: ts.CallExpression, tracer: Tracer): boolean {
  return tracer
    .trace(node.expression)
    .leaves.some(
      (leaf) => leaf.kind === 'external' && leaf.specifier.includes('@langchain/openai') && leaf.path[0] === 'tools',
    );
}
