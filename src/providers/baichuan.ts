import { TIERS } from '../openai/tiers.ts';
import { asOpenAI } from './as-openai.ts';
import { documented, inferred, observed, unknown } from './fact.ts';
import { floatVectors } from './float-vectors.ts';
import { mappingRows } from './mapping-rows.ts';
import type { ModelFacts } from './model.ts';
import { outputLimits } from './output-limits.ts';
import { paramTable, taken, unmentioned } from './param-rows.ts';
import { platformParams } from './platform-params.ts';
import { cny } from './price.ts';
import type { Provider } from './provider.ts';
import { absent, differs, served } from './support.ts';
import { uncounted } from './token-count.ts';

const apiPage = documented('https://platform.baichuan-ai.com/docs/api', '2026-04-23');
const notOnApiPage = inferred('https://platform.baichuan-ai.com/docs/api', '2026-04-23');
const pricePage = documented('https://platform.baichuan-ai.com/prices', '2026-04-23');

const GATEWAY = 'https://github.com/alibaba/higress';
const gateway = observed(GATEWAY, '2026-04');
const notInGateway = inferred(GATEWAY, '2026-04');
const noPage = unknown(GATEWAY, '2026-04');
/** The best kept of the integrations: ranges, limits and error codes are read off it. */
const DIFY = 'https://github.com/langgenius/dify-official-plugins';
const dify = observed(DIFY, '2026-08-06');
const derived = inferred(DIFY, '2026-08-06');
const unnamed = unknown(DIFY, '2026-08-06');
const LOBE = 'https://github.com/lobehub/lobe-chat';
const lobe = observed(LOBE, '2026');
const reseller = observed('https://docs.cloudsway.net', '2026');
const config = observed('https://github.com/desirecore/config-center', '2026-08');
/** What is said of the vectors comes from older knowledge of the docs, not read again. */
const vectors = inferred('https://github.com/songquanpeng/one-api', '2025-02');
/** Our own choice of a successor, from the models and limits of this file. */
const choice = inferred('https://platform.baichuan-ai.com/docs/api', '2026-11-22');

const general = {
  kind: 'chat',
  context: 32_000,
  maxOutput: 2048,
  vision: false,
  tools: true,
  json: true,
  status: 'current',
  note: 'On the API page in April 2026, but no longer on the price page.',
} as const;
const older = { ...general, status: 'legacy' } as const;
const medical = {
  kind: 'chat',
  context: 32_000,
  maxOutput: 32_000,
  vision: false,
  tools: false,
  thinks: 'always',
  status: 'current',
  note: 'Made for medicine.',
} as const;

const models: readonly ModelFacts[] = [
  { ...config, ...general, id: 'Baichuan4-Turbo', ...cny(15, 15) },
  { ...config, ...general, id: 'Baichuan4-Air', ...cny(0.98, 0.98) },
  { ...config, ...older, id: 'Baichuan4', ...cny(100, 100) },
  { ...config, ...older, id: 'Baichuan3-Turbo', ...cny(12, 12) },
  { ...config, ...older, id: 'Baichuan3-Turbo-128k', context: 128_000, ...cny(24, 24) },
  {
    ...config,
    id: 'Baichuan2-Turbo',
    kind: 'chat',
    context: 32_000,
    maxOutput: 2048,
    vision: false,
    json: true,
    ...cny(8, 8),
    status: 'legacy',
    note: 'Nobody documents whether it knows tools.',
  },
  {
    ...config,
    ...medical,
    id: 'Baichuan-M3-Plus',
    maxOutput: 16_000,
    ...cny(5, 9),
    note: 'Made for medicine; up to 32,000 tokens of output elsewhere, 16,000 in Dify: the smaller stands.',
  },
  {
    ...config,
    ...medical,
    id: 'Baichuan-M3',
    maxOutput: 30_000,
    ...cny(10, 30),
    note: 'Made for medicine; up to 32,000 tokens of output elsewhere, 30,000 in Dify: the smaller stands.',
  },
  { ...config, ...medical, id: 'Baichuan-M2-Plus', ...cny(10, 30) },
  { ...config, ...medical, id: 'Baichuan-M2', tools: true, ...cny(2, 20), note: 'Leans towards medicine.' },
  {
    ...vectors,
    id: 'Baichuan-Text-Embedding',
    kind: 'embedding',
    context: 512,
    width: 1024,
    widths: [1024],
    status: 'current',
  },
];

const toChat = 'Send the prompt as a user message to chat completions.';
const elsewhere = (capability: string) =>
  `Nothing of this kind here; keep it with another vendor: --to ${capability}=…`;
const forDoctors = 'Its reasoning models are made for medicine: make sure that this suits, or choose another vendor.';
const chopped = 'Vectors of different models do not compare: embed everything again, in texts of at most 512 tokens';

/** Baichuan: https://platform.baichuan-ai.com/docs/api */
export const baichuan: Provider = {
  id: 'baichuan',
  name: 'Baichuan AI',
  nameZh: '百川智能',
  aliases: ['百川', '百川智能'],
  hosts: ['api.baichuan-ai.com'],
  docs: 'https://platform.baichuan-ai.com/docs/api',
  regions: [{ ...gateway, id: 'cn', label: 'Mainland China', baseURL: 'https://api.baichuan-ai.com/v1' }],
  key: { ...dify, env: 'BAICHUAN_API_KEY', baseURLEnv: 'BAICHUAN_BASE_URL', otherEnvs: [] },
  apis: {
    'chat.completions': served(apiPage),
    responses: absent(notInGateway, 'Move the call to chat completions, or keep it with another vendor: --to chat=…'),
    'responses.stored': absent(notInGateway, 'Keep the conversation yourself and send it along.'),
    completions: absent(notInGateway, toChat),
    embeddings: served(gateway, 'One model of one width; at most 16 texts of 512 tokens in a call.'),
    'images.generate': absent(notInGateway, elsewhere('images')),
    'images.edit': absent(notInGateway, elsewhere('images')),
    'images.createVariation': absent(notInGateway, elsewhere('images')),
    'audio.speech': absent(notInGateway, elsewhere('speech')),
    'audio.transcriptions': absent(notInGateway, elsewhere('transcription')),
    'audio.translations': absent(notInGateway, elsewhere('transcription')),
    files: differs(
      reseller,
      'Files and knowledge bases have an API of their own; nobody confirms that this one works.',
    ),
    uploads: absent(noPage, 'Its own file API is another one.'),
    batches: absent(noPage, 'Send the requests one by one.'),
    fine_tuning: absent(noPage, 'No tuning over this API is documented.'),
    moderations: absent(notInGateway, elsewhere('moderation')),
    models: differs(lobe, 'Entries say model and model_show_name in place of id: read those fields.'),
    assistants: absent(
      observed('https://github.com/fruitbars/simple-one-api/issues/70', '2024'),
      'Assistants of its own were on offer in 2024, nobody knows of them since; use chat completions with tools.',
    ),
    threads: absent(noPage, 'Keep the messages yourself and send them to chat completions.'),
    vector_stores: absent(notOnApiPage, 'Its knowledge bases have another API.'),
    realtime: absent(notInGateway, 'Stream chat completions instead.'),
    conversations: absent(notInGateway, 'Keep the messages yourself and send them to chat completions.'),
    containers: absent(noPage, 'No code containers are documented.'),
    evals: absent(notInGateway, 'Has no evals.'),
    videos: absent(noPage, 'No videos are documented.'),
    other: absent(noPage, 'Nothing like it is documented.'),
  },
  params: paramTable({
    chat: {
      ...taken(dify, ['messages', 'model', 'stream', 'tools']),
      ...platformParams(derived),
      metadata: { ...reseller, action: 'drop', note: 'Means something else here, to Baichuan-M3-Plus.' },
      temperature: {
        ...dify,
        action: 'supported',
        range: { min: 0, max: 1 },
        default: 0.3,
        note: 'Taken from 0 to 1; LobeChat halves what it sends, to map 0 to 2 onto it.',
      },
      top_p: {
        ...dify,
        action: 'supported',
        range: { min: 0, max: 1, maxOpen: true },
        default: 0.85,
        note: 'Must be below 1.',
      },
      max_tokens: outputLimits(models, apiPage, 'General models answer with at most 2048 tokens.'),
      max_completion_tokens: { ...derived, action: 'rename', to: 'max_tokens', note: 'Nobody sends it by this name.' },
      stop: { ...derived, action: 'undocumented', note: 'Integrations do not send it.' },
      n: { ...unnamed, action: 'undocumented', neutral: ['1'], note: 'Expect one choice.' },
      frequency_penalty: {
        ...observed(`${LOBE}/pull/3356`, '2024'),
        action: 'drop',
        neutral: ['0'],
        wire: 'refused',
        note: 'Not supported; whether the call then fails, nobody says.',
      },
      presence_penalty: {
        ...unnamed,
        action: 'undocumented',
        neutral: ['0'],
        note: 'frequency_penalty, its sibling, is not supported.',
      },
      ...unmentioned(unnamed, [
        'stream_options',
        'seed',
        'logprobs',
        'top_logprobs',
        'logit_bias',
        'parallel_tool_calls',
        'user',
        'messages.name',
      ]),
      'tools.type': {
        ...dify,
        action: 'supported',
        values: ['function', 'web_search'],
        note: 'Takes functions, and web_search as a tool of its own.',
      },
      tool_choice: {
        ...derived,
        action: 'supported',
        values: ['auto'],
        note: 'Only auto is known to work: for none leave tools out; to force one, send it alone and ask for it.',
      },
      'response_format.type': [
        {
          ...dify,
          action: 'supported',
          models: ['Baichuan4*', 'Baichuan3-*', 'Baichuan2-*'],
          values: ['text', 'json_object'],
          note: 'Nobody documents json_schema: use json_object and put the schema into the prompt.',
        },
        { ...unnamed, action: 'undocumented', note: 'Nobody says what the M models make of it.' },
      ],
      'messages.role': {
        ...derived,
        action: 'supported',
        replace: { developer: 'system' },
        values: ['system', 'user', 'assistant', 'tool'],
        note: 'Integrations know system, user, assistant and tool only.',
      },
      'messages.content.type': {
        ...dify,
        action: 'supported',
        values: ['text'],
        note: 'Reads text only; the M models read files too, as parts of their own kind with a file_id.',
      },
      reasoning_effort: { ...unnamed, action: 'undocumented', note: 'No switch is known: the M models always think.' },
      functions: { ...unnamed, action: 'reject', note: 'Not documented: write them as tools.' },
      function_call: { ...unnamed, action: 'reject', note: 'Not documented: write it as tool_choice.' },
      modalities: { ...unnamed, action: 'reject', neutral: ['text'], note: 'Answers in text only.' },
      audio: { ...unnamed, action: 'reject', note: 'Answers in text only.' },
      web_search_options: { ...lobe, action: 'reject', note: 'Search is a tool here, of the type web_search.' },
      moderation: { ...unnamed, action: 'reject', note: 'Check the text in a call of its own.' },
    },
    embeddings: {
      ...taken(gateway, ['model']),
      input: {
        ...vectors,
        action: 'supported',
        maxItems: 16,
        note: 'At most 16 texts of 512 tokens in a call: send longer lists in pieces.',
      },
      encoding_format: {
        ...vectors,
        action: 'supported',
        replace: { base64: 'float' },
        values: ['float'],
        note: 'Nobody confirms base64.',
      },
      dimensions: { ...vectors, action: 'reject', neutral: ['1024'], note: 'Vectors are always 1024 wide.' },
      user: { ...noPage, action: 'undocumented' },
    },
  }),
  ownParams: {
    chat: {
      top_k: {
        ...dify,
        action: 'supported',
        range: { min: 0, max: 20 },
        wire: 'ignored',
        note: 'Larger values count as 20; 0 switches it off.',
      },
      'metadata.evidence_scope': [
        { ...reseller, action: 'supported', models: ['Baichuan-M3-Plus'], values: ['grounded', 'cited'] },
        { ...reseller, action: 'undocumented', note: 'For Baichuan-M3-Plus only.' },
      ],
    },
  },
  conflicts: [],
  additions: { embeddings: [floatVectors] },
  behaviour: {
    ...asOpenAI(derived),
    finishReasons: { ...dify, values: ['stop', 'length', 'tool_calls', 'content_filter'] },
    thoughts: { ...unnamed, field: 'none', note: 'Nobody documents where the M models show their thoughts.' },
    errors: {
      ...derived,
      body: { error: { code: '$code', type: '$type', message: '$message' } },
      cases: {
        auth: { status: 401, code: 'invalid_api_key' },
        quota: { status: 429, code: 'insufficient_quota' },
        parameter: { status: 400, code: 'invalid_request_error' },
        rate: { status: 429 },
        server: { status: 500 },
      },
      note: 'The codes are read off an integration; the statuses are those of OpenAI.',
    },
  },
  models,
  mapping: [
    ...mappingRows([...TIERS.cheap, ...TIERS.mini], {
      ...choice,
      kind: 'chat',
      to: 'Baichuan4-Air',
      alternatives: ['Baichuan4-Turbo'],
      reason: 'cheapest general model; reads no images',
    }),
    ...mappingRows([...TIERS.text, ...TIERS.vision], {
      ...choice,
      kind: 'chat',
      to: 'Baichuan4-Turbo',
      alternatives: ['Baichuan3-Turbo-128k', 'Baichuan4'],
      reason: 'best of the general models for its price; reads no images, and 32,000 tokens at most',
    }),
    ...mappingRows(TIERS.audio, {
      ...choice,
      kind: 'chat',
      to: 'Baichuan4-Turbo',
      reason: 'nearest chat model',
      manual: 'No sound in or out: keep speech with another vendor.',
    }),
    ...mappingRows(TIERS.search, {
      ...choice,
      to: 'Baichuan4-Turbo',
      reason: 'nearest chat model',
      manual: 'Search is not built into the model: add a tool of the type web_search.',
    }),
    ...mappingRows([...TIERS.nanoReasoning, ...TIERS.miniReasoning], {
      ...choice,
      to: 'Baichuan4-Air',
      alternatives: ['Baichuan-M2'],
      reason: 'no small model for general use reasons here',
    }),
    ...mappingRows(TIERS.oMini, {
      ...choice,
      to: 'Baichuan-M2',
      alternatives: ['Baichuan-M3-Plus'],
      reason: 'cheapest model that reasons',
      manual: forDoctors,
    }),
    ...mappingRows(TIERS.reasoning, {
      ...choice,
      kind: 'chat',
      to: 'Baichuan4-Turbo',
      alternatives: ['Baichuan-M3-Plus'],
      reason: 'for general use; the models that reason are made for medicine',
    }),
    ...mappingRows(TIERS.o, {
      ...choice,
      to: 'Baichuan-M3-Plus',
      alternatives: ['Baichuan-M2', 'Baichuan4-Turbo'],
      reason: 'newest model that reasons; knows no tools',
      manual: forDoctors,
    }),
    ...mappingRows(TIERS.deepest, {
      ...choice,
      to: 'Baichuan4-Turbo',
      alternatives: ['Baichuan-M3-Plus'],
      reason: 'nearest model for general use',
      manual: 'Nothing here compares with this model: choose another vendor for it.',
    }),
    {
      ...choice,
      from: '*',
      kind: 'completion',
      to: 'Baichuan4-Air',
      reason: 'cheapest general model',
      manual: toChat,
    },
    {
      ...choice,
      from: 'text-embedding-3-large',
      to: 'Baichuan-Text-Embedding',
      reason: 'the only embedding model',
      manual: `${chopped}; the width falls from 3072 to 1024.`,
    },
    {
      ...choice,
      from: '*',
      kind: 'embedding',
      to: 'Baichuan-Text-Embedding',
      reason: 'the only embedding model',
      manual: `${chopped}; the width falls from 1536 to 1024.`,
    },
  ],
  without: {
    image: { ...notInGateway, note: elsewhere('images') },
    speech: { ...notInGateway, note: elsewhere('speech') },
    transcription: { ...notInGateway, note: elsewhere('transcription') },
    moderation: { ...notInGateway, note: elsewhere('moderation') },
    realtime: { ...notInGateway, note: 'Has no realtime API; stream chat completions instead.' },
    video: { ...noPage, note: 'No videos are documented: choose another vendor for them.' },
    other: { ...noPage, note: 'Nothing like it is documented.' },
  },
  tokens: uncounted(noPage),
  catalogIds: [],
  warning: {
    ...pricePage,
    note: 'Has turned to medical models: its price page of April 2026 no longer shows the general ones.',
  },
};
