import { isGatewaysName, isOtherVendorsEnv } from '../openai/other-vendors.ts';
import { PROVIDERS } from '../providers/index.ts';
import type { Provider } from '../providers/provider.ts';
import type { Flow } from '../source/flow.ts';
import type { Inventory } from '../source/inventory.ts';
import { hostOf } from '../source/ownership.ts';
import type { Tracer } from '../source/trace.ts';
import { ts } from '../source/ts.ts';
import { isOpenAIName, type VendorEntry, type VendorFamily, vendorWord } from '../source/vendor-families.ts';
import { isHostOf, type Place, placesOf, type Target } from '../target.ts';

/** A list of vendors that holds OpenAI and one of those that anything moves to. */
export interface Registry {
  readonly family: VendorFamily;
  /** What OpenAI's entry is written with. */
  readonly own: readonly ts.Node[];
  /** The vendor that is there already. */
  readonly place: Place;
}

/** The registries that need no move but another default; none while no target is chosen. */
export function registriesOf({ families, tracer, clients }: Inventory, target: Target | null): Registry[] {
  if (target === null) return [];
  // Options of one client name its key after OpenAI (`openAIApiKey`), whoever it asks.
  const options = new Set<ts.Node>(clients.all.flatMap(({ options: { flow } }) => objectsOf(flow)));
  const asked = families.filter((family) => !isOfGateway(family) && !options.has(family.node));
  const placed = asked.flatMap((family) => {
    const others = family.entries.filter((entry) => !isOpenAIs(entry));
    const place = placesOf(target).find((each) => others.some((entry) => isOf(entry, family, each)));
    return place === undefined ? [] : [{ family, place }];
  });
  const whole = new Set(placed.map(({ family }) => family));
  const beside = asked.flatMap((family) => {
    const place = whole.has(family) ? undefined : placed.find((each) => isPartOf(family, each.family))?.place;
    return place === undefined ? [] : [{ family, place }];
  });
  return [...placed, ...beside].flatMap(({ family, place }): Registry[] => {
    // An entry that moved in an earlier run kept its name.
    const named = family.entries.filter((entry) => isOpenAIs(entry) && !isAt(entry, family, place));
    if (named.length === 0) return [];
    const own = [...named, ...family.entries.filter((entry) => isKind(entry, family) && !isAt(entry, family, place))];
    const nodes = own.flatMap((entry) => entry.nodes);
    if (family.form === 'files' || ts.isNamedExports(family.node))
      return isOfVendors(family, place) ? [{ family, place, own: nodes }] : [];
    const shared = new Set(family.entries.flatMap((entry) => (own.includes(entry) ? [] : namedIn(entry, tracer))));
    const made = own.flatMap((entry) => namedIn(entry, tracer)).filter((node) => !shared.has(node));
    return [{ family, place, own: [...nodes, ...made] }];
  });
}

function objectsOf({ leaves }: Flow): ts.Node[] {
  return leaves.flatMap((leaf) => (leaf.kind === 'object' ? [leaf.node] : []));
}

/** How many vendors two lists of one file must share, to be the same choice. */
const ALIKE = 3;

/** The same choice once more in its file, without the vendors that are dealt with otherwise: they were asked for before. */
function isPartOf(part: VendorFamily, whole: VendorFamily): boolean {
  if (part.form === 'files' || whole.form === 'files') return false;
  if (part.node.getSourceFile() !== whole.node.getSourceFile()) return false;
  const known = new Set(whole.entries.flatMap(({ labels }) => labels.map(vendorWord)));
  const vendors = part.entries.flatMap(({ labels }) => labels.filter(isVendorName).map(vendorWord));
  const shared = part.entries.filter(({ labels }) => labels.some((label) => known.has(vendorWord(label))));
  return shared.length >= ALIKE && vendors.every((vendor) => known.has(vendor));
}

/** `const openRouterProviders = ['OpenAI', …]`: whoever is chosen there, the gateway is asked. */
function isOfGateway({ node }: VendorFamily): boolean {
  const holder = ts.findAncestor(node, (each) => (isNamed(each) ? true : ts.isStatement(each) && 'quit'));
  return holder !== undefined && isNamed(holder) && isGatewaysName(holder.name.getText());
}

function isNamed(node: ts.Node): node is ts.VariableDeclaration | ts.PropertyAssignment | ts.PropertyDeclaration {
  return ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node) || ts.isPropertyDeclaration(node);
}

/**
 * Files named after OpenAI and one other vendor may do a part of the work each (`openai.ts` for vectors, `deepseek.ts`
 * for chats), and so may what a module exports. A third says that one of them is chosen.
 */
function isOfVendors({ entries }: VendorFamily, place: Place): boolean {
  const known = namesOf(place.provider);
  const others = entries.filter((entry) => !isOpenAIs(entry) && !entry.labels.some((it) => known.has(vendorWord(it))));
  return others.some(({ labels }) => labels.some(isVendorName));
}

/** A vendor that is known, be it one that nothing moves to. */
function isVendorName(label: string): boolean {
  return VENDORS.has(vendorWord(label)) || isOtherVendorsEnv(label.replace(/\W/g, '_'));
}

const VENDORS: ReadonlySet<string> = new Set(PROVIDERS.flatMap((provider) => [...namesOf(provider)]));

/** The registry in which code is part of OpenAI's entry. */
export function entryOf(node: ts.Node, registries: readonly Registry[]): Registry | undefined {
  return registries.find(({ own }) => ts.findAncestor(node, (each) => own.includes(each)) !== undefined);
}

function isOpenAIs({ labels }: VendorEntry): boolean {
  return labels.some(isOpenAIName);
}

/** `openai-stt` beside `groq-stt`: what OpenAI is chosen for there, where others can be chosen for the same. */
function isKind(entry: VendorEntry, { entries }: VendorFamily): boolean {
  const kinds = entry.labels.flatMap((label) =>
    [...label.matchAll(/[-_.:/ ]/g)].flatMap(({ index }) =>
      isOpenAIName(label.slice(0, index)) ? [label.slice(index)] : [],
    ),
  );
  const others = entries.filter((each) => each !== entry).flatMap(({ labels }) => labels);
  return !isOpenAIs(entry) && kinds.some((kind) => others.some((label) => label.endsWith(kind)));
}

/** By its name, or by the address that is written in it. */
function isOf(entry: VendorEntry, family: VendorFamily, place: Place): boolean {
  const names = namesOf(place.provider);
  return entry.labels.some((label) => names.has(vendorWord(label))) || isAt(entry, family, place);
}

function isAt({ nodes }: VendorEntry, { form }: VendorFamily, place: Place): boolean {
  // What else stands in a file may be anybody's.
  const texts = form === 'files' ? [] : nodes.flatMap(addressesIn);
  return texts.some((text) => isHostOf(hostOf(text) ?? '', place));
}

/** Addresses as they are written in a piece of code. */
export function addressesIn(node: ts.Node): readonly string[] {
  return node.getText().match(/https?:\/\/[^\s'"`]+/g) ?? [];
}

function namesOf({ id, name, aliases }: Provider): ReadonlySet<string> {
  return new Set([id, name, ...aliases].map(vendorWord));
}

/** The functions and classes of the repository that an entry names: what it is made by. */
function namedIn({ nodes }: VendorEntry, tracer: Tracer): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (each: ts.Node): void => {
    if (ts.isFunctionLike(each) || ts.isClassLike(each)) return;
    if (ts.isIdentifier(each) && isValue(each)) {
      for (const leaf of tracer.trace(each).leaves)
        if (leaf.kind === 'function' || leaf.kind === 'class') found.push(leaf.node);
    }
    ts.forEachChild(each, visit);
  };
  for (const node of nodes) visit(node);
  return found;
}

/** Not a key, and not the name of a type. */
function isValue({ parent }: ts.Identifier): boolean {
  return (
    ts.isArrayLiteralExpression(parent) ||
    ts.isCallExpression(parent) ||
    ts.isNewExpression(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isShorthandPropertyAssignment(parent)
  );
}
