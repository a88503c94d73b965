import type { Client } from '../source/clients.ts';
import type { Inventory } from '../source/inventory.ts';
import { programsOf } from '../source/programs.ts';
import { isInTest } from '../source/test-file.ts';
import type { ClientVerdict } from './verdicts.ts';

const TESTED: ClientVerdict = { fate: 'left', ownership: { of: 'unknown', why: 'tested' } };

/**
 * A test hands code a client in the place of the code's own: where none of those moves, neither does the test's, or it
 * would stand for what is no longer there, and its replies would be caught at the old address.
 */
export function judgeTestClients(
  clients: ReadonlyMap<Client, ClientVerdict>,
  { calls, tracer }: Inventory,
): Map<Client, ClientVerdict> {
  const program = [...clients.keys()].filter(({ node }) => !isInTest(node));
  return new Map(
    [...clients].map(([client, verdict]) => {
      if (verdict.fate !== 'moves' || !isInTest(client.node)) return [client, verdict] as const;
      const own = replacedBy(client);
      const isKept = own.length > 0 && own.every((each) => clients.get(each)?.fate !== 'moves');
      return [client, isKept ? TESTED : verdict] as const;
    }),
  );

  /** Where nothing is seen to be asked through it, it may stand for any client that its file loads. */
  function replacedBy(client: Client): readonly Client[] {
    const asked = calls.filter((call) => call.clients.includes(client) && call.node !== client.node);
    const tested = asked.filter(({ node }) => !isInTest(node));
    if (asked.length > 0) return tested.flatMap((call) => call.clients.filter((each) => program.includes(each)));
    const file = client.node.getSourceFile();
    return program.filter(({ node }) => programsOf(tracer).together(file, node.getSourceFile()));
  }
}
