import type { Flow, Leaf } from '../../flow.ts';
import { createNamedCallee } from '../../named-callee.ts';
import { memberName, nameOf, unwrap } from '../../syntax.ts';
import type { Tracer } from '../../trace.ts';
import type { ts } from '../../ts.ts';
import type { NamedId } from '../library.ts';
import { prefixedId } from '../prefixed-id.ts';
import { coreExport } from './generations.ts';
import type { ProviderInstance, ProviderInstances } from './instances.ts';

/** A call that has a model made by its name: `registry.languageModel('openai:gpt-4o')`. */
export interface NamedModel {
  readonly node: ts.CallExpression;
  readonly instances: readonly ProviderInstance[];
  readonly method: string;
  /** The id that a name holds for one of the instances; undefined for what it does not hold for any. */
  readonly idIn: (name: string) => NamedId | undefined;
}

/** A provider that hands on what it is asked for. */
interface Handing {
  readonly instance: ProviderInstance;
  /** The id that it is asked for under a name; undefined where the name is none of its. */
  readonly idIn: (name: string) => NamedId | undefined;
}

/** What puts providers together: behind a prefix each, or one behind names of the app's own. */
const REGISTRIES: readonly string[] = ['createProviderRegistry', 'createModelRegistry'];
const CUSTOM = 'customProvider';
const COLON = ':';

/** How deep providers may be put into each other. */
const DEPTH = 4;

/** Every call that asks a provider registry, or the fallback of a custom provider, for a model. */
export function findNamedModels(
  tracer: Tracer,
  instances: ProviderInstances,
  isMethod: (name: string) => boolean,
): NamedModel[] {
  const makers = findMakers(tracer);
  if (makers.size === 0) return [];
  return tracer.index.calls.flatMap((node): NamedModel[] => {
    const callee = unwrap(node.expression);
    const method = memberName(callee);
    const [id] = node.arguments;
    if (id === undefined || method === undefined || !isMethod(method)) return [];
    const { leaves } = tracer.trace((callee as ts.PropertyAccessExpression).expression);
    const behind = leaves.flatMap((leaf) => handings(leaf, 0));
    const idIn = (name: string) => firstOf(behind, name)?.named;
    const asked = tracer.trace(id).leaves;
    const names = asked.flatMap((leaf) => (leaf.kind === 'string' ? [leaf.node.text] : []));
    const named = names.flatMap((name) => firstOf(behind, name)?.instance ?? []);
    // A name that only the run knows may be anybody's.
    const all = names.length < asked.length ? behind.map(({ instance }) => instance) : named;
    return all.length === 0 ? [] : [{ node, instances: [...new Set(all)], method, idIn }];
  });

  /** What an origin hands on; nothing for what is no such provider. */
  function handings(leaf: Leaf, depth: number): Handing[] {
    const maker = leaf.kind === 'unknown' && leaf.path.length === 0 ? makers.get(leaf.node) : undefined;
    if (maker === undefined || depth > DEPTH) return [];
    const { node, name } = maker;
    const [first, options] = node.arguments;
    if (first === undefined) return [];
    const given = tracer.trace(first);
    if (name === CUSTOM) return fallbackOf(node, given, depth);
    const separator = options === undefined ? COLON : separatorOf(node, options);
    return separator === undefined
      ? []
      : keysOf(given).flatMap((key) => behindKey({ node, given, key, separator }, depth));
  }

  function fallbackOf(node: ts.CallExpression, given: Flow, depth: number): Handing[] {
    const own = new Set(
      ['languageModels', 'textEmbeddingModels', 'embeddingModels', 'imageModels'].flatMap((kind) =>
        keysOf(tracer.member(given, kind, node)),
      ),
    );
    return behindProvider(tracer.member(given, 'fallbackProvider', node), depth).map(({ instance, idIn }) => ({
      instance,
      idIn: (name) => (own.has(name) ? undefined : idIn(name)),
    }));
  }

  function behindKey({ node, given, key, separator }: Keyed, depth: number): Handing[] {
    return behindProvider(tracer.member(given, key, node), depth).map(({ instance, idIn }) => ({
      instance,
      idIn: (name) => {
        const prefixed = prefixedId(name, separator);
        const inner = prefixed?.maker === key ? idIn(prefixed.id) : undefined;
        return prefixed === undefined || inner === undefined
          ? undefined
          : { id: inner.id, start: prefixed.start + inner.start };
      },
    }));
  }

  function behindProvider({ leaves }: Flow, depth: number): Handing[] {
    return leaves.flatMap((leaf) => {
      const found = instances.of(leaf);
      return found !== undefined && found.path.length === 0
        ? [{ instance: found.instance, idIn: (name: string) => ({ id: name, start: 0 }) }]
        : handings(leaf, depth + 1);
    });
  }

  /** What stands between a prefix and an id; undefined where only the run knows it. */
  function separatorOf(node: ts.CallExpression, options: ts.Expression): string | undefined {
    const [leaf, ...others] = tracer.member(tracer.trace(options), 'separator', node).leaves;
    if (leaf === undefined || leaf.kind === 'undefined') return COLON;
    return leaf.kind === 'string' && others.length === 0 ? leaf.node.text : undefined;
  }
}

interface Keyed {
  readonly node: ts.CallExpression;
  readonly given: Flow;
  readonly key: string;
  readonly separator: string;
}

interface Maker {
  readonly node: ts.CallExpression;
  readonly name: string;
}

function findMakers(tracer: Tracer): ReadonlyMap<ts.Node, Maker> {
  const names = [...REGISTRIES, CUSTOM];
  const mayMake = createNamedCallee([...names, ...names.map((name) => `experimental_${name}`)], tracer.index);
  return new Map(
    tracer.index.calls
      .filter(({ expression }) => mayMake(expression))
      .flatMap((node) => {
        const found = tracer.trace(node.expression).leaves.flatMap((leaf) => coreExport(leaf) ?? []);
        const name = found.find((each) => names.includes(each));
        return name === undefined ? [] : [[node, { node, name }] as const];
      }),
  );
}

/** The names that the objects of a flow write out. */
function keysOf({ leaves }: Flow): string[] {
  return leaves.flatMap((leaf) =>
    leaf.kind === 'object' ? leaf.node.properties.flatMap(({ name }) => nameOf(name) ?? []) : [],
  );
}

function firstOf(behind: readonly Handing[], name: string) {
  for (const { instance, idIn } of behind) {
    const named = idIn(name);
    if (named !== undefined) return { instance, named };
  }
  return undefined;
}
