import { memberOf } from './bounded-checker.ts';
import { flowOfType } from './declared-type.ts';
import { isSetInMarkup } from './embedded/markup-uses.ts';
import { otherEnvironments } from './environment-files.ts';
import { type Flow, flowOf, join, type Leaf } from './flow.ts';
import { isInside } from './is-inside.ts';
import { returnsOf } from './returns.ts';
import { memberName, nameOf, outward } from './syntax.ts';
import { isInTest } from './test-file.ts';
import type { Tracer } from './trace.ts';
import { traceField } from './trace-class.ts';
import { traceState } from './trace-state.ts';
import { ts } from './ts.ts';

/** Where the value of a declared name comes from. */
export function traceDeclaration(node: ts.Declaration, tracer: Tracer): Flow {
  if (ts.isVariableDeclaration(node)) return traceVariable(node, tracer);
  if (ts.isBindingElement(node)) return withAssigned(node, traceBindingElement(node, tracer), tracer);
  if (ts.isParameter(node)) return withAssigned(node, traceParameter(node, tracer), tracer);
  if (ts.isPropertyAssignment(node)) return tracer.trace(node.initializer);
  if (ts.isShorthandPropertyAssignment(node)) return tracer.binding(tracer.bindings.bind(node.name), node);
  if (ts.isPropertyDeclaration(node)) return traceField(node, tracer);
  if (ts.isPropertySignature(node)) return traceSignature(node, tracer);
  if (ts.isEnumMember(node) && node.initializer !== undefined) return tracer.trace(node.initializer);
  if (ts.isEnumDeclaration(node)) return flowOf({ kind: 'enum', node });
  if (ts.isClassLike(node)) return flowOf({ kind: 'class', node });
  if (ts.isGetAccessorDeclaration(node)) return returnsOf(node, tracer);
  if (ts.isFunctionLike(node)) return flowOf({ kind: 'function', node });
  if (ts.isExportAssignment(node)) return tracer.trace(node.expression);
  if (ts.isSourceFile(node)) return flowOf({ kind: 'module', file: node });
  const assigned = assignedValue(node);
  return assigned === undefined ? flowOf({ kind: 'unknown', node, path: [] }) : tracer.trace(assigned);
}

/** `module.exports = x`, `exports.x = y`, `this.x = y` are declarations in JavaScript. */
function assignedValue(node: ts.Node): ts.Expression | undefined {
  const assignment = ts.isBinaryExpression(node) ? node : node.parent;
  return assignment !== undefined && ts.isBinaryExpression(assignment) ? assignment.right : undefined;
}

function traceVariable(node: ts.VariableDeclaration, tracer: Tracer): Flow {
  const loop = node.parent.parent;
  if (ts.isForOfStatement(loop) && loop.initializer === node.parent)
    return tracer.elements(tracer.trace(loop.expression));
  const name = nameOf(node.name as ts.BindingName) ?? '';
  const isConst = (node.parent.flags & ts.NodeFlags.Const) !== 0;
  const assigned = isConst ? [] : assignedTo(node, name, tracer);
  const values = [...(node.initializer === undefined ? [] : [node.initializer]), ...assigned];
  const others = otherEnvironments(node, tracer).map((other) => tracer.declaration(other));
  const flow = join([valuesOrType({ values, type: node.type, node, tracer }), ...others]);
  return !isConst && isSetElsewhere(node, tracer) ? join([flow, flowOf({ kind: 'unknown', node, path: [] })]) : flow;
}

/** What is assigned to a name after it was declared. */
function assignedTo(node: ts.Node, name: string, { index, bindings }: Tracer): ts.Expression[] {
  return (index.assignments.get(name) ?? []).flatMap(({ target, value }) => {
    const binding = bindings.bind(target);
    return binding?.kind === 'declaration' && binding.node === node ? [value] : [];
  });
}

/** `if (!model) model = '…'`: a parameter holds what it is given, or what its function puts there. */
function withAssigned(node: ts.ParameterDeclaration | ts.BindingElement, given: Flow, tracer: Tracer): Flow {
  const assigned = ts.isIdentifier(node.name) ? assignedTo(node, node.name.text, tracer) : [];
  return assigned.length === 0 ? given : join([given, ...assigned.map((value) => tracer.trace(value))]);
}

/** By the markup of a component, or by whoever gives a Svelte component its `export let`. */
function isSetElsewhere(node: ts.VariableDeclaration, tracer: Tracer): boolean {
  const isProp =
    node.getSourceFile().fileName.endsWith('.svelte') &&
    (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Export) !== 0;
  return isProp || isSetInMarkup(node, tracer);
}

function traceBindingElement(element: ts.BindingElement, tracer: Tracer): Flow {
  const state = traceState(element, tracer);
  if (state !== undefined) return state;
  const pattern = element.parent;
  const owner = pattern.parent;
  const whole = ts.isBindingElement(owner)
    ? traceBindingElement(owner, tracer)
    : ts.isParameter(owner)
      ? traceParameter(owner, tracer)
      : owner.initializer === undefined
        ? traceVariable(owner, tracer)
        : tracer.trace(owner.initializer);
  if (element.dotDotDotToken !== undefined) return whole;
  const key = ts.isArrayBindingPattern(pattern)
    ? String(pattern.elements.indexOf(element))
    : nameOf(element.propertyName ?? (element.name as ts.Identifier));
  if (key === undefined) return flowOf({ kind: 'unknown', node: element, path: [] });
  let value = tracer.member(whole, key, element);
  if (tracer.island.isTyped && value.leaves.length > 0 && value.leaves.every((leaf) => leaf.kind === 'unknown')) {
    const declared = memberOf(tracer.island.checker.getTypeAtLocation(pattern), key)?.valueDeclaration;
    if (declared !== undefined && ts.isPropertySignature(declared)) value = join([value, tracer.declaration(declared)]);
  }
  return element.initializer === undefined ? value : join([value, tracer.trace(element.initializer)]);
}

function traceParameter(node: ts.ParameterDeclaration, tracer: Tracer): Flow {
  const owner = node.parent;
  const position = owner.parameters.indexOf(node) - (hasThisParameter(owner) ? 1 : 0);
  const { calls, escapes } = tracer.callers(owner);
  const passed = calls.flatMap((call): ts.Expression[] => {
    const spread = call.slice(0, position + 1).some(ts.isSpreadElement);
    const argument = spread ? undefined : call[position];
    return argument === undefined ? [] : [argument];
  });
  const values = [...(node.initializer === undefined ? [] : [node.initializer]), ...passed];
  const given = passed.length === 0 && position === 0 ? givenToCallback(owner, tracer) : undefined;
  if (given !== undefined) return given;
  // Whoever calls it passes nothing.
  const isLeftOut = calls.length > 0 && calls.every((call) => isWithout(call, position));
  if (isLeftOut && !escapes && node.initializer === undefined && node.dotDotDotToken === undefined)
    return flowOf({ kind: 'undefined', node });
  const own = valuesOrType({ values, type: node.type, node, tracer });
  // `constructor(apiKey: string, baseURL?: string)`: one passes an address, and another goes without.
  const isOptional = node.questionToken !== undefined && calls.some((call) => isWithout(call, position));
  const flow = isOptional ? join([own, flowOf({ kind: 'undefined', node })]) : own;
  // `(options: Options = {})` that nobody in view calls: what its callers pass is unknown, not nothing.
  const isOpen =
    passed.length === 0 &&
    !isLeftOut &&
    node.initializer !== undefined &&
    ts.isObjectLiteralExpression(node.initializer);
  return isOpen || (node.initializer === undefined && isCalledOutOfView(owner, passed)) || escapes
    ? join([flow, flowOf({ kind: 'unknown', node, path: [] })])
    : flow;
}

function isWithout(call: readonly ts.Expression[], position: number): boolean {
  return call.length <= position && !call.some(ts.isSpreadElement);
}

/** A function that nobody but itself and tests are seen to call: who runs it is not in view. */
function isCalledOutOfView(owner: ts.SignatureDeclaration, passed: readonly ts.Expression[]): boolean {
  if (passed.length === 0 || isInTest(owner)) return false;
  return passed.every((argument) => isInTest(argument) || isInside(argument, owner));
}

/** `promise.then((it) => …)` is given what the promise holds, `list.map((it) => …)` one of its elements. */
function givenToCallback(callback: ts.SignatureDeclaration, tracer: Tracer): Flow | undefined {
  const call = outward(callback);
  if (!ts.isCallExpression(call) || call.arguments[0] !== callback) return undefined;
  const method = memberName(call.expression);
  const owner = (call.expression as Partial<ts.PropertyAccessExpression>).expression;
  if (method === undefined || owner === undefined) return undefined;
  if (method === 'then') return tracer.trace(owner);
  return EACH.has(method) ? tracer.elements(tracer.trace(owner)) : undefined;
}

const EACH: ReadonlySet<string> = new Set(['map', 'forEach', 'find', 'filter', 'flatMap', 'some', 'every']);

/** A property of an interface or type literal: every object literal and assignment of the island that gives it a value. */
function traceSignature(node: ts.PropertySignature, tracer: Tracer): Flow {
  const name = nameOf(node.name) ?? '';
  const assigned = tracer.givers.assignments(node, name).map(({ value }) => value);
  const values = [...tracer.givers.literals(node, name), ...assigned];
  return valuesOrType({ values, type: node.type, node, tracer });
}

/**
 * The values that reach a place; its declared type where none does. The members of a literal union always count, and
 * of a list that a type is made from: they must agree with whatever is passed.
 */
function valuesOrType(place: {
  readonly values: readonly ts.Expression[];
  readonly type: ts.TypeNode | undefined;
  readonly node: ts.Node;
  readonly tracer: Tracer;
}): Flow {
  const { values, type, node, tracer } = place;
  const declared = flowOfType(type, tracer, tracer.bindings);
  const flows = values.map((value) =>
    ts.isShorthandPropertyAssignment(value.parent) && value.parent.name === value
      ? tracer.binding(tracer.bindings.bind(value), value)
      : tracer.trace(value),
  );
  if (flows.length > 0) return join([...flows, { ...declared, leaves: declared.leaves.filter(isMember) }]);
  const unseen = flowOf({ kind: 'unknown', node, path: [] });
  if (declared.leaves.some((leaf) => leaf.kind === 'type')) return join([declared, unseen]);
  return declared.leaves.length > 0 ? declared : unseen;
}

function isMember({ kind }: Leaf): boolean {
  return kind === 'type' || kind === 'string';
}

function hasThisParameter(owner: ts.SignatureDeclaration): boolean {
  const [first] = owner.parameters;
  return first !== undefined && ts.isIdentifier(first.name) && first.name.text === 'this';
}
