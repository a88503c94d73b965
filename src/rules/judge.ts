import type { ApiCall } from '../source/calls.ts';
import type { Client } from '../source/clients.ts';
import type { Inventory } from '../source/inventory.ts';
import { type Place, placeOf, type Target } from '../target.ts';
import { judgeRequests } from './http/judge-requests.ts';
import { judgeCall } from './judge-call.ts';
import { judgeClient } from './judge-client.ts';
import { judgeTestClients } from './judge-test-clients.ts';
import { registriesOf } from './registries.ts';
import { planSplits } from './splits.ts';
import type { ClientVerdict, Verdicts } from './verdicts.ts';

/** Decides, before any rule runs, which clients, calls and requests move to the target. */
export function judge(inventory: Inventory, target: Target | null): Verdicts {
  const registries = registriesOf(inventory, target);
  const judged = new Map(
    inventory.clients.all.map((client) => [client, judgeClient(client, { inventory, target, registries })] as const),
  );
  const clients = judgeTestClients(judged, inventory);
  const splits = target === null ? [] : planSplits(inventory, target, homesOf(clients));
  const requests = judgeRequests({ inventory, target, clients, registries });
  const calls = new Map(
    inventory.calls.map((call) => [call, requests.get(call) ?? judgeCall(call, { clients, target, splits })] as const),
  );
  const homes = ({ resource }: ApiCall) => (target === null ? null : placeOf(target, resource));
  return { clients, calls, splits, registries, homes, main: target };
}

function homesOf(clients: ReadonlyMap<Client, ClientVerdict>): ReadonlyMap<Client, Place> {
  return new Map(
    [...clients].flatMap(([client, verdict]) =>
      verdict.fate === 'moves' && verdict.place !== null ? [[client, verdict.place] as const] : [],
    ),
  );
}
