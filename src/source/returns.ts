import { type Flow, flowOf, join } from './flow.ts';
import type { Tracer } from './trace.ts';
import { ts } from './ts.ts';

/** Every value a function can return; those of functions inside it are not its own. */
export function returnsOf(callee: ts.SignatureDeclaration, tracer: Tracer): Flow {
  const values = returnedBy(callee);
  if (values === undefined) return flowOf({ kind: 'unknown', node: callee, path: [] });
  return join(values.map((value) => tracer.trace(value)));
}

/** The expressions that a function returns; undefined where it has no body. */
export function returnedBy(callee: ts.SignatureDeclaration): readonly ts.Expression[] | undefined {
  const body = 'body' in callee ? (callee.body as ts.ConciseBody | undefined) : undefined;
  if (body === undefined || !ts.isBlock(body)) return body === undefined ? undefined : [body];
  const values: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isReturnStatement(node) && node.expression !== undefined) values.push(node.expression);
    if (!ts.isFunctionLike(node) && !ts.isClassLike(node)) ts.forEachChild(node, visit);
  };
  ts.forEachChild(body, visit);
  return values;
}
