import type { ApiCall } from '../../calls.ts';
import { optionAt, optionsLiteral } from '../../clients.ts';
import { type Construction, findConstructions } from '../../constructions.ts';
import { join, type Leaf } from '../../flow.ts';
import { paramParts } from '../../param-parts.ts';
import { propertyOf } from '../../syntax.ts';
import type { Tracer } from '../../trace.ts';
import type { LibraryClient, LibraryFinder, LibraryMaterials } from '../library.ts';
import { type ModelKind, modelKind, RESOURCE_OF } from './classes.ts';
import { firstGiven, type Given, givenTo, passedFor } from './options.ts';
import { paramsOf } from './params.ts';
import { type LangChainModule, langChainModule, type Release, releaseOf } from './release.ts';

/** A class of LangChain's, and the module that it comes from. */
interface ModelClass {
  readonly name: string;
  readonly kind: ModelKind;
  readonly module: LangChainModule;
}

/** Models of LangChain's: each is a connection and the calls that are made through it at once. */
export const findLangChain: LibraryFinder = (materials) => {
  const models = findConstructions(materials.tracer, classOf).all.map((made) => toModel(made, materials));
  return { clients: models.map(({ client }) => client), calls: models.map(({ call }) => call) };
};

function classOf(leaf: Leaf): ModelClass | undefined {
  if (leaf.kind !== 'external') return undefined;
  const name = leaf.path.at(-1) ?? '';
  const kind = leaf.path.length <= 2 ? modelKind(name) : undefined;
  const module = kind === undefined ? undefined : langChainModule(leaf.specifier);
  return kind === undefined || module === undefined ? undefined : { name, kind, module };
}

function toModel(
  { node, of: made, subclass }: Construction<ModelClass>,
  { tracer, versions, pathOf }: LibraryMaterials,
) {
  const release = releaseOf(made.module, pathOf(node), versions);
  const given = givenTo(node, tracer);
  const isAzure = made.name.startsWith('Azure') || leadsToAzure(given);
  const client: LibraryClient = {
    sdk: 'library',
    node,
    family: 'langchain',
    name: made.name,
    options: given.options,
    names: namesOf(given, made.kind, release),
    ...(subclass === undefined ? {} : { subclass }),
    isAzure,
    reads: isAzure ? {} : READS,
    option: (name) => passedFor(name, given, tracer),
  };
  return { client, call: toCall(client, { node, given, made, release, tracer }) };
}

/** What a release reads where the code passes nothing; the address is the SDK's own reading. */
const READS = { apiKey: 'OPENAI_API_KEY', baseURL: 'OPENAI_BASE_URL', organization: 'OPENAI_ORGANIZATION' } as const;

interface Found {
  readonly node: Construction<ModelClass>['node'];
  readonly given: Given;
  readonly made: ModelClass;
  readonly release: Release;
  readonly tracer: Tracer;
}

function toCall(client: LibraryClient, { node, given, made, release, tracer }: Found): ApiCall {
  const { options, name: first } = given;
  const { name, kind } = made;
  const model = firstGiven([
    ...(first === undefined ? [] : [() => tracer.trace(first)]),
    () => optionAt(options, 'model', tracer),
    () => optionAt(options, 'modelName', tracer),
  ]);
  const isNamed = model.leaves.some((leaf) => leaf.kind !== 'undefined');
  const isChat = kind === 'text' && release.isEager && isNamed && model.leaves.every(isOfChat);
  return {
    node,
    path: name,
    resource: isChat ? 'chat.completions' : RESOURCE_OF[kind],
    major3: false,
    clients: [client],
    typed: false,
    unknown: false,
    params: undefined,
    parts: paramParts(join([options.flow, optionAt(options, 'modelKwargs', tracer)]), tracer),
    model: isNamed ? model : undefined,
    library: { family: 'langchain', params: paramsOf(kind) },
  };
}

/** Old releases make an `OpenAIChat` of an `OpenAI` whose model chats. */
function isOfChat(leaf: Leaf): boolean {
  return leaf.kind === 'string' && /^gpt-(?:3\.5-turbo|4)(?!.*-instruct)/.test(leaf.node.text);
}

function namesOf({ options }: Given, kind: ModelKind, release: Release): LibraryClient['names'] {
  const literal = optionsLiteral(options);
  const isWritten = (name: string) => literal !== undefined && propertyOf(literal, name) !== undefined;
  const isOldKey = !isWritten('apiKey') && isWritten(OLD_KEY);
  const isRead = kind !== 'chat' || release.readsOldKey;
  const apiKey = isOldKey && isRead ? OLD_KEY : release.apiKey;
  const key = isOldKey && !isRead ? { apiKey, oldKey: OLD_KEY } : { apiKey };
  if (kind === 'images') return { ...key, baseURL: 'baseUrl', platform: PLATFORM };
  return { ...key, baseURL: release.baseURL, ...release.address, platform: PLATFORM };
}

const OLD_KEY = 'openAIApiKey';
const PLATFORM = { organization: 'organization', project: 'project' } as const;

/** Options that lead to a resource of Azure's. */
function leadsToAzure({ options }: Given): boolean {
  return options.flow.leaves.some(
    (leaf) => leaf.kind === 'object' && AZURE.some((name) => propertyOf(leaf.node, name) !== undefined),
  );
}

const AZURE = [
  'azureOpenAIApiKey',
  'azureOpenAIApiInstanceName',
  'azureOpenAIApiDeploymentName',
  'azureOpenAIBasePath',
  'azureOpenAIEndpoint',
  'azureADTokenProvider',
];
