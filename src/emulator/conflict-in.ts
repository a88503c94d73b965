import { emulate as words } from '../messages/emulate.ts';
import { conflictsIn } from '../providers/conflicts.ts';
import type { Request } from './judge-body.ts';
import type { Body, Refusal } from './reply.ts';
import { isBody } from './values-at.ts';

/** The first combination of fields in a body that the vendor refuses. */
export function conflictIn({ provider, operation, model, body }: Request): Refusal | undefined {
  const [conflict] = conflictsIn(provider, {
    operation,
    models: model ? [model.id] : [],
    valueOf: (path) => textAt(body, path.split('.')),
  });
  if (conflict === undefined) return undefined;
  const names = conflict.all.map(({ param }) => param);
  return {
    kind: 'parameter',
    message: words.together(names, conflict.note),
    param: names[0] ?? '',
    log: names.join(' + '),
  };
}

/** A field as text; null where the body lacks it, undefined for a list, which counts as any value. */
function textAt(body: Body, path: readonly string[]): string | undefined | null {
  const value = path.reduce<unknown>(
    (inner, key) => (isBody(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
    body,
  );
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.length === 0 ? null : undefined;
  return typeof value === 'object' ? 'function' : String(value);
}
