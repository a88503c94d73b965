import type { Client } from '../source/clients.ts';
import { familyOfClient } from './in-play.ts';

/** What every finding on a client begins with, in the name of the rule that moves it. */
export function clientBase(client: Client) {
  return { rule: `${familyOfClient(client)}/client`, kind: 'client', confidence: 'certain' } as const;
}
