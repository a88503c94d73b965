import type { ParamValue } from '../../../providers/param-rule.ts';
import type { ModelKind } from './classes.ts';
import type { Release } from './release.ts';

/** Options of chats and text models, with what they are on the wire. */
const CHAT = {
  temperature: 'temperature',
  topP: 'top_p',
  frequencyPenalty: 'frequency_penalty',
  presencePenalty: 'presence_penalty',
  n: 'n',
  logitBias: 'logit_bias',
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

const IMAGES = {
  n: 'n',
  size: 'size',
  quality: 'quality',
  style: 'style',
  user: 'user',
  dallEResponseFormat: 'response_format',
} as const;

/**
 * Names of a kind's options that go into the request, with what they are there.
 *
 * @param models of the target, where they are known: those that pass for reasoning ones of OpenAI's are asked otherwise
 */
export function paramsOf(
  kind: ModelKind,
  { model, vectors, hasWidths, reasoning }: Release,
  models: readonly string[] = [],
): Readonly<Record<string, string>> {
  const names = { [model]: 'model', model: 'model', modelName: 'model' };
  if (kind === 'embeddings') {
    const encoding = vectors === 'asked' ? { encodingFormat: 'encoding_format' } : {};
    return { ...names, ...(hasWidths ? { dimensions: 'dimensions' } : {}), ...encoding };
  }
  if (kind === 'images') return { ...names, ...IMAGES };
  const isReasoning = models.length > 0 && models.every((id) => reasoning.test(id));
  const limit = isReasoning ? 'max_completion_tokens' : 'max_tokens';
  return { ...names, ...CHAT, maxTokens: limit, maxCompletionTokens: limit, bestOf: 'best_of' };
}

/** What a release sends where nothing is said, but for the model. */
const DEFAULTS = { temperature: 1, top_p: 1, frequency_penalty: 0, presence_penalty: 0, n: 1 } as const;

/** The same of text models. */
const TEXT = { temperature: 0.7, max_tokens: 256, top_p: 1, frequency_penalty: 0, presence_penalty: 0, n: 1 } as const;

/** What a model sends by itself where the code says nothing, in words of the wire. */
export function sentBy(kind: ModelKind, { isEager, model }: Release): Readonly<Record<string, ParamValue>> {
  switch (kind) {
    case 'chat':
    case 'text-chat':
      return { model: 'gpt-3.5-turbo', ...(isEager ? DEFAULTS : {}) };
    case 'text':
      return {
        ...(isEager ? TEXT : { n: 1 }),
        model: model === 'modelName' ? 'text-davinci-003' : 'gpt-3.5-turbo-instruct',
      };
    case 'embeddings':
      return { model: 'text-embedding-ada-002' };
    case 'images':
      return { model: 'dall-e-3' };
  }
}
