import { isSurfacePath, METHOD_NAMES, resourceOf, SURFACE_PATHS } from '../openai/surface.ts';
import type { Resource } from '../providers/provider.ts';
import type { Client, Clients } from './clients.ts';
import type { Flow, Leaf } from './flow.ts';
import type { FileIndex } from './index-files.ts';
import { type ParamParts, paramParts } from './param-parts.ts';
import { chainNames, memberName, unwrap } from './syntax.ts';
import type { Tracer } from './trace.ts';
import type { ts } from './ts.ts';

/** One call of OpenAI's API through the SDK. */
export interface ApiCall {
  readonly node: ts.CallExpression;
  /** `chat.completions.create`, `createChatCompletion`. */
  readonly path: string;
  readonly resource: Resource;
  readonly major3: boolean;
  /** The clients that may be behind it. Empty where only a type, or nothing but the shape, speaks for it. */
  readonly clients: readonly Client[];
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
}

/** Shapes that nothing but an OpenAI-like client has: a receiver of unknown origin is reported for these alone. */
const TELLING =
  /^(?:beta\.)?(?:chat\.completions|embeddings|responses|completions|images|moderations|audio\.\w+|beta\.\w+)\.\w+/;

/** Names in front of a method: `completions`, `embeddings`, `runs`. */
const OWNERS: ReadonlySet<string> = new Set(SURFACE_PATHS.flatMap((path) => path.split('.').slice(-2, -1)));

/** Names that give a file away as one that handles a client or a part of it. */
const CLUES = ['completions', 'embeddings', 'responses', 'images', 'audio', 'moderations', 'beta', 'OpenAI'];

/** Every call of the API: through a client, through a part of one, or through something that looks like nothing else. */
export function findCalls(tracer: Tracer, clients: Clients): ApiCall[] {
  const suspects = suspectFiles(tracer.index, clients);
  return tracer.index.calls.flatMap((node) => {
    const callee = unwrap(node.expression);
    if (!mayBeCall(callee, suspects)) return [];
    const call = apiCall(node, callee, tracer, clients);
    return call === undefined ? [] : [call];
  });
}

/**
 * Whether it is worth asking where a callee comes from. `a.completions.create` always is; an alias (`const c = …; c.create()`,
 * `const create = …; create()`) only in a file that names a part of the API.
 */
function mayBeCall(callee: ts.Expression, suspects: ReadonlySet<ts.SourceFile>): boolean {
  const names = chainNames(callee);
  const method = names.at(-1);
  if (method === undefined) return false;
  if (/^(?:create|list|retrieve|delete|cancel)[A-Z]/.test(method) && METHOD_NAMES.has(method)) return true;
  const owner = names.at(-2) ?? memberName((callee as Partial<ts.PropertyAccessExpression>).expression ?? callee);
  if (METHOD_NAMES.has(method) && owner !== undefined && OWNERS.has(owner)) return true;
  return (METHOD_NAMES.has(method) || names.length === 1) && suspects.has(callee.getSourceFile());
}

function suspectFiles(index: FileIndex, clients: Clients): ReadonlySet<ts.SourceFile> {
  const named = CLUES.flatMap((clue) => (index.identifiers.get(clue) ?? []).map((id) => id.getSourceFile()));
  return new Set([...named, ...clients.all.map((client) => client.node.getSourceFile())]);
}

function apiCall(
  node: ts.CallExpression,
  callee: ts.Expression,
  tracer: Tracer,
  clients: Clients,
): ApiCall | undefined {
  const leaves = tracer.trace(callee).leaves;
  const found = leaves.flatMap((leaf) => {
    const path = pathOf(leaf, clients);
    return path === undefined ? [] : [{ leaf, path }];
  });
  const [first] = found;
  const surface = first === undefined ? undefined : resourceOf(first.path);
  if (first === undefined || surface === undefined) return undefined;
  const behind = found.map(({ leaf }) => clients.of(leaf)).filter((client) => client !== undefined);
  const argument = node.arguments[0];
  const call = {
    node,
    path: first.path,
    resource: surface.resource,
    major3: surface.major3,
    clients: [...new Set(behind)],
    typed: found.some(({ leaf }) => clients.isTyped(leaf)),
    unknown: leaves.some((leaf) => leaf.kind === 'unknown'),
    params: argument === undefined ? undefined : tracer.trace(argument),
  };
  return { ...call, parts: paramParts(call.params, tracer), model: modelFlow(call, tracer) };
}

/** The API path that an origin's member chain spells, when the origin is a connection or looks like nothing else. */
function pathOf(leaf: Leaf, clients: Clients): string | undefined {
  if (clients.of(leaf) !== undefined || clients.isTyped(leaf)) {
    const path = 'path' in leaf ? leaf.path.join('.') : '';
    return isSurfacePath(path) || (path.includes('.') && resourceOf(path) !== undefined) ? path : undefined;
  }
  if (leaf.kind !== 'unknown' || leaf.path.length < 2) return undefined;
  for (let start = 0; start <= leaf.path.length - 2; start += 1) {
    const path = leaf.path.slice(start).join('.');
    if (TELLING.test(path) && isSurfacePath(path)) return path;
  }
  return undefined;
}

/** The `model` of a call; version 3 takes it by position where the first argument is a file. */
function modelFlow(call: Omit<ApiCall, 'model' | 'parts'>, tracer: Tracer): Flow | undefined {
  if (call.major3 && /Transcription|Translation/.test(call.path)) {
    const argument = call.node.arguments[1];
    return argument === undefined ? undefined : tracer.trace(argument);
  }
  if (call.params === undefined || !TAKES_MODEL.test(call.path)) return undefined;
  const flow = tracer.member(call.params, 'model', call.node);
  return flow.leaves.every((leaf) => leaf.kind === 'undefined') ? undefined : flow;
}

/** Calls whose first argument names a model; elsewhere a member called `model` would be somebody else's. */
const TAKES_MODEL =
  /(?:completions|embeddings|responses|images|speech|transcriptions|translations|moderations|videos|assistants|jobs|fineTunes|threads)\.|^create/;
