import type { ApiCall } from '../../source/calls.ts';
import type { Tracer } from '../../source/trace.ts';
import type { ts } from '../../source/ts.ts';

/** The roles that are written in the messages of a call. */
export function rolesOf(call: ApiCall, tracer: Tracer): ReadonlySet<ts.Node> {
  if (call.params === undefined) return new Set();
  const messages = tracer.elements(tracer.member(call.params, 'messages', call.node));
  const roles = tracer.member(messages, 'role', call.node).leaves;
  return new Set(roles.flatMap((leaf) => (leaf.kind === 'string' ? [leaf.node] : [])));
}
