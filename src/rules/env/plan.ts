import { readsOpenAIKey } from '../../openai/other-readers.ts';
import { optionFlow } from '../../source/clients.ts';
import type { Inventory } from '../../source/inventory.ts';
import { ts } from '../../source/ts.ts';
import type { Target } from '../../target.ts';
import { isSharedHolder } from '../shared-holder.ts';
import type { Verdicts } from '../verdicts.ts';
import { variablesOf } from './client-variables.ts';
import { type Occurrence, occurrencesOf } from './occurrences.ts';

export type EnvRole = 'key' | 'baseURL' | 'organization';

/** What becomes of one variable. */
export interface EnvVariable {
  readonly name: string;
  readonly role: EnvRole;
  /** The new name; the old one where it stays. */
  readonly to: string;
  /** Places that move with the clients. */
  readonly moved: readonly Occurrence[];
  /** Places that something else reads: there the name stays, and so does its line in `.env` files. */
  readonly elsewhere: readonly Occurrence[];
  /** The moved clients read it no more: their address stands in the code. */
  readonly isUnread: boolean;
  /** Somebody still needs the old name, so `.env` files keep it and gain the new one. */
  readonly isShared: boolean;
}

export interface EnvPlan {
  readonly variables: readonly EnvVariable[];
  of(name: string): EnvVariable | undefined;
}

/** Prefixes by which bundlers let a variable into the browser; they must stay. */
const PUBLIC_PREFIX = /^(?:VITE_|NEXT_PUBLIC_|NUXT_PUBLIC_|REACT_APP_|EXPO_PUBLIC_|GATSBY_|PUBLIC_)/;

/** Decides which variables take the target's names, and where. */
export function planEnv({
  inventory,
  target,
  verdicts,
}: {
  readonly inventory: Inventory;
  readonly target: Target | null;
  readonly verdicts: Verdicts;
}): EnvPlan {
  const moving = new Map<string, { role: EnvRole; readonly nodes: Set<ts.Node> }>();
  const staying = new Set<string>();
  for (const [client, verdict] of verdicts.clients) {
    const isOurs = verdict.fate === 'moves';
    for (const { name, role, node, option } of variablesOf(client, inventory)) {
      const flow = option === undefined ? undefined : optionFlow(client, option, inventory.tracer);
      // A constant that other code uses too keeps its variable: the client is given one of its own.
      const isShared = flow !== undefined && isSharedHolder([flow], inventory, verdicts);
      if (!isOurs || isShared) {
        staying.add(name);
        if (isOurs && !moving.has(name)) moving.set(name, { role, nodes: new Set() });
        continue;
      }
      const known = moving.get(name) ?? { role, nodes: new Set<ts.Node>() };
      if (node !== undefined) known.nodes.add(node);
      moving.set(name, known);
    }
  }
  if (inventory.tracer.index.specifiers.some(({ text }) => readsOpenAIKey(text))) staying.add('OPENAI_API_KEY');
  const variables = [...moving].map(([name, { role, nodes }]) =>
    planVariable({ name, role, nodes, isNeeded: staying.has(name), target, inventory }),
  );
  const byName = new Map(variables.map((variable) => [variable.name, variable]));
  return { variables, of: (name) => byName.get(name) };
}

interface Wanted {
  readonly name: string;
  readonly role: EnvRole;
  readonly nodes: ReadonlySet<ts.Node>;
  readonly isNeeded: boolean;
  readonly target: Target | null;
  readonly inventory: Inventory;
}

function planVariable({ name, role, nodes, isNeeded, target, inventory }: Wanted): EnvVariable {
  const occurrences = occurrencesOf(name, inventory.tracer);
  const foreign = new Set(occurrences.filter((place) => isElsewhere(place, nodes)));
  // A schema, its mapping and `env.X` share one name: if anybody else reads through them, none of them is renamed.
  const held = [...foreign].some(({ form }) => form === 'indirect');
  const elsewhere = occurrences.filter(
    (place) => foreign.has(place) || (held && (place.form === 'indirect' || place.form === 'key')),
  );
  const isWhole = foreign.size === 0 && !isNeeded;
  const guards = occurrences.filter(({ form, isGuard }) => form === 'access' && isGuard).map((place) => place.node);
  const movable = occurrences.filter(
    (place) => !elsewhere.includes(place) && (isWhole || !isAmbiguous(place) || isMessageOf(place, guards)),
  );
  // A message in a file that goes on using the name as a key of its own speaks of that key.
  const keeps = ownKeys(name, occurrences, inventory);
  const moved = movable.filter(({ form, node: place }) => form !== 'mention' || !keeps.has(place.getSourceFile()));
  return {
    name,
    role,
    isUnread: role === 'organization' || (role === 'baseURL' && nodes.size === 0),
    to:
      target === null || target.env === 'keep'
        ? name
        : (renamed({ name, role, isRead: nodes.size > 0, target }) ?? name),
    moved,
    elsewhere,
    isShared: isNeeded || foreign.size > 0,
  };
}

/** `if (!process.env.X) throw new Error('X is not set')`: the message goes with its question. */
function isMessageOf({ form, node }: Occurrence, guards: readonly ts.Node[]): boolean {
  const question = form === 'mention' ? ts.findAncestor(node, ts.isIfStatement) : undefined;
  return question !== undefined && guards.some((guard) => guard.pos >= question.pos && guard.end <= question.end);
}

/** Files in which the name also stands for something that is no variable: a setting's key, a field. */
function ownKeys(name: string, occurrences: readonly Occurrence[], { tracer }: Inventory): ReadonlySet<ts.SourceFile> {
  const known = new Set<ts.Node>(occurrences.map(({ node }) => node));
  const others = (tracer.index.identifiers.get(name) ?? []).filter((id) => !known.has(id) && isMemberName(id));
  return new Set(others.map((id) => id.getSourceFile()));
}

function isMemberName(id: ts.Identifier): boolean {
  const { parent } = id;
  return (
    (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) &&
    parent.name === id
  );
}

/** A read that feeds no moved client and is no mere question whether the variable is set. */
function isElsewhere({ form, node, isGuard }: Occurrence, nodes: ReadonlySet<ts.Node>): boolean {
  if (nodes.has(node) || isGuard) return false;
  if (form === 'access') return !feedsKey(node);
  return form === 'indirect';
}

/** `X: process.env.X`: the value of a mapping's own key is no reader by itself. */
function feedsKey(node: ts.Node): boolean {
  const property = ts.findAncestor(node, ts.isPropertyAssignment);
  return (
    property !== undefined &&
    ts.isIdentifier(node) &&
    ts.isIdentifier(property.name) &&
    property.name.text === node.text
  );
}

/** Places that stay with the old name when both names live on. */
function isAmbiguous({ form, isGuard, isWrite }: Occurrence): boolean {
  return (
    isWrite === true || form === 'listed' || form === 'key' || form === 'mention' || (isGuard && form === 'indirect')
  );
}

function renamed({
  name,
  role,
  isRead,
  target,
}: {
  name: string;
  role: EnvRole;
  isRead: boolean;
  target: Target;
}): string | undefined {
  if (role === 'organization' || (role === 'baseURL' && !isRead)) return undefined;
  const prefix = PUBLIC_PREFIX.exec(name)?.[0] ?? '';
  return prefix + (role === 'key' ? target.apiKeyEnv : target.baseURLEnv);
}
