import { BY_POSITION, METHOD_NAMES, paramsPosition, resourceOf, SURFACE_PATHS } from '../openai/surface.ts';
import type { Resource } from '../providers/resources.ts';
import { callPath, isBeyondClass } from './call-path.ts';
import { type Carried, createCarried } from './carried.ts';
import type { Client, Clients } from './clients.ts';
import type { Flow, Leaf } from './flow.ts';
import type { Address } from './http/address.ts';
import type { LibraryCall } from './libraries/library.ts';
import { type ParamParts, paramParts } from './param-parts.ts';
import { memberName, unwrap } from './syntax.ts';
import type { Tracer } from './trace.ts';
import { ts } from './ts.ts';

/** One call of OpenAI's API, through the SDK or by hand. */
export interface ApiCall {
  readonly node: ts.CallExpression | ts.NewExpression;
  /** `chat.completions.create`, `createChatCompletion`; of a request by hand `POST /chat/completions`. */
  readonly path: string;
  readonly resource: Resource;
  readonly major3: boolean;
  /** The clients that may be behind it. Empty where only a type, or nothing but the shape, speaks for it. */
  readonly clients: readonly Client[];
  /** Another vendor's client is behind it too, by turns. */
  readonly isByTurns?: boolean;
  /** A copy of a client that is given another address is behind it too: `client.withOptions({ baseURL })`. */
  readonly isLedElsewhere?: boolean;
  /** A value of the SDK's declared type arrives whose construction is not visible. */
  readonly typed: boolean;
  /** Something arrives of which nothing is known. */
  readonly unknown: boolean;
  /** What the parameters come from; undefined where the call has none. */
  readonly params: Flow | undefined;
  /** The literals that the parameters are made of. */
  readonly parts: ParamParts;
  /** What its model comes from; undefined where it names none. */
  readonly model: Flow | undefined;
  /** What the app's own pages send to the path that it answers, where its model comes from there. */
  readonly sent?: readonly ts.Node[];
  /** Of a request by hand: what it is written with. */
  readonly http?: HttpRequest;
  /** Of a call that a library makes: how it speaks. */
  readonly library?: LibraryCall;
}

/** A request that names OpenAI's host itself. */
export interface HttpRequest {
  /** Every way in which its address may read. */
  readonly addresses: readonly Address[];
  /** All of them are OpenAI's, and ask for the same part of the API. */
  readonly isWhole: boolean;
  /** The call that sends it; the call's own node, or deep in the helper that the call goes through. */
  readonly sender: ts.CallExpression | ts.NewExpression;
  /** The calls that lead to the sender, the outermost first, itself the last. */
  readonly chain: readonly (ts.CallExpression | ts.NewExpression)[];
  readonly headers: readonly ts.ObjectLiteralExpression[];
  readonly authorizations: readonly ts.Expression[];
  /** Parameters that its helper sends to somebody else too. */
  readonly foreign: ReadonlySet<ts.Node>;
  /** What belongs to it: a use of a constant within these is no use by somebody else. */
  readonly nodes: readonly ts.Node[];
}

/** Names in front of a method: `completions`, `embeddings`, `runs`. */
const OWNERS: ReadonlySet<string> = new Set(SURFACE_PATHS.flatMap((path) => path.split('.').slice(-2, -1)));

/** Words that an alias of a part of the API is made with: `const { create } = client.chat.completions`. */
const PARTS = /\b(?:completions|embeddings|responses|images|audio|speech|transcriptions|moderations|chat|beta)\b/;

/** Every call of the API: through a client, through a part of one, or through something that looks like nothing else. */
export function findCalls(tracer: Tracer, clients: Clients): ApiCall[] {
  const known = { clients, carried: createCarried(tracer, clients) };
  return tracer.index.calls.flatMap((node) => {
    const callee = unwrap(node.expression);
    if (!mayBeCall(callee, tracer)) return [];
    const call = apiCall(node, callee, tracer, known);
    return call === undefined ? [] : [call];
  });
}

/**
 * Whether it is worth asking where a callee comes from. `a.completions.create` always is; `c.create` and `create` only
 * where the name is given to a part of the API.
 */
function mayBeCall(callee: ts.Expression, tracer: Tracer): boolean {
  if (ts.isIdentifier(callee)) return isAlias(callee, tracer);
  const method = memberName(callee);
  if (method === undefined || !METHOD_NAMES.has(method)) return false;
  if (/^(?:create|list|retrieve|delete|cancel)[A-Z]/.test(method)) return true;
  const owner = unwrap((callee as ts.PropertyAccessExpression).expression);
  const name = memberName(owner);
  if (name !== undefined) return OWNERS.has(name);
  return ts.isIdentifier(owner) && (OWNERS.has(owner.text) || isAlias(owner, tracer));
}

/** A variable that is given, or takes out of something, a part of the API by its name. */
function isAlias(name: ts.Identifier, tracer: Tracer): boolean {
  // Every callee comes by here. A file that gives a part of the API a name is in the island for what it says.
  const bound = tracer.bindings.isInside(name) ? tracer.bindings.bind(name) : undefined;
  if (bound?.kind !== 'declaration') return false;
  const holder = ts.isBindingElement(bound.node) ? ts.findAncestor(bound.node, ts.isVariableDeclaration) : bound.node;
  if (holder === undefined || !ts.isVariableDeclaration(holder) || holder.initializer === undefined) return false;
  const value = unwrap(holder.initializer);
  return !ts.isFunctionLike(value) && PARTS.test(value.getText());
}

function apiCall(
  node: ts.CallExpression,
  callee: ts.Expression,
  tracer: Tracer,
  { clients, carried }: { readonly clients: Clients; readonly carried: Carried },
): ApiCall | undefined {
  const leaves = tracer.trace(callee).leaves;
  const found = leaves.flatMap((leaf) => {
    const path = callPath(leaf, { clients, carried, tracer });
    return path === undefined ? [] : [{ leaf, path }];
  });
  const [first] = found;
  const surface = first === undefined ? undefined : resourceOf(first.path);
  if (first === undefined || surface === undefined) return undefined;
  const behind = found.flatMap(({ leaf, path }) => clients.of(leaf) ?? carried.of(leaf, path));
  const position = paramsPosition(first.path);
  const argument = position === undefined ? undefined : node.arguments[position];
  const call = {
    node,
    path: first.path,
    resource: surface.resource,
    major3: surface.major3,
    clients: [...new Set(behind)],
    ...(leaves.some(isReconnected) ? { isLedElsewhere: true } : {}),
    typed: found.some(({ leaf }) => clients.isTyped(leaf)),
    unknown: leaves.some((leaf) => leaf.kind === 'unknown' || isBeyondClass(leaf, tracer)),
    params: argument === undefined ? undefined : tracer.trace(argument),
  };
  const parts = paramParts(call.params, tracer);
  // Behind the file and the model, what stands by position is as good as hidden.
  const isHidden = parts.isHidden || (position === undefined && node.arguments.length > 2);
  return { ...call, parts: { ...parts, isHidden }, model: modelFlow(call, tracer) };
}

function isReconnected(leaf: Leaf): boolean {
  if (leaf.kind !== 'unknown' || !ts.isCallExpression(leaf.node)) return false;
  const [options] = leaf.node.arguments;
  return memberName(unwrap(leaf.node.expression)) === 'withOptions' && /baseURL/.test(options?.getText() ?? '');
}

/** The `model` of a call; version 3 takes it by position where the first argument is a file. */
function modelFlow(call: Omit<ApiCall, 'model' | 'parts'>, tracer: Tracer): Flow | undefined {
  if (BY_POSITION.test(call.path)) {
    const argument = call.node.arguments?.[1];
    return argument === undefined ? undefined : tracer.trace(argument);
  }
  if (ASKS_FOR_ONE.test(call.path)) {
    const argument = call.node.arguments?.[0];
    return argument === undefined ? undefined : tracer.trace(argument);
  }
  if (call.params === undefined || !TAKES_MODEL.test(call.path)) return undefined;
  const flow = tracer.member(call.params, 'model', call.node);
  return flow.leaves.every((leaf) => leaf.kind === 'undefined') ? undefined : flow;
}

/** What is known of one model, which stands as the first argument itself. */
const ASKS_FOR_ONE = /^(?:models\.retrieve|retrieveModel)$/;

/** Calls whose first argument names a model; elsewhere a member called `model` would be somebody else's. */
const TAKES_MODEL =
  /(?:completions|embeddings|responses|images|speech|transcriptions|translations|moderations|videos|assistants|jobs|fineTunes|threads)\.|^create/;
