import { type Client, optionNames, optionsLiteral } from '../../source/clients.ts';
import type { ts } from '../../source/ts.ts';
import { familyOfClient } from '../in-play.ts';
import { companionsOf } from '../shared-holder.ts';
import type { Verdicts } from '../verdicts.ts';

/**
 * The client whose library changes an object of options, where clients of several libraries that move to one place are
 * built with it: the SDK's before all others, then one that takes key and address by the same names. Undefined where
 * they are all of one library, so that each asks for the same.
 */
export function optionsOwner(
  literal: ts.ObjectLiteralExpression,
  client: Client,
  verdicts: Verdicts,
): Client | undefined {
  const holders = companionsOf(client, verdicts).filter(({ options }) => optionsLiteral(options) === literal);
  if (new Set(holders.map(mannerOf)).size < 2) return undefined;
  return [...holders].sort((one, other) => rank(one) - rank(other))[0];
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
