import { createBindings } from './bindings.ts';
import { type ApiCall, findCalls } from './calls.ts';
import { type Client, type Clients, findClients, optionFlow } from './clients.ts';
import { followNames } from './follow-names.ts';
import { followParams } from './follow-params.ts';
import { GATEWAYS } from './gateway-words.ts';
import { globalWords, isScriptText } from './global-words.ts';
import { isHandedOn } from './handed-on.ts';
import { isAddress } from './http/address-text.ts';
import { findCodeProxies } from './http/code-proxies.ts';
import type { CodeProxy } from './http/proxy.ts';
import { findRequests } from './http/requests.ts';
import { type FileIndex, indexFiles } from './index-files.ts';
import { buildIsland, type Island } from './island.ts';
import { isLedByFile } from './led-by-file.ts';
import { findLibraries } from './libraries/index.ts';
import { gatewayNames } from './libraries/prefixed-id.ts';
import { OPENAI_HOST, type Ownership, type OwnershipFacts, ownershipOf } from './ownership.ts';
import type { Resolver } from './resolve.ts';
import { withSentModels } from './route-bodies.ts';
import { sdkModule } from './sdk.ts';
import { createSdkVersions, type SdkVersions } from './sdk-version.ts';
import { type TokenizerUses, tokenizerUses } from './tokenizer-uses.ts';
import { createTracer, type Tracer } from './trace.ts';
import { ts } from './ts.ts';
import { findVectorPlaces } from './vectors/find-vector-places.ts';
import type { VectorPlace } from './vectors/vector-place.ts';
import { type VendorFamily, vendorFamilies } from './vendor-families.ts';
import { vendorFiles } from './vendor-files.ts';
import type { Workspaces } from './workspaces.ts';

/** Everything that was found in a repository, before any target is known. Rules read it and nothing else. */
export interface Inventory {
  /** Every path of the repository. */
  readonly listed: ReadonlySet<string>;
  readonly island: Island;
  readonly tracer: Tracer;
  readonly clients: Clients;
  readonly ownership: ReadonlyMap<Client, Ownership>;
  readonly calls: readonly ApiCall[];
  /** Paths of the app's own that lead to OpenAI. */
  readonly proxies: readonly CodeProxy[];
  readonly versions: SdkVersions;
  readonly resolver: Resolver;
  readonly workspaces: Workspaces;
  /** Values that the `.env*` files give to a variable. */
  readonly valuesOf: (variable: string) => readonly string[];
  /** Decoded texts of every candidate, code and `.env*` alike, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** What could be read of files that are not UTF-8. */
  readonly undecoded: ReadonlyMap<string, string>;
  /** Columns, indexes and constants as wide as the vectors that OpenAI's embedding calls give. */
  readonly vectors: readonly VectorPlace[];
  readonly tokenizers: TokenizerUses;
  /** Lists of vendors in which OpenAI has an entry. */
  readonly families: readonly VendorFamily[];
}

export interface Held {
  /** Schemas too. */
  readonly schemas?: boolean;
  /** What code must be like. */
  readonly isWorth?: (text: string) => boolean;
}

export interface Materials {
  /** Every listed path. */
  readonly listed: ReadonlySet<string>;
  readonly code: ReadonlyMap<string, string>;
  readonly texts: ReadonlyMap<string, string>;
  readonly undecoded: ReadonlyMap<string, string>;
  readonly resolver: Resolver;
  readonly workspaces: Workspaces;
  readonly facts: OwnershipFacts;
  readonly valuesOf: (variable: string) => readonly string[];
  /** Text of a listed manifest. */
  readonly read: (path: string) => string | undefined;
  /** Brings in listed files that the island needs to see an origin; nothing new means that it is complete. */
  readonly grow: (wanted: ReadonlyMap<string, ReadonlySet<string>>) => ReadonlyMap<string, string>;
  /** Listed files outside the island that import one of the given: callers that name neither OpenAI nor a model. */
  readonly importers: (of: ReadonlySet<string>) => ReadonlyMap<string, string>;
  /** Listed code outside the island that holds one of the words, and schemas where these are asked too. */
  readonly holding: (words: readonly string[], where?: Held) => ReadonlyMap<string, string>;
}

/** How often the island may grow in a row: each round follows origins one import further. */
const ROUNDS = 4;

/** How often types are asked: a checker starts anew with each file that comes in, and takes longer than all the rest. */
const TYPED = 2;

/** How often scripts that share a scope are looked for: who uses a name, and what those call. */
const GLOBAL = 2;

/** How many of them: a page or a project has no more, and a large repository may be full of scripts that hold a word. */
const SCRIPTS = 200;

function atMost(most: number, isWorth: (text: string) => boolean): (text: string) => boolean {
  let left = most;
  return (text) => left > 0 && isWorth(text) && left-- > 0;
}

/**
 * Looks until no file is missing. What names lead to is looked for first, since it is nearly everything; what types lead to
 * comes in when names lead nowhere any more.
 */
export function takeInventory(materials: Materials): Inventory {
  let code = materials.code;
  let island = buildIsland(code, materials.resolver, { isTyped: false });
  let found = look(island, materials);
  for (let round = 0, left = ROUNDS, typed = 0; typed < TYPED; round += 1) {
    followNames(found.calls, found.tracer);
    followParams(found.calls, found.tracer);
    const { wanted } = found.tracer.bindings;
    // Callers once the origins are known, and once more for those that come through a barrel.
    const callers = round < 2 ? materials.importers(holders(found)) : [];
    const asking = round === 0 && gatewayNames(found.tracer.index).length > 0 ? materials.holding(GATEWAYS) : [];
    const words = round < GLOBAL ? globalWords(found.tracer) : [];
    const beside = words.length > 0 ? materials.holding(words, { isWorth: atMost(SCRIPTS, isScriptText) }) : [];
    const added = new Map([...materials.grow(wanted), ...callers, ...asking, ...beside]);
    if (added.size === 0 && island.isTyped) break;
    const isTyped = added.size === 0 || left === 1;
    if (isTyped) typed += 1;
    // What types led to is followed by its names once more.
    left = isTyped ? 2 : left - 1;
    code = new Map([...code, ...added]);
    island = buildIsland(code, materials.resolver, { previous: island, isTyped });
    found = look(island, materials, found.tracer.index);
  }
  const families = [...vendorFamilies(found.tracer), ...vendorFiles(found.island, materials.listed)];
  return { ...found, families, vectors: findVectorPlaces(found, materials) };
}

/** Files from which a client, a call or the SDK itself can be had. */
function holders(found: Inventory): ReadonlySet<string> {
  const { island, tracer, clients, calls } = found;
  const nodes = [...clients.all.map(({ node }) => node), ...calls.map(({ node }) => node)];
  // Whoever else reads a constant that holds an address or a model must be seen before the constant may change.
  const addresses = clients.all
    .flatMap((client) => [
      ...optionFlow(client, 'baseURL', tracer).leaves,
      ...optionFlow(client, 'basePath', tracer).leaves,
    ])
    .flatMap((leaf) =>
      leaf.kind === 'string' ? [leaf.node] : leaf.kind === 'template' ? headsOf(leaf.node, tracer) : [],
    );
  const models = calls
    .flatMap(({ model }) => model?.leaves ?? [])
    .flatMap((leaf) => (leaf.kind === 'string' ? [leaf.node] : []));
  const sdk = tracer.index.specifiers.filter(
    ({ text, parent }) => sdkModule(text) !== undefined && ts.isExportDeclaration(parent),
  );
  const hosts = [...tracer.index.strings].flatMap(([text, nodes]) =>
    text.includes(OPENAI_HOST) ? nodes.filter((node) => isAddress(node) && isHandedOn(node)) : [],
  );
  const led = [...tracer.index.identifiers].flatMap(([name, nodes]) =>
    isLedByFile(name, found) ? nodes.filter(isHandedOn) : [],
  );
  const named = gatewayNames(tracer.index).filter(isHandedOn);
  const direct = new Set(
    [...nodes, ...sdk, ...addresses, ...hosts, ...led, ...models, ...named].map((node) => island.pathOf(node)),
  );
  const barrels = tracer.index.specifiers.filter((node) => {
    const target = ts.isExportDeclaration(node.parent) ? tracer.bindings.fileOf(node) : undefined;
    return target !== undefined && direct.has(island.pathOf(target));
  });
  return new Set([...direct, ...barrels.map((node) => island.pathOf(node))]);
}

/** Where the host in `${HOST}/v1` is written. */
function headsOf(node: ts.TemplateExpression, tracer: Tracer): ts.Node[] {
  const [span] = node.head.text === '' ? node.templateSpans : [];
  return span === undefined
    ? []
    : tracer.trace(span.expression).leaves.flatMap((leaf) => (leaf.kind === 'string' ? [leaf.node] : []));
}

function look(
  island: Island,
  { listed, facts, read, texts, undecoded, valuesOf, resolver, workspaces }: Materials,
  previous?: FileIndex,
): Inventory {
  const index = indexFiles(island.files.values(), previous);
  const tracer = createTracer({ island, index, bindings: createBindings(island, index, resolver) });
  const versions = createSdkVersions(read);
  const sdk = findClients(tracer);
  const libraries = findLibraries({ tracer, facts, versions, sdk, valuesOf, pathOf: island.pathOf });
  const clients: Clients = { ...sdk, all: [...sdk.all, ...libraries.clients] };
  const proxies = findCodeProxies(tracer);
  // Before the requests: what those ask for quietly, calls ask aloud.
  const sdkCalls = findCalls(tracer, sdk);
  const requests = findRequests(tracer, { ...facts, proxies, valuesOf });
  const calls = withSentModels([...sdkCalls, ...libraries.calls, ...requests], tracer);
  const ownership = new Map(clients.all.map((client) => [client, ownershipOf(client, tracer, facts)]));
  const tokenizers = tokenizerUses(tracer, resolver);
  const found = { listed, island, tracer, clients, ownership, calls, proxies, tokenizers, families: [], vectors: [] };
  return { ...found, versions, resolver, workspaces, texts, undecoded, valuesOf };
}
