import type { FileEdit } from '../../edit.ts';
import { ROUTABLE } from '../../openai/surface.ts';
import { isComponent } from '../../source/embedded/component-path.ts';
import { isInMarkup } from '../../source/embedded/markup-uses.ts';
import { groupBy } from '../../source/group-by.ts';
import type { Inventory } from '../../source/inventory.ts';
import { nameOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { type Place, seenFrom, type Target } from '../../target.ts';
import { isEmptyLiteral, type MoveContext, readKey } from '../openai-sdk/client-options.ts';
import type { Candidate, Form } from './candidates.ts';
import { type Factory, knownFactories } from './factory.ts';
import { modulePath } from './home.ts';
import { importEdits, type Taken } from './imports.ts';
import { factoryEdits } from './module-text.ts';
import { addressReading, keyReading, type Reading } from './reading.ts';
import type { Pointing } from './sharing.ts';
import { specifierOf } from './specifier.ts';

interface PackagePlan {
  /** The folder of the package. */
  readonly home: string;
  readonly candidates: readonly Candidate[];
  readonly context: MoveContext;
}

/** Where as many files are of one kind as of another, the first one counts. */
const FORMS: readonly Form[] = ['ts', 'esm', 'cjs'];

/** A candidate and what it gives its client. */
type Read = Pick<Pointing, keyof Candidate | 'key' | 'address'>;

/** The clients of one package that one module builds: those whose files can import it, and whose key it can read. */
export function planPackage({ home, candidates, context }: PackagePlan): Pointing[] {
  const { inventory, target } = context;
  const form = mostOf(
    candidates.map(({ form }) => form),
    FORMS,
  );
  const isDeno = mostOf(candidates.map((candidate) => candidate.isDeno));
  const read = candidates
    .filter((candidate) => candidate.form === form && candidate.isDeno === isDeno)
    .map((candidate): Read => {
      const seen = { ...context, target: seenFrom(target, candidate.place) };
      return { ...candidate, key: keyReading(candidate, seen), address: addressReading(candidate, seen) };
    });
  const reader = mostOf(read.flatMap(({ key }) => (key === undefined ? [] : [readerOf(key)])));
  const shared = read.filter(({ key, literal }) =>
    key === undefined ? !isForBrowsers(literal, reader) : readerOf(key) === reader,
  );
  const [first] = shared;
  if (first === undefined || form === undefined) return [];
  const files = shared.map(({ node }) => inventory.island.pathOf(node));
  const path = modulePath({ home, files, form }, inventory);
  const known = knownFactories(inventory).filter(
    (factory) => factory.form === form && isOfHome(factory.path, home, inventory) && isReadable(factory, reader),
  );
  const factories = new Map(
    [...placesOf(shared, context)].map((place) => {
      const found = known.find(
        ({ address }) => address === literalOf(place) || address.endsWith(` ${literalOf(place)}`),
      );
      return [place, found ?? newFactory({ place, shared, path, form, context })] as const;
    }),
  );
  const fitting = shared.filter((each) => fits(each, factories.get(each.place), inventory));
  const byFile = groupBy(fitting, ({ node }) => [node.getSourceFile()]);
  return [...byFile].flatMap(([file, own]) => ofFile({ file, own, factories, form, context }));
}

/** What is said most; among the same, what stands first in the order. */
function mostOf<T>(all: readonly T[], order: readonly T[] = []): T | undefined {
  const counts = groupBy(all, (each) => [each]);
  const rank = (each: T) => (order.includes(each) ? order.indexOf(each) : order.length);
  return [...counts].sort(([a, one], [b, other]) => other.length - one.length || rank(a) - rank(b))[0]?.[0];
}

/** `process`, `import.meta`, `Deno`: what is not there at run time can't be read there. */
function readerOf({ text }: Reading): string {
  return /^[\w.]+?(?=\.env)/.exec(text)?.[0] ?? '';
}

/** A client in a browser, whose key somebody typed, has no `process` to read a key from before that. */
function isForBrowsers(literal: ts.ObjectLiteralExpression | undefined, reader: string | undefined): boolean {
  const names = literal?.properties.map(({ name }) => nameOf(name)) ?? [];
  return reader !== undefined && reader !== 'import.meta' && names.includes('dangerouslyAllowBrowser');
}

/** Whether what a function reads is there at run time. */
function isReadable({ key }: Factory, reader: string | undefined): boolean {
  return key === undefined || reader === undefined || readerOf({ text: key }) === reader;
}

function isOfHome(path: string, home: string, { workspaces }: Inventory): boolean {
  return workspaces.ownerOf(path) === home || path.startsWith(`${home}/`);
}

/** Where the clients go, and the second ones beside them. */
function placesOf(shared: readonly Read[], { verdicts }: MoveContext): Set<Place> {
  const clients = new Set(shared.map(({ client }) => client));
  const seconds = verdicts.splits.filter((split) => clients.has(split.client)).map(({ place }) => place);
  return new Set([...shared.map(({ place }) => place), ...seconds]);
}

function literalOf({ baseURL }: Place): string {
  return `'${baseURL}'`;
}

interface Founding {
  readonly place: Place;
  readonly shared: readonly Read[];
  readonly path: string;
  readonly form: Form;
  readonly context: MoveContext;
}

/** A function that gives what most clients of a place are given; an address of a variable only where all have it. */
function newFactory({ place, shared, path, form, context }: Founding): Factory {
  const { target } = context;
  const own = shared.filter((each) => each.place === place);
  const like = [...own, ...shared].find(({ node }) => !isComponent(node.getSourceFile().fileName)) ?? shared[0];
  if (like === undefined) throw new Error('no client to build a module for');
  const seen = { ...context, target: seenFrom(target, place) };
  const second = own.length > 0 ? undefined : readKey(like.client, like.node, seen).replaceAll('"', "'");
  const key = second ?? mostOf(own.flatMap((each) => (each.key === undefined ? [] : [each.key.text])));
  const addresses = new Set(own.map(({ address }) => address?.text));
  const [address] = addresses.size === 1 ? addresses : [];
  const wanted = { path, name: factoryName(place, target), key, address: address ?? literalOf(place) };
  const sdk = mostOf(shared.map(({ sdk: { specifier } }) => specifier)) ?? 'openai';
  const { name: vendor } = place.provider;
  return { ...wanted, edits: factoryEdits({ ...wanted, form, sdk, vendor, like: like.node.getSourceFile() }) };
}

/** `createClient`; for what goes elsewhere, `createEmbeddingsClient`. */
function factoryName(place: Place, target: Target): string {
  const capability = place === target ? undefined : ROUTABLE.find((each) => target.routes[each] === place);
  return `create${capability === undefined ? '' : capability.charAt(0).toUpperCase() + capability.slice(1)}Client`;
}

/**
 * Whether the function has something for a client, and can be told the rest: options from elsewhere are handed on as they
 * are.
 */
function fits(
  { node, client, literal, key, address }: Read,
  factory: Factory | undefined,
  inventory: Inventory,
): boolean {
  if (factory === undefined || inventory.island.pathOf(node) === factory.path) return false;
  const isSame = [key?.text === factory.key, address?.text === factory.address];
  const isKnown = [key === undefined ? undefined : isSame[0], address === undefined ? undefined : isSame[1]];
  const { argument } = client.options;
  const isElsewhere = literal === undefined && argument !== undefined && !isEmptyLiteral(argument);
  return isKnown.includes(true) && (!isElsewhere || !isKnown.includes(false));
}

interface FilePlan {
  readonly file: ts.SourceFile;
  readonly own: readonly Read[];
  readonly factories: ReadonlyMap<Place, Factory>;
  readonly form: Form;
  readonly context: MoveContext;
}

function ofFile({ file, own, factories, form, context }: FilePlan): Pointing[] {
  const { inventory, verdicts } = context;
  const secondsOf = ({ client }: Read) => verdicts.splits.filter((split) => split.client === client);
  const places = new Set(own.flatMap((each) => [each.place, ...secondsOf(each).map(({ place }) => place)]));
  const used = [...places].flatMap((place) => {
    const factory = factories.get(place);
    return factory === undefined ? [] : [{ place, factory, ...broughtAs(factory, file, inventory) }];
  });
  const byModule = groupBy(
    used.filter(({ isThere }) => !isThere),
    ({ factory }) => [factory.path],
  );
  const taken = [...byModule].map(
    ([path, all]): Taken => ({
      specifier: specifierOf(path, { file, form, isDeno: own.some((each) => each.isDeno) }, inventory),
      names: all.map(({ factory: { name }, local }) => ({ name, local })),
    }),
  );
  const edits: FileEdit[] = [
    ...importEdits(own, taken, inventory),
    // The import of a new module comes first, and once.
    ...used.flatMap(({ factory }) => factory.edits),
  ];
  const locals = new Map(used.map(({ place, local }) => [place, local]));
  return own.flatMap((each, index): Pointing[] => {
    const [factory, local] = [factories.get(each.place), locals.get(each.place)];
    if (factory === undefined || local === undefined) return [];
    const seconds = new Map(secondsOf(each).map(({ place }) => [place, locals.get(place) ?? ''] as const));
    const group = `shared:${file.fileName}`;
    return [{ ...each, factory, local, seconds, group, edits: index === 0 ? edits : [] }];
  });
}

/** What a file calls a function: as it imports it already, else by its own name if nothing else has it. */
function broughtAs(
  { name, path }: Factory,
  file: ts.SourceFile,
  { tracer, resolver, island }: Inventory,
): { readonly local: string; readonly isThere: boolean } {
  for (const { importClause, moduleSpecifier } of file.statements.filter(ts.isImportDeclaration)) {
    const bindings = importClause?.namedBindings;
    const isModule =
      ts.isStringLiteral(moduleSpecifier) && resolver.resolve(moduleSpecifier.text, island.pathOf(file)) === path;
    if (!isModule || bindings === undefined || !ts.isNamedImports(bindings)) continue;
    const found = bindings.elements.find((element) => nameOf(element.propertyName ?? element.name) === name);
    if (found !== undefined) return { local: found.name.text, isThere: true };
  }
  const isFree = (local: string) =>
    tracer.index.identifiersIn(file, local).length === 0 && !isInMarkup(file, local, tracer.index);
  const other = name.replace('create', 'createOpenAI');
  let local = [name, other].find(isFree) ?? `${other}2`;
  for (let number = 3; !isFree(local); number += 1) local = `${other}${number}`;
  return { local, isThere: false };
}
