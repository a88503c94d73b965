import type { Leaf } from '../flow.ts';
import { isInside } from '../is-inside.ts';
import { nameOf, outward, unwrap } from '../syntax.ts';
import type { Tracer } from '../trace.ts';
import { ts } from '../ts.ts';
import { arrayOf, constructed, tableOf } from './literals.ts';
import { callMethod } from './methods.ts';
import { joined, ofBinary, ofUnary } from './operators.ts';
import { patternOf } from './pattern.ts';
import { isList, isTable, memberOf, truth, UNSEEN, type Value } from './value.ts';

/** How deep a test may be nested; real ones stay below five. */
const DEPTH = 30;

export interface Scope {
  readonly tracer: Tracer;
  /** What an expression stands for here; undefined where nothing is given for it. */
  given(expression: ts.Expression): string | undefined;
  /** What a written text reads. */
  textOf(node: ts.StringLiteralLike): string;
  /** Constants that nothing given has a part in: whoever asks the same of other given texts brings them along. */
  readonly settled: Map<ts.Node, Value>;
}

/** Values of the parameters of callbacks on the way. */
export type Bound = ReadonlyMap<ts.Node, Value>;

const NOTHING_BOUND: Bound = new Map();

/** Counts answers that hold in one scope, or on one way to them, and in no other. */
let personal = 0;

/**
 * What an expression gives where some of it stands for a given text: the string and list methods that tests of names are
 * made of, and nothing with effects. Whatever else it meets is `UNSEEN`.
 */
export function evaluate(expression: ts.Expression, scope: Scope, bound: Bound = NOTHING_BOUND, depth = 0): Value {
  const node = unwrap(expression);
  if (depth > DEPTH) {
    personal += 1;
    return UNSEEN;
  }
  const again = (inner: ts.Expression): Value => evaluate(inner, scope, bound, depth + 1);
  const given = scope.given(node);
  if (given !== undefined) {
    personal += 1;
    return given;
  }
  if (ts.isStringLiteralLike(node)) return scope.textOf(node);
  if (ts.isTemplateExpression(node)) {
    const spans = node.templateSpans.map((span): Value => joined([again(span.expression), span.literal.text]));
    return joined([node.head.text, ...spans]);
  }
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isRegularExpressionLiteral(node)) return patternOf(node.text) ?? UNSEEN;
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (node.kind === ts.SyntaxKind.NullKeyword) return null;
  if (ts.isArrayLiteralExpression(node)) return arrayOf(node, again);
  if (ts.isObjectLiteralExpression(node)) return tableOf(node, again);
  if (ts.isIdentifier(node)) return ofName(node, { scope, bound, depth });
  if (ts.isPrefixUnaryExpression(node)) return ofUnary(node, again);
  if (ts.isBinaryExpression(node)) return ofBinary(node, again);
  if (ts.isConditionalExpression(node)) {
    const condition = truth(again(node.condition));
    return condition === UNSEEN ? UNSEEN : again(condition ? node.whenTrue : node.whenFalse);
  }
  if (ts.isNewExpression(node)) return constructed(node, again);
  if (ts.isElementAccessExpression(node)) return memberOf(again(node.expression), again(node.argumentExpression));
  if (ts.isPropertyAccessExpression(node)) {
    const owner = again(node.expression);
    return owner === UNSEEN ? constant(node, { scope, bound, depth }) : memberOf(owner, node.name.text);
  }
  if (ts.isCallExpression(node)) return callMethod(node, { scope, bound, depth: depth + 1, again });
  return UNSEEN;
}

interface Place {
  readonly scope: Scope;
  readonly bound: Bound;
  readonly depth: number;
}

function ofName(node: ts.Identifier, place: Place): Value {
  if (node.text === 'undefined') return undefined;
  const binding = place.scope.tracer.bindings.bind(node);
  if (binding?.kind === 'declaration' && place.bound.has(binding.node)) return place.bound.get(binding.node);
  return constant(node, place);
}

/** What is written where a name leads, if it leads to one place only. */
function constant(node: ts.Expression, place: Place): Value {
  const [leaf, ...others] = place.scope.tracer.trace(node).leaves;
  if (leaf === undefined || others.length > 0 || leaf.kind === 'env-object' || leaf.kind === 'module') return UNSEEN;
  // A table of tables would be worked out anew at each of the names that lead to it.
  const isFree = [...place.bound.keys()].every((given) => !isInside(leaf.node, callbackOf(given)));
  if (!isFree) return ofLeaf(leaf, node, place);
  const { settled } = place.scope;
  if (settled.has(leaf.node)) return settled.get(leaf.node);
  const ofScope = constants.get(place.scope) ?? new Map<ts.Node, Value>();
  constants.set(place.scope, ofScope);
  if (ofScope.has(leaf.node)) {
    personal += 1;
    return ofScope.get(leaf.node);
  }
  // What is made of itself is not seen.
  ofScope.set(leaf.node, UNSEEN);
  const before = personal;
  const value = ofLeaf(leaf, node, { ...place, bound: NOTHING_BOUND });
  ofScope.set(leaf.node, value);
  if (personal === before) settled.set(leaf.node, value);
  return value;
}

const constants = new WeakMap<Scope, Map<ts.Node, Value>>();

/** The function that a value is given to. */
function callbackOf(given: ts.Node): ts.Node {
  return ts.findAncestor(given, ts.isFunctionLike) ?? given;
}

function ofLeaf(leaf: Leaf, node: ts.Expression, { scope, bound, depth }: Place): Value {
  const again = (inner: ts.Expression): Value => evaluate(inner, scope, bound, depth + 1);
  switch (leaf.kind) {
    case 'string':
    case 'literal':
      return leaf.node === node ? UNSEEN : again(leaf.node);
    case 'array':
    case 'object':
      return isGrown(leaf.node, scope.tracer) ? open(again(leaf.node)) : again(leaf.node);
    case 'construct':
      return leaf.path.length === 0 ? constructed(leaf.node, again) : UNSEEN;
    case 'undefined':
      return undefined;
    case 'enum': {
      const entries = leaf.node.members.flatMap((member): [string, Value][] => {
        const name = nameOf(member.name);
        return name === undefined || member.initializer === undefined ? [] : [[name, again(member.initializer)]];
      });
      return { kind: 'table', entries: new Map(entries), isOpen: entries.length < leaf.node.members.length };
    }
    default:
      return UNSEEN;
  }
}

/** `LIST.push(…)`, `LIST[key] = …`: it holds more than is written. */
function isGrown(literal: ts.Node, { index, bindings }: Tracer): boolean {
  const holder = outward(literal);
  if (!ts.isVariableDeclaration(holder) || !ts.isIdentifier(holder.name)) return false;
  const isIt = (use: ts.Node) => {
    const bound = bindings.bind(use);
    return bound?.kind === 'declaration' && bound.node === holder;
  };
  if ((index.filled.get(holder.name.text) ?? []).some(isIt)) return true;
  return ['push', 'unshift', 'splice'].some((method) =>
    (index.identifiers.get(method) ?? []).some(
      ({ parent }) =>
        ts.isPropertyAccessExpression(parent) && ts.isIdentifier(parent.expression) && isIt(parent.expression),
    ),
  );
}

function open(value: Value): Value {
  return isList(value) || isTable(value) ? { ...value, isOpen: true } : value;
}
