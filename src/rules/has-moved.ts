import { type Client, optionFlow } from '../source/clients.ts';
import type { Tracer } from '../source/trace.ts';
import type { Place } from '../target.ts';

/** Whether a client went to one of the places before, under a kept name: its address stands behind the variable. */
export function hasMoved(client: Client, places: readonly Place[], tracer: Tracer): boolean {
  const addresses = places.map(({ baseURL }) => baseURL);
  return optionFlow(client, 'baseURL', tracer).leaves.some(
    (leaf) => leaf.kind === 'string' && addresses.includes(leaf.node.text),
  );
}
