import type { Leaf } from '../flow.ts';
import { unwrap } from '../syntax.ts';
import type { Tracer } from '../trace.ts';
import { ts } from '../ts.ts';

const SETTERS = ['set', 'append'] as const;

/** `headers.append('Authorization', key)` after `const headers = new Headers()`, `request.headers.set(…)` after `new Request(url)`. */
export function setLater(made: ts.NewExpression, tracer: Tracer): ts.Expression[] {
  return SETTERS.flatMap((name) => tracer.index.identifiers.get(name) ?? []).flatMap((id) => {
    const access = id.parent;
    if (!ts.isPropertyAccessExpression(access) || access.name !== id || !ts.isCallExpression(access.parent)) return [];
    const [key, value] = access.parent.arguments;
    if (value === undefined || !isAuthorization(key)) return [];
    return tracer.trace(access.expression).leaves.some((leaf) => madeAt(leaf) === made) ? [value] : [];
  });
}

/** The construction that a value is, or that a chain of calls begins with: `new HttpHeaders().set(…)` gives another one. */
export function madeAt(leaf: Leaf): ts.NewExpression | undefined {
  if (leaf.kind === 'construct') return leaf.node;
  let made = leaf.kind === 'unknown' ? unwrap(leaf.node as ts.Expression) : undefined;
  while (made !== undefined && ts.isCallExpression(made) && ts.isPropertyAccessExpression(made.expression))
    made = unwrap(made.expression.expression);
  return made !== undefined && ts.isNewExpression(made) ? made : undefined;
}

/** `'Authorization'`, where a header's name is handed in. */
export function isAuthorization(key: ts.Expression | undefined): boolean {
  return key !== undefined && ts.isStringLiteralLike(key) && /^authorization$/i.test(key.text);
}
