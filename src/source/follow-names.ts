import type { ApiCall } from './calls.ts';
import { isInside } from './is-inside.ts';
import type { Tracer } from './trace.ts';
import { ts } from './ts.ts';

/** How many declarations are followed; a name that is handed on more often than that is no model's. */
const MOST = 500;

/**
 * Asks where the functions and tables come from that are given a call's model: `isReasoning(model)`, `LIMITS[model]`. They
 * need not name OpenAI anywhere, so that the island would not hold them.
 */
export function followNames(calls: readonly ApiCall[], tracer: Tracer): void {
  const queue = new Set<ts.Declaration>(calls.flatMap(({ model }) => [...(model?.through ?? [])].filter(isNamed)));
  // A set takes in while it is walked.
  for (const declaration of queue) {
    if (queue.size > MOST) return;
    for (const use of tracer.bindings.references(declaration))
      for (const parameter of handedTo(use, tracer)) queue.add(parameter);
  }
}

function isNamed(node: ts.Node): node is ts.Declaration {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isPropertySignature(node)
  );
}

/** The parameter that a use is passed for; none where it is not passed on, or to what nobody sees. */
function handedTo(use: ts.Identifier, tracer: Tracer): readonly ts.ParameterDeclaration[] {
  const taker = ts.findAncestor(use.parent, (node) => ts.isStatement(node) || takes(node, use));
  if (taker === undefined || ts.isStatement(taker)) return [];
  if (ts.isElementAccessExpression(taker)) {
    tracer.trace(taker.expression);
    return [];
  }
  if (!ts.isCallExpression(taker)) return [];
  const { leaves } = tracer.trace(taker.expression);
  const position = taker.arguments.findIndex((argument) => isInside(use, argument));
  return leaves.flatMap((leaf) => {
    const parameter = leaf.kind === 'function' ? leaf.node.parameters[position] : undefined;
    return parameter !== undefined && ts.isParameter(parameter) && ts.isIdentifier(parameter.name) ? [parameter] : [];
  });
}

function takes(node: ts.Node, use: ts.Node): boolean {
  if (ts.isElementAccessExpression(node)) return isInside(use, node.argumentExpression);
  return ts.isCallExpression(node) && node.arguments.some((argument) => isInside(use, argument));
}
