import type { Client } from '../../clients.ts';
import { type Flow, join, type Leaf, NOTHING } from '../../flow.ts';
import { memberName, unwrap } from '../../syntax.ts';
import type { Tracer } from '../../trace.ts';
import { ts } from '../../ts.ts';
import type { Connections } from './connections.ts';
import { agentsExport, agentsUses } from './uses.ts';

/** What a `model` of the SDK comes to. */
export interface AskedModel {
  /** The clients that objects among its values bring along; a name brings none. */
  readonly clients: readonly Client[];
  /** The names, those that objects are built with included; undefined where there is none. */
  readonly model: Flow | undefined;
  /** A name alone may arrive, which goes wherever the program's models go. */
  readonly isNamed: boolean;
  /** Nothing but objects of other libraries arrives. */
  readonly isForeign: boolean;
}

/** A model as an object: `new OpenAIChatCompletionsModel(client, 'gpt-4o')`, `provider.getModel('gpt-4o')`. */
export interface ModelObject {
  readonly node: ts.CallExpression | ts.NewExpression;
  /** What makes it. */
  readonly name: string;
  readonly clients: readonly Client[];
  readonly model: Flow | undefined;
}

const CLASSES = ['OpenAIChatCompletionsModel', 'OpenAIResponsesModel', 'OpenAIResponsesWSModel'];

/** Every model that is built as an object. */
export function modelObjects(connections: Connections, tracer: Tracer): ModelObject[] {
  const traced = (node: ts.Expression | undefined) => (node === undefined ? undefined : tracer.trace(node));
  const built = agentsUses(tracer)
    .filter(({ name }) => CLASSES.includes(name))
    .map(({ name, node }) => {
      const [client, model] = node.arguments ?? [];
      const clients = client === undefined ? [] : connections.of(tracer.trace(client), node);
      return { node, name, clients, model: traced(model) };
    });
  const got = tracer.index.calls.flatMap((node): ModelObject[] => {
    const callee = unwrap(node.expression);
    if (memberName(callee) !== 'getModel') return [];
    const provider = (callee as ts.PropertyAccessExpression).expression;
    const { leaves } = tracer.trace(provider);
    const isProvider = leaves.some((leaf) => isMadeBy(leaf, 'OpenAIProvider', tracer));
    if (!isProvider) return [];
    return [
      {
        node,
        name: 'getModel',
        clients: connections.of({ ...NOTHING, leaves }, node),
        model: traced(node.arguments[0]),
      },
    ];
  });
  return [...built, ...got];
}

/** Follows a `model` to names and to objects. */
export function askedModel(
  value: Flow | undefined,
  objects: ReadonlyMap<ts.Node, ModelObject>,
  tracer: Tracer,
): AskedModel {
  const leaves = (value?.leaves ?? []).filter(({ kind }) => kind !== 'undefined');
  const found = leaves.flatMap((leaf) => ('node' in leaf ? (objects.get(leaf.node) ?? []) : []));
  const others = leaves.filter((leaf) => !('node' in leaf && objects.has(leaf.node)));
  const foreign = others.filter((leaf) => isForeign(leaf, tracer));
  const names = others.filter((leaf) => !foreign.includes(leaf));
  const flows = [
    ...(names.length > 0 ? [{ leaves: names, through: value?.through ?? NOTHING.through }] : []),
    ...found.flatMap(({ model }) => model ?? []),
  ];
  return {
    clients: [...new Set(found.flatMap(({ clients }) => clients))],
    model: flows.length > 0 ? join(flows) : undefined,
    isNamed: names.length > 0 || leaves.length === 0,
    isForeign: leaves.length > 0 && foreign.length === leaves.length,
  };
}

/** Something of a class or a function of somebody else's: `aisdk(openai('gpt-4o'))`, a `Model` of the app's own. */
function isForeign(leaf: Leaf, tracer: Tracer): boolean {
  if (leaf.kind === 'construct' || leaf.kind === 'instance' || leaf.kind === 'object') return true;
  if (leaf.kind !== 'unknown' || !ts.isCallExpression(leaf.node)) return false;
  return tracer.trace(leaf.node.expression).leaves.some((callee) => agentsExport(callee) === 'aisdk');
}

/** Whether an origin is built by an export of the SDK. */
function isMadeBy(leaf: Leaf, name: string, tracer: Tracer): boolean {
  if (leaf.kind === 'construct' && leaf.path.length === 0)
    return tracer.trace(leaf.node.expression).leaves.some((callee) => agentsExport(callee) === name);
  return false;
}
