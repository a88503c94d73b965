import type { ApiCall } from '../../source/calls.ts';
import { type Client, optionFlow, optionsLiteral } from '../../source/clients.ts';
import type { Inventory } from '../../source/inventory.ts';
import { isInside } from '../../source/is-inside.ts';
import { isLedByFile } from '../../source/led-by-file.ts';
import { isAiSdkClient } from '../../source/libraries/ai-sdk/client.ts';
import { propertyOf } from '../../source/syntax.ts';
import { isInTest } from '../../source/test-file.ts';
import type { ts } from '../../source/ts.ts';
import { type Place, placesOf, type Target } from '../../target.ts';
import { keptProviders } from '../ai-sdk/moves.ts';
import { hasMoved } from '../has-moved.ts';
import { variablesOfRequest } from '../http/request-variables.ts';
import { isSharedHolder, isUsedBeyond, movingNodes, plainHolders } from '../shared-holder.ts';
import type { Verdicts } from '../verdicts.ts';
import { type ClientVariable, holdsAddress, variablesOf } from './client-variables.ts';
import { occurrencesOf } from './occurrences.ts';
import { proxyReadings } from './proxy-readings.ts';

/** One variable that one client or request reads, and what becomes of that reading. */
export interface Reader extends ClientVariable {
  /** Undefined of a request by hand. */
  readonly client: Client | undefined;
  readonly call?: ApiCall | undefined;
  /** Where the client moves; null while no target is chosen, undefined where it stays. */
  readonly place: Place | null | undefined;
  /**
   * `follows`: the variable takes the name of the client's place. `renamed`: at this place alone, because elsewhere the
   * variable leads to another place. `itself`: what stands between is shared, so the client is given a reading of its own.
   */
  readonly way: 'follows' | 'renamed' | 'itself';
  /**
   * What becomes of what stands there when the client is given its own reading: it is `gone` with the option, another
   * client that is built of the same options takes it along (`taken`), or it is `left`.
   */
  readonly rest: 'gone' | 'taken' | 'left';
}

interface Judged {
  readonly inventory: Inventory;
  readonly target: Target | null;
  readonly verdicts: Verdicts;
}

/** All readings of variables by clients and requests. A variable can follow one place only; the others' readings part from it. */
export function readersOf({ inventory, target, verdicts }: Judged): Reader[] {
  const kept = target === null ? undefined : keptProviders({ inventory, target, verdicts });
  const read = [
    ...[...verdicts.clients].flatMap(([client, verdict]) => {
      const place = verdict.fate === 'moves' ? verdict.place : undefined;
      if (place === undefined && target !== null && hasMoved(client, placesOf(target), inventory.tracer)) return [];
      return variablesOf(client, inventory).map((variable) => ({ ...variable, client, place }));
    }),
    ...[...verdicts.calls].flatMap(([call, verdict]) =>
      variablesOfRequest(call, inventory).map((variable) => ({
        ...variable,
        call,
        client: undefined,
        place: verdict.fate === 'moves' ? verdicts.homes(call) : undefined,
      })),
    ),
    ...proxyReadings({ inventory, target, verdicts }),
  ];
  // One variable can't lead to two vendors: beside what stays, even a name that says nothing of OpenAI gives way.
  const parting = new Set(read.flatMap(({ name, place }) => (place === undefined ? [name] : [])));
  const all = read.map((reading) =>
    reading.role === 'endpoint' && parting.has(reading.name) && isLedByFile(reading.name, inventory)
      ? { ...reading, role: 'baseURL' as const }
      : reading,
  );
  const owners = new Map<string, Place | null>();
  for (const { name, place } of all)
    if (place !== undefined && (place === verdicts.main || !owners.has(name))) owners.set(name, place);
  // Those that go elsewhere are told their own address.
  const movingClients = [...verdicts.clients].flatMap(([{ node, options }, { fate }]) =>
    fate === 'moves' ? [node, options.holder] : [],
  );
  const isDirect = (name: string, node: ts.Node) =>
    occurrencesOf(name, inventory.tracer).some((it) => it.node === node && it.form === 'access');
  // A field, a getter or a function that also hands the variable to what stays goes on reading the old name.
  const stays = all.filter((reading) => {
    const site = reading.client ?? ('call' in reading ? reading.call : undefined);
    return reading.place === undefined && !(site !== undefined && isInTest(site.node));
  });
  const staying = new Set(stays.flatMap(({ node }) => node ?? []));
  // Under its old name a variable leads what stays as well: the client is told the address.
  const leading = new Set(
    target?.env === 'keep' ? stays.flatMap(({ role, name }) => (holdsAddress(role) ? [name] : [])) : [],
  );
  /** A request by hand is told no address of its own, as a client is: where it takes one elsewhere, the variable is its. */
  const isRequested = (reading: (typeof all)[number]) =>
    holdsAddress(reading.role) &&
    all.some((other) => other.client === undefined && other.node === reading.node && other.place !== reading.place);
  return all.map((reading): Reader => {
    if (reading.client === undefined) {
      const { name, node, flow, place } = reading;
      if (place === undefined) return { ...reading, way: 'follows', rest: 'left' };
      const isShared = isUsedBeyond(
        plainHolders([flow], inventory.tracer),
        [...movingNodes(verdicts, place), ...(holdsAddress(reading.role) ? movingClients : [])],
        inventory.tracer,
      );
      if (isShared || staying.has(node)) return { ...reading, way: 'itself', rest: 'left' };
      const isOwners = place === owners.get(name);
      const isTold = (other: (typeof all)[number]) => other.client !== undefined && holdsAddress(reading.role);
      const isAlone =
        isDirect(name, node) && !all.some((other) => other.node === node && other.place !== place && !isTold(other));
      return { ...reading, way: isOwners ? 'follows' : isAlone ? 'renamed' : 'itself', rest: 'left' };
    }
    const { client, name, role, node, option, place } = reading;
    if (place === undefined) return { ...reading, way: 'follows', rest: 'left' };
    const beside = isAiSdkClient(client) ? kept?.get(client.instance) : undefined;
    // What only OpenAI's platform knows goes from the options wherever the client goes, and takes no name of anybody's.
    if (role === 'organization')
      return { ...reading, place: beside === undefined ? place : undefined, way: 'follows', rest: 'left' };
    // The old provider goes on with its variable, and what is built beside it reads its own, unless names are kept.
    const isKeeping = place === target && target?.env === 'keep';
    if (beside !== undefined && !(isKeeping && beside.length > 0))
      return beside.some((each) => each === place)
        ? { ...reading, way: 'itself', rest: 'left' }
        : { ...reading, place: undefined, way: 'follows', rest: 'left' };
    const flow = option === undefined ? undefined : optionFlow(client, option, inventory.tracer);
    // A constant that other code uses too keeps its variable: the client is given one of its own.
    if (flow !== undefined && isSharedHolder([flow], { inventory, verdicts, client }))
      return { ...reading, way: 'itself', rest: 'left' };
    const isLedApart = place === target && leading.has(name);
    if (node !== undefined && (staying.has(node) || isRequested(reading) || isLedApart))
      return { ...reading, way: 'itself', rest: 'left' };
    if (place === owners.get(name) || node === undefined) return { ...reading, way: 'follows', rest: 'left' };
    const isShared = all.some((other) => other.node === node && other.place !== place);
    const way = isShared || !isDirect(name, node) ? 'itself' : 'renamed';
    if (way === 'renamed') return { ...reading, way, rest: 'left' };
    const isTaken = all.some((other) => other.node === node && other.place === owners.get(name));
    return { ...reading, way, rest: isTaken ? 'taken' : isInOption(node, { client, option }) ? 'gone' : 'left' };
  });
}

function isInOption(
  node: ts.Node,
  { client, option }: { readonly client: Client; readonly option: string | undefined },
): boolean {
  const literal = optionsLiteral(client.options);
  const property = literal === undefined || option === undefined ? undefined : propertyOf(literal, option);
  return property !== undefined && isInside(node, property);
}
