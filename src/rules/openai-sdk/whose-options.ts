import type { Client } from '../../source/clients.ts';
import type { ts } from '../../source/ts.ts';
import type { MoveContext } from './client-options.ts';
import { optionsOwner } from './options-owner.ts';
import { isSentByCalls, isSharedWithOthers } from './shared-options.ts';

/** Whose an object of options is. */
export type Whose =
  /** This client's, or of several that ask for the same. */
  | { readonly kind: 'own' }
  /** Also of somebody who stays or goes elsewhere: it is left what it is. */
  | { readonly kind: 'others' }
  /** All of it goes where this client goes: one changes it, or nobody where calls send it, and the others say beside it. */
  | { readonly kind: 'shared'; readonly owner: Client | undefined };

/** Tells whose the options are that a moving client is built with. */
export function whoseOptions(literal: ts.ObjectLiteralExpression, client: Client, context: MoveContext): Whose {
  if (isSharedWithOthers(literal, client, context)) return { kind: 'others' };
  if (isSentByCalls(literal, client, context)) return { kind: 'shared', owner: undefined };
  const shared = optionsOwner(literal, client, context.verdicts);
  return shared === undefined ? { kind: 'own' } : { kind: 'shared', owner: shared.owner };
}
