import type { RetiredEndpoint } from '../providers/provider.ts';
import type { ApiCall } from '../source/calls.ts';
import type { Client } from '../source/clients.ts';
import type { Inventory } from '../source/inventory.ts';
import type { Ownership } from '../source/ownership.ts';
import { outward } from '../source/syntax.ts';
import { ts } from '../source/ts.ts';
import { isHostOf, type Place, placeOf, placesOf, type Target } from '../target.ts';
import { FEEDERS, readersThatStay } from './feeders.ts';
import { entryOf, type Registry } from './registries.ts';
import { supportOf } from './support-of.ts';
import type { ClientVerdict } from './verdicts.ts';
import { versionedAddress } from './versioned-address.ts';

interface Judged {
  readonly inventory: Inventory;
  readonly target: Target | null;
  readonly registries: readonly Registry[];
}

/** What becomes of a client, by whose it is and by what its calls find at the target. */
export function judgeClient(client: Client, { inventory, target, registries }: Judged): ClientVerdict {
  const { ownership, calls, tracer } = inventory;
  const owner = ownership.get(client);
  const retired = owner === undefined ? undefined : retiredOf(owner, target);
  if (owner === undefined || (owner.of !== 'openai' && retired === undefined)) {
    const places = target === null ? [] : placesOf(target);
    if (owner?.of === 'other' && owner.why === 'host' && places.some((place) => isHostOf(owner.host, place)))
      return { fate: 'there' };
    return { fate: 'left', ownership: owner ?? { of: 'unknown', why: 'url' } };
  }
  const own = calls.filter((call) => call.clients.includes(client));
  const entries = own.map(({ node }) => entryOf(node, registries));
  const entry = entryOf(client.node, registries) ?? (entries.includes(undefined) ? undefined : entries[0]);
  if (entry !== undefined) return { fate: 'entry', place: entry.place };
  if (own.length === 0 && isListed(client)) return { fate: 'left', ownership: { of: 'unknown', why: 'registry' } };
  const actions = own.map((call) => supportOf(call, target)?.action ?? 'rewrite');
  const served = own.filter((_, index) => actions[index] === 'rewrite');
  // A served call has nothing to move to where its model comes out of a call that is not served (a fine-tuned model),
  // or where it stores the file that such a call reads.
  const isCarried =
    served.length > 0 &&
    served.length < own.length &&
    served.every((call) => FEEDERS.has(call.resource) || isModelOfOwnCall(call, own));
  const place = homeOf(served, target);
  const isLed = place === null || versionedAddress(client, place.baseURL, tracer) !== undefined;
  if (!isLed) return { fate: 'stays', action: 'manual', calls: own, isVersioned: true };
  const readers = readersThatStay(own, inventory, target);
  if (readers.length > 0) return { fate: 'stays', action: 'manual', calls: readers };
  if (own.length === 0 || (served.length > 0 && !isCarried))
    return { fate: 'moves', place, ...(retired === undefined ? {} : { retired }) };
  return {
    fate: 'stays',
    action: actions.includes('blocked') ? 'blocked' : 'manual',
    calls: own.filter((call) => !served.includes(call)),
  };
}

/** It talks to an address of the target's own that is going away: moved as if it were OpenAI's. */
function retiredOf(owner: Ownership, target: Target | null): RetiredEndpoint | undefined {
  if (owner.of !== 'other' || owner.why !== 'host' || target === null) return undefined;
  const { host } = owner;
  const known = placesOf(target).flatMap(({ provider }) => provider.retired ?? []);
  return known.find((endpoint) => endpoint.host === host);
}

/** The target's own place if anything goes there, else where the first call goes. */
function homeOf(served: readonly ApiCall[], target: Target | null): Place | null {
  if (target === null) return null;
  const places = served.map(({ resource }) => placeOf(target, resource));
  const [first = target] = places;
  return places.includes(target) ? target : first;
}

/** The model is what another call of the same client gave back. */
function isModelOfOwnCall({ model }: ApiCall, own: readonly ApiCall[]): boolean {
  const nodes = new Set<ts.Node>(own.map(({ node }) => node));
  const leaves = model?.leaves ?? [];
  return leaves.length > 0 && leaves.every((leaf) => leaf.kind === 'unknown' && nodes.has(leaf.node));
}

/** One of several in a list or map: which of them a call takes is decided at run time. */
function isListed(client: Client): boolean {
  return ts.isArrayLiteralExpression(outward(client.node));
}
