import { openAIModel } from '../../openai/models.ts';
import { beyondChoices, declaredTypeAt, flowOfType } from '../../source/declared-type.ts';
import type { Flow } from '../../source/flow.ts';
import type { Inventory } from '../../source/inventory.ts';
import type { Island } from '../../source/island.ts';
import { memberName, nameOf, outward, unwrap } from '../../source/syntax.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';

/** A model name that does not flow to a call itself but must agree with names that do. */
export interface Companion {
  readonly node: ts.StringLiteralLike;
  readonly role: 'key' | 'comparison' | 'value' | 'type';
}

/**
 * Names that are compared with, index by, or share a declared union with the given ones: `model === 'gpt-4o'`,
 * `LIMITS[model]`, `case 'gpt-4o':`, `['gpt-4o'].includes(model)`, `const MODELS: Model[] = […]`.
 */
export function findCompanions(nodes: ReadonlySet<ts.StringLiteralLike>, { tracer }: Inventory): Companion[] {
  if (nodes.size === 0) return [];
  const members = new Set([...nodes].flatMap((node) => membersDeclaring(node, tracer)));
  const types = new Set([...nodes].flatMap((node) => typesOfProperty(node, tracer)).filter((node) => !nodes.has(node)));
  const found = companionsOf(new Set([...nodes, ...types]), members, tracer);
  return [...[...types].map((node) => ({ node, role: 'type' }) as const), ...found];
}

function companionsOf(
  nodes: ReadonlySet<ts.StringLiteralLike>,
  members: ReadonlySet<ts.Node>,
  tracer: Tracer,
): Companion[] {
  return possibleCompanions(tracer).flatMap(({ node, unions }): Companion[] => {
    if (nodes.has(node)) return [];
    if (members.has(node)) return [{ node, role: 'value' }];
    if (isKey(node))
      return isIndexedBy(node.parent.parent, nodes, tracer) || isKeyedByUnion(node.parent.parent, nodes, tracer)
        ? [{ node, role: 'key' }]
        : [];
    if (isCompared(node, nodes, tracer)) return [{ node, role: 'comparison' }];
    const isOfUnion = unions.some((union) => holdsAny(union, nodes));
    return isOfUnion || isBesideUnion(node, nodes) ? [{ node, role: 'value' }] : [];
  });
}

/** `const USUAL: Model = 'gpt-4o'`: the same name in the list that the type is made from. */
function membersDeclaring(node: ts.StringLiteralLike, tracer: Tracer): ts.Node[] {
  return flowOfType(declaredTypeAt(node), tracer, tracer.bindings).leaves.flatMap((leaf) =>
    leaf.kind === 'string' && leaf.node.text === node.text ? [leaf.node] : [],
  );
}

/** `ask({ model: 'gpt-4o' })`: the members of the union that the property is declared with, wherever that leads. */
function typesOfProperty(node: ts.StringLiteralLike, tracer: Tracer): ts.StringLiteralLike[] {
  const holder = beyondChoices(node);
  const { parent: literal } = holder;
  if (!ts.isPropertyAssignment(holder) || !ts.isObjectLiteralExpression(literal)) return [];
  if (isHandedOut(literal, tracer.island)) return [];
  const type = tracer.island.checker.getContextualType(literal);
  const property = type?.getProperty(nameOf(holder.name) ?? '')?.valueDeclaration;
  if (property === undefined || !ts.isPropertySignature(property)) return [];
  return flowOfType(property.type, tracer, tracer.bindings).leaves.flatMap((leaf) =>
    leaf.kind === 'type' && openAIModel(leaf.node.text) !== undefined ? [leaf.node] : [],
  );
}

interface PossibleCompanion {
  readonly node: ts.StringLiteralLike;
  /** Unions that are the declared type of its place. */
  readonly unions: readonly ts.TypeNode[];
}

const possible = new WeakMap<Tracer, readonly PossibleCompanion[]>();

/** Model names at places where some group of names may find a companion: few of all, and the same for every group. */
function possibleCompanions(tracer: Tracer): readonly PossibleCompanion[] {
  const found =
    possible.get(tracer) ??
    modelStrings(tracer).flatMap((node) => {
      const unions = isKey(node) ? [] : unionsAt(node, tracer.island);
      return isKey(node) || unions.length > 0 || mayBeCompared(node) || isListed(node) ? [{ node, unions }] : [];
    });
  possible.set(tracer, found);
  return found;
}

/** The unions that the place of a text is declared with; what is handed to a package's function is declared elsewhere. */
function unionsAt(node: ts.StringLiteralLike, island: Island): readonly ts.TypeNode[] {
  return isHandedOut(node, island) ? [] : unionsOf(island.checker.getContextualType(node));
}

/** Whether a package's function takes what a value stands in. */
function isHandedOut(node: ts.Node, { isUntyped }: Island): boolean {
  let place = node;
  while (ts.isPropertyAssignment(place.parent) || ts.isObjectLiteralExpression(place.parent)) place = place.parent;
  const { parent } = place;
  return (ts.isCallExpression(parent) || ts.isNewExpression(parent)) && isUntyped(parent.expression);
}

const known = new WeakMap<Tracer, readonly ts.StringLiteralLike[]>();

/** The strings that name a model, found once: every group of names asks for them. */
export function modelStrings(tracer: Tracer): readonly ts.StringLiteralLike[] {
  const strings =
    known.get(tracer) ??
    [...tracer.index.strings].flatMap(([text, nodes]) => (openAIModel(text) === undefined ? [] : nodes));
  known.set(tracer, strings);
  return strings;
}

function meets(flow: Flow, nodes: ReadonlySet<ts.Node>): boolean {
  return flow.leaves.some((leaf) => (leaf.kind === 'string' || leaf.kind === 'type') && nodes.has(leaf.node));
}

function isKey(node: ts.StringLiteralLike): boolean {
  return ts.isPropertyAssignment(node.parent) && node.parent.name === node;
}

/** `LIMITS[model]`: whether a table is looked into with one of the names. */
function isIndexedBy(table: ts.Node, nodes: ReadonlySet<ts.Node>, tracer: Tracer): boolean {
  const holder = outward(table);
  if (!ts.isVariableDeclaration(holder) && !ts.isPropertyDeclaration(holder)) return false;
  return tracer.bindings.references(holder).some((use) => {
    const owner = ts.isPropertyAccessExpression(use.parent) && use.parent.name === use ? use.parent : use;
    const lookup = outward(owner);
    return (
      ts.isElementAccessExpression(lookup) &&
      unwrap(lookup.expression) === owner &&
      meets(tracer.trace(lookup.argumentExpression), nodes)
    );
  });
}

/** `const LIMITS: Record<Model, number> = {…}`, also with `satisfies`. */
function isKeyedByUnion(table: ts.Node, nodes: ReadonlySet<ts.Node>, tracer: Tracer): boolean {
  const type = ts.isObjectLiteralExpression(table) ? declaredTypeOf(table) : undefined;
  if (type === undefined || !ts.isTypeReferenceNode(type) || type.typeArguments === undefined) return false;
  const [key] = type.typeArguments;
  if (key === undefined) return false;
  return unionsOf(tracer.island.checker.getTypeFromTypeNode(key)).some((union) => holdsAny(union, nodes));
}

function declaredTypeOf(table: ts.ObjectLiteralExpression): ts.TypeNode | undefined {
  if (ts.isSatisfiesExpression(table.parent)) return table.parent.type;
  const holder = outward(table);
  return ts.isVariableDeclaration(holder) || ts.isPropertyDeclaration(holder) ? holder.type : undefined;
}

/** Whether `isCompared` may be true for some names. */
function mayBeCompared(node: ts.StringLiteralLike): boolean {
  const parent = outward(node);
  return ts.isBinaryExpression(parent) || ts.isCaseClause(parent) || ts.isArrayLiteralExpression(parent);
}

function isCompared(node: ts.StringLiteralLike, nodes: ReadonlySet<ts.Node>, tracer: Tracer): boolean {
  const parent = outward(node);
  if (ts.isBinaryExpression(parent) && EQUALITY.has(parent.operatorToken.kind)) {
    const other = unwrap(parent.left) === node ? parent.right : parent.left;
    return meets(tracer.trace(other), nodes);
  }
  if (ts.isCaseClause(parent)) return meets(tracer.trace(parent.parent.parent.expression), nodes);
  if (!ts.isArrayLiteralExpression(parent)) return false;
  const call = outward(outward(parent));
  const argument =
    ts.isCallExpression(call) && memberName(call.expression) === 'includes' ? call.arguments[0] : undefined;
  return argument !== undefined && meets(tracer.trace(argument), nodes);
}

const EQUALITY: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]);

function isListed(node: ts.StringLiteralLike): boolean {
  const holder = outward(node);
  return ts.isArrayLiteralExpression(holder) || ts.isVariableDeclaration(holder);
}

/** `["gpt-4" as const, …]` in the file that declares the union of the same names. */
function isBesideUnion(node: ts.StringLiteralLike, nodes: ReadonlySet<ts.Node>): boolean {
  if (!isListed(node)) return false;
  return [...nodes].some(
    (member) =>
      ts.isStringLiteral(member) &&
      ts.isLiteralTypeNode(member.parent) &&
      member.text === node.text &&
      member.getSourceFile() === node.getSourceFile(),
  );
}

/** The aliases under which a type is written down. */
function unionsOf(type: ts.Type | undefined): ts.TypeNode[] {
  const declarations = type?.aliasSymbol?.declarations ?? [];
  return declarations.flatMap((declaration) => (ts.isTypeAliasDeclaration(declaration) ? [declaration.type] : []));
}

/** Whether one of the names is a member of a union. */
function holdsAny(union: ts.Node, nodes: ReadonlySet<ts.Node>): boolean {
  return nodes.has(union) || ts.forEachChild(union, (child) => holdsAny(child, nodes) || undefined) === true;
}
