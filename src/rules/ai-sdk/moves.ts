import type { AiSdkPackage } from '../../providers/ai-sdk-package.ts';
import type { ApiCall } from '../../source/calls.ts';
import type { Inventory } from '../../source/inventory.ts';
import { bringerOf } from '../../source/libraries/ai-sdk/bringer.ts';
import { type AiSdkClient, isAiSdkClient } from '../../source/libraries/ai-sdk/client.ts';
import { providerName } from '../../source/libraries/ai-sdk/find.ts';
import type { ProviderInstance } from '../../source/libraries/ai-sdk/instances.ts';
import { outward } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import type { Place, Target } from '../../target.ts';
import type { Verdicts } from '../verdicts.ts';
import { MADE_FOR, packageFor } from './package-for.ts';

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
  /** Where the old provider's name stands and this one's must: in front of its calls, and of the first also elsewhere. */
  readonly uses: readonly ts.Identifier[];
}

interface Known {
  readonly inventory: Inventory;
  readonly target: Target;
  readonly verdicts: Verdicts;
}

const planned = new WeakMap<Verdicts, readonly ProviderMove[]>();

/** Decides once which providers take the place of OpenAI's, out of which package and under which name. */
export function providerMoves({ inventory, target, verdicts }: Known): readonly ProviderMove[] {
  const moves = planned.get(verdicts) ?? plan({ inventory, target, verdicts });
  planned.set(verdicts, moves);
  return moves;
}

function plan(known: Known): ProviderMove[] {
  const clients = known.inventory.clients.all.filter(isAiSdkClient);
  const taken = new Map<ts.SourceFile, Set<string>>();
  return [...new Set(clients.map(({ instance }) => instance))].flatMap((instance) => {
    const own = clients.filter((client) => client.instance === instance);
    return ofInstance(own, { ...known, taken }) ?? [];
  });
}

interface Planning extends Known {
  /** Names of other new providers, by file. */
  readonly taken: Map<ts.SourceFile, Set<string>>;
}

function ofInstance(clients: readonly AiSdkClient[], planning: Planning): ProviderMove | undefined {
  const { inventory, target, verdicts } = planning;
  const [first] = clients;
  const homes = clients.flatMap((client) => {
    const verdict = verdicts.clients.get(client);
    return verdict?.fate === 'moves' && verdict.place !== null ? [{ client, place: verdict.place }] : [];
  });
  if (first === undefined || homes.length === 0) return undefined;
  const { instance } = first;
  const places = [...new Set(homes.map(({ place }) => place))].toSorted(
    (a, b) => Number(b === target) - Number(a === target),
  );
  const movingCalls = (client: AiSdkClient) =>
    inventory.calls.filter((call) => call.clients.includes(client) && verdicts.calls.get(call)?.fate === 'moves');
  const groups = places.map((place) => {
    const own = homes.filter((home) => home.place === place).map(({ client }) => client);
    return { place, clients: own, calls: own.flatMap(movingCalls) };
  });
  const uses = usesOf(instance, inventory);
  const roots = new Map(
    groups
      .flatMap(({ calls }) => calls)
      .flatMap((call) => {
        const name = ts.isCallExpression(call.node) ? providerName(call.node) : undefined;
        return name === undefined ? [] : [[name, call] as const];
      }),
  );
  const staying = uses.filter((use) => !roots.has(use) && isOwnUse(use, clients, inventory));
  const isKept = staying.length > 0;
  const others = uses.filter((use) => !roots.has(use) && !staying.includes(use));
  const providers = groups.flatMap(({ place, clients: [client], calls }, index): NewProvider[] => {
    const made = new Set(calls.flatMap(({ resource }) => MADE_FOR[resource] ?? []));
    const found = packageFor(place.provider, { major: instance.major, made });
    if (found === undefined || client === undefined) return [];
    const own = uses.filter((use) => {
      const call = roots.get(use);
      return call === undefined ? index === 0 && others.includes(use) : calls.includes(call);
    });
    const isInPlace = index === 0 && !isKept;
    const name = nameFor({ instance, place, isInPlace, uses: own, planning });
    return [{ client, place, package: found, name, isInPlace, calls, uses: own }];
  });
  return providers.length === 0 ? undefined : { instance, providers, isKept };
}

/** Everywhere that the provider's name stands, but for where it is declared. */
function usesOf(instance: ProviderInstance, { tracer }: Inventory): readonly ts.Identifier[] {
  const { node, built } = instance;
  if (built !== undefined) {
    const holder = outward(built);
    return ts.isVariableDeclaration(holder) && ts.isIdentifier(holder.name) ? tracer.bindings.references(holder) : [];
  }
  const local = localName(node);
  if (local === undefined) return [];
  return (tracer.index.identifiers.get(local.text) ?? []).filter(
    (use) => use.getSourceFile() === node.getSourceFile() && use.parent !== node && bringerOf(use, tracer) === node,
  );
}

/** The name under which a ready provider enters a file. */
function localName(node: ts.Node): ts.Identifier | undefined {
  const name = ts.isImportSpecifier(node) || ts.isBindingElement(node) ? node.name : undefined;
  return name !== undefined && ts.isIdentifier(name) ? name : undefined;
}

/** A use that only OpenAI's provider is good for: its tools, or a call that does not move. */
function isOwnUse(use: ts.Identifier, clients: readonly AiSdkClient[], { calls }: Inventory): boolean {
  const { parent } = use;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === use && parent.name.text === 'tools') return true;
  return calls.some(
    (call) =>
      call.clients.some((client) => isAiSdkClient(client) && clients.includes(client)) &&
      ts.isCallExpression(call.node) &&
      providerName(call.node) === use,
  );
}

interface Naming {
  readonly instance: ProviderInstance;
  readonly place: Place;
  readonly isInPlace: boolean;
  readonly uses: readonly ts.Identifier[];
  readonly planning: Planning;
}

/** The name of the user's own making stays where it can; else the vendor's id, or the first such name that is free. */
function nameFor({ instance, place, isInPlace, uses, planning }: Naming): string | undefined {
  const { node, built } = instance;
  const { inventory, taken } = planning;
  const holder = built === undefined ? node : outward(built);
  const old = ts.isVariableDeclaration(holder) ? holder.name.getText() : localName(node)?.text;
  const isOwn = built !== undefined || ts.isExportSpecifier(node) || old !== instance.name;
  if (isInPlace && isOwn) return ts.isExportSpecifier(node) ? node.name.text : old;
  const files = [node, ...uses].map((each) => each.getSourceFile());
  const isKnown = (name: string) =>
    files.some(
      (file) =>
        taken.get(file)?.has(name) ||
        (inventory.tracer.index.identifiers.get(name) ?? []).some((id) => id.getSourceFile() === file),
    );
  const { id } = place.provider;
  let name: string = id;
  if (isInPlace && isKnown(id)) return old;
  for (let number = 2; isKnown(name); number += 1) name = `${id}${number}`;
  for (const file of files) taken.set(file, (taken.get(file) ?? new Set()).add(name));
  return name;
}
