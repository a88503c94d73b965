import { isOtherVendorsEnv } from '../../openai/other-vendors.ts';
import type { ApiCall, HttpRequest } from '../../source/calls.ts';
import { isEnvObject, isOpenAIEnvName } from '../../source/env-object.ts';
import type { Flow, Leaf } from '../../source/flow.ts';
import { ownPart } from '../../source/http/own-part.ts';
import type { Inventory } from '../../source/inventory.ts';
import { isLedByFile } from '../../source/led-by-file.ts';
import { nameOf, unwrap } from '../../source/syntax.ts';
import { isInTest } from '../../source/test-file.ts';
import type { Tracer } from '../../source/trace.ts';
import { variablesNamed } from '../../source/trace-env.ts';
import { ts } from '../../source/ts.ts';
import type { EnvRole } from '../env/client-variables.ts';

/** A variable that a request by hand reads. */
export interface RequestVariable {
  readonly name: string;
  readonly role: EnvRole;
  readonly node: ts.Node;
  /** What it comes through. */
  readonly flow: Flow;
}

/** The variables behind a request's address, its key and the organisation that it names. */
export function variablesOfRequest({ http, node: site }: ApiCall, inventory: Inventory): RequestVariable[] {
  if (http === undefined) return [];
  const { tracer } = inventory;
  const { chain } = http;
  // What a test passes to the program is the test's own.
  const isOfTest = (node: ts.Node) => isInTest(node) && !isInTest(site);
  const bases = http.addresses.flatMap(({ pieces, through, path }) =>
    pieces.flatMap((piece): RequestVariable[] => {
      if (piece.kind !== 'env') return [];
      const flow = { leaves: [piece.leaf], through: new Set(through) };
      const { name, node } = piece.leaf;
      const isKept = path === '' || pieces.length === 1 || isLedByFile(name, inventory);
      return [{ name, role: isKept ? 'endpoint' : 'baseURL', node, flow }];
    }),
  );
  const keys = http.authorizations.flatMap((value) => keysIn(value, { chain, tracer }));
  const organizations = http.headers.flatMap(({ properties }) =>
    properties.flatMap((property) =>
      ts.isPropertyAssignment(property) && ORGANIZATION.test(nameOf(property.name) ?? '')
        ? read(property.initializer, 'organization', { chain, tracer })
        : [],
    ),
  );
  return [...bases, ...keys, ...organizations].filter(
    ({ name, role, node }) =>
      ((isOpenAIEnvName(name) && !isOtherVendorsEnv(name)) || (role === 'endpoint' && isLedByFile(name, inventory))) &&
      !isOfTest(node),
  );
}

/** What the address and the key of a request by hand come from, variables or not. */
export function requestFlows({ http }: ApiCall, { tracer }: Inventory): Flow[] {
  const bases = (http?.addresses ?? []).map(({ pieces, through }) => ({
    leaves: pieces.flatMap((piece) => (piece.kind === 'env' ? [piece.leaf] : [])),
    through: new Set(through),
  }));
  const keys = (http?.authorizations ?? []).flatMap((value) => keyParts(value, tracer).map(({ flow }) => flow));
  return [...bases, ...keys];
}

/** Headers that only OpenAI's own platform reads. */
export const ORGANIZATION = /^openai-(?:organization|project)$/i;

interface Sent {
  /** The calls that lead to it; none to what a proxy adds. */
  readonly chain?: HttpRequest['chain'];
  readonly tracer: Tracer;
}

/** The variables that a request's key is read from. */
export function keysIn(value: ts.Expression, sent: Sent): RequestVariable[] {
  return read(value, 'key', sent);
}

function read(value: ts.Expression, role: EnvRole, { chain = [], tracer }: Sent): RequestVariable[] {
  return keyParts(value, tracer).flatMap(({ flow: all }) => {
    const flow = ownPart(all, chain, tracer);
    return flow.leaves.flatMap((leaf) => (isEnv(leaf) ? [{ name: leaf.name, role, node: leaf.node, flow }] : []));
  });
}

function isEnv(leaf: Leaf): leaf is Extract<Leaf, { kind: 'env' }> {
  return leaf.kind === 'env';
}

/** The expressions that stand for the key in a value such as `Bearer ${key}`, with what they come from. */
export function keyParts(
  value: ts.Expression,
  tracer: Tracer,
  depth = 0,
): { readonly node: ts.Expression; readonly flow: Flow }[] {
  const inner = unwrap(value);
  if (depth > 6) return [];
  if (ts.isTemplateExpression(inner))
    return inner.templateSpans.flatMap(({ expression }) => keyParts(expression, tracer, depth + 1));
  if (ts.isBinaryExpression(inner) && inner.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return [inner.left, inner.right].flatMap((part) => keyParts(part, tracer, depth + 1));
  const flow = lookedUp(inner, tracer) ?? tracer.trace(inner);
  const built = flow.leaves.flatMap((leaf) => {
    const isBuilt = leaf.kind === 'template' || (leaf.kind === 'unknown' && ts.isBinaryExpression(leaf.node));
    return isBuilt && leaf.node !== inner && ts.isExpression(leaf.node) ? [leaf.node] : [];
  });
  return built.length > 0
    ? built.flatMap((node) => keyParts(node, tracer, depth + 1))
    : ts.isStringLiteralLike(inner)
      ? []
      : [{ node: inner, flow }];
}

/** `const key = process.env[name]` of a helper: which of its callers names which variable is told apart by their chains. */
function lookedUp(value: ts.Expression, tracer: Tracer): Flow | undefined {
  const bound = ts.isIdentifier(value) ? tracer.bindings.bind(value) : undefined;
  const declared = bound?.kind === 'declaration' && ts.isVariableDeclaration(bound.node) ? bound.node : undefined;
  const read = declared?.initializer === undefined ? value : unwrap(declared.initializer);
  return ts.isElementAccessExpression(read) && isEnvObject(read.expression) ? variablesNamed(read, tracer) : undefined;
}
