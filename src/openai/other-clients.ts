/** How a client reaches OpenAI that no edit of ours moves. */
export type OtherWay =
  /** Through the web product, with a session of a person's in place of a key. */
  | 'web'
  /** At an address that is written into the package. */
  | 'fixed'
  /** At an address that an option may replace, but with more around it that only a person can judge. */
  | 'option'
  /** Through a client of the SDK, which it makes by itself where it is given none. */
  | 'client'
  /** With the models of a list in the package alone, where another package takes any. */
  | 'listed'
  /** By a model's name alone, which says whose it is. */
  | 'named'
  /** The same, where a model that is made before may stand. */
  | 'string';

export interface OtherClient {
  readonly package: string;
  /** What it exports for this; empty for the package itself. */
  readonly names: readonly string[];
  readonly way: OtherWay;
  /** The option that takes another address, of itself or of what stands in its place, or the client: `model.baseURL`. */
  readonly option?: string;
  /** The option that names the model, where no argument of its own does: it is OpenAI's by that name alone. */
  readonly takes?: string;
  /** Also a member of what the package hands to the program: `models.openai` of `step.ai.models.openai({ … })`. */
  readonly through?: string;
  /** What takes any model, or makes the one to stand there, and the package that it comes from. */
  readonly instead?: readonly [name: string, from: string];
  /** Only in versions below this major. */
  readonly below?: number;
  /** It also speaks to Azure: OpenAI's where its first argument is a credential, not an endpoint. */
  readonly byCredential?: true;
  /** It serves many vendors: only where a call names this one as its `provider`. */
  readonly provider?: string;
}

/** The models that the packages around LangChain take in place of a name. */
const CHAT_OPENAI = {
  way: 'string',
  option: 'configuration.baseURL',
  instead: ['ChatOpenAI', '@langchain/openai'],
} as const;

/** The same of what is built on the AI SDK. */
const COMPATIBLE = {
  way: 'string',
  option: 'baseURL',
  instead: ['createOpenAICompatible', '@ai-sdk/openai-compatible'],
} as const;

/** Clients of OpenAI that are reported and left to a person, as their published packages are written. */
export const OTHER_CLIENTS: readonly OtherClient[] = [
  { package: 'chatgpt', names: ['ChatGPTUnofficialProxyAPI', 'ChatGPTAPIBrowser'], way: 'web' },
  { package: 'chatgpt', names: ['ChatGPTAPI'], way: 'web', below: 4 },
  { package: '@waylaidwanderer/chatgpt-api', names: ['ChatGPTBrowserClient'], way: 'web' },
  // Which endpoint it asks, and how, is decided by whether the model's name begins with `gpt-`.
  { package: '@waylaidwanderer/chatgpt-api', names: ['', 'ChatGPTClient'], way: 'fixed' },
  { package: 'nodejs-gpt', names: ['', 'ChatGPTClient'], way: 'fixed' },
  { package: 'openai-api', names: [''], way: 'fixed' },
  { package: '@azure/openai', names: ['OpenAIClient'], way: 'fixed', byCredential: true },
  { package: 'openai-streams', names: ['OpenAI'], way: 'option', option: 'apiBase' },
  { package: 'openai-ext', names: ['OpenAIExt'], way: 'option', option: 'chatCompletionsUrl' },
  { package: 'openai-fetch', names: ['OpenAIClient'], way: 'option', option: 'baseUrl' },
  // The SDK with a recorder around it: `store` and `metadata` are said to the recorder too.
  { package: 'openpipe', names: ['', 'OpenAI'], way: 'option', option: 'baseURL' },
  { package: 'react-native-openai', names: [''], way: 'option', option: 'scheme, host and pathPrefix' },
  { package: 'openai-react-native', names: [''], way: 'option', option: 'baseURL' },
  { package: 'llm-api', names: ['OpenAIChatApi'], way: 'option', option: 'baseURL' },
  { package: '@inngest/ai', names: ['openai', 'openaiResponses'], way: 'option', option: 'baseUrl' },
  { package: '@inngest/agent-kit', names: ['openai'], way: 'option', option: 'baseUrl' },
  { package: 'inngest', names: ['openai'], way: 'option', option: 'baseUrl', through: 'ai.models.openai' },
  { package: 'token.js', names: ['TokenJS'], way: 'option', option: 'baseURL', provider: 'openai' },
  { package: 'langchain', names: ['initChatModel'], way: 'named' },
  {
    package: 'langchain',
    names: ['createAgent', 'llmToolSelectorMiddleware', 'summarizationMiddleware', 'toolEmulatorMiddleware'],
    takes: 'model',
    ...CHAT_OPENAI,
  },
  { package: 'langchain', names: ['modelFallbackMiddleware'], ...CHAT_OPENAI },
  { package: 'deepagents', names: ['createDeepAgent'], takes: 'model', ...CHAT_OPENAI },
  { package: '@langchain/langgraph', names: ['createReactAgent'], takes: 'llm', ...CHAT_OPENAI },
  { package: '@voltagent/core', names: ['Agent', 'PlanAgent'], takes: 'model', ...COMPATIBLE },
  { package: '@voltagent/core', names: ['Memory'], takes: 'embedding', ...COMPATIBLE },
  { package: '@voltagent/core', names: ['AiSdkEmbeddingAdapter'], ...COMPATIBLE },
  {
    package: '@browserbasehq/stagehand',
    names: ['Stagehand'],
    way: 'option',
    option: 'modelClientOptions.baseURL',
    takes: 'modelName',
  },
  { package: '@browserbasehq/stagehand', names: ['Stagehand'], way: 'option', option: 'model.baseURL', takes: 'model' },
  {
    package: '@browserbasehq/stagehand',
    names: ['Stagehand'],
    way: 'option',
    option: 'model.baseURL',
    takes: 'model.modelName',
  },
  { package: 'langchain', names: ['OpenAIModerationChain', 'OpenAIAssistantRunnable'], way: 'fixed' },
  {
    package: 'genkitx-openai',
    names: ['', 'openAI'],
    way: 'listed',
    instead: ['openAICompatible', '@genkit-ai/compat-oai'],
  },
  {
    package: '@tanstack/ai-openai',
    names: [
      'openaiText',
      'createOpenaiChat',
      'openaiChatCompletions',
      'createOpenaiChatCompletions',
      'openaiSummarize',
      'createOpenaiSummarize',
    ],
    way: 'listed',
    option: 'baseURL',
    instead: ['openaiCompatible', '@tanstack/ai-openai/compatible'],
  },
  {
    package: '@tanstack/ai-openai',
    names: ['Embedding', 'Image', 'Speech', 'Transcription', 'Video'].flatMap((kind) => [
      `openai${kind}`,
      `createOpenai${kind}`,
    ]),
    way: 'option',
    option: 'baseURL',
  },
  { package: '@xsai-ext/providers', names: ['createOpenAI'], way: 'option', option: 'baseURL' },
  { package: '@copilotkit/runtime', names: ['OpenAIAdapter'], way: 'client', option: 'openai' },
  { package: 'chromadb', names: ['OpenAIEmbeddingFunction'], way: 'fixed' },
  { package: '@chroma-core/openai', names: ['OpenAIEmbeddingFunction'], way: 'option', option: 'apiBase' },
  {
    package: 'mem0ai',
    names: ['Memory'],
    way: 'option',
    option: 'llm.config.baseURL',
    takes: 'llm.config.model',
  },
  {
    package: 'mem0ai',
    names: ['Memory'],
    way: 'option',
    option: 'embedder.config.baseURL',
    takes: 'embedder.config.model',
  },
  { package: '@ax-llm/ax', names: ['AxAIOpenAI', 'AxAIOpenAIResponses'], way: 'option', option: 'apiURL' },
  { package: '@ax-llm/ax', names: ['AxAI', 'ai'], way: 'option', option: 'apiURL', takes: 'name' },
];
