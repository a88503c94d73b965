import type { FileEdit } from '../../edit.ts';
import type { Client } from '../../source/clients.ts';
import type { ts } from '../../source/ts.ts';
import { type MoveContext, ownOptions } from './client-options.ts';

interface Beside {
  readonly client: Client;
  readonly argument: ts.Expression;
  /** What the options say already, in words that the client takes. */
  readonly said: { readonly key: boolean; readonly address: boolean };
  /** What becomes of the address that they give. */
  readonly address: readonly FileEdit[] | undefined;
  /** Further options that the client needs. */
  readonly more: readonly string[];
}

/** Options that are not this client's alone, though all of it moves: it says beside them what they do not say to it. */
export function saidBeside({ client, argument, said, address, more }: Beside, context: MoveContext): FileEdit[] {
  const withKey = !said.key;
  const withAddress = !said.address && address === undefined;
  const isNew = withKey || withAddress || more.length > 0;
  return [
    ...(isNew ? [ownOptions(argument, { client, context, withKey, withAddress, more })] : []),
    ...(said.address ? [] : (address ?? [])),
  ];
}
