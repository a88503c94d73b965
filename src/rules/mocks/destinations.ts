import type { Resource } from '../../providers/resources.ts';
import type { ApiCall } from '../../source/calls.ts';
import type { Client } from '../../source/clients.ts';
import { isAiSdkClient } from '../../source/libraries/ai-sdk/client.ts';
import type { ts } from '../../source/ts.ts';
import { type Place, seenFrom, type Target } from '../../target.ts';
import { providerMoves } from '../ai-sdk/moves.ts';
import { isReadyImport } from '../ai-sdk/provider-edits.ts';
import type { RuleContext } from '../context.ts';
import { addressEdits } from '../openai-sdk/address.ts';

/** Something that asks OpenAI before the move, and where it asks after it. */
export interface Asker {
  readonly node: ts.Node;
  /** Undefined of a client whose calls nobody sees: it may ask for anything. */
  readonly resource: Resource | undefined;
  /** `openai`: it stays; `open`: the run decides, or a person. */
  readonly to: Destination | 'openai' | 'open';
  /** The library may speak another part of the API than before. */
  readonly isReshaped: boolean;
}

export interface Destination {
  readonly place: Place;
  /** Without trailing slash. */
  readonly baseURL: string;
}

const known = new WeakMap<RuleContext, readonly Asker[]>();

/** Whatever talks to OpenAI, with where it talks once the edits are made; what is another vendor's is left out. */
export function askersOf(context: RuleContext): readonly Asker[] {
  const found = known.get(context) ?? find(context);
  known.set(context, found);
  return found;
}

function find(context: RuleContext): Asker[] {
  const { inventory, target } = context;
  if (target === null) return [];
  const calling = new Set(inventory.calls.flatMap(({ clients }) => clients));
  const idle = inventory.clients.all.filter((client) => !calling.has(client));
  return [
    ...inventory.calls.flatMap((call): Asker[] => {
      const to = ofCall(call, { ...context, target });
      const family = call.library?.family;
      const isReshaped = family === 'ai-sdk' || family === 'agents';
      return to === undefined ? [] : [{ node: call.node, resource: call.resource, to, isReshaped }];
    }),
    ...idle.flatMap((client): Asker[] => {
      const to = ofClient(client, { ...context, target });
      return to === undefined ? [] : [{ node: client.node, resource: undefined, to, isReshaped: false }];
    }),
  ];
}

type Known = RuleContext & { readonly target: Target };

function ofCall(call: ApiCall, context: Known): Asker['to'] | undefined {
  const { verdicts } = context;
  const verdict = verdicts.calls.get(call);
  if (verdict?.fate === 'apart' || verdict?.fate === 'mixed') return 'open';
  if (call.http !== undefined) {
    if (verdict?.fate === 'kept') return verdict.why === 'unknown' ? 'open' : 'openai';
    const place = verdict?.fate === 'moves' ? verdicts.homes(call) : null;
    return place === null ? 'openai' : { place, baseURL: place.baseURL };
  }
  if (verdict?.fate === 'moves' && verdict.split !== undefined) return asIs(verdict.split.place);
  if (call.clients.length === 0) {
    const place = verdict?.fate === 'moves' ? verdicts.homes(call) : null;
    // A client that only its type is known of may be built anywhere.
    return verdict?.fate === 'unseen' ? undefined : place === null ? 'openai' : asIs(place);
  }
  const ways = call.clients.map((client) => ofClient(client, context));
  const [first] = ways;
  return ways.every((way) => keyOf(way) === keyOf(first)) ? first : 'open';
}

function asIs(place: Place): Destination {
  return { place, baseURL: place.baseURL };
}

/** What tells destinations apart. */
export function keyOf(to: Asker['to'] | undefined): string | undefined {
  return typeof to === 'object' ? to.baseURL : to;
}

function ofClient(client: Client, context: Known): Asker['to'] | undefined {
  const { verdicts, target } = context;
  const verdict = verdicts.clients.get(client);
  if (verdict === undefined || verdict.fate === 'there') return undefined;
  if (verdict.fate === 'stays' || verdict.fate === 'entry') return 'openai';
  if (verdict.fate === 'left') return verdict.ownership.of === 'other' ? undefined : 'open';
  const { place } = verdict;
  if (place === null) return 'openai';
  if (isAiSdkClient(client)) return { place, baseURL: readyAddress(client, context) ?? place.baseURL };
  // Where a variable alone holds the address, tests that do not set it see OpenAI's.
  const edits = addressEdits(client, { ...context, target: seenFrom(target, place) });
  const { host } = new URL(place.baseURL);
  return edits === undefined || edits.some(({ text }) => text.includes(host)) ? asIs(place) : 'open';
}

/** The address that a provider of the AI SDK brings along, where it is used as its package gives it. */
function readyAddress(client: Client, context: Known): string | undefined {
  for (const move of providerMoves(context))
    for (const provider of move.providers)
      if (provider.client === client && isReadyImport(move, provider, context))
        return provider.package.ready?.baseURL.replace(/\/$/, '');
  return undefined;
}
