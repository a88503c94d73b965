import type { Binding, Bindings } from './bindings.ts';
import { type Callers, createCallers } from './callers.ts';
import { flowOfType } from './declared-type.ts';
import { isEnvObject } from './env-object.ts';
import { type Flow, flowOf, join, type Leaf } from './flow.ts';
import type { FileIndex } from './index-files.ts';
import type { Island } from './island.ts';
import { memberName, unwrap } from './syntax.ts';
import { traceCall } from './trace-call.ts';
import { traceDeclaration } from './trace-declaration.ts';
import { elementsOf, traceMember } from './trace-member.ts';
import { ts } from './ts.ts';

/** Follows a value back to where it is written: through names, files, fields, parameters, returns and defaults. */
export interface Tracer {
  trace(expression: ts.Expression): Flow;
  declaration(node: ts.Declaration): Flow;
  binding(binding: Binding | undefined, node: ts.Node): Flow;
  /** A name in a type position: `OpenAI.Chat`, `typeof MODELS`. */
  entity(name: ts.EntityName): Flow;
  /** What `.name` is on each origin. */
  member(flow: Flow, name: string, access: ts.Node): Flow;
  /** What an index that is not known in advance can give. */
  elements(flow: Flow): Flow;
  callers(callee: ts.SignatureDeclaration): Callers;
  /** Answers a question about a node once, and with nothing while it is being answered (`{ ...state, x }` in itself). */
  once(question: string, node: ts.Node, compute: () => Flow): Flow;
  readonly island: Island;
  readonly index: FileIndex;
  readonly bindings: Bindings;
}

/** How deep a value is followed before it counts as not visible; real code stays below 20. */
const DEPTH = 60;

/** `body as { settings: Settings }` says what the value itself does not show. */
function asserted(expression: ts.Expression, flow: Flow, tracer: Tracer): Flow {
  const outer =
    ts.isParenthesizedExpression(expression) || ts.isAwaitExpression(expression) ? expression.expression : expression;
  if (!ts.isAsExpression(outer) && !ts.isTypeAssertionExpression(outer)) return flow;
  const declared = flowOfType(outer.type, tracer, tracer.bindings);
  return declared.leaves.some((leaf) => leaf.kind === 'shape' || leaf.kind === 'typed' || leaf.kind === 'instance')
    ? declared
    : flow;
}

function isUnseen(leaf: Leaf): boolean {
  return leaf.kind === 'unknown' || leaf.kind === 'shape';
}

interface Memory {
  readonly known: Map<ts.Node, Flow>;
  /** Of the question that is being answered, what a cycle cut short. */
  readonly partial: Map<ts.Node, Flow>;
  readonly running: Set<ts.Node>;
}

export function createTracer(parts: Pick<Tracer, 'island' | 'index' | 'bindings'>): Tracer {
  const memories = new Map<string, Memory>();
  let depth = 0;
  let cuts = 0;

  function once(question: string, node: ts.Node, compute: () => Flow): Flow {
    const memory = memories.get(question) ?? { known: new Map(), partial: new Map(), running: new Set() };
    memories.set(question, memory);
    const cached = memory.known.get(node) ?? memory.partial.get(node);
    if (cached !== undefined) return cached;
    if (memory.running.has(node) || depth > DEPTH) {
      cuts += 1;
      return memory.running.has(node) ? flowOf() : flowOf({ kind: 'unknown', node, path: [] });
    }
    const before = cuts;
    memory.running.add(node);
    depth += 1;
    const flow = compute();
    depth -= 1;
    memory.running.delete(node);
    // What a cycle cut short is whole only where the cycle began. Until then it is good enough: what it lacks is being
    // collected further out. Forgetting it at once would walk the same cycle again from every one of its nodes.
    (cuts === before || depth === 0 ? memory.known : memory.partial).set(node, flow);
    if (depth === 0) for (const { partial } of memories.values()) partial.clear();
    return flow;
  }

  const tracer: Tracer = {
    ...parts,
    trace: (expression) => {
      const node = unwrap(expression);
      const flow = once('value', node, () => traceExpression(node, tracer));
      return node === expression || !flow.leaves.every(isUnseen) ? flow : asserted(expression, flow, tracer);
    },
    declaration: (node) => once('value', node, () => join([traceDeclaration(node, tracer)], node)),
    once,
    binding: (binding, node) => {
      if (binding?.kind === 'declaration') return tracer.declaration(binding.node);
      if (binding?.kind === 'module') return flowOf({ kind: 'module', file: binding.file });
      if (binding?.kind === 'external') return flowOf({ ...binding, node });
      return flowOf({ kind: 'unknown', node, path: [] });
    },
    entity: (name) =>
      ts.isIdentifier(name)
        ? tracer.binding(parts.bindings.bind(name), name)
        : tracer.member(tracer.entity(name.left), name.right.text, name),
    member: (flow, name, access) => traceMember({ flow, name, access, tracer }),
    elements: (flow) => elementsOf(flow, tracer),
    callers: createCallers(parts.bindings, parts.index),
  };
  return tracer;
}

function traceExpression(node: ts.Expression, tracer: Tracer): Flow {
  const { trace } = tracer;
  if (ts.isStringLiteralLike(node)) return flowOf({ kind: 'string', node });
  if (ts.isTemplateExpression(node)) return flowOf({ kind: 'template', node });
  if (ts.isIdentifier(node)) return traceIdentifier(node, tracer);
  if (isEnvObject(node)) return flowOf({ kind: 'env-object' });
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return traceAccess(node, tracer);
  if (ts.isCallExpression(node)) return traceCall(node, tracer);
  if (ts.isNewExpression(node)) return traceConstruction(node, tracer);
  if (ts.isConditionalExpression(node)) return join([trace(node.whenTrue), trace(node.whenFalse)]);
  if (ts.isBinaryExpression(node)) return traceBinary(node, tracer);
  if (ts.isObjectLiteralExpression(node)) return flowOf({ kind: 'object', node });
  if (ts.isArrayLiteralExpression(node)) return flowOf({ kind: 'array', node });
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return flowOf({ kind: 'function', node });
  if (ts.isClassExpression(node)) return flowOf({ kind: 'class', node });
  if (node.kind === ts.SyntaxKind.ThisKeyword) return traceThis(node);
  if (node.kind === ts.SyntaxKind.NullKeyword) return flowOf({ kind: 'undefined', node });
  if (ts.isLiteralExpression(node) || ts.isPrefixUnaryExpression(node) || isBoolean(node))
    return flowOf({ kind: 'literal', node });
  return flowOf({ kind: 'unknown', node, path: [] });
}

/** `new Proxy(client, …)` is the client as far as its origin goes. */
function traceConstruction(node: ts.NewExpression, tracer: Tracer): Flow {
  const [target] = node.arguments ?? [];
  const isProxy = ts.isIdentifier(node.expression) && node.expression.text === 'Proxy';
  if (isProxy && target !== undefined) return tracer.trace(target);
  return flowOf({ kind: 'construct', node, path: [], wrapped: false });
}

function traceIdentifier(node: ts.Identifier, tracer: Tracer): Flow {
  if (node.text === 'undefined') return flowOf({ kind: 'undefined', node });
  return tracer.binding(tracer.bindings.bind(node), node);
}

function traceAccess(node: ts.PropertyAccessExpression | ts.ElementAccessExpression, tracer: Tracer): Flow {
  const object = tracer.trace(node.expression);
  const name = memberName(node);
  if (name === undefined) return tracer.elements(object);
  const direct = join([tracer.member(object, name, node), ...mutations(node.expression, name, tracer)]);
  return direct.leaves.every(isUnseen) ? throughType(node, direct, tracer) : direct;
}

/** `options.baseURL = x` beside `const options = {…}`: values a property gets after its literal. */
function mutations(object: ts.Expression, name: string, tracer: Tracer): Flow[] {
  const holder = unwrap(object);
  if (!ts.isIdentifier(holder)) return [];
  const owner = tracer.bindings.bind(holder);
  if (owner?.kind !== 'declaration' || ts.isEnumDeclaration(owner.node)) return [];
  return (tracer.index.memberAssignments.get(name) ?? []).flatMap(({ target, value }) => {
    const base = unwrap(target.expression);
    if (!ts.isIdentifier(base) || base.text !== holder.text) return [];
    const bound = tracer.bindings.bind(base);
    return bound?.kind === 'declaration' && bound.node === owner.node ? [tracer.trace(value)] : [];
  });
}

/** Where no value is visible, the property's declaration in an interface or class says more. */
function throughType(
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  direct: Flow,
  tracer: Tracer,
): Flow {
  const name = ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression;
  const declared = tracer.island.checker.getSymbolAtLocation(name)?.valueDeclaration;
  if (declared === undefined || !(ts.isPropertySignature(declared) || ts.isPropertyDeclaration(declared)))
    return direct;
  const flow = tracer.declaration(declared);
  return flow.leaves.some((leaf) => leaf.kind !== 'unknown') ? flow : join([direct, flow]);
}

function traceBinary(node: ts.BinaryExpression, { trace }: Tracer): Flow {
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.QuestionQuestionToken:
    case ts.SyntaxKind.QuestionQuestionEqualsToken:
    case ts.SyntaxKind.BarBarEqualsToken:
      return join([trace(node.left), trace(node.right)]);
    case ts.SyntaxKind.AmpersandAmpersandToken:
    case ts.SyntaxKind.CommaToken:
    case ts.SyntaxKind.EqualsToken:
      return trace(node.right);
    default:
      return flowOf({ kind: 'unknown', node, path: [] });
  }
}

/** The class (or object literal) whose method `this` stands in; arrow functions do not change it. */
function traceThis(node: ts.Node): Flow {
  let current = node.parent;
  while (!ts.isSourceFile(current)) {
    const parent = current.parent;
    if (ts.isClassElement(current) && ts.isClassLike(parent)) {
      const isStatic =
        ts.canHaveModifiers(current) && ts.getModifiers(current)?.some((m) => m.kind === ts.SyntaxKind.StaticKeyword);
      return flowOf(isStatic ? { kind: 'class', node: parent } : { kind: 'instance', node: parent, path: [] });
    }
    if (ts.isMethodDeclaration(current) && ts.isObjectLiteralExpression(parent))
      return flowOf({ kind: 'object', node: parent });
    if (ts.isFunctionDeclaration(current) || ts.isFunctionExpression(current)) break;
    current = parent;
  }
  return flowOf({ kind: 'unknown', node, path: [] });
}

function isBoolean(node: ts.Expression): boolean {
  return node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword;
}
