import { type Client, optionNames, optionsLiteral } from '../../source/clients.ts';
import type { ts } from '../../source/ts.ts';
import { familyOfClient } from '../in-play.ts';
import { companionsOf } from '../shared-holder.ts';
import type { Verdicts } from '../verdicts.ts';

/** Options that clients of several manners are built with. */
interface SharedOptions {
  /** The client whose rule changes them; undefined where each must say beside them what it needs. */
  readonly owner: Client | undefined;
}

/**
 * Whose an object of options is where clients that move to one place are built with it: the SDK's before all others,
 * then one's that takes key and address by the same names. Undefined where they all ask for the same.
 */
export function optionsOwner(
  literal: ts.ObjectLiteralExpression,
  client: Client,
  verdicts: Verdicts,
): SharedOptions | undefined {
  const holders = companionsOf(client, verdicts).filter(({ options }) => optionsLiteral(options) === literal);
  if (new Set(holders.map(mannerOf)).size < 2) return undefined;
  const [owner] = holders.filter(isMovedInPlace).sort((one, other) => rank(one) - rank(other));
  return { owner };
}

/** A provider of the AI SDK may be built anew beside the old one, and an agent's may be led by a variable. */
function isMovedInPlace(client: Client): boolean {
  return client.sdk !== 'library' || (client.family !== 'ai-sdk' && client.family !== 'agents');
}

/** Clients of one manner ask for the same. */
export function mannerOf(client: Client): string {
  return client.sdk === 'library' ? `${client.family} ${client.name}` : client.sdk;
}

function rank(client: Client): number {
  if (familyOfClient(client) === 'openai-sdk') return 0;
  const { within, argument } = optionNames(client);
  return within === undefined && argument === undefined ? 1 : 2;
}

/** Whether what one client's options call key and address is what the other's do. */
export function speaksLike(client: Client, owner: Client): { readonly key: boolean; readonly address: boolean } {
  const [own, theirs] = [optionNames(client), optionNames(owner)];
  return {
    key: own.apiKey === theirs.apiKey,
    address:
      own.baseURL === theirs.baseURL &&
      own.within === theirs.within &&
      own.argument === undefined &&
      theirs.argument === undefined,
  };
}
