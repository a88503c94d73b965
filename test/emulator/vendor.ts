import { asOpenAI } from '../../src/providers/as-openai.ts';
import type { Behaviour } from '../../src/providers/behaviour.ts';
import type { Fact } from '../../src/providers/fact.ts';
import { customProvider } from '../../src/providers/index.ts';
import type { ModelFacts } from '../../src/providers/model.ts';
import { paramTable } from '../../src/providers/param-rows.ts';
import type { ParamRule, ParamRules } from '../../src/providers/param-rule.ts';
import type { Provider } from '../../src/providers/provider.ts';

export const fact: Fact = { source: 'https://example.com/docs', asOf: '2026-11-22', confidence: 'documented' };

const current = { ...fact, status: 'current' } as const;

export const MODELS: readonly ModelFacts[] = [
  { ...current, id: 'plain', kind: 'chat', context: 200_000, tools: true, vision: true },
  { ...current, id: 'blind', kind: 'chat', vision: false, hearing: false, tools: false, json: false, schema: false },
  { ...current, id: 'thinker', kind: 'chat', thinks: 'default', plain: { thinking: { type: 'disabled' } } },
  { ...current, id: 'muser', kind: 'chat', thinks: 'optional' },
  { ...current, id: 'brooder', kind: 'chat', thinks: 'always', plain: { effort: 'low' } },
  { ...current, id: 'org/short', kind: 'chat', maxOutput: 3 },
  { ...current, id: 'embed', kind: 'embedding', width: 8, widths: [4, 8] },
  { ...current, id: 'painter', kind: 'image' },
  { ...current, id: 'speaker', kind: 'speech' },
  { ...current, id: 'listener', kind: 'transcription' },
  { ...current, id: 'judge', kind: 'moderation' },
];

/** A rule of a field, as data files write it. */
export function rule(action: ParamRule['action'], rest: Partial<ParamRule> = {}): ParamRule {
  return { ...fact, action, ...rest };
}

const supported = rule('supported');

/** One field of each sort. */
export const CHAT: ParamRules = {
  messages: supported,
  model: supported,
  stream: supported,
  stream_options: supported,
  tools: supported,
  tool_choice: rule('supported', { values: ['auto', 'none', 'function'], note: 'No required.' }),
  temperature: rule('supported', { range: { min: 0, minOpen: true, max: 1 }, note: 'Above 0, up to 1.' }),
  max_tokens: rule('supported', { range: { min: 1, max: 1000 } }),
  max_completion_tokens: rule('rename', { to: 'max_tokens' }),
  stop: rule('supported', { maxItems: 2 }),
  n: rule('supported', { range: { min: 1, max: 3 } }),
  logprobs: supported,
  top_logprobs: rule('supported', { range: { min: 0, max: 5 } }),
  store: rule('drop', { neutral: ['false'] }),
  seed: rule('undocumented'),
  frequency_penalty: rule('ignored', { neutral: ['0'] }),
  presence_penalty: rule('supported', { range: { min: 0, max: 1 }, wire: 'ignored' }),
  user: rule('ignored'),
  audio: rule('reject', { note: 'Text only.' }),
  functions: rule('reject', { wire: 'ignored' }),
  response_format: supported,
  'messages.role': rule('supported', {
    replace: { developer: 'system' },
    values: ['system', 'user', 'assistant', 'tool'],
  }),
  'messages.content.type': rule('supported', { values: ['text', 'image_url', 'input_audio'] }),
  'messages.content.image_url': rule('supported', { prefixes: ['data:'], note: 'Addresses are not fetched.' }),
  'response_format.type': rule('supported', { values: ['text', 'json_object', 'json_schema'] }),
};

const PARAMS = paramTable({
  chat: CHAT,
  embeddings: {
    model: supported,
    input: rule('supported', { maxItems: 3, maxLength: 50 }),
    dimensions: supported,
    encoding_format: rule('supported', { values: ['float'], replace: { base64: 'float' }, wire: 'ignored' }),
  },
  images: { model: supported, prompt: supported, n: supported, response_format: supported },
});

interface Changes extends Partial<Omit<Provider, 'behaviour'>> {
  readonly behaviour?: Partial<Behaviour>;
}

/** A vendor that there is not, in which every trait of the data can be had. */
export function vendor({ behaviour, ...changes }: Changes = {}): Provider {
  return {
    ...customProvider({ baseURL: 'https://api.example.com/base/v2', keyEnv: 'EXAMPLE_API_KEY' }),
    id: 'example',
    name: 'Example',
    models: MODELS,
    params: PARAMS,
    ownParams: { chat: { 'thinking.type': rule('supported', { values: ['enabled', 'disabled'] }), effort: supported } },
    thinking: { ...fact, on: { thinking: { type: 'enabled' } } },
    ...changes,
    behaviour: {
      ...asOpenAI(fact),
      thoughts: { ...fact, field: 'reasoning_content' },
      unknownFields: { ...fact, reaction: 'ignored' },
      ...behaviour,
    },
  };
}
