import { capabilityOf } from '../openai/surface.ts';
import type { ApiCall } from '../source/calls.ts';
import { type Client, optionFlow, type SdkClient } from '../source/clients.ts';
import { isInMarkup } from '../source/embedded/markup-uses.ts';
import { envImport } from '../source/env-import.ts';
import { type ImportRoute, importRoute } from '../source/import-route.ts';
import type { Inventory } from '../source/inventory.ts';
import { isJavaScript, nameOf, outward, unwrap } from '../source/syntax.ts';
import { ts } from '../source/ts.ts';
import { type Place, placeOf, type Target } from '../target.ts';

/** Where a client is held, so that a second one can be built next to it. */
export type Holder =
  | { readonly form: 'variable'; readonly node: ts.VariableDeclaration; readonly name: string }
  /** A class member: its declaration where the class writes one, and the assignment where it has none of its own. */
  | {
      readonly form: 'field';
      readonly owner: ts.ClassLikeDeclaration;
      readonly name: string;
      readonly declaration: ts.PropertyDeclaration | undefined;
      readonly assignment: ts.ExpressionStatement | undefined;
    };

/** A second client for the calls that go to another place than their client. */
export interface Split {
  readonly client: SdkClient;
  readonly construction: ts.NewExpression;
  readonly place: Place;
  readonly holder: Holder;
  /** What the new client is called: `embeddingsClient`. */
  readonly name: string;
  readonly receivers: readonly Receiver[];
}

/** The expression in front of a call's path that the new client takes the place of. */
export interface Receiver {
  readonly call: ApiCall;
  readonly node: ts.MemberName;
  /** How the old client comes into the call's file; undefined in the client's own. */
  readonly route: ImportRoute | undefined;
}

/**
 * Which calls get a client of their own: those whose place is not their client's, as far as an edit can build one. A
 * call that is in none of the splits is left to a person.
 *
 * @param homes the place that each moving client goes to
 */
export function planSplits(inventory: Inventory, target: Target, homes: ReadonlyMap<Client, Place>): Split[] {
  const taken = new Map<ts.SourceFile, Set<string>>();
  return [...homes].flatMap(([client, home]) => {
    if (client.sdk === 'library') return [];
    const holder = holderOf(client);
    const construction = unwrap(client.node);
    if (holder === undefined || !ts.isNewExpression(construction) || isKeyImported(client, inventory)) return [];
    const receivers = inventory.calls.flatMap((call) => {
      if (!isServedElsewhere(call, client, home, target)) return [];
      return receiverOf(call, holder, inventory) ?? [];
    });
    const places = new Set(receivers.map(({ call }) => placeOf(target, call.resource)));
    return [...places].map((place): Split => {
      const own = receivers.filter(({ call }) => placeOf(target, call.resource) === place);
      return {
        client,
        construction,
        place,
        holder,
        name: nameFor(own, { client, holder, inventory, taken }),
        receivers: own,
      };
    });
  });
}

function isServedElsewhere(call: ApiCall, client: Client, home: Place, target: Target): boolean {
  const place = placeOf(target, call.resource);
  return (
    call.clients.length === 1 &&
    call.clients[0] === client &&
    place !== home &&
    place.provider.apis[call.resource].action === 'rewrite'
  );
}

function holderOf(client: SdkClient): Holder | undefined {
  const { node, subclass } = client;
  if (subclass !== undefined || !isRepeatable(client)) return undefined;
  const holder = outward(node);
  if (ts.isVariableDeclaration(holder)) {
    const isPlain = ts.isIdentifier(holder.name) && ts.isVariableStatement(holder.parent.parent);
    return isPlain ? { form: 'variable', node: holder, name: holder.name.getText() } : undefined;
  }
  if (ts.isPropertyDeclaration(holder)) {
    const [owner, name] = [holder.parent, nameOf(holder.name)];
    return name === undefined ? undefined : { form: 'field', owner, name, declaration: holder, assignment: undefined };
  }
  return ofAssignment(holder);
}

/** A key that is imported by its name: a second one would have to be imported too. */
function isKeyImported(client: SdkClient, { tracer }: Inventory): boolean {
  return optionFlow(client, 'apiKey', tracer).leaves.some(
    (leaf) => leaf.kind === 'env' && envImport(leaf.node) !== undefined,
  );
}

/** Version 3 builds its options in a `Configuration`; what else may be passed to it, or to the client, is not repeated. */
function isRepeatable({ node, sdk, options }: SdkClient): boolean {
  if (sdk === 'client') return true;
  const isConfigured = options.holder !== node && ts.isNewExpression(options.holder);
  return sdk === 'v3-client' && isConfigured && node.arguments?.length === 1;
}

/** `this.openai = new OpenAI()` */
function ofAssignment(holder: ts.Node): Holder | undefined {
  if (!ts.isBinaryExpression(holder) || holder.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return undefined;
  const { left, parent } = holder;
  const owner = ts.findAncestor(holder, ts.isClassLike);
  if (!isOwnMember(left) || !ts.isExpressionStatement(parent) || owner === undefined) return undefined;
  const name = left.name.text;
  const declaration = owner.members.find(
    (member): member is ts.PropertyDeclaration => ts.isPropertyDeclaration(member) && nameOf(member.name) === name,
  );
  return declaration === undefined && !isJavaScript(holder.getSourceFile())
    ? undefined
    : { form: 'field', owner, name, declaration, assignment: parent };
}

function isOwnMember(node: ts.Node): node is ts.PropertyAccessExpression {
  return ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword;
}

/** `openai` in `openai.embeddings.create(…)`, where it surely is the client's own name. */
function receiverOf(call: ApiCall, holder: Holder, inventory: Inventory): Receiver | undefined {
  let node = unwrap(call.node.expression);
  for (const name of call.path.split('.').reverse()) {
    if (!ts.isPropertyAccessExpression(node) || node.name.text !== name) return undefined;
    node = unwrap(node.expression);
  }
  if (holder.form === 'field') {
    if (!isOwnMember(node)) return undefined;
    const isSame = node.name.text === holder.name && ts.findAncestor(node, ts.isClassLike) === holder.owner;
    return isSame ? { call, node: node.name, route: undefined } : undefined;
  }
  if (!ts.isIdentifier(node)) return undefined;
  const { bindings } = inventory.tracer;
  const bound = bindings.bind(node);
  if (node.getSourceFile() === holder.node.getSourceFile())
    return bound?.kind === 'declaration' && bound.node === holder.node ? { call, node, route: undefined } : undefined;
  const route = importRoute(node, holder.node.getSourceFile(), bindings);
  const isExport = bindings.references(holder.node).includes(node);
  return route === undefined || !isExport ? undefined : { call, node, route };
}

interface Naming {
  readonly client: Client;
  readonly holder: Holder;
  readonly inventory: Inventory;
  /** Names of other splits, by file. */
  readonly taken: Map<ts.SourceFile, Set<string>>;
}

/** `embeddingsClient`, or the first such name with a number that none of the files knows. */
function nameFor(receivers: readonly Receiver[], { client, holder, inventory, taken }: Naming): string {
  const [first] = receivers;
  const capability = first === undefined ? 'other' : capabilityOf(first.call.resource);
  const base = `${holder.name.startsWith('#') ? '#' : ''}${capability}Client`;
  const touched = receivers.flatMap(({ node, route }) => [node, ...(route?.passedOn ?? [])]);
  const files = new Set([client.node, ...touched].map((node) => node.getSourceFile()));
  const { index } = inventory.tracer;
  const isKnown = (name: string) =>
    (index.identifiers.get(name) ?? []).some((id) => files.has(id.getSourceFile())) ||
    [...files].some((file) => taken.get(file)?.has(name) || isInMarkup(file, name, index));
  let name = base;
  for (let number = 2; isKnown(name); number += 1) name = `${base}${number}`;
  for (const file of files) taken.set(file, (taken.get(file) ?? new Set()).add(name));
  return name;
}
