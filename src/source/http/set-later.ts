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
    const { leaves } = tracer.trace(access.expression);
    return leaves.some((leaf) => leaf.kind === 'construct' && leaf.node === made) ? [value] : [];
  });
}

/** `'Authorization'`, where a header's name is handed in. */
export function isAuthorization(key: ts.Expression | undefined): boolean {
  return key !== undefined && ts.isStringLiteralLike(key) && /^authorization$/i.test(key.text);
}
