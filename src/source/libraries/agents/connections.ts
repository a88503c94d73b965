import type { Client, Clients } from '../../clients.ts';
import type { Flow, Leaf } from '../../flow.ts';
import { programsOf } from '../../programs.ts';
import { SDK_READS } from '../../sdk-options.ts';
import type { Tracer } from '../../trace.ts';
import type { ts } from '../../ts.ts';
import type { LibraryClient } from '../library.ts';
import { defaultConnection, keyConnection, providerConnection, unseenConnection } from './connection.ts';
import { setupPlaces } from './setup-places.ts';
import { AGENTS, type AgentsUse, agentsUses, optionOf } from './uses.ts';

/** The clients that the SDK's models go through. */
export interface Connections {
  /** All that were met so far: ask last. */
  all(): readonly LibraryClient[];
  /** What a model goes through that something in this file names. */
  at(file: ts.SourceFile): readonly Client[];
  /** The clients that a value may be: some of the openai package, or providers of models. `node`: what it is given to. */
  of(value: Flow, node: ts.Node): readonly Client[];
}

/** Something that says for a whole program where its models are: of several, those of the highest rank count. */
interface Setter {
  readonly rank: number;
  /** It speaks to these files and to all that run with one of them. */
  readonly files: readonly ts.SourceFile[];
  readonly clients: () => readonly Client[];
}

const RANKS = { default: 0, key: 1, client: 2, provider: 3 } as const;

/** Finds every connection that the SDK is given, and those it makes by itself where it is given none. */
export function findConnections(tracer: Tracer, sdk: Clients): Connections {
  const { together } = programsOf(tracer);
  const isNear = ({ files }: Pick<Setter, 'files'>, file: ts.SourceFile) => files.some((each) => together(each, file));
  const named = (name: string) => agentsUses(tracer).filter((use) => use.name === name);
  const providers = new Map<ts.Node, LibraryClient>(
    named('OpenAIProvider').map(({ node }) => [node, providerConnection(node, tracer)]),
  );
  const keys = named('setDefaultOpenAIKey').map(({ node }) => keyConnection(node, tracer));
  const met = new Map<ts.Node, LibraryClient>(keys.map((client) => [client.node, client]));
  const runners = named('Runner').map((use) => ({
    ...use,
    file: fileOf(use),
    provider: optionOf(use, 'modelProvider', tracer),
  }));
  const running = [
    ...named('run').map(fileOf),
    ...runners.flatMap(({ file, provider }) => (provider === undefined ? [file] : [])),
  ];
  const given: readonly Setter[] = [
    ...named('setDefaultModelProvider').map((use) => ofValue(use, RANKS.provider)),
    ...named('setDefaultOpenAIClient').map((use) => ofValue(use, RANKS.client)),
    ...keys.map((client) => ({ rank: RANKS.key, files: [client.node.getSourceFile()], clients: () => [client] })),
  ];
  const setters = [...given, ...defaults()];
  const leading = given.filter(({ rank }) => rank <= RANKS.client);

  /** Programs that set nothing go where the SDK goes by itself. */
  function defaults(): Setter[] {
    const agents = AGENTS.flatMap(named).map(fileOf);
    const idle = agents.filter(
      (file) => ![...running, ...runners.map((each) => each.file)].some((other) => together(other, file)),
    );
    const unset = [...new Set([...running, ...idle])].filter((file) => !given.some((setter) => isNear(setter, file)));
    return setupPlaces(unset, [...new Set([...agents, ...running])], tracer).map(({ file, serves }) => {
      const client = defaultConnection(file, tracer);
      met.set(client.node, client);
      return { rank: RANKS.default, files: serves, clients: () => [client] };
    });
  }

  function ofValue(use: AgentsUse, rank: number): Setter {
    const [value] = use.node.arguments ?? [];
    return {
      rank,
      files: [fileOf(use)],
      clients: () => (value === undefined ? [] : of(tracer.trace(value), use.node)),
    };
  }

  function setAt(file: ts.SourceFile, among: readonly Setter[]): readonly Client[] {
    const near = among.filter((setter) => isNear(setter, file));
    const rank = Math.max(...near.map((setter) => setter.rank));
    return near.filter((setter) => setter.rank === rank).flatMap(({ clients }) => clients());
  }

  function of({ leaves }: Flow, node: ts.Node): readonly Client[] {
    return [...new Set(leaves.flatMap((leaf) => ofLeaf(leaf, node)))];
  }

  function ofLeaf(leaf: Leaf, node: ts.Node): readonly Client[] {
    const provider = leaf.kind === 'construct' ? providers.get(leaf.node) : undefined;
    if (provider !== undefined) return ofProvider(provider);
    const client = sdk.of(leaf);
    if (client !== undefined) return [client];
    if (leaf.kind === 'undefined') return [];
    const unseen = met.get(node) ?? unseenConnection(node);
    met.set(node, unseen);
    return [unseen];
  }

  /**
   * A provider that is given a client is that client; one without options of its own takes the key or the client that its
   * program sets. What a program that sets nothing is given is a provider beside it, which leads this one nowhere.
   */
  function ofProvider(provider: LibraryClient): readonly Client[] {
    const isGiven = (name: string) => provider.option(name).leaves.some(({ kind }) => kind !== 'undefined');
    if (isGiven('openAIClient')) return of(provider.option('openAIClient'), provider.node);
    const set = Object.keys(SDK_READS).some(isGiven) ? [] : setAt(provider.node.getSourceFile(), leading);
    if (set.length > 0) return set;
    met.set(provider.node, provider);
    return [provider];
  }

  function at(file: ts.SourceFile): readonly Client[] {
    const own = runners
      .filter((runner) => together(runner.file, file))
      .flatMap(({ node, provider }) => (provider === undefined ? [] : of(provider, node)));
    const isRunThroughThese = own.length > 0 && !running.some((other) => together(other, file));
    return [...new Set([...own, ...(isRunThroughThese ? [] : setAt(file, setters))])];
  }

  for (const provider of providers.values()) ofProvider(provider);
  return { all: () => [...met.values()], at, of };
}

function fileOf({ node }: AgentsUse): ts.SourceFile {
  return node.getSourceFile();
}
