import type { FileEdit } from '../../edit.ts';
import type { Client } from '../../source/clients.ts';
import type { ts } from '../../source/ts.ts';
import { type MoveContext, ownOptions } from './client-options.ts';
import { speaksLike } from './options-owner.ts';

interface Beside {
  readonly client: Client;
  readonly owner: Client;
  /** The options that both are built with. */
  readonly argument: ts.Expression;
  /** What becomes of the address that they give. */
  readonly address: readonly FileEdit[] | undefined;
  /** Further options that the client needs. */
  readonly more: readonly string[];
}

/** Options that become another client's: this one says beside them what it has other words for. */
export function besideOwner({ client, owner, argument, address, more }: Beside, context: MoveContext): FileEdit[] {
  const said = speaksLike(client, owner);
  const withKey = !said.key;
  const withAddress = !said.address && address === undefined;
  const isNew = withKey || withAddress || more.length > 0;
  return [
    ...(isNew ? [ownOptions(argument, { client, context, withKey, withAddress, more })] : []),
    ...(said.address ? [] : (address ?? [])),
  ];
}
