import type { ApiCall } from '../../source/calls.ts';
import type { Flow, Leaf } from '../../source/flow.ts';
import { ownPart } from '../../source/http/own-part.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';

/** Whether what a request's key comes from is passed by others too, with keys of their own: `key` of a helper. */
export function isPassedByOthers(flow: Flow, call: ApiCall, tracer: Tracer): boolean {
  return ownPart(flow, call.http?.chain ?? [], tracer).leaves.length < flow.leaves.length;
}

/** The argument by which a request passes its key on; undefined where none, or more than one, holds nothing else. */
export function keyArgument(call: ApiCall, isKey: (leaf: Leaf) => boolean, tracer: Tracer): ts.Expression | undefined {
  const given = (call.http?.chain ?? []).flatMap((link) => [...(link.arguments ?? [])]);
  const [argument, ...others] = given.filter((each) => {
    if (ts.isSpreadElement(each)) return false;
    const { leaves } = tracer.trace(each);
    return leaves.some(isKey) && leaves.every((leaf) => isKey(leaf) || leaf.kind === 'undefined');
  });
  return others.length === 0 ? argument : undefined;
}
