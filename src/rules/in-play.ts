import type { Family } from '../finding.ts';
import type { Inventory } from '../source/inventory.ts';

/**
 * The inventory without what no chosen family moves: a request by hand that is left keeps its key, and so does a client.
 * Where neither family is chosen, others (`env`) act on what both of them would do.
 */
export function inPlay(inventory: Inventory, isChosen: (family: Family) => boolean): Inventory {
  const [sdk, http] = [isChosen('openai-sdk'), isChosen('http')];
  if (sdk === http) return inventory;
  const calls = inventory.calls.filter((call) => (call.http === undefined ? sdk : http));
  if (sdk) return { ...inventory, calls };
  const ownership = new Map(inventory.clients.all.map((client) => [client, { of: 'unknown', why: 'url' }] as const));
  return { ...inventory, calls, ownership };
}
