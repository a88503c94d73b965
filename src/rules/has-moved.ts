import { type Client, optionFlow } from '../source/clients.ts';
import type { Tracer } from '../source/trace.ts';
import { placesOf, type Target } from '../target.ts';

/** Whether a client went to the target before, under a kept name: the target's address stands behind the variable. */
export function hasMoved(client: Client, target: Target, tracer: Tracer): boolean {
  const addresses = placesOf(target).map(({ baseURL }) => baseURL);
  return optionFlow(client, 'baseURL', tracer).leaves.some(
    (leaf) => leaf.kind === 'string' && addresses.includes(leaf.node.text),
  );
}
