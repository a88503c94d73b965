import type { ApiCall } from '../../calls.ts';
import { optionAt } from '../../clients.ts';
import { type Construction, findConstructions } from '../../constructions.ts';
import { type Leaf, NOTHING } from '../../flow.ts';
import { createNamedCallee } from '../../named-callee.ts';
import { paramParts } from '../../param-parts.ts';
import { SDK_OPTIONS, SDK_READS } from '../../sdk-options.ts';
import type { Tracer } from '../../trace.ts';
import type { ts } from '../../ts.ts';
import { exportOf, type PackageExport, packageOf } from '../exports.ts';
import type { LibraryClient, LibraryFinder, LibraryMaterials } from '../library.ts';
import { optionClient } from '../option-client.ts';
import { type ModelClass, modelClass } from './classes.ts';
import { isLlamaIndex, type Release, releaseOf } from './release.ts';

/** What is called to make a model, where a class would be constructed. */
const FACTORIES = ['openai', 'openaiResponses'];

/** Settings of the session: options of the client of the SDK that LlamaIndex builds inside. */
const SESSION = 'additionalSessionOptions';

/** Models of LlamaIndex's: each is a connection, and the calls that the library makes through it. */
export const findLlamaIndex: LibraryFinder = (materials) => {
  const { index } = materials.tracer;
  const isUsed = index.specifiers.some(
    ({ text }) => isLlamaIndex(packageOf(text)) || packageOf(text) === AZURE_PACKAGE,
  );
  if (!isUsed) return { clients: [], calls: [] };
  const made = findConstructions(materials.tracer, modelOf).all;
  const isFactory = createNamedCallee(FACTORIES, index);
  const called = index.calls.flatMap((node) => {
    if (!isFactory(node.expression)) return [];
    const [of] = materials.tracer.trace(node.expression).leaves.flatMap((leaf) => factoryOf(leaf) ?? []);
    return of === undefined ? [] : [{ node, of }];
  });
  const models = [...made, ...called].map((each) => modelAt(each, materials));
  return { clients: models.flatMap(({ client }) => client ?? []), calls: models.map(({ call }) => call) };
};

/** An export of LlamaIndex's that is, or makes, a model of OpenAI. */
interface ModelExport extends PackageExport {
  readonly made: ModelClass;
}

function modelOf(leaf: Leaf): ModelExport | undefined {
  const found = exportOf(leaf);
  if (found === undefined || !(isLlamaIndex(found.from) || found.from === AZURE_PACKAGE)) return undefined;
  const made = modelClass(found.name.replace(/^Azure/, ''));
  return made === undefined ? undefined : { ...found, made };
}

function factoryOf(leaf: Leaf): ModelExport | undefined {
  const found = modelOf(leaf);
  return found !== undefined && FACTORIES.includes(found.name) ? found : undefined;
}

interface Model {
  /** Undefined where a client of the SDK is handed to it. */
  readonly client: LibraryClient | undefined;
  readonly call: ApiCall;
}

function modelAt({ node, of, subclass, isByTurns }: Construction<ModelExport>, materials: LibraryMaterials): Model {
  const { tracer, versions, pathOf, sdk } = materials;
  const { name, from, made } = of;
  const release = releaseOf(isLlamaIndex(from) ? from : '@llamaindex/openai', pathOf(node), versions);
  const own = clientAt(node, { name, from, release, subclass, materials });
  const client = isByTurns ? { ...own, isByTurns } : own;
  const { options } = client;
  const session = optionAt(options, 'session', tracer);
  const isGiven = session.leaves.some(({ kind }) => kind !== 'undefined');
  const behind = isGiven ? session.leaves.flatMap((leaf) => sdk.of(leaf) ?? []) : [client];
  return { client: isGiven ? undefined : client, call: toCall(node, { made, options, behind, tracer }) };
}

/** Azure's models are a package of their own in new releases. */
const AZURE_PACKAGE = '@llamaindex/azure';

interface Making {
  readonly name: string;
  readonly from: string;
  readonly release: Release;
  readonly subclass: ts.ClassLikeDeclaration | undefined;
  readonly materials: LibraryMaterials;
}

function clientAt(node: Model['call']['node'], { name, from, release, subclass, materials }: Making): LibraryClient {
  const { tracer, facts } = materials;
  const kind = { family: 'llamaindex', name, names: SDK_OPTIONS, reads: SDK_READS, isAzure: false } as const;
  const client = optionClient(node, kind, tracer);
  const settings = optionAt(client.options, SESSION, tracer);
  const isWithin = !release.takesAddress || settings.leaves.some((leaf) => leaf.kind !== 'undefined');
  const isAzure =
    from === AZURE_PACKAGE ||
    optionAt(client.options, 'azure', tracer).leaves.some((leaf) => leaf.kind !== 'undefined') ||
    (release.mayBeAzure && facts.hostsOf('AZURE_OPENAI_ENDPOINT').length > 0);
  return {
    ...client,
    ...(subclass === undefined ? {} : { subclass }),
    isAzure,
    names: isWithin ? { ...SDK_OPTIONS, within: SESSION } : SDK_OPTIONS,
    option: (option) => {
      const set = tracer.member(settings, option, node);
      // What stands in the session wins.
      const isSet = settings.leaves.length > 0 && set.leaves.some((leaf) => leaf.kind !== 'undefined');
      return isSet || !(option === 'apiKey' || option === 'baseURL') ? set : optionAt(client.options, option, tracer);
    },
  };
}

interface Calling {
  readonly made: ModelClass;
  readonly options: LibraryClient['options'];
  readonly behind: ApiCall['clients'];
  readonly tracer: Tracer;
}

function toCall(node: ApiCall['node'], { made, options, behind, tracer }: Calling): ApiCall {
  const model = optionAt(options, 'model', tracer);
  const isNamed = model.leaves.some(({ kind }) => kind !== 'undefined');
  const { model: _, ...others } = made.sends;
  const own = paramParts(options.flow, tracer);
  const raw = paramParts(made.fields === undefined ? NOTHING : optionAt(options, made.fields, tracer), tracer);
  return {
    node,
    path: made.path,
    resource: made.resource,
    major3: false,
    clients: behind,
    typed: false,
    unknown: behind.length === 0,
    params: undefined,
    parts: { literals: [...own.literals, ...raw.literals], isHidden: own.isHidden || raw.isHidden },
    model: isNamed ? model : undefined,
    library: {
      family: 'llamaindex',
      params: made.params,
      options,
      ...(made.unsent === undefined ? {} : { unsent: made.unsent }),
      ...(made.fields === undefined ? {} : { fields: made.fields }),
      isClosed: true,
      spoken: new Set(own.literals),
      sends: isNamed ? others : made.sends,
    },
  };
}
