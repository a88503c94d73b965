import type { ApiCall } from '../../source/calls.ts';
import type { Client } from '../../source/clients.ts';
import type { Inventory } from '../../source/inventory.ts';
import { isInside } from '../../source/is-inside.ts';
import { isInTest } from '../../source/test-file.ts';
import type { ts } from '../../source/ts.ts';
import { placeOf, placesOf, type Target } from '../../target.ts';
import { readersThatStay } from '../feeders.ts';
import { hasMoved } from '../has-moved.ts';
import { isNear } from '../near.ts';
import { isKeptByClients } from '../openai-sdk/address-takers.ts';
import { entryOf, type Registry } from '../registries.ts';
import { isPlain, isUsedBeyond, movingNodes } from '../shared-holder.ts';
import { type Holder, isHolder } from '../uses-of.ts';
import type { CallVerdict, ClientVerdict, KeptWhy } from '../verdicts.ts';
import { addressEdits } from './address-edits.ts';
import { addressNodes, proxiesOf } from './address-nodes.ts';
import { isBuiltWith } from './built-with.ts';
import { leadsWhatStays } from './leads-what-stays.ts';
import { proxyEdits } from './proxy-edits.ts';

interface Known {
  readonly inventory: Inventory;
  readonly target: Target | null;
  readonly clients: ReadonlyMap<Client, ClientVerdict>;
  readonly registries: readonly Registry[];
}

/**
 * What becomes of the requests by hand. One moves when the vendor serves what it asks for and every text of its address
 * can change: a host that also serves something that stays is left, with all that hangs on it.
 */
export function judgeRequests({ inventory, target, clients, registries }: Known): Map<ApiCall, CallVerdict> {
  const requests = inventory.calls.filter(({ http }) => http !== undefined);
  const verdicts = new Map<ApiCall, CallVerdict>(
    requests.map((call) => [call, ofRequest(call, { target, registries })]),
  );
  if (target === null) return verdicts;
  let isSettled = false;
  while (!isSettled) {
    isSettled = true;
    for (const call of requests) {
      const why =
        verdicts.get(call)?.fate === 'moves'
          ? obstacle(call, { inventory, target, clients, registries, verdicts })
          : undefined;
      if (why === undefined) continue;
      verdicts.set(call, { fate: 'kept', why, place: placeOf(target, call.resource) });
      isSettled = false;
    }
  }
  // A list of the vendor's models in front of calls that stay would offer what they can't ask for.
  const moving = requests.filter((call) => verdicts.get(call)?.fate === 'moves');
  const users = [...clients].flatMap(([{ node }, { fate }]) => (fate === 'moves' ? [node] : []));
  users.push(...moving.flatMap(({ resource, node }) => (resource === 'models' ? [] : [node])));
  // A test that builds a client of its own asks for nothing that the program offers.
  const isUser = (user: ts.Node, { node }: ApiCall) =>
    (!isInTest(user) || isInTest(node)) && isNear(node, user, inventory);
  for (const call of moving)
    if (call.resource === 'models' && !users.some((user) => isUser(user, call)))
      verdicts.set(call, { fate: 'kept', why: 'alone', place: placeOf(target, call.resource) });
    else if (readersThatStay([call], inventory, target).length > 0)
      verdicts.set(call, { fate: 'kept', why: 'fed', place: placeOf(target, call.resource) });
  return verdicts;
}

function ofRequest(
  { node, http, resource }: ApiCall,
  { target, registries }: Pick<Known, 'target' | 'registries'>,
): CallVerdict {
  const entry = entryOf(http?.sender ?? node, registries) ?? entryOf(node, registries);
  if (entry !== undefined) return { fate: 'kept', why: 'entry', place: entry.place };
  const place = target === null ? null : placeOf(target, resource);
  if (http?.isWhole !== true) return { fate: 'kept', why: whyOpen(http?.addresses ?? []), place };
  const support = place?.provider.apis[resource];
  if (support === undefined || support.action === 'rewrite')
    return { fate: 'moves', support, certain: true, split: undefined };
  return { fate: 'stays', action: support.action, support, withClient: false };
}

function whyOpen(addresses: NonNullable<ApiCall['http']>['addresses']): KeptWhy {
  if (addresses.some(({ of }) => of === 'unknown')) return 'unknown';
  return addresses.some(({ of }) => of === 'other') ? 'mixed' : 'path';
}

interface Moving extends Known {
  readonly target: Target;
  readonly verdicts: ReadonlyMap<ApiCall, CallVerdict>;
}

/** What keeps a request from moving although the vendor serves it. */
function obstacle(call: ApiCall, { inventory, target, clients, verdicts }: Moving): KeptWhy | undefined {
  const { http } = call;
  if (http === undefined) return undefined;
  const place = placeOf(target, call.resource);
  const edits = http.addresses.map((address) => addressEdits(address, place.baseURL));
  const proxies = proxiesOf(call);
  if (edits.includes(undefined) || proxies.some((proxy) => proxyEdits(proxy, place.baseURL) === undefined))
    return 'apart';
  const nodes = new Set([
    ...edits.flatMap((list) => list?.map(({ node }) => node) ?? []),
    ...proxies.map(({ node }) => node),
  ]);
  const given = addressNodes(call);
  const taken = new Set([...nodes, ...given]);
  const others = [...verdicts].filter(
    ([other]) => other !== call && addressNodes(other).some((node) => taken.has(node)),
  );
  if (others.some(([other, { fate }]) => fate !== 'moves' || placeOf(target, other.resource) !== place))
    return 'shared';
  // Of options, `options.baseURL`, which a client that stays is built with.
  if (isKeptByClients(given, { clients, tracer: inventory.tracer, target })) return 'shared';
  if (leadsWhatStays(call, place, { inventory, target, clients, verdicts })) return 'shared';
  const through = http.addresses.flatMap((address) => address.through);
  const known = new Set([
    ...[...clients.keys()].flatMap(({ node, options }) => [node, options.holder]),
    ...[...verdicts.keys()].flatMap((other) => other.http?.nodes ?? []),
  ]);
  if (isBuiltWith(through, known, inventory.tracer)) return 'shared';
  const homes = ({ resource }: ApiCall) => placeOf(target, resource);
  // A client that moves elsewhere is told its own, or was told before.
  const moving = [...clients].flatMap(([client, { fate }]) =>
    fate === 'moves' || hasMoved(client, placesOf(target), inventory.tracer)
      ? [client.node, client.options.holder]
      : [],
  );
  const own = [...movingNodes({ clients, calls: verdicts, homes }, place), ...moving];
  const holders = through
    .filter(isHolder)
    .filter((holder) => holdsAny(holder, taken) && isPlain(inventory.tracer.declaration(holder)));
  return isUsedBeyond(holders, own, inventory.tracer) ? 'shared' : undefined;
}

/** Whether one of the texts and variables that change is what the declaration holds. */
function holdsAny(holder: Holder, nodes: ReadonlySet<ts.Node>): boolean {
  return [...nodes].some((node) => isInside(node, holder));
}
