import { isSurfacePath, resourceOf } from '../openai/surface.ts';
import type { Carried } from './carried.ts';
import type { Clients } from './clients.ts';
import type { Leaf } from './flow.ts';
import type { Tracer } from './trace.ts';
import { classOf } from './trace-class.ts';
import { ts } from './ts.ts';

/** Shapes that nothing but an OpenAI-like client has: a receiver of unknown origin is reported for these alone. */
const TELLING =
  /^(?:beta\.)?(?:chat\.completions|embeddings|responses|completions|images|moderations|audio\.\w+|beta\.\w+)\.\w+/;

/** Version 3's methods are told by their names alone where what holds them is called after OpenAI: `ctx.openai.createChatCompletion`. */
const MAJOR3 = /^create(?:ChatCompletion|Completion|Embedding|Image|Moderation|Transcription)$/;

interface Known {
  readonly clients: Clients;
  readonly carried: Carried;
  readonly tracer: Tracer;
}

/** The API path that an origin's member chain spells, when the origin is a connection or looks like nothing else. */
export function callPath(leaf: Leaf, { clients, carried, tracer }: Known): string | undefined {
  return pathOf(leaf, clients, tracer) ?? carriedPath(leaf, carried, tracer);
}

function pathOf(leaf: Leaf, clients: Clients, tracer: Tracer): string | undefined {
  if (clients.of(leaf) !== undefined || clients.isTyped(leaf)) {
    const path = 'path' in leaf ? leaf.path.join('.') : '';
    return isSurfacePath(path) || (path.includes('.') && resourceOf(path) !== undefined) ? path : undefined;
  }
  if (leaf.kind === 'unknown') return tellingPath(leaf.path);
  return 'path' in leaf && isBeyondClass(leaf, tracer) ? tellingPath(leaf.path) : undefined;
}

/** The method of version 3 that is called on what a client is put into under another name: `service.client = new OpenAIApi(…)`. */
function carriedPath(leaf: Leaf, carried: Carried, tracer: Tracer): string | undefined {
  const method = 'path' in leaf ? (leaf.path.at(-1) ?? '') : '';
  if (!MAJOR3.test(method) || (leaf.kind !== 'unknown' && !isBeyondClass(leaf, tracer))) return undefined;
  return carried.of(leaf, method).length > 0 ? method : undefined;
}

/**
 * A member that a class of the repository does not declare, nor any that it extends: a proxy puts it there. Where a
 * framework's class is extended, `this.app.openai`, only a name after OpenAI tells it from what that class brings.
 */
export function isBeyondClass(leaf: Leaf, tracer: Tracer): boolean {
  if (leaf.kind !== 'construct' && leaf.kind !== 'instance') return false;
  const first = leaf.kind === 'instance' ? leaf.node : classOf(leaf.node, tracer);
  if (first === undefined || leaf.path.length === 0) return false;
  const owners = new Set([first]);
  // A set goes on with what is added while it is walked.
  for (const owner of owners) {
    const base = baseOf(owner);
    const origin = base && tracer.trace(base).leaves.find(({ kind }) => kind === 'class');
    if (origin?.kind === 'class') owners.add(origin.node);
    else if (base !== undefined) return leaf.path.some((name) => /openai/i.test(name));
  }
  return true;
}

function baseOf({ heritageClauses }: ts.ClassLikeDeclaration): ts.Expression | undefined {
  return heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]?.expression;
}

/** The API path that a chain of members ends in, where nothing but an OpenAI-like client has it. */
export function tellingPath(names: readonly string[]): string | undefined {
  for (let start = 0; start <= names.length - 2; start += 1) {
    const path = names.slice(start).join('.');
    if (TELLING.test(path) && isSurfacePath(path)) return path;
  }
  const method = names.at(-1) ?? '';
  return MAJOR3.test(method) && names.slice(0, -1).some((name) => /openai/i.test(name)) ? method : undefined;
}
