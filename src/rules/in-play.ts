import type { Family } from '../finding.ts';
import type { ApiCall } from '../source/calls.ts';
import type { Client } from '../source/clients.ts';
import type { Inventory } from '../source/inventory.ts';

/** Families that make calls of the API, each in its own way. */
export const CALLING = ['openai-sdk', 'ai-sdk', 'langchain', 'llamaindex', 'agents', 'http'] as const;

/** The family that moves a client. */
export function familyOfClient(client: Client): Family {
  return client.sdk === 'library' ? client.family : 'openai-sdk';
}

/** The family that moves a call. */
export function familyOfCall({ http, library }: ApiCall): Family {
  return http === undefined ? (library?.family ?? 'openai-sdk') : 'http';
}

/**
 * The inventory without what no chosen family moves: a request by hand that is left keeps its key, and so does a client.
 * Where no such family is chosen, others (`env`) act on what all of them would do.
 */
export function inPlay(inventory: Inventory, isChosen: (family: Family) => boolean): Inventory {
  const chosen = CALLING.filter(isChosen);
  if (chosen.length === 0 || chosen.length === CALLING.length) return inventory;
  const isLeft = (client: Client) => !isChosen(familyOfClient(client));
  return {
    ...inventory,
    calls: inventory.calls.filter((call) => isChosen(familyOfCall(call))),
    ownership: new Map(
      [...inventory.ownership].map(
        ([client, owner]) => [client, isLeft(client) ? ({ of: 'unknown', why: 'url' } as const) : owner] as const,
      ),
    ),
  };
}
