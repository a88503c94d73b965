import { type Client, optionFlow, optionsLiteral } from '../../source/clients.ts';
import type { Inventory } from '../../source/inventory.ts';
import { propertyOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import type { Place } from '../../target.ts';
import { isSharedHolder } from '../shared-holder.ts';
import type { Verdicts } from '../verdicts.ts';
import { type ClientVariable, variablesOf } from './client-variables.ts';
import { occurrencesOf } from './occurrences.ts';

/** One variable that one client reads, and what becomes of that reading. */
export interface Reader extends ClientVariable {
  readonly client: Client;
  /** Where the client moves; null while no target is chosen, undefined where it stays. */
  readonly place: Place | null | undefined;
  /**
   * `follows`: the variable takes the name of the client's place. `renamed`: at this place alone, because elsewhere the
   * variable leads to another place. `itself`: what stands between is shared, so the client is given a reading of its own.
   */
  readonly way: 'follows' | 'renamed' | 'itself';
  /** What stands there goes when the client is given its own reading. */
  readonly isReplaced: boolean;
}

/** All readings of variables by clients. A variable can follow one place only; the others' readings part from it. */
export function readersOf(inventory: Inventory, verdicts: Verdicts): Reader[] {
  const all = [...verdicts.clients].flatMap(([client, verdict]) =>
    variablesOf(client, inventory).map((variable) => ({
      ...variable,
      client,
      place: verdict.fate === 'moves' ? verdict.place : undefined,
    })),
  );
  const owners = new Map<string, Place | null>();
  for (const { name, place } of all)
    if (place !== undefined && (place === verdicts.main || !owners.has(name))) owners.set(name, place);
  return all.map((reading) => {
    const { client, name, node, option, place } = reading;
    if (place === undefined) return { ...reading, way: 'follows', isReplaced: false };
    const flow = option === undefined ? undefined : optionFlow(client, option, inventory.tracer);
    // A constant that other code uses too keeps its variable: the client is given one of its own.
    if (flow !== undefined && isSharedHolder([flow], { inventory, verdicts, client }))
      return { ...reading, way: 'itself', isReplaced: false };
    if (place === owners.get(name) || node === undefined) return { ...reading, way: 'follows', isReplaced: false };
    const isShared = all.some((other) => other.node === node && other.place !== place);
    const isDirect = occurrencesOf(name, inventory.tracer).some((it) => it.node === node && it.form === 'access');
    const way = isShared || !isDirect ? 'itself' : 'renamed';
    return { ...reading, way, isReplaced: way === 'itself' && isInOption(node, { client, option }) };
  });
}

function isInOption(
  node: ts.Node,
  { client, option }: { readonly client: Client; readonly option: string | undefined },
): boolean {
  const literal = optionsLiteral(client.options);
  const property = literal === undefined || option === undefined ? undefined : propertyOf(literal, option);
  return property !== undefined && ts.findAncestor(node, (each) => each === property) !== undefined;
}
