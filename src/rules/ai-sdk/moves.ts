import type { AiSdkMajor, AiSdkPackage, MadeModel } from '../../providers/ai-sdk-package.ts';
import type { ApiCall } from '../../source/calls.ts';
import type { Inventory } from '../../source/inventory.ts';
import { type AiSdkClient, isAiSdkClient } from '../../source/libraries/ai-sdk/client.ts';
import { providerName } from '../../source/libraries/ai-sdk/find.ts';
import { isNamedGeneration } from '../../source/libraries/ai-sdk/gateway.ts';
import type { ProviderInstance } from '../../source/libraries/ai-sdk/instances.ts';
import { isInTest } from '../../source/test-file.ts';
import { ts } from '../../source/ts.ts';
import type { Place, Target } from '../../target.ts';
import type { Verdicts } from '../verdicts.ts';
import { canPart } from './can-part.ts';
import { MADE_FOR, packageFor } from './package-for.ts';
import { providerNameFor, type TakenNames } from './provider-name.ts';
import { isModelUse, isPlatformType, localName, platformUse, usesOf } from './provider-uses.ts';

/** What becomes of one provider of OpenAI's of which anything moves. */
export interface ProviderMove {
  readonly instance: ProviderInstance;
  /** One for each place, the target's own first. */
  readonly providers: readonly NewProvider[];
  /** Something of the old provider stays, so all new ones are built beside it. */
  readonly isKept: boolean;
}

/** A provider that makes models at another place from now on. */
export interface NewProvider {
  readonly client: AiSdkClient;
  readonly place: Place;
  readonly package: AiSdkPackage;
  /** The name it goes by; undefined where it is used where it is built. */
  readonly name: string | undefined;
  /** Whether it is built in the place of the old one; else beside it. */
  readonly isInPlace: boolean;
  /** The calls that it makes models for. */
  readonly calls: readonly ApiCall[];
  /** Where the old provider's name stands and a new one must: in front of its calls, and of the first also elsewhere. */
  readonly uses: readonly ts.Identifier[];
}

/** What decides which providers move. */
export interface Known {
  readonly inventory: Inventory;
  readonly target: Target;
  readonly verdicts: Verdicts;
}

const planned = new WeakMap<Verdicts, readonly ProviderMove[]>();

/** Decides once which providers take the place of OpenAI's, out of which package and under which name. */
export function providerMoves(known: Known): readonly ProviderMove[] {
  return plansOf(known).filter(({ providers }) => providers.length > 0);
}

/** Providers of OpenAI's that go on, with the places that others are built for beside them; none for some. */
export function keptProviders(known: Known): ReadonlyMap<ProviderInstance, readonly Place[]> {
  return new Map(
    plansOf(known).flatMap(({ instance, isKept, providers }) =>
      isKept ? [[instance, providers.map(({ place }) => place)] as const] : [],
    ),
  );
}

function plansOf(known: Known): readonly ProviderMove[] {
  const moves = planned.get(known.verdicts) ?? plan(known);
  planned.set(known.verdicts, moves);
  return moves;
}

function plan(known: Known): ProviderMove[] {
  const clients = known.inventory.clients.all.filter(isAiSdkClient);
  const leaving = [...new Set(clients.map(({ instance }) => instance))].map((instance) => ({
    instance,
    groups: groupsOf(
      clients.filter((client) => client.instance === instance),
      known,
    ),
  }));
  const planning: Planning = { ...known, taken: new Map(), made: madeAt(leaving) };
  return leaving.flatMap((each) => toMove(each, planning) ?? []);
}

/** What goes to one place. */
interface Group {
  readonly place: Place;
  readonly client: AiSdkClient;
  readonly calls: readonly ApiCall[];
}

interface Leaving {
  readonly instance: ProviderInstance;
  readonly groups: readonly Group[];
}

interface Planning extends Known {
  readonly taken: TakenNames;
  /** What models are made at a place beside language models, so that all of its providers come from one package. */
  readonly made: (place: Place, major: AiSdkMajor) => ReadonlySet<MadeModel>;
}

function groupsOf(clients: readonly AiSdkClient[], { inventory, target, verdicts }: Known): Group[] {
  const groups = new Map<Place, Group>();
  for (const client of clients) {
    const verdict = verdicts.clients.get(client);
    if (verdict?.fate !== 'moves' || verdict.place === null) continue;
    const { place } = verdict;
    const calls = inventory.calls.filter(
      (call) => call.clients.includes(client) && verdicts.calls.get(call)?.fate === 'moves',
    );
    // A test that only looks at a provider looks at its mock.
    if (calls.length === 0 && isInTest(client.node)) continue;
    const known = groups.get(place) ?? { place, client, calls: [] };
    groups.set(place, { ...known, calls: [...known.calls, ...calls] });
  }
  return [...groups.values()].toSorted((a, b) => Number(b.place === target) - Number(a.place === target));
}

function madeAt(leaving: readonly Leaving[]): Planning['made'] {
  return (place, major) =>
    new Set(
      leaving
        .filter(({ instance }) => instance.major === major)
        .flatMap(({ groups }) => groups.filter((group) => group.place === place))
        .flatMap(({ calls }) => calls.flatMap(({ resource }) => MADE_FOR[resource] ?? [])),
    );
}

function toMove({ instance, groups }: Leaving, planning: Planning): ProviderMove | undefined {
  const { inventory, taken, made } = planning;
  if (groups.length === 0) return undefined;
  const uses = usesOf(instance, inventory);
  const callOf = new Map(
    groups.flatMap(({ calls }) =>
      calls.flatMap((call) => {
        const name = ts.isCallExpression(call.node) ? providerName(call.node) : undefined;
        return name === undefined ? [] : [[name, call] as const];
      }),
    ),
  );
  const asked = new Set(uses.flatMap((use) => callOf.get(use) ?? []));
  const isGateway = instance.kind === 'gateway';
  const isStaying = (use: ts.Identifier) =>
    !callOf.has(use) &&
    (isGateway ||
      isModelUse(use, instance, inventory) ||
      isPlatformType(use) ||
      platformUse(use, inventory) !== undefined);
  const moving = { uses: uses.filter((use) => !isStaying(use)), calls: groups.flatMap(({ calls }) => calls) };
  // Of a gateway that is built, or that nothing names, other vendors' models may come.
  const isKept =
    (uses.some(isStaying) && canPart(instance, moving, planning)) ||
    (isGateway && localName(instance.node) === undefined);
  const providers = groups.flatMap(({ place, client, calls: ofGroup }, index): NewProvider[] => {
    const found = packageFor(place.provider, { major: instance.major, made: made(place, instance.major) });
    if (found === undefined) return [];
    // What asks a registry that holds the gateway goes on asking it.
    const calls = isGateway ? ofGroup.filter((call) => isNamedGeneration(call) || asked.has(call)) : ofGroup;
    const own = uses.filter((use) => {
      const call = callOf.get(use);
      return call === undefined ? index === 0 && !isStaying(use) : calls.includes(call);
    });
    const isInPlace = index === 0 && !isKept;
    // Nobody would ask what is built beside it.
    if (!isInPlace && calls.length === 0 && own.length === 0) return [];
    const name = providerNameFor({ instance, id: place.provider.id, isInPlace, uses: own, inventory, taken });
    // What takes its place keeps its name, whatever other files call it.
    const renamed = isInPlace && instance.built !== undefined ? [] : own;
    return [{ client, place, package: found, name, isInPlace, calls, uses: renamed }];
  });
  return { instance, providers, isKept };
}
