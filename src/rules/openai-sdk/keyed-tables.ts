import { nameOf, outward } from '../../source/syntax.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';

/** The tables that have a model's name as a key through a constant, a member of an enum or of an object of names. */
export function tablesKeyedBy(model: ts.StringLiteralLike, tracer: Tracer): ts.ObjectLiteralExpression[] {
  const holder = outward(model);
  if (ts.isVariableDeclaration(holder))
    return tracer.bindings.references(holder).flatMap((use) => tableOf(use.parent) ?? []);
  if (!ts.isEnumMember(holder) && !ts.isPropertyAssignment(holder)) return [];
  return (tracer.index.identifiers.get(nameOf(holder.name) ?? '') ?? []).flatMap((use) => {
    const access = use.parent;
    const table = ts.isPropertyAccessExpression(access) ? tableOf(access.parent) : undefined;
    const isIt =
      table !== undefined &&
      tracer
        .trace(access as ts.PropertyAccessExpression)
        .leaves.some((leaf) => leaf.kind === 'string' && leaf.node === model);
    return isIt ? [table] : [];
  });
}

function tableOf(key: ts.Node): ts.ObjectLiteralExpression | undefined {
  const table = ts.isComputedPropertyName(key) ? key.parent.parent : undefined;
  return table !== undefined && ts.isObjectLiteralExpression(table) ? table : undefined;
}
