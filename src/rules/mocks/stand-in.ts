import type { RuleFinding } from '../../finding.ts';
import { mocks as words } from '../../messages/mocks.ts';
import { nodesOf, type StandIn, standInsOf } from '../../source/mocks/stand-ins.ts';
import { isInTest } from '../../source/test-file.ts';
import type { ts } from '../../source/ts.ts';
import type { RuleContext } from '../context.ts';
import { movesAny } from '../departure.ts';
import { at, type Found } from '../find.ts';
import type { AddressEdit } from '../http/address-edits.ts';
import { editsOfClients, movedTexts, rangeOf } from '../http/endpoint.ts';
import { basePath } from '../moved-url.ts';
import type { Rule } from '../rule.ts';
import { isGiven } from './given.ts';
import { standInEdits } from './stand-in-edits.ts';
import { type Fate, fateOf, isLoadedWith, isReshaped } from './tested.ts';

const base = { rule: 'http/mock', kind: 'endpoint' } as const;

/**
 * Addresses in tests that stand for what the program asks: caught by a mock, or expected of a call. They go where the
 * code goes that they are made for.
 */
export const standInRule: Rule = {
  id: 'http/mock',
  family: 'http',
  find: (context) => {
    const { target, verdicts, inventory } = context;
    if (target === null || !movesAny(verdicts)) return [];
    return groupsOf(standInsOf(inventory.tracer).all).flatMap((group) => ofGroup(group, context));
  },
};

/** Stand-ins that share a scope, or a constant, change as one. */
function groupsOf(all: readonly StandIn[]): StandIn[][] {
  const groups: { readonly members: StandIn[]; readonly keys: Set<ts.Node> }[] = [];
  for (const standIn of all) {
    const keys = [standIn.scope, ...standIn.ways.flatMap(nodesOf)];
    const [first, ...others] = groups.filter((group) => keys.some((key) => group.keys.has(key)));
    const group = first ?? { members: [], keys: new Set<ts.Node>() };
    if (first === undefined) groups.push(group);
    for (const other of others) {
      group.members.push(...other.members);
      for (const key of other.keys) group.keys.add(key);
      groups.splice(groups.indexOf(other), 1);
    }
    group.members.push(standIn);
    for (const key of keys) group.keys.add(key);
  }
  return groups.map(({ members }) => members);
}

function ofGroup(group: readonly StandIn[], context: RuleContext): RuleFinding[] {
  const [first] = group;
  if (first === undefined) return [];
  const all = (found: Omit<Found, 'rule' | 'kind'>) => group.map(({ node }) => at(node, { ...base, ...found }));
  const manual = (message: string) => all({ confidence: 'possible', action: 'manual', message });
  const fates = group.map(({ node, resource }) => fateOf(node.getSourceFile(), resource, context));
  const fate = fates.every((each) => nameOf(each) === nameOf(fates[0])) ? fates[0] : 'open';
  // A path alone may be anybody's.
  const isPath = first.path !== undefined;
  if (isPath && typeof fate !== 'object') return [];
  if (fate === undefined || fate === 'unseen') return manual(words.address.unseen);
  if (fate === 'open') return manual(words.address.open);
  if (fate === 'openai') return all({ confidence: 'likely', action: 'none', message: words.address.stays });
  const { baseURL } = fate;
  if (group.some(({ node, resource }) => resource === 'responses' && isReshaped(node.getSourceFile(), context)))
    return manual(words.address.reshaped(baseURL));
  const path = basePath(baseURL);
  if (
    group.every((standIn) =>
      standIn.path === 'end' ? path.endsWith('/v1') : standIn.path === 'exact' && path === '/v1',
    )
  )
    return all({ confidence: 'possible', action: 'none', message: words.address.fits });
  if (group.some((standIn) => standIn.path !== undefined)) return manual(words.address.path(path));
  if (group.some((standIn) => isGiven(standIn, context))) return manual(words.address.given(baseURL));
  const edits = group.map((standIn) => standInEdits(standIn, baseURL));
  const own = new Map(edits.flatMap((list) => list ?? []).map((edit) => [rangeOf(edit), edit]));
  const known = codeEdits(context);
  const isHeld = [...own].some(
    ([range, edit]) => (known.get(range) ?? edit.text) !== edit.text || isElsewhere(edit, known, context),
  );
  if (edits.includes(undefined) || isHeld) return manual(words.address.apart(baseURL));
  const froms = new Set([...own.values()].map(({ from }) => from));
  if (group.some(({ node }) => isLeftInCode(node.getSourceFile(), froms, known, context)))
    return manual(words.address.open);
  const group_ = `mock ${rangeOf({ file: '', start: first.scope.pos, end: first.scope.end })} ${first.node.getSourceFile().fileName}`;
  return group.map(({ node }, index) => {
    const mine = (edits[index] ?? []).filter((edit) => !known.has(rangeOf(edit)));
    const [one] = mine;
    if (one === undefined)
      return at(node, { ...base, confidence: 'likely', action: 'none', message: words.address.follows });
    const message = words.address.moves(one.from, one.text);
    return at(node, { ...base, confidence: 'likely', action: 'rewrite', message, group: group_, edits: mine });
  });
}

function nameOf(fate: Fate | undefined): string | undefined {
  return typeof fate === 'object' ? fate.baseURL : fate;
}

/** What other rules do to addresses that tests may share with the program. */
function codeEdits(context: RuleContext): ReadonlyMap<string, string> {
  const requests = context.inventory.calls.flatMap((call) => movedTexts(call, context));
  return new Map([...editsOfClients(context), ...requests.map((edit) => [rangeOf(edit), edit.text] as const)]);
}

/** The program that a test loads writes the very address out, and goes on doing so: what is expected may be that text. */
function isLeftInCode(
  file: ts.SourceFile,
  texts: ReadonlySet<string>,
  known: ReadonlyMap<string, string>,
  context: RuleContext,
): boolean {
  const { tracer, island } = context.inventory;
  const { files } = standInsOf(tracer);
  const isProgram = (node: ts.Node) => !isInTest(node) && !files.has(node.getSourceFile());
  const isEdited = (node: ts.Node) => {
    const [path, start, end] = [island.pathOf(node), node.getStart(), node.end];
    return [0, 1].some((quote) => known.has(rangeOf({ file: path, start: start + quote, end: end - quote })));
  };
  return [...texts]
    .filter((text) => /^https?:\/\/[^/]+\/./.test(text))
    .flatMap((text) => tracer.index.strings.get(text) ?? [])
    .some((node) => isProgram(node) && !isEdited(node) && isLoadedWith(file, node, context));
}

/** Written in the program, where nothing that moves reads it. */
function isElsewhere(
  { node, ...edit }: AddressEdit,
  known: ReadonlyMap<string, string>,
  context: RuleContext,
): boolean {
  const { files } = standInsOf(context.inventory.tracer);
  return !isInTest(node) && !files.has(node.getSourceFile()) && !known.has(rangeOf(edit));
}
