import { memberName, propertyOf, unwrap } from '../../syntax.ts';
import type { Tracer } from '../../trace.ts';
import { ts } from '../../ts.ts';
import { AGENTS, agentsPackage, agentsUses } from './uses.ts';

/** `agent.clone({ … })` and `agent.asTool({ runConfig: { … } })`: places where an agent is told of another model. */
export interface AgentMethod {
  readonly name: 'clone' | 'asTool';
  readonly node: ts.CallExpression;
  /** Where a model and its settings stand. */
  readonly config: ts.Expression | undefined;
  /** What made the agent that is copied, where that is in view. */
  readonly owner: ts.Node | undefined;
}

/** Every call of such a method of an agent. */
export function agentMethods(tracer: Tracer): AgentMethod[] {
  const agents = new Set<ts.Node>(
    agentsUses(tracer).flatMap(({ name, node }) => (AGENTS.includes(name) ? [node] : [])),
  );
  return tracer.index.calls.flatMap((node): AgentMethod[] => {
    const callee = unwrap(node.expression);
    const name = memberName(callee);
    if (name !== 'clone' && name !== 'asTool') return [];
    const { leaves } = tracer.trace((callee as ts.PropertyAccessExpression).expression);
    const owners = leaves.flatMap((leaf) => ('node' in leaf && agents.has(leaf.node) ? [leaf.node] : []));
    const isTyped = leaves.some(
      (leaf) => leaf.kind === 'typed' && agentsPackage(leaf.specifier) !== undefined && leaf.type.at(-1) === 'Agent',
    );
    if (owners.length === 0 && !isTyped) return [];
    // A copy is an agent, and may be copied again.
    agents.add(node);
    const [options] = node.arguments;
    return [{ name, node, config: name === 'clone' ? options : runConfig(options), owner: owners[0] }];
  });
}

function runConfig(options: ts.Expression | undefined): ts.Expression | undefined {
  const literal = options === undefined ? undefined : unwrap(options);
  const property =
    literal !== undefined && ts.isObjectLiteralExpression(literal) ? propertyOf(literal, 'runConfig') : undefined;
  return property !== undefined && ts.isPropertyAssignment(property) ? property.initializer : undefined;
}
