import { isOtherVendorsName } from '../openai/other-vendors.ts';
import type { Leaf } from './flow.ts';
import { packageOf } from './libraries/exports.ts';
import type { Tracer } from './trace.ts';
import { ts } from './ts.ts';

/** One place where an instance of a package's class is made: `new X(…)`, or the `super(…)` of a class that extends it. */
export interface Construction<T> {
  readonly node: ts.NewExpression | ts.CallExpression;
  readonly of: T;
  /** The class of the island that extends the package's, where there is one. */
  readonly subclass?: ts.ClassLikeDeclaration;
  /** By other ways the class is another vendor's, or Azure's: `new (CLASSES[vendor])(…)`. */
  readonly isByTurns?: boolean;
}

export interface Constructions<T> {
  readonly all: readonly Construction<T>[];
  /** The construction behind an origin: itself, or an instance of a subclass. */
  at(leaf: Leaf): Construction<T> | undefined;
}

/**
 * Every construction of a package's classes, and of classes that extend them.
 *
 * @param classOf what the class is that an origin names; undefined for anybody else's
 */
export function findConstructions<T>(tracer: Tracer, classOf: (leaf: Leaf) => T | undefined): Constructions<T> {
  const byNode = new Map<ts.Node, Construction<T>>();
  const bySubclass = new Map<ts.ClassLikeDeclaration, Construction<T>>();
  const forwarding = new Map<ts.ClassLikeDeclaration, Construction<T>>();
  const search = { tracer, classOf, known: new Map<ts.ClassLikeDeclaration, T | undefined>() };
  for (const subclass of tracer.index.subclasses) {
    const of = baseOf(subclass, search);
    const node = of === undefined ? undefined : superCall(subclass);
    if (of === undefined || node === undefined) continue;
    const construction = { node, of, subclass };
    byNode.set(node, construction);
    bySubclass.set(subclass, construction);
    forwarding.set(subclass, construction);
  }
  for (const node of tracer.index.constructions) {
    const found = classAt(node, search);
    if (found === undefined) continue;
    // A class that passes its options on itself is one construction, wherever it is built.
    const forwarded = found.subclass === undefined ? undefined : forwarding.get(found.subclass);
    const construction = forwarded ?? { node, ...found };
    byNode.set(node, construction);
    if (found.subclass !== undefined && !bySubclass.has(found.subclass)) bySubclass.set(found.subclass, construction);
  }
  return {
    all: [...new Set(byNode.values())],
    at: (leaf) => {
      if (leaf.kind === 'construct') return byNode.get(leaf.node);
      return leaf.kind === 'instance' ? bySubclass.get(leaf.node) : undefined;
    },
  };
}

interface Search<T> {
  readonly tracer: Tracer;
  readonly classOf: (leaf: Leaf) => T | undefined;
  /** What is found already of classes of the island. */
  readonly known: Map<ts.ClassLikeDeclaration, T | undefined>;
}

function classAt<T>(node: ts.NewExpression, search: Search<T>): Omit<Construction<T>, 'node'> | undefined {
  // Every construction comes by here. A class of the repository that extends the package's is in the island for what it
  // says, or because it imports one that is; a vendor's own class may say nothing.
  const { expression } = node;
  const isTold = ts.isIdentifier(expression) && !isOtherVendorsName(expression.text);
  if (isTold && !search.tracer.bindings.isInside(expression)) return undefined;
  const { leaves } = search.tracer.trace(expression);
  for (const leaf of leaves) {
    const found = classOfLeaf(leaf, search);
    if (found !== undefined) return { ...found, ...(isByTurns(leaves, search) ? { isByTurns: true } : {}) };
  }
  return undefined;
}

function classOfLeaf<T>(leaf: Leaf, search: Search<T>): Omit<Construction<T>, 'node'> | undefined {
  const of = search.classOf(leaf);
  if (of !== undefined) return { of };
  const inherited = leaf.kind === 'class' ? baseOf(leaf.node, search) : undefined;
  return inherited !== undefined && leaf.kind === 'class' ? { of: inherited, subclass: leaf.node } : undefined;
}

/** A stand-in of the repository's own is no other vendor, and takes options that it does not know. */
function isByTurns<T>(leaves: readonly Leaf[], search: Search<T>): boolean {
  if (leaves.length < 2) return false;
  const [own, others] = [leaves.filter(isKnown), leaves.filter((leaf) => !isKnown(leaf))];
  const packages = new Set(own.map(packageOfLeaf));
  const isAzure = new Set(own.map((leaf) => leaf.kind === 'external' && /^Azure/.test(leaf.path.at(-1) ?? '')));
  return isAzure.size > 1 || others.some((leaf) => isForeign(leaf, packages));

  function isKnown(leaf: Leaf): boolean {
    return classOfLeaf(leaf, search) !== undefined;
  }
}

function isForeign(leaf: Leaf, own: ReadonlySet<string | undefined>): boolean {
  if (leaf.kind === 'class') return leaf.node.name !== undefined && isOtherVendorsName(leaf.node.name.text);
  return leaf.kind === 'external' && !own.has(packageOfLeaf(leaf));
}

function packageOfLeaf(leaf: Leaf): string | undefined {
  return leaf.kind === 'external' ? packageOf(leaf.specifier) : undefined;
}

/** The package's class that a class of the island extends, at whatever distance. */
function baseOf<T>(owner: ts.ClassLikeDeclaration, search: Search<T>): T | undefined {
  const { known } = search;
  if (!known.has(owner)) known.set(owner, inheritedBy(owner, search));
  return known.get(owner);
}

function inheritedBy<T>(owner: ts.ClassLikeDeclaration, { tracer, classOf, known }: Search<T>): T | undefined {
  // Grows while it is gone through.
  const owners = new Set([owner]);
  for (const { heritageClauses } of owners) {
    const base = heritageClauses?.find((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
    for (const leaf of base === undefined ? [] : tracer.trace(base.expression).leaves) {
      const found = classOf(leaf) ?? (leaf.kind === 'class' ? known.get(leaf.node) : undefined);
      if (found !== undefined) return found;
      if (leaf.kind === 'class' && !known.has(leaf.node)) owners.add(leaf.node);
    }
  }
  return undefined;
}

function superCall(owner: ts.ClassLikeDeclaration): ts.CallExpression | undefined {
  let found: ts.CallExpression | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword) found ??= node;
    ts.forEachChild(node, visit);
  };
  for (const member of owner.members) if (ts.isConstructorDeclaration(member)) visit(member);
  return found;
}
