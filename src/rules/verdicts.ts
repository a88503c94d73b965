import type { RetiredEndpoint } from '../providers/provider.ts';
import type { ApiSupport } from '../providers/support.ts';
import type { ApiCall } from '../source/calls.ts';
import type { Client } from '../source/clients.ts';
import type { Inventory } from '../source/inventory.ts';
import type { Ownership } from '../source/ownership.ts';
import { outward } from '../source/syntax.ts';
import { ts } from '../source/ts.ts';
import { isHostOf, type Place, placeOf, placesOf, type Target } from '../target.ts';
import { FEEDERS, readersThatStay } from './feeders.ts';
import { judgeRequests } from './http/judge-requests.ts';
import { servedAt } from './reach.ts';
import { entryOf, type Registry, registriesOf } from './registries.ts';
import { planSplits, type Split } from './splits.ts';
import { versionedAddress } from './versioned-address.ts';

/** What becomes of a client. */
export type ClientVerdict =
  /** `place`: where to; null while no target is chosen. */
  | { readonly fate: 'moves'; readonly place: Place | null; readonly retired?: RetiredEndpoint }
  /** Every call made through it stays, so it stays: half a move would break what still works nowhere. */
  | {
      readonly fate: 'stays';
      readonly action: 'manual' | 'blocked';
      readonly calls: readonly ApiCall[];
      /** The vendor serves its calls, but its library puts more behind an address than the vendor has there. */
      readonly isVersioned?: boolean;
    }
  /** It already talks to the target. */
  | { readonly fate: 'there' }
  /** It is OpenAI's in a list of vendors that holds the target too. */
  | { readonly fate: 'entry'; readonly place: Place }
  | { readonly fate: 'left'; readonly ownership: Exclude<Ownership, { of: 'openai' }> };

/** What becomes of a call. */
export type CallVerdict =
  | {
      readonly fate: 'moves';
      readonly support: ApiSupport | undefined;
      readonly certain: boolean;
      /** The second client that it goes through, where its own goes to another place. */
      readonly split: Split | undefined;
    }
  /** It goes to another place than its client, and no edit can give it a client of its own. */
  | { readonly fate: 'apart'; readonly place: Place }
  | {
      readonly fate: 'stays';
      readonly action: 'manual' | 'blocked';
      readonly support: ApiSupport;
      readonly withClient: boolean;
    }
  /** The vendor serves it, but what it works with is served by OpenAI alone, or its library can't be led elsewhere. */
  | { readonly fate: 'held' }
  /** It is made for OpenAI's entry in a list of vendors that holds the target too. */
  | { readonly fate: 'entry'; readonly place: Place }
  | { readonly fate: 'left' }
  /** A request by hand whose address no edit can move; `place`: where it would go. */
  | { readonly fate: 'kept'; readonly why: KeptWhy; readonly place: Place | null }
  /** Some of the clients that may be behind it move, others do not. */
  | { readonly fate: 'mixed' }
  /** It may be OpenAI's, but its client is not visible, or (`isOpen`) visible and not known to talk to OpenAI. */
  | { readonly fate: 'unseen'; readonly isOpen: boolean };

/**
 * `path`: which part of the API is asked for is open. `unknown`, `mixed`: whose address it is is open, or it is OpenAI's
 * and somebody else's by turns. `shared`: a text of it also serves what stays. `apart`: its host is no text of its own.
 * `alone`: it lists models, and nothing that uses one moves. `fed`: it stores or
 * fetches files for calls that stay.
 */
export type KeptWhy = 'path' | 'unknown' | 'mixed' | 'shared' | 'apart' | 'alone' | 'fed' | 'entry';

export interface Verdicts {
  readonly clients: ReadonlyMap<Client, ClientVerdict>;
  readonly calls: ReadonlyMap<ApiCall, CallVerdict>;
  readonly splits: readonly Split[];
  readonly registries: readonly Registry[];
  /** Where calls like this one go; null while no target is chosen. */
  homes(call: ApiCall): Place | null;
  /** The target's own place; null while none is chosen. */
  readonly main: Place | null;
}

/** Decides, before any rule runs, which clients, calls and requests move to the target. */
export function judge(inventory: Inventory, target: Target | null): Verdicts {
  const registries = registriesOf(inventory, target);
  const clients = new Map(
    inventory.clients.all.map((client) => [client, judgeClient(client, { inventory, target, registries })] as const),
  );
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

interface Judged {
  readonly inventory: Inventory;
  readonly target: Target | null;
  readonly registries: readonly Registry[];
}

function judgeClient(client: Client, { inventory, target, registries }: Judged): ClientVerdict {
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

interface Known {
  readonly clients: ReadonlyMap<Client, ClientVerdict>;
  readonly target: Target | null;
  readonly splits: readonly Split[];
}

function judgeCall(call: ApiCall, { clients, target, splits }: Known): CallVerdict {
  const behind = call.clients.map((client) => clients.get(client)?.fate);
  if (behind.length === 0) return judgeUnseen(call, { clients, target, splits });
  const moving = behind.filter((fate) => fate === 'moves').length;
  const support = supportOf(call, target);
  if (moving === behind.length) return judgeMoving(call, { clients, target, splits });
  if (moving > 0) return { fate: 'mixed' };
  const entry = call.clients.map((client) => clients.get(client)).find((verdict) => verdict?.fate === 'entry');
  if (entry?.fate === 'entry') return { fate: 'entry', place: entry.place };
  const isOpen = call.clients.some((client) => {
    const verdict = clients.get(client);
    return verdict?.fate === 'left' && verdict.ownership.of === 'unknown';
  });
  if (isOpen) return { fate: 'unseen', isOpen };
  if (behind.every((fate) => fate === 'stays') && support !== undefined && support.action !== 'rewrite')
    return { fate: 'stays', action: support.action, support, withClient: true };
  return { fate: behind.every((fate) => fate === 'stays') ? 'held' : 'left' };
}

/** Where the call goes, its client has to go too, or it needs one of its own. */
function judgeMoving(call: ApiCall, { clients, target, splits }: Known): CallVerdict {
  const support = supportOf(call, target);
  const place = target === null ? null : placeOf(target, call.resource);
  const isAtHome = call.clients.every((client) => {
    const home = clients.get(client);
    return home?.fate === 'moves' && home.place === place;
  });
  const isServed = support === undefined || support.action === 'rewrite';
  if (place === null || isAtHome || !isServed) return verdict(support, { certain: true, withClient: false });
  const split = splits.find(({ receivers }) => receivers.some((receiver) => receiver.call === call));
  return split === undefined ? { fate: 'apart', place } : { fate: 'moves', support, certain: true, split };
}

/** A client that arrives by its type alone moves with all others, as long as the repository has no other kind. */
function judgeUnseen(call: ApiCall, { clients, target }: Known): CallVerdict {
  const kin = [...clients].flatMap(([client, verdict]) => (client.sdk === 'library' ? [] : [verdict]));
  const fates = new Set(kin.map(({ fate }) => fate));
  if (!call.typed || !fates.has('moves')) return { fate: 'unseen', isOpen: false };
  if (fates.has('left') || fates.has('there')) return { fate: 'mixed' };
  const place = target === null ? null : placeOf(target, call.resource);
  const isElsewhere = kin.some((client) => client.fate === 'moves' && client.place !== place);
  if (place !== null && isElsewhere && supportOf(call, target)?.action === 'rewrite') return { fate: 'apart', place };
  return verdict(supportOf(call, target), { certain: false, withClient: false });
}

function verdict(
  support: ApiSupport | undefined,
  { certain, withClient }: { readonly certain: boolean; readonly withClient: boolean },
): CallVerdict {
  if (support === undefined || support.action === 'rewrite')
    return { fate: 'moves', support, certain, split: undefined };
  return { fate: 'stays', action: support.action, support, withClient };
}

function supportOf(call: ApiCall, target: Target | null): ApiSupport | undefined {
  return target === null ? undefined : servedAt(call, placeOf(target, call.resource));
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
