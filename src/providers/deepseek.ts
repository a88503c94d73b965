import { TIERS } from '../openai/tiers.ts';
import type { AiSdkPackage } from './ai-sdk-package.ts';
import { asOpenAI } from './as-openai.ts';
import { contentParts } from './content-parts.ts';
import { documented, inferred, observed, unknown } from './fact.ts';
import { mappingRows } from './mapping-rows.ts';
import type { ModelFacts } from './model.ts';
import { outputLimits } from './output-limits.ts';
import { paramTable, taken, unmentioned } from './param-rows.ts';
import { platformParams } from './platform-params.ts';
import { cny, usd } from './price.ts';
import type { Provider } from './provider.ts';
import { absent, differs, served } from './support.ts';

const DOCS = 'https://api-docs.deepseek.com';
/** The price page also names endpoints and models; it is undated but names the October snapshot. */
const prices = documented(`${DOCS}/zh-cn/quick_start/pricing`, '2026-10');
/** The guides are undated and were read in September or October. */
const thinkingGuide = documented(`${DOCS}/guides/thinking_mode`, '2026-09');
const jsonGuide = documented(`${DOCS}/guides/json_mode`, '2026-09');
const visionGuide = documented(`${DOCS}/guides/vision`, '2026-09');
const filesGuide = documented(`${DOCS}/guides/files_api`, '2026-09');
const counting = documented(`${DOCS}/quick_start/token_usage`, '2025-02-06');
const RESPONSES = `${DOCS}/zh-cn/guides/responses_api`;
const responses = documented(RESPONSES, '2026-08');

/** A client whose schema follows the reference, which could not be read itself. */
const SCHEMA = 'npm package deepseek-mcp-server 1.0.1';
const schema = observed(SCHEMA, '2026-09-23');
const notInSchema = inferred(SCHEMA, '2026-09-23');
const unnamed = unknown(SCHEMA, '2026-09-23');
const roles = observed('https://github.com/earendil-works/pi/issues/1048', '2026-09-23');
const forced = observed('https://github.com/deepseek-ai/DeepSeek-V3/issues/1376', '2026-09-10');
const harness = observed('https://github.com/deepseek-ai/deepseek-harness', '2026-08-21');
const renames = observed('https://github.com/mozilla-ai/any-llm', '2026-08-19');
const notInClients = inferred('https://github.com/mozilla-ai/any-llm', '2026-08-19');
/** Our own choice of a successor, from the models and limits of this file. */
const choice = inferred(`${DOCS}/zh-cn/quick_start/pricing`, '2026-11-22');

const noThinking = { thinking: { type: 'disabled' } };
const thinking = { thinking: { type: 'enabled' } };
const lowEffort = { ...thinking, reasoning_effort: 'low' };
const highEffort = { ...thinking, reasoning_effort: 'high' };
const maxEffort = { ...thinking, reasoning_effort: 'max' };

const chat = {
  kind: 'chat',
  context: 1_000_000,
  maxOutput: 384_000,
  tools: true,
  json: true,
  schema: false,
  thinks: 'default',
  plain: noThinking,
  status: 'current',
  note: 'Prices of peak hours; half of that off peak.',
} as const;
const flash = { ...chat, vision: true, ...cny(2, 8), ...usd(0.3, 1.2) } as const;
const alias = { ...flash, status: 'legacy', note: 'Another name of deepseek-flash, at its price.' } as const;

const models: readonly ModelFacts[] = [
  { ...prices, ...flash, id: 'deepseek-flash' },
  {
    ...prices,
    ...chat,
    id: 'deepseek-v4-pro',
    vision: false,
    ...cny(9, 27),
    ...usd(1.32, 3.96),
    note: 'Prices of peak hours. In September flash was to answer for it; in October it has a price of its own again.',
  },
  { ...prices, ...alias, id: 'deepseek-v4-flash' },
  { ...prices, ...alias, id: 'deepseek-v4-flash-vision-exp' },
];

const toChat = 'Send the prompt as a user message to chat completions.';
const elsewhere = 'Keep this call with another vendor';

const AI_SDK = 'https://github.com/vercel/ai/tree/main/packages/deepseek';
const aiSdkPackage = {
  name: '@ai-sdk/deepseek',
  create: 'createDeepSeek',
  ready: { name: 'deepseek', apiKeyEnv: 'DEEPSEEK_API_KEY', baseURL: 'https://api.deepseek.com' },
  methods: {},
  settings: [],
  optionsKey: 'deepseek',
} as const;
const ownOptions = {
  options: {
    reasoning_effort: 'reasoningEffort',
    thinking: 'thinking',
    user_id: 'userId',
    logprobs: 'logprobs',
    top_logprobs: 'topLogprobs',
  },
  isClosed: true,
  objects: 'prompted',
} as const;
const aiSdkPackages: readonly AiSdkPackage[] = [
  { ...observed(AI_SDK, '2026-09-29'), ...aiSdkPackage, ...ownOptions, major: 7, range: '^3.0.56' },
  { ...observed(AI_SDK, '2026-09-28'), ...aiSdkPackage, ...ownOptions, major: 6, range: '^2.0.69' },
  { ...observed(AI_SDK, '2026-09-29'), ...aiSdkPackage, ...ownOptions, major: 5, range: '^1.0.60' },
  {
    ...observed(AI_SDK, '2025-10-04'),
    ...aiSdkPackage,
    major: 4,
    range: '^0.2.16',
    ready: { ...aiSdkPackage.ready, baseURL: 'https://api.deepseek.com/v1' },
    options: { reasoning_effort: 'reasoningEffort' },
    keys: { reasoning_effort: 'openai-compatible' },
    isClosed: false,
    objects: 'prompted',
  },
];

/** DeepSeek: https://api-docs.deepseek.com */
export const deepseek: Provider = {
  id: 'deepseek',
  name: 'DeepSeek',
  nameZh: '深度求索',
  aliases: ['深度求索'],
  hosts: ['api.deepseek.com'],
  docs: DOCS,
  regions: [{ ...prices, id: 'global', label: 'Everywhere', baseURL: 'https://api.deepseek.com' }],
  key: { ...prices, env: 'DEEPSEEK_API_KEY', baseURLEnv: 'DEEPSEEK_BASE_URL', otherEnvs: [] },
  apis: {
    'chat.completions': served(prices),
    responses: served(responses, 'Keeps nothing: no store, no previous_response_id; send the whole conversation.'),
    'responses.stored': absent(responses, 'Answers are not kept: keep them yourself.'),
    completions: differs(prices, `Only fills gaps in code, under /beta. ${toChat}`),
    embeddings: absent(renames, `Has no embedding models. ${elsewhere}: --to embeddings=…`),
    'images.generate': absent(renames, `Makes no images. ${elsewhere}: --to images=…`),
    'images.edit': absent(renames, `Makes no images. ${elsewhere}: --to images=…`),
    'images.createVariation': absent(renames, `Makes no images. ${elsewhere}: --to images=…`),
    'audio.speech': absent(renames, `Has no speech. ${elsewhere}: --to speech=…`),
    'audio.transcriptions': absent(renames, `Has no transcription. ${elsewhere}: --to transcription=…`),
    'audio.translations': absent(renames, `Has no transcription. ${elsewhere}: --to transcription=…`),
    files: served(filesGuide, 'For images and documents in messages only; contents cannot be read back.'),
    uploads: absent(unnamed, 'Send the file in one piece to files.'),
    batches: absent(renames, 'Send the requests one by one; off-peak hours cost half.'),
    fine_tuning: absent(notInClients, 'Has no tuning.'),
    moderations: absent(renames, `Has no moderation. ${elsewhere}: --to moderation=…`),
    models: served(documented(DOCS, '2026-08-19')),
    assistants: absent(notInClients, 'Chat completions with tools come closest.'),
    threads: absent(notInClients, 'Keep the messages yourself and send them to chat completions.'),
    vector_stores: absent(notInClients, 'Has no retrieval: search yourself and put the findings into the prompt.'),
    realtime: absent(notInClients, 'Has no realtime API; stream chat completions instead.'),
    conversations: absent(inferred(RESPONSES, '2026-08'), 'Keep the messages yourself: nothing is stored.'),
    containers: absent(notInClients, 'Has no code containers.'),
    evals: absent(notInClients, 'Has no evals.'),
    videos: absent(notInClients, `Makes no videos. ${elsewhere}.`),
    other: absent(notInClients, 'Nothing like it is documented.'),
  },
  params: paramTable({
    chat: {
      ...taken(schema, ['messages', 'model', 'stream', 'stream_options', 'logprobs']),
      top_logprobs: { ...schema, action: 'supported', range: { min: 0, max: 20 }, note: 'From 0 to 20.' },
      'messages.name': { ...harness, action: 'supported', note: 'Not on the results of tools.' },
      'messages.content.type': contentParts(models, visionGuide, {
        image: ['image_url', 'file'],
        note: 'Text for all, image_url and file for deepseek-flash; no sound.',
      }),
      tools: { ...schema, action: 'supported', maxItems: 128, note: 'At most 128; strict ones under /beta only.' },
      'tools.type': { ...schema, action: 'supported', values: ['function'], note: 'Tools are functions only.' },
      ...platformParams(notInSchema),
      temperature: [
        { ...thinkingGuide, action: 'supported', given: noThinking },
        { ...thinkingGuide, action: 'ignored', neutral: ['1'], note: 'Has no effect while the model thinks.' },
      ],
      top_p: [
        {
          ...thinkingGuide,
          action: 'ignored',
          models: ['deepseek-flash', 'deepseek-v4-flash*'],
          neutral: ['1'],
          note: 'Held between 0.95 and 1 while the model thinks, and at 1 otherwise.',
        },
        { ...thinkingGuide, action: 'supported', given: noThinking, range: { min: 0, minOpen: true, max: 1 } },
        { ...thinkingGuide, action: 'ignored', neutral: ['1'], note: 'Has no effect while the model thinks.' },
      ],
      max_tokens: outputLimits(models, prices, 'More than the model can answer is refused; thinking counts as well.'),
      max_completion_tokens: {
        ...renames,
        action: 'rename',
        to: 'max_tokens',
        note: 'Not documented under this name.',
      },
      stop: { ...schema, action: 'supported', maxItems: 16, note: 'At most 16 stop words.' },
      n: { ...unnamed, action: 'undocumented', neutral: ['1'], note: 'Expect one choice.' },
      seed: { ...unnamed, action: 'undocumented' },
      frequency_penalty: {
        ...thinkingGuide,
        action: 'ignored',
        neutral: ['0'],
        note: 'Deprecated; no effect while thinking.',
      },
      presence_penalty: {
        ...thinkingGuide,
        action: 'ignored',
        neutral: ['0'],
        note: 'Deprecated; no effect while thinking.',
      },
      logit_bias: { ...unnamed, action: 'undocumented' },
      parallel_tool_calls: { ...unnamed, action: 'undocumented', note: 'Several calls may come in one answer.' },
      tool_choice: [
        { ...forced, action: 'supported', given: noThinking, values: ['auto', 'none', 'required', 'function'] },
        {
          ...forced,
          action: 'supported',
          values: ['auto', 'none'],
          note: "A forced tool is refused while the model thinks: add thinking: { type: 'disabled' } to this call.",
        },
      ],
      'response_format.type': {
        ...jsonGuide,
        action: 'supported',
        values: ['text', 'json_object'],
        note: 'json_schema is refused: use json_object, with the schema and the word json in the prompt.',
      },
      'messages.role': {
        ...roles,
        action: 'supported',
        replace: { developer: 'system' },
        values: ['system', 'user', 'assistant', 'tool', 'latest_reminder'],
        note: 'The role developer is refused.',
      },
      reasoning_effort: {
        ...thinkingGuide,
        action: 'supported',
        replace: { minimal: 'low' },
        values: ['low', 'medium', 'high', 'xhigh', 'max'],
        note: "medium and xhigh act like high; thinking is switched off with thinking: { type: 'disabled' }.",
      },
      user: { ...unnamed, action: 'undocumented', note: 'The field here is user_id: letters, digits, _ and - only.' },
      functions: { ...notInSchema, action: 'reject', note: 'Not documented: write them as tools.' },
      function_call: { ...notInSchema, action: 'reject', note: 'Not documented: write it as tool_choice.' },
      modalities: { ...notInSchema, action: 'reject', neutral: ['text'], note: 'Answers in text only.' },
      audio: { ...notInSchema, action: 'reject', note: 'Answers in text only.' },
      web_search_options: { ...prices, action: 'reject', note: 'Search is a tool of responses here.' },
      moderation: { ...notInSchema, action: 'reject', note: 'Check the text in a call of its own.' },
    },
    files: {
      ...taken(filesGuide, ['file']),
      purpose: {
        ...filesGuide,
        action: 'supported',
        values: ['user_data'],
        note: 'Takes user_data only: no batches, no tuning, no assistants.',
      },
      expires_after: { ...filesGuide, action: 'supported', note: 'From 3600 to 2592000 seconds.' },
      ...unmentioned(unknown(filesGuide.source, filesGuide.asOf), ['after', 'limit', 'order']),
    },
    models: taken(documented(DOCS, '2026-08-19'), ['model']),
  }),
  ownParams: {
    chat: {
      'thinking.type': { ...thinkingGuide, action: 'supported', values: ['enabled', 'disabled'] },
      user_id: {
        ...schema,
        action: 'supported',
        maxLength: 512,
        note: 'Up to 512 letters, digits, _ and -.',
      },
    },
  },
  conflicts: [
    {
      ...schema,
      operation: 'chat',
      all: [{ param: 'top_logprobs' }, { param: 'logprobs', not: ['true'] }],
      note: 'top_logprobs needs logprobs: true.',
    },
  ],
  additions: {},
  behaviour: {
    ...asOpenAI(prices),
    jsonWord: { ...jsonGuide, note: 'The word json must stand in a message, or json_object is refused with 400.' },
    finishReasons: {
      ...thinkingGuide,
      values: ['stop', 'length', 'tool_calls', 'content_filter', 'insufficient_system_resource'],
    },
    thoughts: { ...thinkingGuide, field: 'reasoning_content' },
    replay: {
      ...thinkingGuide,
      note: 'Send the whole message back after a tool call: without its reasoning_content the next call is refused.',
    },
    streamUsage: { ...schema, placement: 'asked', note: 'May come on the last chunk with choices as well.' },
    unknownFields: { ...unnamed, reaction: 'unknown' },
    errors: {
      ...documented(`${DOCS}/quick_start/error_codes`, '2026-09'),
      body: { error: { message: '$message', type: '$type', param: '$param', code: '$code' } },
      cases: {
        auth: { status: 401 },
        model: { status: 400 },
        path: { status: 404 },
        parameter: { status: 422 },
        rate: { status: 429 },
        quota: { status: 402 },
        server: { status: 500 },
        overloaded: { status: 503 },
      },
      note: 'An empty balance answers 402; roles, tool_choice and formats it does not know answer 400 or 422.',
    },
  },
  models,
  mapping: [
    ...mappingRows([...TIERS.cheap, ...TIERS.mini], {
      ...choice,
      kind: 'chat',
      to: 'deepseek-flash',
      params: noThinking,
      reason: 'cheap, reads images, thinking off',
    }),
    ...mappingRows([...TIERS.text, ...TIERS.vision], {
      ...choice,
      kind: 'chat',
      to: 'deepseek-flash',
      params: noThinking,
      alternatives: ['deepseek-v4-pro'],
      reason: 'reads images, thinking off; deepseek-v4-pro is stronger in text only',
    }),
    ...mappingRows(TIERS.audio, {
      ...choice,
      kind: 'chat',
      to: 'deepseek-flash',
      params: noThinking,
      reason: 'nearest chat model',
      manual: 'No sound in or out: keep speech with another vendor.',
    }),
    ...mappingRows(TIERS.search, {
      ...choice,
      to: 'deepseek-flash',
      params: highEffort,
      reason: 'nearest chat model',
      manual: 'Search is not built into the model: it is a tool of responses.',
    }),
    ...mappingRows([...TIERS.nanoReasoning, ...TIERS.miniReasoning], {
      ...choice,
      to: 'deepseek-flash',
      params: lowEffort,
      reason: 'small reasoning model, low effort',
    }),
    ...mappingRows(TIERS.oMini, { ...choice, to: 'deepseek-flash', params: highEffort, reason: 'cheap reasoning' }),
    ...mappingRows(TIERS.reasoning, {
      ...choice,
      kind: 'chat',
      to: 'deepseek-flash',
      params: highEffort,
      alternatives: ['deepseek-v4-pro'],
      reason: 'the only reasoning model that reads images',
    }),
    ...mappingRows(TIERS.o, {
      ...choice,
      to: 'deepseek-v4-pro',
      params: highEffort,
      alternatives: ['deepseek-flash'],
      reason: 'reasoning over text; for images take deepseek-flash',
    }),
    ...mappingRows(TIERS.deepest, {
      ...choice,
      to: 'deepseek-v4-pro',
      params: maxEffort,
      alternatives: ['deepseek-flash'],
      reason: 'largest model, deepest effort; for images take deepseek-flash',
    }),
    {
      ...choice,
      from: '*',
      kind: 'completion',
      to: 'deepseek-flash',
      params: noThinking,
      reason: 'cheap, thinking off',
      manual: toChat,
    },
  ],
  without: {
    embedding: { ...renames, note: `Has no embedding models. ${elsewhere}: --to embeddings=…` },
    image: { ...renames, note: `Makes no images. ${elsewhere}: --to images=…` },
    speech: { ...renames, note: `Has no speech. ${elsewhere}: --to speech=…` },
    transcription: { ...renames, note: `Has no transcription. ${elsewhere}: --to transcription=…` },
    moderation: { ...renames, note: `Has no moderation. ${elsewhere}: --to moderation=…` },
    realtime: { ...notInClients, note: 'Has no realtime API; stream chat completions instead.' },
    video: { ...notInClients, note: `Makes no videos. ${elsewhere}.` },
    other: { ...notInClients, note: 'Nothing like it is documented.' },
  },
  inResponses: [
    { ...thinkingGuide, param: 'thinking', value: { type: 'disabled' }, as: 'effort', effort: 'none' },
    { ...thinkingGuide, param: 'thinking', as: 'default' },
    { ...thinkingGuide, param: 'reasoning_effort', as: 'effort' },
  ],
  tokens: {
    ...counting,
    by: 'offline',
    note: 'Its tokenizer can be downloaded (deepseek_v3_tokenizer.zip); a letter is about 0.3 tokens, a Chinese character 0.6.',
  },
  aiSdk: aiSdkPackages,
  catalogIds: ['deepseek'],
};
