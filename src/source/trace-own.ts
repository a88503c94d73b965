import { type Flow, flowOf } from './flow.ts';
import { isInside } from './is-inside.ts';
import type { Tracer } from './trace.ts';
import { ts } from './ts.ts';
import { propertyUnder } from './written-key.ts';

/**
 * `this.client` in the methods of an object literal: what the literal has under the name, or what its methods set it to.
 * A framework may give methods the object around as well, `{ created() { this.client = … }, actions: { ask() { … } } }`,
 * and whoever puts the object to use may give it more, so that what is set nowhere is not visible, which is not unset.
 */
export function traceOwn(
  access: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  name: string,
  tracer: Tracer,
): Flow | undefined {
  const literal = ownLiteral(access.expression, tracer);
  if (literal === undefined) return undefined;
  const owner = outwards(literal).find(
    (candidate) =>
      propertyUnder(candidate, name, tracer) !== undefined ||
      candidate.properties.some(ts.isSpreadAssignment) ||
      setByMethods(candidate, name, tracer).length > 0,
  );
  return owner === undefined
    ? flowOf({ kind: 'unknown', node: access, path: [] })
    : tracer.member(flowOf({ kind: 'object', node: owner }), name, access);
}

/** `{ init() { this.client = new OpenAI() } }`: the values that a literal's methods give to one of its members. */
export function setByMethods(literal: ts.ObjectLiteralExpression, name: string, tracer: Tracer): ts.Expression[] {
  return (tracer.index.memberAssignments.get(name) ?? [])
    .filter(({ target }) => isInside(target, literal) && ownLiteral(target.expression, tracer) === literal)
    .map(({ value }) => value);
}

/** The literal that `this` is in one of its methods. */
function ownLiteral(node: ts.Expression, tracer: Tracer): ts.ObjectLiteralExpression | undefined {
  if (node.kind !== ts.SyntaxKind.ThisKeyword) return undefined;
  const [leaf] = tracer.trace(node).leaves;
  return leaf?.kind === 'object' ? leaf.node : undefined;
}

/** A literal, the one that it is a property of, and so on. */
function outwards(literal: ts.ObjectLiteralExpression): ts.ObjectLiteralExpression[] {
  const { parent } = literal;
  const isInner = ts.isPropertyAssignment(parent) && ts.isObjectLiteralExpression(parent.parent);
  return [literal, ...(isInner ? outwards(parent.parent) : [])];
}
