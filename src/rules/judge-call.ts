import { openAIModel } from '../openai/models.ts';
import type { ApiSupport } from '../providers/support.ts';
import type { ApiCall } from '../source/calls.ts';
import type { Client } from '../source/clients.ts';
import { placeOf, type Target } from '../target.ts';
import type { Split } from './splits.ts';
import { supportOf } from './support-of.ts';
import type { CallVerdict, ClientVerdict } from './verdicts.ts';

interface Known {
  readonly clients: ReadonlyMap<Client, ClientVerdict>;
  readonly target: Target | null;
  readonly splits: readonly Split[];
}

/** What becomes of a call, by what becomes of the clients behind it. */
export function judgeCall(call: ApiCall, { clients, target, splits }: Known): CallVerdict {
  const behind = call.clients.map((client) => clients.get(client)?.fate);
  if (behind.length === 0) return judgeUnseen(call, { clients, target, splits });
  const moving = behind.filter((fate) => fate === 'moves').length;
  const support = supportOf(call, target);
  // One that went there before waits for the others.
  const there = behind.filter((fate) => fate === 'there').length;
  const isWhole = moving + there === behind.length && call.isLedElsewhere !== true;
  if (moving > 0 && isWhole) return judgeMoving(call, { clients, target, splits });
  if (moving > 0) return mixed(support);
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
    return home?.fate === 'there' || (home?.fate === 'moves' && home.place === place);
  });
  const isServed = support === undefined || support.action === 'rewrite';
  if (place === null || isAtHome || !isServed) return verdict(support, { certain: true, withClient: false });
  const split = splits.find(({ receivers }) => receivers.some((receiver) => receiver.call === call));
  return split === undefined ? { fate: 'apart', place } : { fate: 'moves', support, certain: true, split };
}

/** A client that arrives by its type alone moves, or is somebody else's, with all others, as long as these are of one kind. */
function judgeUnseen(call: ApiCall, { clients, target }: Known): CallVerdict {
  const kin = [...clients].flatMap(([client, verdict]) => (client.sdk === 'library' ? [] : [verdict]));
  const fates = new Set(kin.map(({ fate }) => fate));
  if (call.typed && kin.length > 0 && kin.every(isElses) && !namesOpenAIs(call)) return { fate: 'left' };
  if (!call.typed || !fates.has('moves')) return { fate: 'unseen', isOpen: false };
  if (fates.has('left') || fates.has('there')) return mixed(supportOf(call, target));
  const place = target === null ? null : placeOf(target, call.resource);
  const isElsewhere = kin.some((client) => client.fate === 'moves' && client.place !== place);
  if (place !== null && isElsewhere && supportOf(call, target)?.action === 'rewrite') return { fate: 'apart', place };
  return verdict(supportOf(call, target), { certain: false, withClient: false });
}

/** Another vendor's, or moved before. */
function isElses(client: ClientVerdict): boolean {
  return client.fate === 'there' || (client.fate === 'left' && client.ownership.of === 'other');
}

function namesOpenAIs({ model }: ApiCall): boolean {
  return (model?.leaves ?? []).some((leaf) => leaf.kind === 'string' && openAIModel(leaf.node.text) !== undefined);
}

/** By turns through a client that moves and one that does not: what the vendor does not serve helps no model or parameter. */
function mixed(support: ApiSupport | undefined): CallVerdict {
  const isServed = support === undefined || support.action === 'rewrite';
  return isServed ? { fate: 'mixed' } : verdict(support, { certain: false, withClient: false });
}

function verdict(
  support: ApiSupport | undefined,
  { certain, withClient }: { readonly certain: boolean; readonly withClient: boolean },
): CallVerdict {
  if (support === undefined || support.action === 'rewrite')
    return { fate: 'moves', support, certain, split: undefined };
  return { fate: 'stays', action: support.action, support, withClient };
}
