import { isInside } from '../is-inside.ts';
import { memberName, unwrap } from '../syntax.ts';
import type { Tracer } from '../trace.ts';
import { ts } from '../ts.ts';
import type { Sender } from './spelling.ts';

interface FollowUp {
  readonly name: string;
  readonly call: ts.CallExpression;
}

/** What gives a request more once it is made. */
const LATER = ['write', 'end', 'send', 'set', 'setHeader', 'setRequestHeader', 'json'] as const;

/** Calls on what a request gives back (`.set(…).send(…)`, `request.write(…)`), or on the same `XMLHttpRequest`. */
export function followUps(call: Sender, tracer: Tracer): FollowUp[] {
  const chained: FollowUp[] = [];
  let current: ts.Node = call;
  while (ts.isPropertyAccessExpression(current.parent) && ts.isCallExpression(current.parent.parent)) {
    if (current.parent.parent.expression !== current.parent) break;
    chained.push({ name: current.parent.name.text, call: current.parent.parent });
    current = current.parent.parent;
  }
  const callee = unwrap(call.expression);
  const owner =
    memberName(callee) === 'open' ? (callee as ts.PropertyAccessExpression).expression.getText() : undefined;
  const scope = ts.findAncestor(call, ts.isFunctionLike) ?? call.getSourceFile();
  const holder = ts.isVariableDeclaration(call.parent) ? call.parent.name.getText() : owner;
  const later =
    holder === undefined
      ? []
      : LATER.flatMap((name) => (tracer.index.identifiers.get(name) ?? []).flatMap((id) => onHolder(id)));
  return [...chained, ...later];

  function onHolder(id: ts.Identifier): FollowUp[] {
    const access = id.parent;
    if (!ts.isPropertyAccessExpression(access) || access.name !== id || access.expression.getText() !== holder)
      return [];
    const isHere = isInside(id, scope);
    return isHere && ts.isCallExpression(access.parent) ? [{ name: id.text, call: access.parent }] : [];
  }
}
