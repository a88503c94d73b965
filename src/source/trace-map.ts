import { type Flow, join } from './flow.ts';
import { memberName, unwrap } from './syntax.ts';
import type { Tracer } from './trace.ts';
import { ts } from './ts.ts';

/**
 * `clients.get(key)` of a `new Map()` gives what `clients.set(key, new OpenAI())` has put there, be it for another key.
 * What is no object that is built, such as settings, differs by its key too much to be taken for one another.
 */
export function traceMap(node: ts.CallExpression, tracer: Tracer): Flow | undefined {
  const map = mapOf(node, 'get', tracer);
  if (map === undefined) return undefined;
  const name = nameOfOwner(node);
  const values = (tracer.index.identifiers.get('set') ?? []).flatMap(({ parent }) => {
    const call = parent.parent;
    if (!ts.isCallExpression(call) || call.expression !== parent || nameOfOwner(call) !== name) return [];
    const value = call.arguments[1];
    return value !== undefined && mapOf(call, 'set', tracer) === map ? [tracer.trace(value)] : [];
  });
  const isBuilt = values.every(({ leaves }) => leaves.length > 0 && leaves.every(({ kind }) => kind === 'construct'));
  return values.length > 0 && isBuilt ? join(values) : undefined;
}

/** The map, empty at first, that a method is called on. */
function mapOf(node: ts.CallExpression, method: string, tracer: Tracer): ts.NewExpression | undefined {
  const callee = unwrap(node.expression);
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== method) return undefined;
  const [leaf, ...others] = tracer.trace(callee.expression).leaves;
  if (leaf?.kind !== 'construct' || leaf.path.length > 0 || others.length > 0) return undefined;
  const isEmptyMap = leaf.node.expression.getText() === 'Map' && (leaf.node.arguments ?? []).length === 0;
  return isEmptyMap ? leaf.node : undefined;
}

/** `clients` of `clients.get(…)` and of `this.clients.get(…)`. */
function nameOfOwner({ expression }: ts.CallExpression): string | undefined {
  const callee = unwrap(expression);
  const owner = ts.isPropertyAccessExpression(callee) ? unwrap(callee.expression) : undefined;
  if (owner === undefined) return undefined;
  return ts.isIdentifier(owner) ? owner.text : memberName(owner);
}
