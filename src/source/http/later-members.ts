import type { Leaf } from '../flow.ts';
import type { Tracer } from '../trace.ts';
import type { ts } from '../ts.ts';
import type { Sender } from './spelling.ts';

/** What a member of a request is set to once it is made: `request.body = …` after `const request = new Request(url)`. */
export function laterMembers(call: Sender, name: string, { index, trace }: Tracer): readonly ts.Expression[] {
  const isMade = (leaf: Leaf) =>
    (leaf.kind === 'construct' || leaf.kind === 'unknown') && leaf.node === call && leaf.path.length === 0;
  return (index.memberAssignments.get(name) ?? []).flatMap(({ target, value }) =>
    trace(target.expression).leaves.some(isMade) ? [value] : [],
  );
}
