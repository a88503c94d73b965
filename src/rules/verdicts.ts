import type { RetiredEndpoint } from '../providers/provider.ts';
import type { ApiSupport } from '../providers/support.ts';
import type { ApiCall } from '../source/calls.ts';
import type { Client } from '../source/clients.ts';
import type { Ownership } from '../source/ownership.ts';
import type { Place } from '../target.ts';
import type { Registry } from './registries.ts';
import type { Split } from './splits.ts';

/** What becomes of a client. */
export type ClientVerdict =
  /** `place`: where to; null while no target is chosen. */
  | { readonly fate: 'moves'; readonly place: Place | null; readonly retired?: RetiredEndpoint }
  /** Every call made through it stays, so it stays: half a move would break what still works nowhere. */
  | {
      readonly fate: 'stays';
      readonly action: 'manual' | 'blocked';
      readonly calls: readonly ApiCall[];
      /** The vendor serves its calls, but its library puts more behind an address than the vendor has there. */
      readonly isVersioned?: boolean;
    }
  /** It already talks to the target. */
  | { readonly fate: 'there' }
  /** It is OpenAI's in a list of vendors that holds the target too. */
  | { readonly fate: 'entry'; readonly place: Place }
  | { readonly fate: 'left'; readonly ownership: Exclude<Ownership, { of: 'openai' }> };

/** What becomes of a call. */
export type CallVerdict =
  | {
      readonly fate: 'moves';
      readonly support: ApiSupport | undefined;
      readonly certain: boolean;
      /** The second client that it goes through, where its own goes to another place. */
      readonly split: Split | undefined;
    }
  /** It goes to another place than its client, and no edit can give it a client of its own. */
  | { readonly fate: 'apart'; readonly place: Place }
  | {
      readonly fate: 'stays';
      readonly action: 'manual' | 'blocked';
      readonly support: ApiSupport;
      readonly withClient: boolean;
    }
  /** The vendor serves it, but what it works with is served by OpenAI alone, or its library can't be led elsewhere. */
  | { readonly fate: 'held' }
  /** It is made for OpenAI's entry in a list of vendors that holds the target too. */
  | { readonly fate: 'entry'; readonly place: Place }
  | { readonly fate: 'left' }
  /** A request by hand whose address no edit can move; `place`: where it would go. */
  | { readonly fate: 'kept'; readonly why: KeptWhy; readonly place: Place | null }
  /** Some of the clients that may be behind it move, others do not. */
  | { readonly fate: 'mixed' }
  /** It may be OpenAI's, but its client is not visible, or (`isOpen`) visible and not known to talk to OpenAI. */
  | { readonly fate: 'unseen'; readonly isOpen: boolean };

/**
 * `path`: which part of the API is asked for is open. `unknown`, `mixed`: whose address it is is open, or it is OpenAI's
 * and somebody else's by turns. `shared`: a text of it also serves what stays. `apart`: its host is no text of its own.
 * `alone`: it lists models, and nothing that uses one moves. `fed`: it stores or
 * fetches files for calls that stay.
 */
export type KeptWhy = 'path' | 'unknown' | 'mixed' | 'shared' | 'apart' | 'alone' | 'fed' | 'entry';

export interface Verdicts {
  readonly clients: ReadonlyMap<Client, ClientVerdict>;
  readonly calls: ReadonlyMap<ApiCall, CallVerdict>;
  readonly splits: readonly Split[];
  readonly registries: readonly Registry[];
  /** Where calls like this one go; null while no target is chosen. */
  homes(call: ApiCall): Place | null;
  /** The target's own place; null while none is chosen. */
  readonly main: Place | null;
}
