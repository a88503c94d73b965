import { rules as words } from '../../messages/rules.ts';
import { type Conflict, conflictsIn } from '../../providers/conflicts.ts';
import type { ParamValue } from '../../providers/param-rule.ts';
import type { ts } from '../../source/ts.ts';
import type { ParamCall } from './param-call.ts';
import type { ParamChange } from './param-changes.ts';
import { leafValue, valueNode, type WrittenProperty, writtenParam } from './param-parts.ts';

const base = { rule: 'openai-sdk/param', kind: 'param', confidence: 'certain' } as const;

/** Fields of a literal that the vendor refuses beside others: taken out where the data says which, else a person's. */
export function conflictChanges(literal: ts.ObjectLiteralExpression, judged: ParamCall): ParamChange[] {
  const { target, operation, models } = judged;
  const found = conflictsIn(target.provider, {
    operation,
    models: models.map(({ to }) => to),
    valueOf: (param) => bodyValue(param, judged),
  });
  return found.flatMap((conflict) => {
    const written = writtenOf(conflict, literal, judged);
    return written === undefined ? [] : [toChange(conflict, written, judged)];
  });
}

function toChange(conflict: Conflict, { name, property }: Written, { target }: ParamCall): ParamChange {
  const message = words.param.and(words.param.together(namesOf(conflict), target.provider.name), conflict.note);
  if (name === conflict.drop)
    return {
      node: property,
      found: { ...base, action: 'rewrite', message, fact: conflict },
      change: { kind: 'remove', property },
    };
  return { node: property, found: { ...base, action: 'manual', message, todo: message, fact: conflict } };
}

interface Written {
  readonly name: string;
  readonly property: WrittenProperty;
}

/** The property that the finding stands at: the one to drop, else the first of the conflict that the literal writes. */
function writtenOf(
  { all, drop }: Conflict,
  literal: ts.ObjectLiteralExpression,
  { call }: ParamCall,
): Written | undefined {
  const names = drop === undefined ? all.map(({ param }) => head(param)) : [drop];
  for (const name of names) {
    const property = writtenParam(literal, name, call);
    if (property !== undefined) return { name, property };
  }
  return undefined;
}

function namesOf({ all }: Conflict): string[] {
  return all.map(({ param }) => param);
}

function head(path: string): string {
  return path.split('.', 1)[0] ?? path;
}

/** A field of the body that the call will send; null where it has none, undefined where only the run knows. */
function bodyValue(path: string, { literals, models, call, context }: ParamCall): string | undefined | null {
  const [name = path, ...rest] = path.split('.');
  const { tracer } = context.inventory;
  for (const literal of literals) {
    const property = writtenParam(literal, name, call);
    if (property === undefined) continue;
    const node = valueNode(property);
    const flow = rest.reduce((inner, key) => tracer.member(inner, key, node), tracer.trace(node));
    if (rest.length === 0 && flow.leaves.some(({ kind }) => kind === 'object')) return 'function';
    const value = leafValue(flow);
    return value === undefined ? undefined : String(value);
  }
  const added = rest.reduce<ParamValue | undefined>(
    (inner, key) => (typeof inner === 'object' ? inner[key] : undefined),
    models[0]?.params[name],
  );
  if (added !== undefined && typeof added !== 'object') return String(added);
  return call.parts.isHidden || added !== undefined ? undefined : null;
}
