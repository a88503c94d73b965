import { compareVersions, type SdkVersion, type SdkVersions, versionOf } from '../../sdk-version.ts';

/** A module of LangChain's, as a specifier names it. */
export interface LangChainModule {
  /** `@langchain/openai`, `langchain`. */
  readonly name: string;
  readonly subpath: string;
  /** The version that the specifier itself names. */
  readonly version?: string;
}

const SPECIFIER =
  /^(?:npm:\/?|https?:\/\/[^/]+\/(?:v\d+\/)?)?(?<name>@langchain\/[\w-]+|langchain)(?:@(?<version>[^/?]+))?(?:\/(?<subpath>[^?]*))?(?:\?.*)?$/;

/** The module that a specifier names, whoever resolves it; undefined for anybody else's. */
export function langChainModule(specifier: string): LangChainModule | undefined {
  const { name, version, subpath = '' } = SPECIFIER.exec(specifier)?.groups ?? {};
  if (name === undefined) return undefined;
  return { name, subpath: subpath.replace(/\.[mc]?js$/, ''), ...(version === undefined ? {} : { version }) };
}

/**
 * What a release does with options, and sends. Read from the published packages: `langchain` 0.0.30 to 0.1.37, whose
 * `chat_models/openai` and the like end with 0.2, and `@langchain/openai` 0.0.14 to 1.6.0.
 */
export interface Release {
  /** Where the address goes: a setting among the options, or an argument of its own. */
  readonly address: { readonly within: 'configuration' } | { readonly argument: 1 };
  readonly baseURL: 'baseURL' | 'basePath';
  readonly apiKey: 'apiKey' | 'openAIApiKey';
  readonly model: 'model' | 'modelName';
  /** Of chats: whether a key that is called `openAIApiKey` is read. */
  readonly readsOldKey: boolean;
  /** It sends OpenAI's own defaults where nothing is said, and an `OpenAI` whose model chats is an `OpenAIChat`. */
  readonly isEager: boolean;
  /**
   * How vectors come: `asked`: an option says that they are floats. `base64`: the SDK underneath asks for base64, and no
   * option helps. `floats`: it reads what comes.
   */
  readonly vectors: 'asked' | 'base64' | 'floats';
  /** Whether embeddings take a width. */
  readonly hasWidths: boolean;
  /** The pattern of models that it takes for reasoning ones of OpenAI's, with options of their own. */
  readonly reasoning: RegExp;
  /** Whether it may be older than a version, as far as it is declared. */
  readonly isBefore: (version: string) => boolean;
}

/** What the release does that a module comes from; the newest, where nothing declares one. */
export function releaseOf(module: LangChainModule, file: string, versions: SdkVersions): Release {
  const declared = versionOf(module.version) ?? versions.of(module.name, file) ?? broughtAlong(module, file, versions);
  const isBefore = (version: string) => declared !== undefined && compareVersions(declared.lowest, version) < 0;
  const isOld = module.name === 'langchain';
  const isNamedOld = isOld || isBefore('0.1.0');
  return {
    address: isOld && isBefore('0.0.180') ? { argument: 1 } : { within: 'configuration' },
    baseURL: isOld && isBefore('0.0.141') ? 'basePath' : 'baseURL',
    apiKey: isNamedOld ? 'openAIApiKey' : 'apiKey',
    model: isNamedOld ? 'modelName' : 'model',
    readsOldKey: isOld || isBefore('0.6.0'),
    isEager: isOld || isBefore('0.4.0'),
    // The first releases hold the SDK below the version that asks for base64.
    vectors: isOld ? (isBefore('0.0.183') ? 'floats' : 'base64') : isBefore('0.6.0') ? 'base64' : 'asked',
    hasWidths: !(isOld && isBefore('0.0.214')),
    reasoning: isOld || isBefore('0.4.0') ? /^$/ : isBefore('0.6.0') ? /^o\d/ : isBefore('1.0.0') ? GPT_5 : GPT_6,
    isBefore,
  };
}

/** `langchain` 0.1 brings a `@langchain/openai` of its own time along, which may be imported without being declared. */
function broughtAlong({ name }: LangChainModule, file: string, versions: SdkVersions): SdkVersion | undefined {
  const main = name === '@langchain/openai' ? versions.of('langchain', file) : undefined;
  return main !== undefined && compareVersions(main.lowest, '0.2.0') < 0 ? versionOf('0.0.14') : undefined;
}

const GPT_5 = /^(?:o\d|gpt-5(?!-chat))/;
const GPT_6 = /^(?:o\d|gpt-[56](?!-chat))/;
