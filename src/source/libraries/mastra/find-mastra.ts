import type { ApiCall } from '../../calls.ts';
import { type Client, optionAt } from '../../clients.ts';
import { type Flow, flowOf, join, type Leaf, NOTHING } from '../../flow.ts';
import { isInside } from '../../is-inside.ts';
import { propertyOf, unwrap } from '../../syntax.ts';
import { ts } from '../../ts.ts';
import type { LibraryClient, LibraryFinder, LibraryMaterials, NamedId } from '../library.ts';
import { openAIsId } from '../prefixed-id.ts';
import { modelGiven } from './generations.ts';
import { type MastraUse, mastraUses } from './uses.ts';

/** A model that Mastra makes by itself, by a name: `'openai/gpt-4o'`, or an object that says more of it. */
export interface RoutedClient extends LibraryClient {
  /** The names themselves, where an object can take their place; empty of one that is an object already. */
  readonly written: readonly ts.Expression[];
  /** No edit can say where the model is. */
  readonly isFixed: boolean;
}

const NAMES = { apiKey: 'apiKey', baseURL: 'url', platform: {} } as const;
const ROUTER = 'model router';
const READS = { apiKey: 'OPENAI_API_KEY' } as const;

/** Whether a client is one that Mastra makes of a name. */
export function isRouted(client: Client): client is RoutedClient {
  return client.sdk === 'library' && client.name === ROUTER;
}

/** Models of OpenAI's that Mastra's agents and memories name. */
export const findMastra: LibraryFinder = (materials) => {
  const calls = mastraUses(materials.tracer).flatMap((use) => toCall(use, materials) ?? []);
  return { clients: calls.flatMap(({ clients }) => clients).filter(isRouted), calls };
};

function toCall(use: MastraUse, { tracer }: LibraryMaterials): ApiCall | undefined {
  const { node, kind } = use;
  const [first] = node.arguments ?? [];
  if (first === undefined || kind === 'asking') return undefined;
  const given =
    kind === 'embedder'
      ? tracer.trace(first)
      : modelGiven(tracer.trace(first), { name: kind === 'agent' ? 'model' : 'embedder', node, tracer });
  const strings = given.leaves.filter((leaf) => leaf.kind === 'string' && openAIsId(leaf.node.text) !== undefined);
  const objects = given.leaves.flatMap((leaf) => routedObject(leaf));
  const clients = [
    ...(strings.length > 0 ? [byName(use, strings, first)] : []),
    ...objects.map((literal) => byObject(literal, use)),
  ];
  if (clients.length === 0) return undefined;
  const named = objects.map((literal) => nameIn(literal));
  return {
    node,
    path: kind === 'agent' ? 'Agent' : kind === 'memory' ? 'Memory' : 'ModelRouterEmbeddingModel',
    resource: kind === 'agent' ? 'chat.completions' : 'embeddings',
    major3: false,
    clients,
    typed: false,
    unknown: false,
    params: undefined,
    parts: { literals: [], isHidden: false },
    model: join([flowOf(...strings), ...named]),
    library: { family: 'agents', params: {}, idIn },
  };

  /** `{ id: 'openai/gpt-4o' }`, `{ providerId: 'openai', modelId: 'gpt-4o' }` */
  function routedObject(leaf: Leaf): ts.ObjectLiteralExpression[] {
    if (leaf.kind !== 'object') return [];
    const makers = tracer.member(flowOf(leaf), 'providerId', node).leaves;
    const isOpenAI = makers.some((maker) => maker.kind === 'string' && maker.node.text === 'openai');
    const isNamed = nameIn(leaf.node).leaves.some(
      (name) => name.kind === 'string' && openAIsId(name.node.text) !== undefined,
    );
    return isOpenAI || isNamed ? [leaf.node] : [];
  }

  function nameIn(literal: ts.ObjectLiteralExpression): Flow {
    const name = propertyOf(literal, 'modelId') === undefined ? 'id' : 'modelId';
    return tracer.member(flowOf({ kind: 'object', node: literal }), name, node);
  }

  function byObject(literal: ts.ObjectLiteralExpression, { node: holder }: MastraUse): RoutedClient {
    const options = { argument: literal, holder, flow: flowOf({ kind: 'object', node: literal }) };
    return {
      ...base(holder),
      node: literal,
      options,
      option: (name) => (name === 'apiKey' || name === 'baseURL' ? optionAt(options, NAMES[name], tracer) : NOTHING),
      written: [],
      isFixed: false,
    };
  }
}

function base(holder: ts.Node) {
  const options = { argument: undefined, holder, flow: NOTHING };
  return {
    sdk: 'library',
    family: 'agents',
    name: ROUTER,
    names: NAMES,
    isAzure: false,
    reads: READS,
    options,
    option: () => NOTHING,
  } as const;
}

/** The names stand where the use takes its model, or in a constant that is all that it is given. */
function byName({ node, kind }: MastraUse, strings: readonly Leaf[], given: ts.Expression): RoutedClient {
  const literals = strings.flatMap((leaf) => (leaf.kind === 'string' ? [leaf.node] : []));
  const isWithin = literals.every((literal) => isInside(literal, node));
  const constant = isWithin ? undefined : constantIn(kind === 'embedder' ? given : optionIn(given));
  const places = isWithin ? literals : literals.length === 1 && constant !== undefined ? [constant] : [];
  return {
    ...base(node),
    node,
    written: places,
    // A memory takes no object.
    isFixed: places.length === 0 || kind === 'memory',
  };
}

function optionIn(given: ts.Expression): ts.Expression | undefined {
  const literal = unwrap(given);
  const property = ts.isObjectLiteralExpression(literal) ? propertyOf(literal, 'model') : undefined;
  if (property === undefined || ts.isMethodDeclaration(property)) return undefined;
  return ts.isShorthandPropertyAssignment(property) ? property.name : property.initializer;
}

function constantIn(value: ts.Expression | undefined): ts.Expression | undefined {
  return value !== undefined && ts.isIdentifier(value) ? value : undefined;
}

/** The id behind its maker, who changes with it; an id that stands alone names its maker beside it. */
function idIn(name: string): NamedId | undefined {
  const named = openAIsId(name);
  if (named !== undefined) return { id: named.id, start: 0, isLed: true };
  return name.includes('/') ? undefined : { id: name, start: 0 };
}
