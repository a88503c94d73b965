import { unwrap } from '../syntax.ts';
import type { Tracer } from '../trace.ts';
import { ts } from '../ts.ts';
import type { Sender } from './spelling.ts';

/** What a member of a request is set to once it is made: `request.body = …` after `const request = new Request(url)`. */
export function laterMembers(call: Sender, name: string, { index, bindings }: Tracer): readonly ts.Expression[] {
  const holder = call.parent;
  if (!ts.isVariableDeclaration(holder)) return [];
  return (index.memberAssignments.get(name) ?? []).flatMap(({ target, value }) => {
    const owner = unwrap(target.expression);
    const bound = ts.isIdentifier(owner) ? bindings.bind(owner) : undefined;
    return bound?.kind === 'declaration' && bound.node === holder ? [value] : [];
  });
}
