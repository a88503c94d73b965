import { type Flow, flowOf, join, type Leaf } from './flow.ts';
import { memberName, unwrap } from './syntax.ts';
import type { Tracer } from './trace.ts';
import { variablesNamed } from './trace-env.ts';
import { traceOwn } from './trace-own.ts';
import { traceBox } from './trace-state.ts';
import { ts } from './ts.ts';
import { isKeyed, writtenKey } from './written-key.ts';

/** `a.b`, `a['b']` and `a[i]`: from the values of `a`, from later assignments, and at last from the declared type. */
export function traceAccess(node: ts.PropertyAccessExpression | ts.ElementAccessExpression, tracer: Tracer): Flow {
  const name = memberName(node);
  const box = ts.isPropertyAccessExpression(node) ? traceBox(node, tracer) : undefined;
  if (box !== undefined) return join([box, ...mutations(node.expression, name ?? '', tracer)]);
  const own = name === undefined ? undefined : traceOwn(node, name, tracer);
  if (own !== undefined) return own;
  const object = tracer.trace(node.expression);
  if (name === undefined) return traceLookup(node, object, tracer);
  const direct = join([tracer.member(object, name, node), ...mutations(node.expression, name, tracer)]);
  return direct.leaves.every(isUnseen) ? throughType(node, direct, tracer) : direct;
}

/** `urls[OPENAI]` is one entry where a constant holds the key and all keys of the table are known, else any of them. */
function traceLookup(
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  table: Flow,
  tracer: Tracer,
): Flow {
  if (table.leaves.some(({ kind }) => kind === 'env-object')) {
    const named = variablesNamed(node, tracer);
    if (named !== undefined && new Set(named.leaves.map((leaf) => (leaf.kind === 'env' ? leaf.name : ''))).size === 1)
      return named;
    // Which variable it is nobody sees here, and it is one.
    const unseen: Leaf = { kind: 'unknown', node, path: [] };
    return { leaves: flowOf(unseen).leaves, through: new Set([...(named?.through ?? []), node]) };
  }
  const isTable = table.leaves.every((leaf) => leaf.kind === 'object' && leaf.node.properties.length > 1);
  if (!isTable || !ts.isElementAccessExpression(node)) return tracer.elements(table);
  const key = writtenKey(node.argumentExpression, tracer);
  const isKnown = table.leaves.every((leaf) => leaf.kind === 'object' && isKeyed(leaf.node, tracer));
  if (key === undefined || !isKnown) return tracer.elements(table);
  return join([tracer.member(table, key, node), ...mutations(node.expression, key, tracer)]);
}

/** `options.baseURL = x` beside `const options = {…}`: values a property gets after its literal. */
function mutations(object: ts.Expression, name: string, tracer: Tracer): Flow[] {
  const holder = unwrap(object);
  if (!ts.isIdentifier(holder)) return [];
  const owner = tracer.bindings.bind(holder);
  if (owner?.kind !== 'declaration' || ts.isEnumDeclaration(owner.node)) return [];
  return (tracer.index.memberAssignments.get(name) ?? []).flatMap(({ target, value }) => {
    const base = unwrap(target.expression);
    if (!ts.isIdentifier(base) || base.text !== holder.text) return [];
    const bound = tracer.bindings.bind(base);
    return bound?.kind === 'declaration' && bound.node === owner.node ? [tracer.trace(value)] : [];
  });
}

/** Where no value is visible, the property's declaration in an interface or class says more. */
function throughType(
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  direct: Flow,
  tracer: Tracer,
): Flow {
  const name = ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression;
  const declared = tracer.island.symbols.of(name)?.valueDeclaration;
  if (declared === undefined || !(ts.isPropertySignature(declared) || ts.isPropertyDeclaration(declared)))
    return direct;
  const flow = tracer.declaration(declared);
  return flow.leaves.some((leaf) => leaf.kind !== 'unknown') ? flow : join([direct, flow]);
}

/** An origin of which only the shape is known, or nothing. */
export function isUnseen(leaf: Leaf): boolean {
  return leaf.kind === 'unknown' || leaf.kind === 'shape';
}
