import { type Client, optionsLiteral } from '../../clients.ts';
import type { Construction } from '../../constructions.ts';
import { propertyOf, unwrap } from '../../syntax.ts';
import { ts } from '../../ts.ts';
import type { LibraryClient, LibraryMaterials } from '../library.ts';
import type { ModelKind } from './classes.ts';
import { type Given, givenTo, passedFor } from './options.ts';
import { type LangChainModule, type Release, releaseOf } from './release.ts';

/** A class of LangChain's, and the module that it comes from. */
export interface ModelClass {
  readonly name: string;
  readonly kind: ModelKind;
  readonly module: LangChainModule;
}

/** A model of LangChain's, as the connection that it is. */
export interface LangChainClient extends LibraryClient {
  readonly node: Construction<ModelClass>['node'];
  readonly kind: ModelKind;
  readonly release: Release;
  readonly given: Given;
}

export function isLangChain(client: Client): client is LangChainClient {
  return client.sdk === 'library' && client.family === 'langchain';
}

/** What a release reads where the code passes nothing; the address is the SDK's own reading. */
const READS = { apiKey: 'OPENAI_API_KEY', baseURL: 'OPENAI_BASE_URL', organization: 'OPENAI_ORGANIZATION' } as const;

export function toClient(
  { node, of: { name, kind, module }, subclass, isByTurns }: Construction<ModelClass>,
  { tracer, versions, pathOf }: LibraryMaterials,
): LangChainClient {
  const release = releaseOf(module, pathOf(node), versions);
  const given = givenTo(node, tracer);
  const isAzure = name.startsWith('Azure') || leadsToAzure(given);
  return {
    sdk: 'library',
    node,
    family: 'langchain',
    name,
    kind,
    release,
    given,
    options: given.options,
    names: namesOf(given, kind, release),
    ...(subclass === undefined ? {} : { subclass }),
    ...(isByTurns ? { isByTurns } : {}),
    isAzure,
    reads: isAzure ? {} : READS,
    option: (option) => passedFor(option, given, tracer),
  };
}

const OLD_KEY = 'openAIApiKey';
const PLATFORM = { organization: 'organization', project: 'project' } as const;

function namesOf(given: Given, kind: ModelKind, release: Release): LibraryClient['names'] {
  const { options, settings } = given;
  const literal = optionsLiteral(options);
  const isWritten = (name: string) => literal !== undefined && propertyOf(literal, name) !== undefined;
  const isOldKey = !isWritten('apiKey') && isWritten(OLD_KEY);
  const isRead = kind !== 'chat' || release.readsOldKey;
  const apiKey = isOldKey && isRead ? OLD_KEY : release.apiKey;
  const isInSettings =
    settings !== undefined && ts.isObjectLiteralExpression(settings) && propertyOf(settings, 'apiKey') !== undefined;
  const key = {
    apiKey,
    ...(isOldKey && !isRead ? { oldKey: OLD_KEY } : {}),
    ...(isInSettings && !isOldKey && !isWritten('apiKey') ? { isKeyOutside: true } : {}),
  };
  if (kind === 'images') return { ...key, baseURL: 'baseUrl', platform: PLATFORM };
  // Releases that want it among the options go on taking it in the argument of its own that others had.
  const address = settings === undefined ? release.address : { argument: given.name === undefined ? 1 : 2 };
  return { ...key, baseURL: writtenName(given) ?? release.baseURL, ...address, platform: PLATFORM };
}

/** What the settings of the connection call the address; undefined where they give none. */
function writtenName({ options, settings }: Given): string | undefined {
  const literal = optionsLiteral(options);
  const property = literal === undefined ? undefined : propertyOf(literal, 'configuration');
  const within = property !== undefined && ts.isPropertyAssignment(property) ? property.initializer : undefined;
  const held = settings ?? within;
  const written = held === undefined ? undefined : unwrap(held);
  return written !== undefined && ts.isObjectLiteralExpression(written)
    ? ['baseURL', 'basePath'].find((name) => propertyOf(written, name) !== undefined)
    : undefined;
}

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
