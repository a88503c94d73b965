import { isSetInMarkup } from './embedded/markup-uses.ts';
import { isEnvObject, isOpenAIEnvName } from './env-object.ts';
import { schemaTexts } from './env-schema.ts';
import { type Flow, flowOf, join, type Leaf, NOTHING, ORIGINS } from './flow.ts';
import { nameOf, outward, propertyOf, unwrap } from './syntax.ts';
import type { Tracer } from './trace.ts';
import { classOf, memberOfClass } from './trace-class.ts';
import { memberOfComponent } from './trace-component.ts';
import { ts } from './ts.ts';

/** How many interfaces may extend each other; real code stays below ten. */
const DEPTH = 100;

export interface MemberAccess {
  readonly flow: Flow;
  readonly name: string;
  /** The access as written; an environment variable's finding points at its name. */
  readonly access: ts.Node;
  readonly tracer: Tracer;
}

/** What `.name` is on every origin of a value. */
export function traceMember({ flow, name, access, tracer }: MemberAccess): Flow {
  const members = join(flow.leaves.map((leaf) => memberOfLeaf(leaf, { name, access, tracer })));
  return { leaves: members.leaves, through: new Set([...flow.through, ...members.through]) };
}

function memberOfLeaf(leaf: Leaf, at: Omit<MemberAccess, 'flow'>): Flow {
  const { name, access, tracer } = at;
  switch (leaf.kind) {
    case 'object':
      return tracer.once(`.${name}`, leaf.node, () => memberOfObject(leaf.node, at));
    case 'array':
      return /^\d+$/.test(name)
        ? elementAt(leaf.node, Number(name), tracer)
        : flowOf({ kind: 'unknown', node: access, path: [] });
    case 'class':
      return (
        memberOfClass({ ...at, owner: leaf.node, isStatic: true }) ??
        flowOf({ kind: 'unknown', node: access, path: [] })
      );
    case 'instance':
      if (leaf.path.length > 0) return flowOf({ ...leaf, path: [...leaf.path, name] });
      return memberOfClass({ ...at, owner: leaf.node, isStatic: false }) ?? flowOf({ ...leaf, path: [name] });
    case 'construct': {
      const owner = leaf.path.length === 0 ? classOf(leaf.node, tracer) : undefined;
      const found = owner === undefined ? undefined : memberOfClass({ ...at, owner, isStatic: false });
      return found ?? flowOf({ ...leaf, path: [...leaf.path, name] });
    }
    case 'component':
      return memberOfComponent(leaf.node, at);
    case 'enum': {
      const member = leaf.node.members.find((candidate) => nameOf(candidate.name) === name);
      return member === undefined ? NOTHING : tracer.declaration(member);
    }
    case 'module': {
      const own = tracer.bindings.exported(leaf.file, name);
      // `module.exports = { client }`, or a client itself: the module is what was assigned to it.
      const whole = own === undefined ? tracer.bindings.exported(leaf.file, 'export=') : undefined;
      return whole === undefined
        ? tracer.binding(own, access)
        : tracer.member(tracer.binding(whole, access), name, access);
    }
    case 'env-object':
      return variableAt(at);
    case 'external':
    case 'typed':
    case 'unknown':
      if (isOpenAIEnvName(name) && isEnvLike(access)) return variableAt(at);
      return flowOf({ ...leaf, path: [...leaf.path, name] });
    case 'shape':
      return memberOfShape(leaf.node, at);
    case 'undefined':
    case 'type':
      return NOTHING;
    default:
      return flowOf({ kind: 'unknown', node: access, path: [] });
  }
}

/** What a declared property is known to hold; what the shape does not declare is not visible. */
function memberOfShape(
  shape: ts.TypeLiteralNode | ts.InterfaceDeclaration,
  { name, access, tracer }: Omit<MemberAccess, 'flow'>,
  depth = 0,
): Flow {
  const property = shape.members.filter(ts.isPropertySignature).find((member) => nameOf(member.name) === name);
  if (property !== undefined && isOpenAIEnvName(name) && isEnvLike(access)) return variableAt({ name, access, tracer });
  if (property !== undefined)
    return join([tracer.declaration(property), flowOf({ kind: 'unknown', node: access, path: [] })]);
  const isFollowed = ts.isInterfaceDeclaration(shape) && depth < DEPTH;
  const bases = isFollowed ? (shape.heritageClauses ?? []).flatMap(({ types }) => types) : [];
  for (const { expression } of bases) {
    const declared = ts.isIdentifier(expression) ? tracer.bindings.bind(expression) : undefined;
    if (declared?.kind !== 'declaration' || !ts.isInterfaceDeclaration(declared.node)) continue;
    const member = memberOfShape(declared.node, { name, access, tracer }, depth + 1);
    if (member.leaves.some((leaf) => leaf.kind !== 'unknown')) return member;
  }
  return flowOf({ kind: 'unknown', node: access, path: [name] });
}

function memberOfObject(
  literal: ts.ObjectLiteralExpression,
  { name, access, tracer }: Omit<MemberAccess, 'flow'>,
): Flow {
  const property = propertyOf(literal, name);
  const spreads = literal.properties.filter(ts.isSpreadAssignment);
  const later = property === undefined ? spreads : spreads.filter((spread) => spread.pos > property.pos);
  const spread = later.map(({ expression }) => tracer.member(tracer.trace(expression), name, access));
  if (property === undefined) {
    const set = [...spread, ...setLater(literal, name, tracer)];
    if (spread.length > 0) return join(set);
    const unset = flowOf(
      isFilledLater(literal, tracer)
        ? { kind: 'unknown', node: access, path: [] }
        : { kind: 'undefined', node: literal },
    );
    return join([...set, unset]);
  }
  const unseen = isSetElsewhere(literal, tracer) ? [flowOf({ kind: 'unknown', node: access, path: [] })] : [];
  return join([propertyValue(property, tracer), ...spread.map(whereGiven), ...unseen], property);
}

/** What a spread leaves out leaves what stands in front of it. */
function whereGiven({ leaves, through }: Flow): Flow {
  return {
    leaves: leaves.filter((leaf) => leaf.kind !== 'undefined' || !ts.isObjectLiteralExpression(leaf.node)),
    through,
  };
}

function propertyValue(
  property: ts.PropertyAssignment | ts.ShorthandPropertyAssignment | ts.MethodDeclaration,
  tracer: Tracer,
): Flow {
  if (ts.isPropertyAssignment(property)) return tracer.trace(property.initializer);
  if (ts.isShorthandPropertyAssignment(property))
    return tracer.binding(tracer.bindings.bind(property.name), property.name);
  return flowOf({ kind: 'function', node: property });
}

/** What any index into a list, record or enum can give. */
export function elementsOf(flow: Flow, tracer: Tracer): Flow {
  const flows = flow.leaves.map((leaf): Flow => {
    // What comes from everywhere is not visible in the end; of a registry with a thousand modules each would be read for it.
    const parts = leaf.kind === 'array' ? leaf.node.elements : leaf.kind === 'object' ? leaf.node.properties : [];
    if (parts.length > ORIGINS && leaf.kind !== 'env-object' && leaf.kind !== 'module')
      return flowOf({ kind: 'unknown', node: leaf.node, path: [] });
    if (leaf.kind === 'array')
      return tracer.once('[]', leaf.node, () =>
        join(leaf.node.elements.map((element) => elementFlow(element, tracer))),
      );
    if (leaf.kind === 'enum') return join(leaf.node.members.map((member) => tracer.declaration(member)));
    // Nobody indexes into a record that stays empty: it is filled where nobody sees it.
    if (leaf.kind === 'object' && leaf.node.properties.length > 0)
      return tracer.once('[]', leaf.node, () =>
        join(leaf.node.properties.map((property) => propertyFlow(property, tracer))),
      );
    return leaf.kind === 'undefined' || leaf.kind === 'module' || leaf.kind === 'env-object'
      ? NOTHING
      : flowOf({ kind: 'unknown', node: leaf.node, path: [] });
  });
  const elements = join(flows);
  return { leaves: elements.leaves, through: new Set([...flow.through, ...elements.through]) };
}

function elementFlow(element: ts.Expression, tracer: Tracer): Flow {
  return ts.isSpreadElement(element) ? elementsOf(tracer.trace(element.expression), tracer) : tracer.trace(element);
}

function elementAt(list: ts.ArrayLiteralExpression, position: number, tracer: Tracer): Flow {
  const element = list.elements[position];
  if (element === undefined || list.elements.slice(0, position + 1).some(ts.isSpreadElement))
    return elementsOf(flowOf({ kind: 'array', node: list }), tracer);
  return tracer.trace(element);
}

function propertyFlow(property: ts.ObjectLiteralElementLike, tracer: Tracer): Flow {
  if (ts.isSpreadAssignment(property)) return elementsOf(tracer.trace(property.expression), tracer);
  if (ts.isAccessor(property)) return NOTHING;
  return join([propertyValue(property, tracer)], property);
}

/** A variable of the environment, and what a schema gives it that it is read through. */
function variableAt({ name, access, tracer }: Omit<MemberAccess, 'flow'>): Flow {
  const variable: Leaf = { kind: 'env', name, node: nameNode(access), access };
  const owner = ownerOf(access);
  const isRaw = owner !== undefined && isEnvObject(owner);
  const texts = isRaw ? [] : schemaTexts(name, tracer.index);
  return flowOf(variable, ...texts.map((node): Leaf => ({ kind: 'string', node })));
}

/** The name as written in an access: what an edit of the name replaces (without quotes for strings). */
function nameNode(access: ts.Node): ts.Node {
  if (ts.isPropertyAccessExpression(access)) return access.name;
  if (ts.isElementAccessExpression(access)) return unwrap(access.argumentExpression);
  if (ts.isBindingElement(access)) return access.propertyName ?? access.name;
  return access;
}

/** `env.X`, `serverEnv.X`, `const { X } = env`: an object whose name says that it was read from the environment. */
function isEnvLike(access: ts.Node): boolean {
  const owner = ownerOf(access);
  return owner !== undefined && /(?<!\w)(?=\w+$)\w*env/i.test(unwrap(owner).getText());
}

/** What a member is read from. */
function ownerOf(access: ts.Node): ts.Expression | undefined {
  if (ts.isBindingElement(access)) return (access.parent.parent as ts.VariableDeclaration).initializer;
  return ts.isPropertyAccessExpression(access) || ts.isElementAccessExpression(access) ? access.expression : undefined;
}

/** An object that a component's markup writes to: `v-model="settings.model"`. */
function isSetElsewhere(literal: ts.ObjectLiteralExpression, tracer: Tracer): boolean {
  const holder = outward(literal);
  return ts.isVariableDeclaration(holder) && isSetInMarkup(holder, tracer);
}

/** `const options: Options = { … }; if (url) options.baseURL = url`: what a member is given after the literal that lacks it. */
function setLater(literal: ts.ObjectLiteralExpression, name: string, { index, bindings, trace }: Tracer): Flow[] {
  const holder = outward(literal);
  if (!ts.isVariableDeclaration(holder) || !ts.isIdentifier(holder.name)) return [];
  const { text } = holder.name;
  return (index.memberAssignments.get(name) ?? []).flatMap(({ target, value }) => {
    const owner = unwrap(target.expression);
    const bound = ts.isIdentifier(owner) && owner.text === text ? bindings.bind(owner) : undefined;
    return bound?.kind === 'declaration' && bound.node === holder ? [trace(value)] : [];
  });
}

/** `const settings = {}; settings[key] = value`: a member that the literal lacks is not visible, which is not unset. */
function isFilledLater(literal: ts.ObjectLiteralExpression, { index, bindings }: Tracer): boolean {
  const holder = outward(literal);
  if (!ts.isVariableDeclaration(holder) || !ts.isIdentifier(holder.name)) return false;
  return (index.filled.get(holder.name.text) ?? []).some((use) => {
    const bound = bindings.bind(use);
    return bound?.kind === 'declaration' && bound.node === holder;
  });
}
