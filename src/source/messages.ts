import type { ApiCall } from './calls.ts';
import { type Flow, flowOf, join } from './flow.ts';
import { memberName } from './syntax.ts';
import type { Tracer } from './trace.ts';
import { ts } from './ts.ts';

/** What a list is known to hold. */
export interface Items {
  readonly flow: Flow;
  /** False where something may be in it that nobody sees. */
  readonly isWhole: boolean;
}

/** The messages of a chat: those its list is written with, and those that are pushed to it. */
export function messagesOf(call: ApiCall, tracer: Tracer): Items {
  return call.params === undefined
    ? { flow: flowOf(), isWhole: false }
    : itemsOf(tracer.member(call.params, 'messages', call.node), tracer);
}

/** The parts of a message's content; none where it is a text. */
export function partsOf(message: ts.ObjectLiteralExpression, tracer: Tracer): Items {
  const content = contentOf(message, tracer);
  const lists = content.leaves.filter(({ kind }) => kind === 'array');
  const isText = content.leaves.every(({ kind }) => kind === 'string' || kind === 'template' || kind === 'undefined');
  if (isText) return { flow: flowOf(), isWhole: true };
  const { flow, isWhole } = itemsOf({ ...content, leaves: lists }, tracer);
  return { flow, isWhole: isWhole && lists.length === content.leaves.length };
}

/** What a message's content comes from. */
export function contentOf(message: ts.ObjectLiteralExpression, tracer: Tracer): Flow {
  return tracer.member(flowOf({ kind: 'object', node: message }), 'content', message);
}

/** The object literals among some origins. */
export function objectsOf({ leaves }: Flow): ts.ObjectLiteralExpression[] {
  return leaves.flatMap((leaf) => (leaf.kind === 'object' ? [leaf.node] : []));
}

function itemsOf(list: Flow, tracer: Tracer): Items {
  const pushed = pushesTo(list, tracer).map((item) =>
    ts.isSpreadElement(item) ? tracer.elements(tracer.trace(item.expression)) : tracer.trace(item),
  );
  const flow = join([tracer.elements(list), ...pushed]);
  const isSeen = (kind: string) => kind === 'object' || kind === 'undefined';
  return {
    flow,
    isWhole:
      list.leaves.length > 0 &&
      list.leaves.every(({ kind }) => kind === 'array' || kind === 'undefined') &&
      flow.leaves.every(({ kind }) => isSeen(kind)),
  };
}

/** What `push` and `unshift` add to the variables and fields that a list comes through. */
function pushesTo({ through }: Flow, { index, bindings }: Tracer): readonly ts.Expression[] {
  const isHolder = (owner: ts.Expression): boolean => {
    const name = ts.isPropertyAccessExpression(owner) ? owner.name : owner;
    const bound = ts.isIdentifier(name) ? bindings.bind(name) : undefined;
    return bound?.kind === 'declaration' && through.has(bound.node);
  };
  const names = [...(index.identifiers.get('push') ?? []), ...(index.identifiers.get('unshift') ?? [])];
  return names.flatMap(({ parent }) => {
    if (!ts.isPropertyAccessExpression(parent) || memberName(parent) === undefined) return [];
    const call = parent.parent;
    return ts.isCallExpression(call) && call.expression === parent && isHolder(parent.expression)
      ? [...call.arguments]
      : [];
  });
}
