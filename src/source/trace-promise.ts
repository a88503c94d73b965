import { type Flow, join } from './flow.ts';
import { outward, unwrap } from './syntax.ts';
import type { Tracer } from './trace.ts';
import { ts } from './ts.ts';

/**
 * What a promise is kept with: `new Promise((resolve) => load((value) => resolve({ model: value })))`. Undefined where
 * `resolve` is handed on, or never called in view.
 */
export function keptBy(executor: ts.Expression, tracer: Tracer): Flow | undefined {
  const made = unwrap(executor);
  if (!ts.isArrowFunction(made) && !ts.isFunctionExpression(made)) return undefined;
  const [resolve] = made.parameters;
  if (resolve === undefined || !ts.isIdentifier(resolve.name)) return undefined;
  const values: ts.Expression[] = [];
  for (const use of tracer.bindings.references(resolve)) {
    const call = outward(use);
    if (!ts.isCallExpression(call) || unwrap(call.expression) !== use) return undefined;
    const [value] = call.arguments;
    if (value !== undefined) values.push(value);
  }
  return values.length === 0 ? undefined : join(values.map((value) => tracer.trace(value)));
}
