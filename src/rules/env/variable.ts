import type { Inventory } from '../../source/inventory.ts';
import type { ts } from '../../source/ts.ts';
import type { Place, Target } from '../../target.ts';
import type { EnvRole } from './client-variables.ts';
import type { Moving } from './moving.ts';
import type { NameAt } from './name-at.ts';
import type { Occurrence } from './occurrence.ts';
import type { Keeper } from './reached.ts';

/** What becomes of one variable. */
export interface EnvVariable {
  readonly name: string;
  readonly role: EnvRole;
  /** The new name; the old one where it stays. */
  readonly to: string;
  /** Places that move with the clients. */
  readonly moved: readonly Occurrence[];
  /** Where the clients go that it leads; null while no target is chosen. */
  readonly place: Place | null;
  /** Places among them that take another name, because their client goes elsewhere. */
  readonly parted: ReadonlyMap<ts.Node, string>;
  /** Further names that the code reads from now on; `.env` files gain them. */
  readonly also: readonly string[];
  /** Whose each of the new names is. */
  readonly owners: ReadonlyMap<string, Place>;
  /** Places that something else reads: there the name stays, and so does its line in `.env` files. */
  readonly elsewhere: readonly Occurrence[];
  /** Questions whether it is set, of which nobody can say whether they are about what moves or about what stays. */
  readonly asked: readonly Occurrence[];
  /** What moving clients read there although the name stays. */
  readonly held: ReadonlySet<ts.Node>;
  /** The moved clients read it no more: their address stands in the code. */
  readonly isUnread: boolean;
  /** Where the old name is set, which somebody still needs: the new one must be set too. */
  readonly besides: readonly Occurrence[];
  /** Somebody still needs the old name, so what sets it for all keeps it and gains the new one. */
  readonly isShared: boolean;
  /** The same of what stands in one file, which is for the packages that it may reach. */
  isSharedIn(file: string): boolean;
  /** Where clients and requests that move read it. */
  readonly homes: ReadonlySet<ts.Node>;
}

/** What is known of a variable before anything is decided. */
export interface WantedVariable extends Moving {
  readonly name: string;
  /** What needs the old name whatever becomes of the places where it stands. */
  readonly keepers: readonly Keeper[];
  /** It stays wherever it stands; the new one only comes beside it. */
  readonly isKept: boolean;
  /** Places that lead something which stays. */
  readonly kept: ReadonlySet<ts.Node>;
  /** Files with something that stays and reads it. */
  readonly stayingFiles: ReadonlySet<ts.SourceFile>;
  readonly nameAt: NameAt;
  /** Calls that move, of clients that read it. */
  readonly movingCalls: readonly ts.Node[];
  /** Files in which anything moves. */
  readonly movingFiles: ReadonlySet<ts.SourceFile>;
  readonly target: Target | null;
  readonly inventory: Inventory;
}

/** What moves reads the old name for now, and a person is told so: what stays goes on with its value. */
export function keepsValue({ name, to, held }: EnvVariable): boolean {
  return to === name && held.size > 0;
}
