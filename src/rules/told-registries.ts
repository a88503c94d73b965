import { hostOf, OPENAI_HOST } from '../source/ownership.ts';
import { isInTest } from '../source/test-file.ts';
import type { ts } from '../source/ts.ts';
import type { VendorFamily } from '../source/vendor-families.ts';
import { isHostOf } from '../target.ts';
import type { RuleContext } from './context.ts';
import { placesNear } from './departure.ts';
import { addressesIn, type Registry } from './registries.ts';

const told = new WeakMap<RuleContext, ReadonlyMap<string | undefined, Registry>>();

/** The list of vendors that speaks for a package, by its folder, where the package uses OpenAI: one of all that it has. */
export function toldRegistries(context: RuleContext): ReadonlyMap<string | undefined, Registry> {
  const known = told.get(context) ?? chooseRegistries(context);
  told.set(context, known);
  return known;
}

/** The list whose entry an address of OpenAI's is for, though nothing in view says so: in its package nothing moves. */
export function registryNear(file: string, context: RuleContext): Registry | undefined {
  const registry = toldRegistries(context).get(context.inventory.resolver.packageOf(file));
  return placesNear(file, context).length === 0 ? registry : undefined;
}

function chooseRegistries(context: RuleContext): Map<string | undefined, Registry> {
  const { inventory, verdicts } = context;
  const uses = usesOfOpenAI(context);
  const used = new Set(uses.map((node) => inventory.resolver.packageOf(inventory.island.pathOf(node))));
  const packages = new Map<string | undefined, Registry>();
  for (const registry of verdicts.registries.filter((each) => isChoice(each, uses))) {
    const home = homeOf(registry, context);
    const known = packages.get(home);
    if (used.has(home) && (known === undefined || weight(registry) > weight(known))) packages.set(home, registry);
  }
  return packages;
}

function homeOf({ family }: Registry, { inventory: { resolver, island } }: RuleContext): string | undefined {
  return resolver.packageOf(island.pathOf(family.node));
}

/** Files that are named after vendors may be anything, their logos too. */
function isChoice({ family, own }: Registry, uses: readonly ts.Node[]): boolean {
  if (isInTest(family.node)) return false;
  return family.form !== 'files' || uses.some((node) => own.includes(node.getSourceFile()));
}

/** Calls of OpenAI, and places that hold its address. */
function usesOfOpenAI({ inventory }: RuleContext): ts.Node[] {
  const { tracer, clients, calls } = inventory;
  const hosts = [...tracer.index.strings].flatMap(([text, nodes]) => (text.includes(OPENAI_HOST) ? nodes : []));
  return [...[...clients.all, ...calls].map(({ node }): ts.Node => node), ...hosts];
}

/** Where one is chosen, or made by what was chosen, says more than a list of names, or of words for people. */
const FORMS: readonly VendorFamily['form'][] = ['files', 'object', 'enum', 'list', 'switch', 'classes'];

function weight({ family, place }: Registry): number {
  const isOwn = (host: string | undefined) => host === OPENAI_HOST || (host !== undefined && isHostOf(host, place));
  const written = family.form === 'files' ? [] : family.entries.flatMap(({ nodes }) => nodes);
  const hasAddresses = written.some((node) => addressesIn(node).some((url) => isOwn(hostOf(url))));
  return (hasAddresses ? 10_000 : FORMS.indexOf(family.form) * 1000) + family.entries.length;
}
