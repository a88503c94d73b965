import type { Resource } from '../../../providers/resources.ts';

/** What a class of LangChain's that reaches OpenAI is. */
export type ModelKind = 'chat' | 'text' | 'text-chat' | 'embeddings' | 'images';

/** Classes that are a connection and its calls at once, by what they ask for. */
const MODELS: Readonly<Record<string, ModelKind>> = {
  ChatOpenAI: 'chat',
  ChatOpenAICompletions: 'chat',
  BaseChatOpenAI: 'chat',
  PromptLayerChatOpenAI: 'chat',
  OpenAI: 'text',
  PromptLayerOpenAI: 'text',
  OpenAIChat: 'text-chat',
  PromptLayerOpenAIChat: 'text-chat',
  OpenAIEmbeddings: 'embeddings',
  DallEAPIWrapper: 'images',
  AzureChatOpenAI: 'chat',
  AzureOpenAI: 'text',
  AzureOpenAIEmbeddings: 'embeddings',
};

/** What each kind asks for; a text model of before `gpt-3.5-turbo` asks for completions. */
export const RESOURCE_OF: Readonly<Record<ModelKind, Resource>> = {
  chat: 'chat.completions',
  text: 'completions',
  'text-chat': 'chat.completions',
  embeddings: 'embeddings',
  images: 'images.generate',
};

export function modelKind(name: string): ModelKind | undefined {
  return Object.hasOwn(MODELS, name) ? MODELS[name] : undefined;
}
