import type { FileEdit } from '../../edit.ts';
import type { RuleFinding } from '../../finding.ts';
import { http as words } from '../../messages/http.ts';
import { joining } from '../../messages/joining.ts';
import type { ApiCall } from '../../source/calls.ts';
import { type Client, optionsLiteral } from '../../source/clients.ts';
import { seenFrom } from '../../target.ts';
import type { RuleContext } from '../context.ts';
import { at } from '../find.ts';
import { addressEdits as clientAddressEdits } from '../openai-sdk/address.ts';
import type { MoveContext } from '../openai-sdk/client-options.ts';
import { whoseOptions } from '../openai-sdk/whose-options.ts';
import type { Rule } from '../rule.ts';
import { type AddressEdit, addressEdits } from './address-edits.ts';

const base = { rule: 'http/endpoint', kind: 'endpoint', confidence: 'certain' } as const;

/** Addresses of the requests that move: the host, and the version in the path, wherever each is written. */
export const endpointRule: Rule = {
  id: 'http/endpoint',
  family: 'http',
  find: (context) =>
    context.inventory.calls.flatMap((call) => {
      const place = context.verdicts.homes(call);
      return movedTexts(call, context).map((edit) => moved(edit, call, new URL(place?.baseURL ?? '').origin));
    }),
};

/** What becomes of the texts that the address of a moving request is made of; those of a client move with it. */
export function movedTexts(call: ApiCall, context: RuleContext): AddressEdit[] {
  const { verdicts } = context;
  const place = verdicts.homes(call);
  if (call.http === undefined || place === null || verdicts.calls.get(call)?.fate !== 'moves') return [];
  const known = editsOfClients(context);
  return call.http.addresses
    .flatMap((address) => addressEdits(address, place.baseURL) ?? [])
    .filter((edit) => !known.has(rangeOf(edit)));
}

function moved({ node, from, ...edit }: AddressEdit, { http }: ApiCall, origin: string): RuleFinding {
  const variable = http?.addresses.flatMap(({ pieces }) => pieces.filter((piece) => piece.kind === 'env'))[0];
  const isPath = from.startsWith('/') && variable?.kind === 'env';
  const message = words.endpoint.moves(from, edit.text);
  const notes = isPath ? [words.endpoint.hostOnly(variable.leaf.name, origin)] : [];
  return at(node, { ...base, action: 'rewrite', message: joining.sentences([message, ...notes]), edits: [edit] });
}

const editsKnown = new WeakMap<RuleContext, ReadonlyMap<string, string>>();

/** What the clients of the same move do to the addresses that they share: the new text of each range. */
export function editsOfClients(context: RuleContext): ReadonlyMap<string, string> {
  const known = editsKnown.get(context) ?? new Map(clientEdits(context).map((edit) => [rangeOf(edit), edit.text]));
  editsKnown.set(context, known);
  return known;
}

function clientEdits(context: RuleContext): FileEdit[] {
  const { target, verdicts } = context;
  if (target === null) return [];
  return [...verdicts.clients].flatMap(([client, verdict]) => {
    if (verdict.fate !== 'moves' || verdict.place === null) return [];
    const seen = { ...context, target: seenFrom(target, verdict.place) };
    const edits = clientAddressEdits(client, seen) ?? [];
    return edits.length > 0 && isChanged(client, seen) ? edits : [];
  });
}

/** Whether a client's options are changed where they are written: what others are built with too is left what it is. */
function isChanged(client: Client, context: MoveContext): boolean {
  const literal = optionsLiteral(client.options);
  if (literal === undefined) return client.options.argument === undefined;
  return whoseOptions(literal, client, context).kind !== 'others';
}

/** A range of a file, as a key. */
export function rangeOf({ file, start, end }: Pick<FileEdit, 'file' | 'start' | 'end'>): string {
  return `${file}:${start}-${end}`;
}
