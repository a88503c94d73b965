import type { ModelKind } from './classes.ts';

/** Options of chats and text models, with what they are on the wire. */
const CHAT = {
  temperature: 'temperature',
  topP: 'top_p',
  frequencyPenalty: 'frequency_penalty',
  presencePenalty: 'presence_penalty',
  n: 'n',
  logitBias: 'logit_bias',
  maxTokens: 'max_tokens',
  maxCompletionTokens: 'max_tokens',
  stop: 'stop',
  stopSequences: 'stop',
  user: 'user',
  logprobs: 'logprobs',
  topLogprobs: 'top_logprobs',
  streaming: 'stream',
  audio: 'audio',
  modalities: 'modalities',
  service_tier: 'service_tier',
  verbosity: 'verbosity',
  promptCacheKey: 'prompt_cache_key',
  promptCacheRetention: 'prompt_cache_retention',
} as const;

const PARAMS: Readonly<Record<ModelKind, Readonly<Record<string, string>>>> = {
  chat: CHAT,
  'text-chat': CHAT,
  text: { ...CHAT, bestOf: 'best_of' },
  embeddings: { dimensions: 'dimensions', encodingFormat: 'encoding_format' },
  images: {
    n: 'n',
    size: 'size',
    quality: 'quality',
    style: 'style',
    user: 'user',
    dallEResponseFormat: 'response_format',
  },
};

/** Names of a kind's options that go into the request, with what they are there. */
export function paramsOf(kind: ModelKind): Readonly<Record<string, string>> {
  return PARAMS[kind];
}
