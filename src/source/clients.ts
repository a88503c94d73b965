import { type Construction, findConstructions } from './constructions.ts';
import type { Flow, Leaf } from './flow.ts';
import type { LibraryClient } from './libraries/library.ts';
import { type SdkClass, sdkClass, sdkModule } from './sdk.ts';
import { SDK_OPTIONS } from './sdk-options.ts';
import { nameOf } from './syntax.ts';
import type { Tracer } from './trace.ts';
import { ts } from './ts.ts';

/** One place where a connection is made: with the SDK itself, or with a library that brings its own. */
export type Client = SdkClient | LibraryClient;

/** `new OpenAI(…)`, or the `super(…)` of a class that extends it. */
export interface SdkClient {
  readonly node: ts.NewExpression | ts.CallExpression;
  readonly sdk: Exclude<SdkClass, 'v3-configuration'>;
  /** Where its options are: what an edit needs. */
  readonly options: ClientOptions<ts.NewExpression | ts.CallExpression>;
  /** The class of the island that extends the SDK's, where there is one. */
  readonly subclass?: ts.ClassLikeDeclaration;
  /** By other ways it is another vendor's, or Azure's. */
  readonly isByTurns?: boolean;
}

export interface ClientOptions<Holder extends ts.Node = ts.Node> {
  /** The expression that was passed, undefined for `new OpenAI()`. */
  readonly argument: ts.Expression | undefined;
  /** The call or construction that takes the options: the client itself, or `new Configuration(…)` in version 3. */
  readonly holder: Holder;
  /** What the argument comes from. One object leaf alone means that it can be edited. */
  readonly flow: Flow;
}

/** What the options of a client call what leads it. */
export interface OptionNames {
  readonly apiKey: string;
  readonly baseURL: string;
  /** What newer releases no longer read as the key; it is given its new name. */
  readonly oldKey?: string;
  /** The option that holds the address among other settings of the connection: `configuration: { baseURL }`. */
  readonly within?: string;
  /** Position of the argument that holds these settings, where it is not the options. */
  readonly argument?: number;
  /** The declared type of the options leaves the address out, though it is taken. */
  readonly isUntyped?: boolean;
  /** Options that only OpenAI's own platform knows, by the SDK's name for them. */
  readonly platform: Readonly<Partial<Record<'organization' | 'project', string>>>;
  /** The key stands where the SDK underneath takes it from, and the library looks for one among the options all the same. */
  readonly isKeyOutside?: boolean;
}

export interface Clients {
  readonly all: readonly Client[];
  /** The client behind an origin: a construction, or an instance of a subclass. */
  of(leaf: Leaf): Client | undefined;
  /** True for a value whose declared type is a connection of the SDK, though no construction is visible. */
  isTyped(leaf: Leaf): boolean;
}

const NO_FLOW: Flow = { leaves: [], through: new Set() };

export function findClients(tracer: Tracer): Clients {
  const found = findConstructions(tracer, clientClass);
  const clients = new Map(found.all.map((construction) => [construction, toClient(construction, tracer)] as const));
  const led = new Map([...clients.values()].map((client) => [client, leaderOf(client, clientAt)] as const));
  return {
    all: [...led].flatMap(([client, leader]) => (client === leader ? client : [])).sort(bySource),
    of: (leaf) => {
      const client = clientAt(leaf);
      return client === undefined ? undefined : led.get(client);
    },
    isTyped: (leaf) => {
      if (leaf.kind !== 'typed') return false;
      const sdk = sdkModule(leaf.specifier);
      const type = sdk === undefined ? undefined : sdkClass(sdk.subpath, leaf.type);
      return type === 'client' || type === 'v3-client';
    },
  };

  function clientAt(leaf: Leaf): SdkClient | undefined {
    const construction = found.at(leaf);
    return construction === undefined ? undefined : clients.get(construction);
  }
}

/**
 * `new OpenAI(new OpenAI({ apiKey }))`, which is what becomes of a `Configuration` whose name is all that was changed: an
 * instance has its options as fields, so it leads whatever is built with it. Both are one client, edited where the options are.
 */
function leaderOf(client: SdkClient, clientAt: (leaf: Leaf) => SdkClient | undefined): SdkClient {
  const passed = new Set([client]);
  for (const follower of passed) {
    const [leaf, ...others] = follower.options.flow.leaves;
    const isWhole = leaf?.kind === 'construct' && leaf.path.length === 0 && others.length === 0;
    const leader = isWhole && follower.sdk === 'client' ? clientAt(leaf) : undefined;
    if (leader === undefined || leader.sdk === 'v3-client') return follower;
    passed.add(leader);
  }
  return client;
}

function toClient({ node, of: sdk, subclass, isByTurns }: Construction<SdkClient['sdk']>, tracer: Tracer): SdkClient {
  const isConfigured = sdk === 'v3-client' && ts.isNewExpression(node);
  const options = isConfigured ? v3Options(node, tracer) : optionsAt(node, node.arguments?.[0], tracer);
  return { node, sdk, options, ...(subclass === undefined ? {} : { subclass }), ...(isByTurns ? { isByTurns } : {}) };
}

/** Packages that hand the SDK's class on, as it is or with more to it, under names of their own. */
const RE_EXPORTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['@langchain/openai', ['OpenAIClient']],
  ['@posthog/ai', ['OpenAI', 'PostHogOpenAI']],
  ['@posthog/ai/openai', ['OpenAI', 'PostHogOpenAI']],
]);

function clientClass(leaf: Leaf): SdkClient['sdk'] | undefined {
  if (leaf.kind !== 'external') return undefined;
  const [name = ''] = leaf.path;
  if (leaf.path.length === 1 && RE_EXPORTS.get(leaf.specifier)?.includes(name) === true) return 'client';
  const sdk = sdkModule(leaf.specifier);
  const found = sdk === undefined ? undefined : sdkClass(sdk.subpath, leaf.path);
  return found === 'v3-configuration' ? undefined : found;
}

function optionsAt(
  holder: ts.NewExpression | ts.CallExpression,
  argument: ts.Expression | undefined,
  tracer: Tracer,
): SdkClient['options'] {
  return { argument, holder, flow: argument === undefined ? NO_FLOW : tracer.trace(argument) };
}

/** Version 3 keeps key and base path in a `Configuration` that the client is built with. */
function v3Options(node: ts.NewExpression, tracer: Tracer): SdkClient['options'] {
  const configuration = node.arguments?.[0];
  const leaf =
    configuration === undefined ? undefined : tracer.trace(configuration).leaves.find((l) => l.kind === 'construct');
  if (leaf?.kind !== 'construct') return optionsAt(node, configuration, tracer);
  return optionsAt(leaf.node, leaf.node.arguments?.[0], tracer);
}

/** The object literal that an edit of the options may change; undefined where there is none or more than one. */
export function optionsLiteral(options: ClientOptions): ts.ObjectLiteralExpression | undefined {
  const literals = options.flow.leaves.filter((leaf) => leaf.kind === 'object');
  const [only] = literals;
  return literals.length === 1 && options.flow.leaves.length === 1 && only?.kind === 'object' ? only.node : undefined;
}

/** What a client's options are called. */
export function optionNames(client: Client): OptionNames {
  if (client.sdk === 'library') return client.names;
  const baseURL = client.sdk === 'v3-client' ? 'basePath' : 'baseURL';
  return { ...SDK_OPTIONS, baseURL };
}

/** The flow of one option by the SDK's name for it, `undefined` leaves included. */
export function optionFlow(client: Client, name: string, tracer: Tracer): Flow {
  return client.sdk === 'library' ? client.option(name) : optionAt(client.options, name, tracer);
}

/** The flow of one option by the name that it is written with. */
export function optionAt({ argument, flow, holder }: ClientOptions, name: string, tracer: Tracer): Flow {
  const member = tracer.member(flow, name, argument ?? holder);
  const literal = argument === undefined ? undefined : ts.isIdentifier(argument) ? argument : undefined;
  if (literal === undefined) return member;
  const later = (tracer.index.memberAssignments.get(name) ?? []).filter(
    ({ target }) => ts.isIdentifier(target.expression) && sameName(target.expression, literal, tracer),
  );
  const flows = later.map(({ value }) => tracer.trace(value));
  return { leaves: [...member.leaves, ...flows.flatMap((f) => f.leaves)], through: member.through };
}

function sameName(one: ts.Identifier, other: ts.Identifier, tracer: Tracer): boolean {
  const [a, b] = [tracer.bindings.bind(one), tracer.bindings.bind(other)];
  return nameOf(one) === nameOf(other) && a?.kind === 'declaration' && b?.kind === 'declaration' && a.node === b.node;
}

function bySource(a: Client, b: Client): number {
  const [one, other] = [a.node.getSourceFile().fileName, b.node.getSourceFile().fileName];
  return one === other ? a.node.pos - b.node.pos : one < other ? -1 : 1;
}
