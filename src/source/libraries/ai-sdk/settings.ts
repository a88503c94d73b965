import type { Operation } from '../../../openai/operations.ts';
import type { AiSdkMajor } from '../../../providers/ai-sdk-package.ts';
import type { GenerationKind } from './generations.ts';

/**
 * Settings of a generation, with the fields of a request that models make of them, and `providerOptions.openai` in the
 * same way. https://ai-sdk.dev/docs/ai-sdk-core/settings, https://ai-sdk.dev/providers/ai-sdk-providers/openai
 */
export const SETTINGS: Readonly<Record<string, string>> = {
  maxTokens: 'max_tokens',
  maxOutputTokens: 'max_tokens',
  temperature: 'temperature',
  topP: 'top_p',
  frequencyPenalty: 'frequency_penalty',
  presencePenalty: 'presence_penalty',
  stopSequences: 'stop',
  seed: 'seed',
  tools: 'tools',
  toolChoice: 'tool_choice',
  reasoning: 'reasoning_effort',
  n: 'n',
  size: 'size',
};

/** What `ai` itself calls a field that it sends whichever package's models answer, and that a vendor may want set. */
export function settingFor(field: string, major: AiSdkMajor): string | undefined {
  if (field !== 'max_tokens') return undefined;
  return major <= 4 ? 'maxTokens' : 'maxOutputTokens';
}

/** What OpenAI's models make of their own options. */
export const OPTIONS: Readonly<Record<string, string>> = {
  reasoningEffort: 'reasoning_effort',
  parallelToolCalls: 'parallel_tool_calls',
  user: 'user',
  logitBias: 'logit_bias',
  logprobs: 'logprobs',
  topLogprobs: 'top_logprobs',
  serviceTier: 'service_tier',
  store: 'store',
  metadata: 'metadata',
  prediction: 'prediction',
  maxCompletionTokens: 'max_completion_tokens',
  textVerbosity: 'verbosity',
  promptCacheKey: 'prompt_cache_key',
  promptCacheRetention: 'prompt_cache_retention',
  promptCacheOptions: 'prompt_cache_options',
  safetyIdentifier: 'safety_identifier',
  dimensions: 'dimensions',
  quality: 'quality',
  style: 'style',
  background: 'background',
  moderation: 'moderation',
  outputFormat: 'output_format',
  outputCompression: 'output_compression',
};

/** Options that only steer how OpenAI's package writes a request, or how it reads what comes back. */
export const PACKAGE_OPTIONS: ReadonlySet<string> = new Set([
  'strictJsonSchema',
  'structuredOutputs',
  'systemMessageMode',
  'forceReasoning',
  'passThroughUnsupportedFiles',
  'includeWebSearchSources',
  'simulateStreaming',
  'downloadImages',
  'useLegacyFunctionCalling',
]);

/** Options that ask the Responses API for more than the answer: nothing of it changes what is said. */
export const EXTRA_OPTIONS: ReadonlySet<string> = new Set(['reasoningSummary', 'include', 'reasoningMode']);

/** Options that leave the conversation with OpenAI. */
export const STORED_OPTIONS: ReadonlySet<string> = new Set(['previousResponseId', 'conversation']);

/** What a request is judged as. */
export const OPERATION_OF_KIND: Readonly<Partial<Record<GenerationKind, Operation>>> = {
  text: 'chat',
  object: 'chat',
  embedding: 'embeddings',
  image: 'images',
};
