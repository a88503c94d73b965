import { type Client, optionFlow, optionNames } from '../../source/clients.ts';
import type { Leaf } from '../../source/flow.ts';
import { propertyOf } from '../../source/syntax.ts';
import type { Tracer } from '../../source/trace.ts';
import type { ts } from '../../source/ts.ts';
import type { MoveContext } from './client-options.ts';
import { isFromElsewhere } from './key-leaves.ts';

/** Whether the code gives the client a key. */
export function isKeyGiven(client: Client, { inventory }: MoveContext): boolean {
  return optionFlow(client, 'apiKey', inventory.tracer).leaves.some((leaf) => leaf.kind !== 'undefined');
}

/** The property that gives the key, under whatever name. */
export function writtenKey(client: Client, literal: ts.ObjectLiteralExpression): ReturnType<typeof propertyOf> {
  const { apiKey, oldKey } = optionNames(client);
  return propertyOf(literal, apiKey) ?? (oldKey === undefined ? undefined : propertyOf(literal, oldKey));
}

/** Whether the key comes from where no edit reaches. */
export function isKeyOpen(client: Client, { inventory }: MoveContext): boolean {
  const { leaves } = optionFlow(client, 'apiKey', inventory.tracer);
  return isFromElsewhere(leaves.flatMap((leaf) => partsOf(leaf, inventory.tracer)));
}

/** `${settings.token}` is written, and what it holds is not. */
function partsOf(leaf: Leaf, tracer: Tracer): readonly Leaf[] {
  if (leaf.kind !== 'template') return [leaf];
  return leaf.node.templateSpans.flatMap(({ expression }) => tracer.trace(expression).leaves);
}

/** Whether a client that stays is built with the same key, wherever that comes from. */
export function isTakenByOthers(client: Client, context: MoveContext): boolean {
  const { inventory, verdicts } = context;
  if (!isKeyOpen(client, context)) return false;
  const { leaves } = optionFlow(client, 'apiKey', inventory.tracer);
  const own = new Set(leaves.flatMap((leaf) => ('node' in leaf ? [leaf.node] : [])));
  return [...verdicts.clients].some(
    ([other, { fate }]) =>
      fate === 'stays' &&
      optionFlow(other, 'apiKey', inventory.tracer).leaves.some((leaf) => 'node' in leaf && own.has(leaf.node)),
  );
}

/** Whether a client is given the target's key in the place of one that others take; a browser has no environment. */
export function readsApart(client: Client, literal: ts.ObjectLiteralExpression, context: MoveContext): boolean {
  const isInBrowser = propertyOf(literal, 'dangerouslyAllowBrowser') !== undefined;
  return context.target.env !== 'keep' && !isInBrowser && isTakenByOthers(client, context);
}
