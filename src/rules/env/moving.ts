import type { Client } from '../../source/clients.ts';
import type { ts } from '../../source/ts.ts';
import type { Place } from '../../target.ts';
import type { Verdicts } from '../verdicts.ts';
import { type EnvRole, holdsAddress } from './client-variables.ts';
import { type NameAt, namesAt } from './name-at.ts';
import type { Reader } from './readers.ts';

/** What the moving clients read of one variable. */
export interface Moving {
  readonly role: EnvRole;
  readonly nodes: Set<ts.Node>;
  /** Readings that take the name of another place. */
  readonly parted: Map<ts.Node, string>;
  /** Readings that an edit of their client takes away. */
  readonly gone: Set<ts.Node>;
  readonly places: Set<Place | null>;
  /** Where the variable is read, and what reads it. */
  readonly homes: Set<ts.Node>;
  /** Keys of clients that read another variable from now on. */
  readonly also: Set<string>;
  /** A client is given the new name by an edit of its own, whatever becomes of the places where the old one stands. */
  isGiven: boolean;
}

/** What becomes of the variables, as far as clients read them. */
export interface MovingVariables {
  readonly moving: ReadonlyMap<string, Moving>;
  /** What stays, by the variable that it goes on reading. */
  readonly staying: ReadonlyMap<string, readonly ts.Node[]>;
  /** Places that lead something which stays, be it beside what moves: `new Toolkit(process.env.X)` builds both. */
  readonly kept: ReadonlySet<ts.Node>;
  /** Files with something that stays, by the variable that it reads. */
  readonly stayingFiles: ReadonlyMap<string, ReadonlySet<ts.SourceFile>>;
  readonly nameAt: NameAt;
}

/** Gathers, variable by variable, what moving clients read of it, and which variables others still need. */
export function movingVariables(readers: readonly Reader[], verdicts: Verdicts): MovingVariables {
  const moving = new Map<string, Moving>();
  const staying = new Map<string, ts.Node[]>();
  const kept = new Set(readers.flatMap(({ node, place }) => (node !== undefined && place === undefined ? [node] : [])));
  const stayingFiles = new Map<string, Set<ts.SourceFile>>();
  const nameAt = namesAt(readers.flatMap(({ name, role, place }) => (place ? [{ name, role, place }] : [])));
  // What others rename is left to nobody.
  const renamed = new Set(
    readers.flatMap(({ node, place, way }) => (place !== undefined && way !== 'itself' ? [node] : [])),
  );
  for (const { client, call, name, role, node, place, way, rest } of readers) {
    const sites = [client?.node, call?.node, node].filter((each) => each !== undefined);
    if (place === undefined || (way === 'itself' && rest === 'left' && !renamed.has(node)))
      staying.set(name, [...(staying.get(name) ?? []), ...sites]);
    if (place === undefined) {
      const files = stayingFiles.get(name) ?? new Set();
      stayingFiles.set(name, files);
      for (const each of sites) files.add(each.getSourceFile());
      continue;
    }
    const known = moving.get(name) ?? {
      role,
      nodes: new Set(),
      parted: new Map(),
      gone: new Set(),
      places: new Set(),
      homes: new Set(),
      also: new Set(),
      isGiven: false,
    };
    moving.set(name, known);
    // A client that is told its own address reads no variable for it.
    if (way !== 'itself' || !holdsAddress(role)) known.places.add(place);
    for (const home of sites) known.homes.add(home);
    const parting = client === undefined ? [] : partingFrom(client, verdicts);
    // A client that reads the variable by itself is given its place's key by name, without a reading to rename.
    const isOwn = way === 'itself' || (node === undefined && place !== verdicts.main);
    if (isOwn && place !== null) parting.push(place);
    if (role === 'key') for (const other of parting) known.also.add(nameAt({ name, role, place: other }));
    if (node === undefined || way === 'itself') {
      known.isGiven = true;
      if (node !== undefined && rest === 'gone') known.gone.add(node);
      continue;
    }
    known.nodes.add(node);
    if (way === 'renamed' && place !== null) known.parted.set(node, nameAt({ name, role, place }));
  }
  return { moving, staying, kept, stayingFiles, nameAt };
}

/** Places that calls of a client go to without it: through a second client, built by an edit or by a person. */
function partingFrom(client: Client, { splits, calls }: Verdicts): Place[] {
  const apart = [...calls].flatMap(([call, verdict]) =>
    verdict.fate === 'apart' && call.clients.includes(client) ? [verdict.place] : [],
  );
  return [...splits.filter((split) => split.client === client).map(({ place }) => place), ...apart];
}
