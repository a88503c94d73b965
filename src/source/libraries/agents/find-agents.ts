import type { Resource } from '../../../providers/resources.ts';
import type { ApiCall } from '../../calls.ts';
import type { Client } from '../../clients.ts';
import { type Flow, flowOf, type Leaf } from '../../flow.ts';
import { paramParts } from '../../param-parts.ts';
import type { Tracer } from '../../trace.ts';
import type { ts } from '../../ts.ts';
import type { LibraryFinder, LibraryMaterials } from '../library.ts';
import { agentMethods } from './agent-methods.ts';
import { DEFAULT, platformConnection } from './connection.ts';
import { type Connections, findConnections } from './connections.ts';
import { askedModel, type ModelObject, modelObjects } from './models.ts';
import { SETTINGS } from './settings.ts';
import { AGENTS, agentsUses } from './uses.ts';

/** What only OpenAI's own platform serves, with the part of the API that it is. */
const PLATFORM: Readonly<Record<string, Resource>> = {
  RealtimeSession: 'realtime',
  OpenAIRealtimeWebRTC: 'realtime',
  OpenAIRealtimeWebSocket: 'realtime',
  OpenAIRealtimeSIP: 'realtime',
  TwilioRealtimeTransportLayer: 'realtime',
  CloudflareRealtimeTransportLayer: 'realtime',
  OpenAIConversationsSession: 'conversations',
  startOpenAIConversationsSession: 'conversations',
};

/** The variable that names the model of agents that name none. */
const DEFAULT_MODEL = 'OPENAI_DEFAULT_MODEL';

/** The OpenAI Agents SDK: an agent asks for chats, through whatever client its program sets. */
export const findAgents: LibraryFinder = (materials) => {
  const { tracer, sdk } = materials;
  const uses = agentsUses(tracer);
  if (uses.length === 0) return { clients: [], calls: [] };
  const connections = findConnections(tracer, sdk);
  const objects = modelObjects(connections, tracer);
  const platform = uses.flatMap(({ name, node }) => {
    const resource = PLATFORM[name];
    return resource === undefined ? [] : [{ client: platformConnection({ name, node }, tracer), resource }];
  });
  const calls = [
    ...askingCalls(connections, objects, materials),
    ...objects.map(({ node, name, clients, model }) => callOf({ node, path: name, clients, model })),
    ...platform.map(({ client, resource }) =>
      callOf({ node: client.node, path: client.name, clients: [client], model: client.model, resource }),
    ),
  ];
  // What the SDK would connect to by itself is no connection where every model brings its own.
  const asked = new Set<Client>(
    calls.flatMap(({ path, model, clients }) => (AGENTS.includes(path) || model !== undefined ? clients : [])),
  );
  const made = connections.all().filter((client) => client.name !== DEFAULT || asked.has(client));
  return { clients: [...made, ...platform.map(({ client }) => client)], calls };
};

/** Agents, and what tells agents of a model: runners, copies, runs as a tool. */
function askingCalls(
  connections: Connections,
  objects: readonly ModelObject[],
  { tracer, valuesOf }: LibraryMaterials,
): ApiCall[] {
  const byNode = new Map<ts.Node, ModelObject>(objects.map((object) => [object.node, object]));
  const uses = agentsUses(tracer)
    .filter(({ name }) => AGENTS.includes(name) || name === 'Runner')
    .map((use) => ({ ...use, config: use.node.arguments?.[0], owner: undefined }));
  const models = new Map<ts.Node, Flow | undefined>();
  return [...uses, ...agentMethods(tracer)].flatMap(({ name, node, config, owner }): ApiCall[] => {
    const flow = config === undefined ? undefined : tracer.trace(config);
    const option = (key: string) => given(flow, key, { node, tracer });
    const isAgent = AGENTS.includes(name);
    // Only an agent asks where nothing is named: the others leave to it what they do not say.
    if (!isAgent && option('model') === undefined && option('modelSettings') === undefined) return [];
    const asked = askedModel(option('model'), byNode, tracer);
    if (asked.isForeign) return [];
    const provider = option('modelProvider');
    const named = provider === undefined ? connections.at(node.getSourceFile()) : connections.of(provider, node);
    const clients = [...new Set([...asked.clients, ...(asked.isNamed ? named : [])])];
    const isLeft = asked.model === undefined && isAgent && valuesOf(DEFAULT_MODEL).length > 0;
    const variable: Leaf = { kind: 'env', name: DEFAULT_MODEL, node, access: node };
    const copied = name === 'clone' && owner !== undefined ? models.get(owner) : undefined;
    const model = isLeft ? flowOf(variable) : (asked.model ?? copied);
    models.set(node, model);
    return [{ ...callOf({ node, path: name, clients, model }), parts: paramParts(flow, tracer) }];
  });
}

function given(
  flow: Flow | undefined,
  name: string,
  { node, tracer }: { readonly node: ts.Node; readonly tracer: Tracer },
): Flow | undefined {
  const value = flow === undefined ? undefined : tracer.member(flow, name, node);
  return value?.leaves.some(({ kind }) => kind !== 'undefined') === true ? value : undefined;
}

interface Asked extends Pick<ApiCall, 'node' | 'path' | 'clients' | 'model'> {
  readonly resource?: Resource;
}

function callOf({ node, path, clients, model, resource = 'chat.completions' }: Asked): ApiCall {
  return {
    node,
    path,
    resource,
    clients,
    model,
    major3: false,
    typed: false,
    unknown: false,
    params: undefined,
    parts: { literals: [], isHidden: false },
    library: { family: 'agents', params: SETTINGS },
  };
}
