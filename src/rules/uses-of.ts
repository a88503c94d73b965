import { nameOf } from '../source/syntax.ts';
import type { Tracer } from '../source/trace.ts';
import { ts } from '../source/ts.ts';

/** What holds a value under a name: a variable, a member of an object, a field of a class, a member of an enum. */
export type Holder = ts.VariableDeclaration | ts.PropertyAssignment | ts.PropertyDeclaration | ts.EnumMember;

export function isHolder(node: ts.Node): node is Holder {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isEnumMember(node)
  );
}

/**
 * The expressions that give what a declaration holds: `MODEL`, `config.model`.
 *
 * @param isWorth what an expression must be like, by its place alone: where a member comes from takes long to ask
 */
export function usesOf(holder: Holder, isWorth: (use: ts.Expression) => boolean, tracer: Tracer): ts.Expression[] {
  if (ts.isVariableDeclaration(holder)) return tracer.bindings.references(holder).filter(isWorth);
  const name = nameOf(holder.name);
  const uses = name === undefined ? [] : (tracer.index.identifiers.get(name) ?? []);
  return uses.flatMap(({ parent }) => {
    if (!ts.isPropertyAccessExpression(parent) || parent.name.text !== name || !isWorth(parent)) return [];
    return tracer.trace(parent).through.has(holder) ? [parent] : [];
  });
}
