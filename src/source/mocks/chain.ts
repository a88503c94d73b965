import { memberName, unwrap } from '../syntax.ts';
import type { Tracer } from '../trace.ts';
import { ts } from '../ts.ts';

/** What a chain of calls is built on: `nock(host).post(path).reply(200)`, or `scope.post(path)` where `scope` is one. */
export interface Chain {
  /** The calls of the chain, the outermost first. */
  readonly calls: readonly ts.CallExpression[];
  /** What it begins with: a name, a construction. */
  readonly root: ts.Expression;
  /** The package that the root comes from. */
  readonly package: string | undefined;
}

/** How many names and calls one chain may have. */
const LENGTH = 40;

/** Follows a chain down to what it begins with, through the constants that hold parts of it. */
export function chainOf(node: ts.Expression, tracer: Tracer): Chain {
  const calls: ts.CallExpression[] = [];
  let root = unwrap(node);
  for (let step = 0; step < LENGTH; step += 1) {
    if (ts.isCallExpression(root) && requiredBy(root) === undefined) calls.push(root);
    const next = inward(root, tracer);
    if (next === undefined) break;
    root = unwrap(next);
  }
  return { calls, root, package: packageOf(root, tracer) };
}

/** The name that a call goes by: `post` of `scope.post(path)`, `nock` of `nock(host)`. */
export function calledName(call: ts.CallExpression): string | undefined {
  const callee = unwrap(call.expression);
  return memberName(callee) ?? (ts.isIdentifier(callee) ? callee.text : undefined);
}

function inward(node: ts.Expression, tracer: Tracer): ts.Expression | undefined {
  if (ts.isCallExpression(node)) return requiredBy(node) === undefined ? node.expression : undefined;
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return node.expression;
  if (!ts.isIdentifier(node)) return undefined;
  const bound = tracer.bindings.bind(node);
  if (bound?.kind !== 'declaration' || !ts.isVariableDeclaration(bound.node)) return undefined;
  // `let scope` is filled before each test.
  const later = (tracer.index.assignments.get(node.text) ?? []).filter(
    ({ target }) => target.getSourceFile() === node.getSourceFile(),
  );
  return bound.node.initializer ?? (later.length === 1 ? later[0]?.value : undefined);
}

function packageOf(root: ts.Expression, tracer: Tracer): string | undefined {
  if (ts.isCallExpression(root)) return requiredBy(root);
  const name = ts.isNewExpression(root) ? unwrap(root.expression) : root;
  const head = ts.isPropertyAccessExpression(name) ? unwrap(name.expression) : name;
  const bound = ts.isIdentifier(head) ? tracer.bindings.bind(head) : undefined;
  if (bound?.kind === 'external') return bound.specifier;
  const value =
    bound?.kind === 'declaration' && ts.isVariableDeclaration(bound.node) ? bound.node.initializer : undefined;
  return value === undefined ? undefined : requiredBy(unwrap(value));
}

function requiredBy(node: ts.Expression): string | undefined {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 'require')
    return undefined;
  const [specifier] = node.arguments;
  return specifier !== undefined && ts.isStringLiteralLike(specifier) ? specifier.text : undefined;
}
