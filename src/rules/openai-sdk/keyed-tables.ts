import { groupBy } from '../../source/group-by.ts';
import { nameOf, outward } from '../../source/syntax.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';

/** The tables that have a model's name as a key through a constant, a member of an enum or of an object of names. */
export function tablesKeyedBy(model: ts.StringLiteralLike, tracer: Tracer): ts.ObjectLiteralExpression[] {
  const holder = outward(model);
  if (ts.isVariableDeclaration(holder))
    return tracer.bindings.references(holder).flatMap((use) => tableOf(use.parent) ?? []);
  if (!ts.isEnumMember(holder) && !ts.isPropertyAssignment(holder)) return [];
  return (keysOf(tracer).get(nameOf(holder.name) ?? '') ?? []).flatMap(({ access, table }) =>
    tracer.trace(access).leaves.some((leaf) => leaf.kind === 'string' && leaf.node === model) ? [table] : [],
  );
}

/** `{ [Models.Fast]: … }` */
interface MemberKey {
  readonly access: ts.PropertyAccessExpression;
  readonly table: ts.ObjectLiteralExpression;
}

const known = new WeakMap<Tracer, ReadonlyMap<string, readonly MemberKey[]>>();

/** Members that are keys of tables, by name: looked for once, since every model is asked about. */
function keysOf(tracer: Tracer): ReadonlyMap<string, readonly MemberKey[]> {
  const found = known.get(tracer) ?? groupBy([...tracer.index.identifiers.values()].flatMap(memberKeys), nameOfKey);
  known.set(tracer, found);
  return found;
}

function memberKeys(names: readonly ts.Identifier[]): MemberKey[] {
  return names.flatMap((name) => {
    const access = name.parent;
    if (!ts.isPropertyAccessExpression(access) || access.name !== name) return [];
    const table = tableOf(access.parent);
    return table === undefined ? [] : [{ access, table }];
  });
}

function nameOfKey({ access }: MemberKey): readonly string[] {
  return [access.name.text];
}

function tableOf(key: ts.Node): ts.ObjectLiteralExpression | undefined {
  const table = ts.isComputedPropertyName(key) ? key.parent.parent : undefined;
  return table !== undefined && ts.isObjectLiteralExpression(table) ? table : undefined;
}
