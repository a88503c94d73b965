import type { Client, Clients } from './clients.ts';
import type { Leaf } from './flow.ts';
import { outward } from './syntax.ts';
import { isInTest } from './test-file.ts';
import type { Tracer } from './trace.ts';
import { ts } from './ts.ts';

/** Clients that are put under a name into what a framework carries around: a context, a request, a container. */
export interface Carried {
  /** The clients behind a value that is taken out again by its name; none where something else is kept under that name too. */
  of(leaf: Leaf, path: string): readonly Client[];
}

export function createCarried(tracer: Tracer, clients: Clients): Carried {
  const known = new Map<string, readonly Client[]>();
  return {
    of: (leaf, path) => {
      const name = nameTaken(leaf, path);
      if (name === undefined) return [];
      const found = known.get(name) ?? putUnder(name, tracer, clients);
      known.set(name, found);
      return found;
    },
  };
}

/** `openai` of `ctx.openai.chat.completions.create`, of `this.openai` that no class declares, and of `c.get('openai')`. */
function nameTaken(leaf: Leaf, path: string): string | undefined {
  if (leaf.kind !== 'unknown' && leaf.kind !== 'instance') return undefined;
  const before = leaf.path.slice(0, leaf.path.length - path.split('.').length);
  if (leaf.kind === 'instance') return before.at(-1);
  const { node } = leaf;
  if (before.length > 0 || !ts.isCallExpression(node)) return before.at(-1);
  const [key, ...others] = node.arguments;
  return key !== undefined && ts.isStringLiteralLike(key) && others.length === 0 ? key.text : undefined;
}

function putUnder(name: string, tracer: Tracer, clients: Clients): readonly Client[] {
  const { index, bindings } = tracer;
  const properties = [...(index.identifiers.get(name) ?? []), ...(index.strings.get(name) ?? [])];
  const values = [
    ...properties.flatMap((node) => valueBeside(node) ?? []),
    ...(index.memberAssignments.get(name) ?? []).map(({ value }) => value),
  ].filter((value) => !isInTest(value));
  const leaves = values.flatMap((value) =>
    ts.isShorthandPropertyAssignment(value.parent) && value.parent.name === value
      ? tracer.binding(bindings.bind(value), value).leaves
      : tracer.trace(value).leaves,
  );
  const behind = leaves.map((leaf) => clients.of(leaf));
  const isOnly = leaves.every((leaf, at) => behind[at] !== undefined || isNoClient(leaf, name));
  return isOnly ? [...new Set(behind.filter((client) => client !== undefined))] : [];
}

/** `{ openai: client }`, `{ openai }`, `openai = client` of a class, `app.decorate('openai', client)`: what a name is given. */
function valueBeside(node: ts.Identifier | ts.StringLiteralLike): ts.Expression | undefined {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent))
    return parent.name === node ? parent.initializer : undefined;
  if (ts.isShorthandPropertyAssignment(parent)) return parent.name;
  const call = ts.isStringLiteralLike(node) ? outward(node) : undefined;
  return call !== undefined && ts.isCallExpression(call) && call.arguments[0] === node ? call.arguments[1] : undefined;
}

/** A label, a table of settings, a picture that a function draws, or the same handed on once more. */
function isNoClient(leaf: Leaf, name: string): boolean {
  return leaf.kind === 'unknown' ? leaf.path.at(-1) === name : PLAIN.has(leaf.kind);
}

const PLAIN: ReadonlySet<Leaf['kind']> = new Set([
  'string',
  'template',
  'literal',
  'object',
  'array',
  'function',
  'env',
  'undefined',
  'type',
]);
