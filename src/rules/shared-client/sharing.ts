import type { FileEdit } from '../../edit.ts';
import type { Client } from '../../source/clients.ts';
import { groupBy } from '../../source/group-by.ts';
import type { ts } from '../../source/ts.ts';
import type { Place } from '../../target.ts';
import type { NewProvider } from '../ai-sdk/moves.ts';
import { type SharedProvider, sharedProviders } from '../ai-sdk/shared-providers.ts';
import type { RuleContext } from '../context.ts';
import type { MoveContext } from '../openai-sdk/client-options.ts';
import type { Split } from '../splits.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import type { Factory } from './factory.ts';
import { homeOf } from './home.ts';
import { planPackage } from './package-plan.ts';
import type { Reading } from './reading.ts';

/** A candidate and what gives its client key and address; undefined where only its own file can say so. */
export interface ReadCandidate extends Candidate {
  readonly key: Reading | undefined;
  readonly address: Reading | undefined;
}

/** A client that a shared module builds from now on. */
export interface Pointing extends ReadCandidate {
  readonly factory: Factory;
  /** What its file calls the function. */
  readonly local: string;
  /** What the first one of a file carries for all: the imports, and what writes the module. */
  readonly edits: readonly FileEdit[];
  /** The functions that build the second clients next to it, as its file calls them. */
  readonly seconds: ReadonlyMap<Place, string>;
  /** The clients of one file stand or fall together: they share its imports. */
  readonly group: string;
}

/** Which clients shared modules build. */
export interface Sharing {
  of(client: Client): Pointing | undefined;
  /** What the second client of a split is built by; undefined where it is built in place. */
  second(split: Split): string | undefined;
  /** The group of the client that takes a variable's name away, because its module reads the variable. */
  takerOf(name: ts.Node): string | undefined;
  /** The module that makes a provider of the AI SDK; undefined where its file makes it. */
  provider(provider: NewProvider): SharedProvider | undefined;
  /** The moving clients that go on being built where they are. */
  readonly left: readonly Client[];
}

/** No module: every client changes where it is built. */
export const NO_SHARING: Sharing = {
  of: () => undefined,
  second: () => undefined,
  takerOf: () => undefined,
  provider: () => undefined,
  left: [],
};

/** Decides which clients a module of their package builds, and where that is. */
export function planSharing(context: RuleContext): Sharing {
  const { target, inventory, verdicts } = context;
  if (target === null || target.client !== 'shared') return NO_SHARING;
  const own: MoveContext = { ...context, target };
  const homes = groupBy(candidatesOf(own), (candidate) => [homeOf(inventory.island.pathOf(candidate.node), inventory)]);
  const pointings = [...homes].flatMap(([home, candidates]) => planPackage({ home, candidates, context: own }));
  const byClient = new Map<Client, Pointing>(pointings.map((pointing) => [pointing.client, pointing]));
  const providers = sharedProviders(own);
  const nodes = new Set<ts.Node>([...providers.keys()].map(({ client }) => client.node));
  const takers = new Map<ts.Node, string>(
    pointings.flatMap(({ key, address, factory, group }) =>
      [key?.text === factory.key ? key : undefined, address?.text === factory.address ? address : undefined].flatMap(
        (reading) => (reading?.variable === undefined ? [] : [[reading.variable, group] as const]),
      ),
    ),
  );
  return {
    of: (client) => byClient.get(client),
    second: ({ client, place }) => byClient.get(client)?.seconds.get(place),
    takerOf: (name) => takers.get(name),
    provider: (each) => providers.get(each),
    left: [...verdicts.clients].flatMap(([client, { fate }]) =>
      fate === 'moves' && !byClient.has(client) && !nodes.has(client.node) ? [client] : [],
    ),
  };
}
