import type { Clients } from '../../clients.ts';
import { memberName, unwrap } from '../../syntax.ts';
import type { Tracer } from '../../trace.ts';
import { classOf } from '../../trace-class.ts';
import { ts } from '../../ts.ts';
import { isLangChain, type LangChainClient } from './model-client.ts';

/** Methods that give back the model they are called on, with more said. */
const SAME: ReadonlySet<string> = new Set(['bind', 'bindTools', 'withConfig', 'withRetry', 'withListeners']);

/** The models that an expression may be, as far as all of it can be seen; undefined where something else may arrive. */
export function modelsBehind(
  expression: ts.Expression,
  { tracer, clients }: { readonly tracer: Tracer; readonly clients: Clients },
): readonly LangChainClient[] | undefined {
  const models = clients.all.filter(isLangChain);
  const behind = new Set<LangChainClient>();
  for (const leaf of tracer.trace(rootOf(expression)).leaves) {
    if (leaf.kind === 'undefined') continue;
    const model = models.find(({ node, subclass }) => {
      if (leaf.kind === 'instance') return leaf.path.length === 0 && subclass === leaf.node;
      if (leaf.kind === 'unknown') return leaf.path.length === 0 && node === leaf.node;
      if (leaf.kind !== 'construct' || leaf.path.length > 0) return false;
      return node === leaf.node || (subclass !== undefined && subclass === classOf(leaf.node, tracer));
    });
    if (model === undefined) return undefined;
    behind.add(model);
  }
  return [...behind];
}

function rootOf(expression: ts.Expression): ts.Expression {
  const node = unwrap(expression);
  if (!ts.isCallExpression(node)) return node;
  const callee = unwrap(node.expression);
  return ts.isPropertyAccessExpression(callee) && SAME.has(memberName(callee) ?? '') ? rootOf(callee.expression) : node;
}
