import { superCalls } from './callers.ts';
import { flowOfType } from './declared-type.ts';
import { type Flow, flowOf, join } from './flow.ts';
import { returnsOf } from './returns.ts';
import { nameOf, unwrap } from './syntax.ts';
import type { Tracer } from './trace.ts';
import type { MemberAccess } from './trace-member.ts';
import { ts } from './ts.ts';

/** The class of the island that a construction instantiates. */
export function classOf(node: ts.NewExpression, tracer: Tracer): ts.ClassLikeDeclaration | undefined {
  const leaf = tracer.trace(node.expression).leaves.find((candidate) => candidate.kind === 'class');
  return leaf?.kind === 'class' ? leaf.node : undefined;
}

/** Whether classes of the island alone are constructed there. */
export function isAlways(node: ts.NewExpression, tracer: Tracer): boolean {
  return tracer.trace(node.expression).leaves.every(({ kind }) => kind === 'class');
}

interface ClassMember extends Omit<MemberAccess, 'flow'> {
  readonly owner: ts.ClassLikeDeclaration;
  readonly isStatic: boolean;
}

/** A field, method, accessor or parameter property of a class or of those it extends; undefined when none declares it. */
export function memberOfClass(wanted: ClassMember): Flow | undefined {
  const seen = new Set<ts.ClassLikeDeclaration>();
  let below: ts.ClassLikeDeclaration | undefined;
  for (let owner: ts.ClassLikeDeclaration | undefined = wanted.owner; owner !== undefined && !seen.has(owner); ) {
    seen.add(owner);
    const own = ownMember({ ...wanted, owner });
    if (own !== undefined) return (below === undefined ? undefined : handedUp({ ...wanted, owner }, below, own)) ?? own;
    below = owner;
    owner = baseOf(owner, wanted.tracer);
  }
  return undefined;
}

/**
 * What a class hands to the one that it extends, `super('https://api.openai.com')`, is what its own objects have: what its
 * siblings hand up does not reach them. Undefined where the member is set in any other way too.
 */
function handedUp(
  { owner, name, tracer, isStatic }: ClassMember,
  below: ts.ClassLikeDeclaration,
  all: Flow,
): Flow | undefined {
  if (isStatic || all.leaves.some(({ kind }) => kind === 'type')) return undefined;
  const parameter = constructorParameterOf(owner, name, tracer);
  const position = parameter?.parent.parameters.indexOf(parameter);
  const [call, ...others] = superCalls(below);
  if (parameter === undefined || position === undefined || call === undefined || others.length > 0) return undefined;
  const argument = call.slice(0, position + 1).some(ts.isSpreadElement) ? undefined : call[position];
  return argument === undefined ? undefined : join([join([tracer.trace(argument)], parameter)], fieldOf(owner, name));
}

/** The parameter of the constructor that a member is set to, and to nothing else. */
function constructorParameterOf(
  owner: ts.ClassLikeDeclaration,
  name: string,
  tracer: Tracer,
): ts.ParameterDeclaration | undefined {
  const parameters = owner.members.find((member) => ts.isConstructorDeclaration(member) && member.body !== undefined);
  if (parameters === undefined || !ts.isConstructorDeclaration(parameters)) return undefined;
  const field = fieldOf(owner, name);
  if (field !== undefined && (!ts.isPropertyDeclaration(field) || field.initializer !== undefined)) return undefined;
  const property = parameters.parameters.find(
    (candidate) => ts.isParameterPropertyDeclaration(candidate, parameters) && nameOf(candidate.name) === name,
  );
  const [only, ...others] = assignedToThis(owner, name, tracer).map(unwrap);
  if (isSetElsewhere(owner, field ?? property, name, tracer)) return undefined;
  if (property !== undefined) return only === undefined ? property : undefined;
  if (only === undefined || others.length > 0 || !ts.isIdentifier(only)) return undefined;
  const bound = tracer.bindings.bind(only);
  const parameter = bound?.kind === 'declaration' && ts.isParameter(bound.node) ? bound.node : undefined;
  return parameter?.parent === parameters ? parameter : undefined;
}

/** Whether a class that extends another sets the member again, or code outside of classes does. */
function isSetElsewhere(
  owner: ts.ClassLikeDeclaration,
  declared: ts.Declaration | undefined,
  name: string,
  { index, givers }: Tracer,
): boolean {
  const again = (index.memberAssignments.get(name) ?? []).some(({ target }) => {
    const around = target.expression.kind === ts.SyntaxKind.ThisKeyword ? classAround(target) : undefined;
    return around !== undefined && around !== owner && ts.isClassLike(around) && around.heritageClauses !== undefined;
  });
  const outside =
    declared === undefined || !ts.isPropertyDeclaration(declared) ? [] : givers.assignments(declared, name);
  return again || outside.some(({ target }) => target.expression.kind !== ts.SyntaxKind.ThisKeyword);
}

function fieldOf(owner: ts.ClassLikeDeclaration, name: string): ts.ClassElement | undefined {
  return owner.members.find((member) => member.name !== undefined && nameOf(member.name) === name);
}

function ownMember({ owner, name, tracer, isStatic }: ClassMember): Flow | undefined {
  const member = owner.members.find(
    (candidate) => candidate.name !== undefined && nameOf(candidate.name) === name && hasStatic(candidate) === isStatic,
  );
  if (member !== undefined) {
    if (ts.isMethodDeclaration(member)) return flowOf({ kind: 'function', node: member });
    if (ts.isGetAccessorDeclaration(member)) return returnsOf(member, tracer);
    return tracer.declaration(member);
  }
  const parameter = owner.members
    .find(ts.isConstructorDeclaration)
    ?.parameters.find(
      (candidate) => ts.isParameterPropertyDeclaration(candidate, candidate.parent) && nameOf(candidate.name) === name,
    );
  if (parameter !== undefined) return tracer.declaration(parameter);
  const assigned = assignedToThis(owner, name, tracer);
  return assigned.length === 0 ? undefined : join(assigned.map((value) => tracer.trace(value)));
}

/** The class of the island that another one extends. */
function baseOf(owner: ts.ClassLikeDeclaration, tracer: Tracer): ts.ClassLikeDeclaration | undefined {
  const base = owner.heritageClauses?.find((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword)?.types[0]
    ?.expression;
  const parent = base === undefined ? undefined : tracer.trace(base).leaves.find((leaf) => leaf.kind === 'class');
  return parent?.kind === 'class' ? parent.node : undefined;
}

/** Values of `this.name = …` inside a class, for fields that are assigned without a declaration (JavaScript). */
function assignedToThis(owner: ts.ClassLikeDeclaration, name: string, tracer: Tracer): ts.Expression[] {
  return (tracer.index.memberAssignments.get(name) ?? [])
    .filter(({ target }) => target.expression.kind === ts.SyntaxKind.ThisKeyword && classAround(target) === owner)
    .map(({ value }) => value);
}

function classAround(node: ts.Node): ts.Node | undefined {
  return ts.findAncestor(node, ts.isClassLike);
}

/** A field: its initialiser, everything assigned to it, or what its type says. */
export function traceField(field: ts.PropertyDeclaration, tracer: Tracer): Flow {
  const name = nameOf(field.name) ?? '';
  // What is assigned to `this` of the same class is meant without a type too.
  const own = assignedToThis(field.parent, name, tracer);
  const elsewhere = tracer.givers
    .assignments(field, name)
    .filter(({ target }) => target.expression.kind !== ts.SyntaxKind.ThisKeyword)
    .map(({ value }) => value);
  const values = [...(field.initializer === undefined ? [] : [field.initializer]), ...own, ...elsewhere];
  const flows = values.map((value) => tracer.trace(value));
  const declared = flowOfType(field.type, tracer, tracer.bindings);
  if (flows.length > 0)
    return join([...flows, { ...declared, leaves: declared.leaves.filter((leaf) => leaf.kind === 'type') }]);
  return declared.leaves.length > 0 ? declared : flowOf({ kind: 'unknown', node: field, path: [] });
}

function hasStatic(member: ts.ClassElement): boolean {
  return (
    ts.canHaveModifiers(member) &&
    (ts.getModifiers(member)?.some((modifier) => modifier.kind === ts.SyntaxKind.StaticKeyword) ?? false)
  );
}
