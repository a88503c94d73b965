import { openAIModel } from '../../openai/models.ts';
import { isTokenizer } from '../../openai/tokenizers.ts';
import type { ApiCall } from '../../source/calls.ts';
import { declaredTypeAt, flowOfType } from '../../source/declared-type.ts';
import type { Inventory } from '../../source/inventory.ts';
import { memberName, nameOf, outward, unwrap } from '../../source/syntax.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import type { Target } from '../../target.ts';
import { outsideCall } from '../outside-call.ts';
import { isHolder, usesOf } from '../uses-of.ts';
import type { Verdicts } from '../verdicts.ts';
import type { Companion } from './companions.ts';
import { tablesKeyedBy } from './keyed-tables.ts';
import type { ModelSite } from './model-groups.ts';
import { isOffered } from './offered.ts';

/** Why a set of names may not change. */
export type Obstacle =
  /** Two names would become one, where they must differ. */
  | { readonly why: 'collision'; readonly from: readonly string[]; readonly to: string }
  /** A name also reaches a call that does not move. */
  | { readonly why: 'shared' }
  /** A component's markup offers OpenAI's models in the place of a name, and is not edited. */
  | { readonly why: 'markup' }
  /** A name is declared with a package's closed type, which the new name would not fit. */
  | { readonly why: 'declared'; readonly type: string; readonly specifier: string }
  /** A name of the group has no counterpart at the target. */
  | { readonly why: 'unmapped'; readonly ids: readonly string[] };

interface Judged {
  readonly sites: readonly ModelSite[];
  readonly members: readonly ApiCall[];
  readonly companions: readonly Companion[];
  readonly nodes: ReadonlySet<ts.Node>;
  readonly verdicts: Verdicts;
  readonly target: Target | null;
  readonly inventory: Inventory;
}

/** What speaks against changing a set of names; undefined where nothing does. */
export function obstacleOf({
  sites,
  members,
  companions,
  nodes,
  verdicts,
  target,
  inventory,
}: Judged): Obstacle | undefined {
  if (target === null) return undefined;
  const { tracer } = inventory;
  const fates = new Set(members.map((call) => verdicts.calls.get(call)?.fate));
  if (fates.has('moves') && fates.size > 1) return { why: 'shared' };
  if (sites.some(({ node }) => isReadByOthers(node, members, inventory))) return { why: 'shared' };
  if (sites.some(({ node }) => isOffered(node, tracer))) return { why: 'markup' };
  const declared = sites.map(({ node }) => foreignType(node, tracer)).find((found) => found !== undefined);
  if (declared !== undefined) return { why: 'declared', ...declared };
  const bound = sites.length > 1 && (companions.length > 0 || sites.some((site) => site.role === 'type'));
  const unmapped = sites.filter((site) => site.mapped === undefined && openAIModel(site.id) !== undefined);
  if (bound && unmapped.length > 0) return { why: 'unmapped', ids: [...new Set(unmapped.map(({ id }) => id))] };
  const keyed = computedCollision(sites, tracer);
  if (keyed !== undefined) return keyed;
  return collision(sites, new Set([...nodes, ...companions.map(({ node }) => node)])) ?? testedCollision(sites);
}

/** What another library or a request by hand takes its model from as well. A tokenizer is given the old name. */
function isReadByOthers(
  node: ts.StringLiteralLike,
  members: readonly ApiCall[],
  { tracer, tokenizers }: Inventory,
): boolean {
  const holder = outward(node);
  if (!isHolder(holder)) return false;
  const calls = new Set<ts.Node>([...members.map((call) => call.node), ...tokenizers.named.map(({ call }) => call)]);
  const bodies = new Set<ts.Node>(
    members.flatMap(({ http, parts, sent = [] }) => (http === undefined ? sent : parts.literals)),
  );
  const isTaken = (use: ts.Expression): boolean => {
    const call = outsideCall(use, tracer);
    if (call === undefined || calls.has(call) || isTold(call)) return false;
    if (ts.findAncestor(use, (node) => bodies.has(node)) !== undefined) return false;
    const property = use.parent;
    // `resolve({ model: MODEL })`: what it is handed to leads to the calls.
    if (members.some(({ model }) => model?.through.has(property))) return false;
    const isModel =
      (ts.isPropertyAssignment(property) && property.initializer === use && isModelName(property)) ||
      (ts.isShorthandPropertyAssignment(property) && isModelName(property));
    return isModel || /encod|token/i.test(call.expression.getText());
  };
  return usesOf(holder, isTaken, tracer).length > 0;
}

function isModelName({ name }: ts.PropertyAssignment | ts.ShorthandPropertyAssignment): boolean {
  return /^model(?:Name)?$/.test(nameOf(name) ?? '');
}

/** `res.json({ answer, model: MODEL })`, `table.insert({ model: MODEL })`: who asked, or a record, is told which model it was. */
function isTold({ expression }: ts.CallExpression | ts.NewExpression): boolean {
  return /^(?:json|send|insert|upsert)$/.test(
    ts.isIdentifier(expression) ? expression.text : (memberName(expression) ?? ''),
  );
}

/** The package type that a literal's place is declared with: `const model: TiktokenModel = …`, `(): ChatModel => …`. */
function foreignType(
  node: ts.StringLiteralLike,
  tracer: Tracer,
): { readonly type: string; readonly specifier: string } | undefined {
  const declared = declaredTypeAt(node);
  const leaf = flowOfType(declared, tracer, tracer.bindings).leaves.find((found) => found.kind === 'typed');
  // A tokenizer's type gives way to string.
  return leaf?.kind === 'typed' && !isTokenizer(leaf.specifier)
    ? { type: leaf.type.at(-1) ?? '', specifier: leaf.specifier }
    : undefined;
}

/** `{ [GPT_4]: …, [GPT_4O]: … }`: keys that are computed from constants must stay different too. */
function computedCollision(sites: readonly ModelSite[], tracer: Tracer): Obstacle | undefined {
  const byTable = new Map<ts.Node, Map<string, string>>();
  for (const { node, id, mapped } of sites) {
    if (mapped === undefined) continue;
    for (const table of tablesKeyedBy(node, tracer)) {
      const names = byTable.get(table) ?? new Map<string, string>();
      byTable.set(table, names);
      const earlier = names.get(mapped.to);
      if (earlier !== undefined && earlier !== id) return { why: 'collision', from: [earlier, id], to: mapped.to };
      names.set(mapped.to, id);
    }
  }
  return undefined;
}

/** Keys of one object, members of one union, items of one list, cases of one switch: these must stay different. */
function collision(sites: readonly ModelSite[], nodes: ReadonlySet<ts.Node>): Obstacle | undefined {
  const byPlace = new Map<ts.Node, Map<string, string>>();
  for (const { node, id, mapped } of sites) {
    const place = placeOf(node);
    if (place === undefined || mapped === undefined || !nodes.has(node)) continue;
    const names = byPlace.get(place) ?? new Map<string, string>();
    byPlace.set(place, names);
    const earlier = names.get(mapped.to);
    if (earlier !== undefined && earlier !== id) return { why: 'collision', from: [earlier, id], to: mapped.to };
    names.set(mapped.to, id);
  }
  return undefined;
}

/** `if (model === 'a') …`, `if (model === 'b') …`: what one name decides must not be decided by another too. */
function testedCollision(sites: readonly ModelSite[]): Obstacle | undefined {
  const tested = new Map<string, { readonly id: string; readonly whole: ts.Node }>();
  for (const { node, id, mapped, role } of sites) {
    const test = outward(node);
    if (role !== 'comparison' || mapped === undefined || !ts.isBinaryExpression(test)) continue;
    const other = unwrap(test.left) === node ? test.right : test.left;
    const key = [node.getSourceFile().fileName, other.getText(), mapped.to].join(' ');
    const whole = wholeOf(test);
    const earlier = tested.get(key);
    if (earlier !== undefined && earlier.id !== id && earlier.whole !== whole)
      return { why: 'collision', from: [earlier.id, id], to: mapped.to };
    tested.set(key, { id, whole });
  }
  return undefined;
}

/** `model === 'a' || model === 'b'`: the condition that a test is part of. */
function wholeOf(test: ts.Expression): ts.Node {
  const holder = outward(test);
  return ts.isBinaryExpression(holder) ? wholeOf(holder) : test;
}

function placeOf(node: ts.StringLiteralLike): ts.Node | undefined {
  const { parent } = node;
  if (ts.isLiteralTypeNode(parent)) return ts.isUnionTypeNode(parent.parent) ? parent.parent : undefined;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return parent.parent;
  const holder = ts.isAsExpression(parent) ? parent.parent : parent;
  if (ts.isArrayLiteralExpression(holder)) return holder;
  return ts.isCaseClause(parent) ? parent.parent : undefined;
}
