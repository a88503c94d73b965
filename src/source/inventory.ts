import { createBindings } from './bindings.ts';
import { type ApiCall, findCalls } from './calls.ts';
import { type Client, type Clients, findClients } from './clients.ts';
import { indexFiles } from './index-files.ts';
import { buildIsland, type Island } from './island.ts';
import { type Ownership, type OwnershipFacts, ownershipOf } from './ownership.ts';
import type { Resolver } from './resolve.ts';
import { createSdkVersions, type SdkVersions } from './sdk-version.ts';
import { createTracer, type Tracer } from './trace.ts';

/** Everything that was found in a repository, before any target is known. Rules read it and nothing else. */
export interface Inventory {
  readonly island: Island;
  readonly tracer: Tracer;
  readonly clients: Clients;
  readonly ownership: ReadonlyMap<Client, Ownership>;
  readonly calls: readonly ApiCall[];
  readonly versions: SdkVersions;
  readonly resolver: Resolver;
  /** Values that the `.env*` files give to a variable. */
  readonly valuesOf: (variable: string) => readonly string[];
  /** Decoded texts of every candidate, code and `.env*` alike, by path. */
  readonly texts: ReadonlyMap<string, string>;
}

export interface Materials {
  readonly code: ReadonlyMap<string, string>;
  readonly texts: ReadonlyMap<string, string>;
  readonly resolver: Resolver;
  readonly facts: OwnershipFacts;
  readonly valuesOf: (variable: string) => readonly string[];
  /** Text of a listed manifest. */
  readonly read: (path: string) => string | undefined;
  /** Brings in listed files that the island needs to see an origin; nothing new means that it is complete. */
  readonly grow: (wanted: ReadonlySet<string>) => ReadonlyMap<string, string>;
}

/** How often the island may grow: each round follows origins one import further. */
const ROUNDS = 4;

export function takeInventory(materials: Materials): Inventory {
  let code = materials.code;
  let island = buildIsland(code, materials.resolver);
  let found = look(island, materials);
  for (let round = 0; round < ROUNDS; round += 1) {
    const { wanted } = found.tracer.bindings;
    const added = materials.grow(wanted);
    if (added.size === 0) break;
    code = new Map([...code, ...added]);
    island = buildIsland(code, materials.resolver, island);
    found = look(island, materials);
  }
  return found;
}

function look(island: Island, { resolver, facts, read, texts, valuesOf }: Materials): Inventory {
  const index = indexFiles(island.files.values());
  const tracer = createTracer({ island, index, bindings: createBindings(island, index, resolver) });
  const clients = findClients(tracer);
  const ownership = new Map(clients.all.map((client) => [client, ownershipOf(client, tracer, facts)]));
  const calls = findCalls(tracer, clients);
  return { island, tracer, clients, ownership, calls, versions: createSdkVersions(read), resolver, texts, valuesOf };
}
