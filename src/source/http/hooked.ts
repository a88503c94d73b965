import { memberName, nameOf } from '../syntax.ts';
import type { Tracer } from '../trace.ts';
import { ts } from '../ts.ts';
import { isAuthorization } from './set-later.ts';
import type { Sender } from './spelling.ts';

/**
 * What functions give as Authorization that run before a request is sent: `axios.interceptors.request.use((config) => …)`,
 * `$.ajax({ beforeSend: (xhr) => … })`, `ky.create({ hooks: { beforeRequest: […] } })`.
 */
export function hooked(calls: readonly Sender[], tracer: Tracer): readonly ts.Expression[] {
  const options = calls.flatMap((call) => [...(call.arguments ?? [])]);
  const hooks = [...options.flatMap((option) => hooksIn(option, tracer)), ...interceptors(calls, tracer)];
  return [...new Set(hooks)].flatMap(givenIn);
}

const HOOKS = /^(?:hooks|beforeSend|beforeRequest|onRequest|prepareHeaders)$/;

/** Functions that stand under the name of such a hook, or in a list there. */
function hooksIn(value: ts.Expression, tracer: Tracer, depth = 0): ts.SignatureDeclaration[] {
  if (depth > 3) return [];
  return tracer.trace(value).leaves.flatMap((leaf) => {
    if (leaf.kind === 'function') return depth > 0 ? [leaf.node] : [];
    if (leaf.kind === 'array' && depth > 0)
      return leaf.node.elements.flatMap((element) => hooksIn(element, tracer, depth + 1));
    if (leaf.kind !== 'object') return [];
    return leaf.node.properties.flatMap((property) => {
      if (property.name === undefined || !HOOKS.test(nameOf(property.name) ?? '')) return [];
      if (ts.isMethodDeclaration(property)) return [property];
      return ts.isPropertyAssignment(property) ? hooksIn(property.initializer, tracer, depth + 1) : [];
    });
  });
}

/** What is handed to the interceptors of that which sends, by its name or by what it is made with. */
function interceptors(calls: readonly Sender[], tracer: Tracer): ts.SignatureDeclaration[] {
  const roots = new Set(calls.map(({ expression }) => expression.getText().replace(/\.\w+$/, '')));
  return (tracer.index.identifiers.get('interceptors') ?? []).flatMap((id) => {
    const use = id.parent.parent?.parent;
    const call = use?.parent;
    if (!ts.isPropertyAccessExpression(id.parent) || call === undefined || !ts.isCallExpression(call)) return [];
    if (call.expression !== use || !call.expression.getText().endsWith('.request.use')) return [];
    const owner = id.parent.expression;
    const isMade = () =>
      tracer.trace(owner).leaves.some((leaf) => 'node' in leaf && calls.some((c) => c === leaf.node));
    const [hook] = call.arguments;
    if (hook === undefined || !(roots.has(owner.getText()) || isMade())) return [];
    return tracer.trace(hook).leaves.flatMap((leaf) => (leaf.kind === 'function' ? [leaf.node] : []));
  });
}

function givenIn(hook: ts.SignatureDeclaration): ts.Expression[] {
  const given: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    const value = givenBy(node);
    if (value === undefined) ts.forEachChild(node, visit);
    else given.push(value);
  };
  visit(hook);
  return given;
}

function givenBy(node: ts.Node): ts.Expression | undefined {
  if (ts.isPropertyAssignment(node)) return isKey(nameOf(node.name)) ? node.initializer : undefined;
  if (ts.isBinaryExpression(node)) {
    const isSet = node.operatorToken.kind === ts.SyntaxKind.EqualsToken && isKey(memberName(node.left));
    return isSet ? node.right : undefined;
  }
  if (!ts.isCallExpression(node) || !SETTERS.test(memberName(node.expression) ?? '')) return undefined;
  const [key, value] = node.arguments;
  return isAuthorization(key) ? value : undefined;
}

const SETTERS = /^(?:set|append|setRequestHeader|setHeader)$/;

function isKey(name: string | undefined): boolean {
  return name !== undefined && /^authorization$/i.test(name);
}
