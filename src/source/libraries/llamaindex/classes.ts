import type { ParamValue } from '../../../providers/param-rule.ts';
import type { Resource } from '../../../providers/resources.ts';

/** A class of LlamaIndex's that speaks to OpenAI. */
export interface ModelClass {
  readonly resource: Resource;
  /** What is done with it, for its reader. */
  readonly path: string;
  /** Its options that go into the request, with what they are there. */
  readonly params: Readonly<Record<string, string>>;
  /** Of these, what it sends only to models whose names begin as OpenAI's do. */
  readonly unsent?: readonly string[];
  /** The option for any other field of the request. */
  readonly fields?: string;
  /** What it sends where the code says nothing. */
  readonly sends: Readonly<Record<string, ParamValue>>;
}

const CHAT: ModelClass = {
  resource: 'chat.completions',
  path: 'OpenAI.chat',
  params: {
    model: 'model',
    temperature: 'temperature',
    topP: 'top_p',
    maxTokens: 'max_tokens',
    reasoningEffort: 'reasoning_effort',
  },
  unsent: ['reasoningEffort'],
  fields: 'additionalChatOptions',
  sends: { model: 'gpt-4o', temperature: 0.1, top_p: 1 },
};

const RESPONSES: ModelClass = {
  resource: 'responses',
  path: 'OpenAIResponses.chat',
  params: { model: 'model', temperature: 'temperature', topP: 'top_p', maxOutputTokens: 'max_output_tokens' },
  fields: 'additionalChatOptions',
  sends: { model: 'gpt-4o', temperature: 0.1, top_p: 1 },
};

/** The client under it asks for base64 by itself, and has no option that says otherwise. */
const EMBEDDING: ModelClass = {
  resource: 'embeddings',
  path: 'OpenAIEmbedding.getTextEmbeddings',
  params: { model: 'model', dimensions: 'dimensions' },
  sends: { model: 'text-embedding-ada-002', encoding_format: 'base64' },
};

const LIVE: ModelClass = { resource: 'realtime', path: 'OpenAILive.connect', params: { model: 'model' }, sends: {} };

const CLASSES: Readonly<Record<string, ModelClass>> = {
  OpenAI: CHAT,
  openai: CHAT,
  OpenAIResponses: RESPONSES,
  openaiResponses: RESPONSES,
  OpenAIEmbedding: EMBEDDING,
  OpenAILive: LIVE,
};

/** The class that an export of LlamaIndex's is, or makes. */
export function modelClass(name: string): ModelClass | undefined {
  return Object.hasOwn(CLASSES, name) ? CLASSES[name] : undefined;
}
