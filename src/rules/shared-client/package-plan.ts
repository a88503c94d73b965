import { groupBy } from '../../source/group-by.ts';
import type { Inventory } from '../../source/inventory.ts';
import { nameOf } from '../../source/syntax.ts';
import type { ts } from '../../source/ts.ts';
import { type Place, seenFrom } from '../../target.ts';
import { isEmptyLiteral, type MoveContext } from '../openai-sdk/client-options.ts';
import type { Candidate, Form } from './candidates.ts';
import { type Factory, knownFactories } from './factory.ts';
import { planFile } from './file-plan.ts';
import { homeOf, modulePath } from './home.ts';
import { mostOf } from './most-of.ts';
import { literalOf, newFactory } from './new-factory.ts';
import { addressReading, keyReading, type Reading } from './reading.ts';
import type { Pointing, ReadCandidate } from './sharing.ts';

interface PackagePlan {
  /** The folder of the package. */
  readonly home: string;
  readonly candidates: readonly Candidate[];
  readonly context: MoveContext;
}

const NAMES = ['openai-client', 'ai-client', 'shared-openai-client'] as const;

/** Where as many files are of one kind as of another, the first one counts. */
const FORMS: readonly Form[] = ['ts', 'esm', 'cjs'];

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
    .map((candidate): ReadCandidate => {
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
  const path = modulePath({ home, files, form, names: NAMES }, inventory);
  const known = knownFactories(inventory).filter(
    (factory) => factory.form === form && homeOf(factory.path, inventory) === home && isReadable(factory, reader),
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
  return [...byFile].flatMap(([file, own]) => planFile({ file, own, factories, form, context }));
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

/** Where the clients go, and the second ones beside them. */
function placesOf(shared: readonly ReadCandidate[], { verdicts }: MoveContext): Set<Place> {
  const clients = new Set(shared.map(({ client }) => client));
  const seconds = verdicts.splits.filter((split) => clients.has(split.client)).map(({ place }) => place);
  return new Set([...shared.map(({ place }) => place), ...seconds]);
}

/**
 * Whether the function has something for a client, and can be told the rest: options from elsewhere are handed on as they
 * are.
 */
function fits(
  { node, client, literal, key, address }: ReadCandidate,
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
