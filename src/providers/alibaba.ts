import { TIERS } from '../openai/tiers.ts';
import type { AiSdkPackage } from './ai-sdk-package.ts';
import { asOpenAI } from './as-openai.ts';
import { contentParts } from './content-parts.ts';
import { documented, inferred, observed, unknown } from './fact.ts';
import { floatVectors } from './float-vectors.ts';
import { mappingRows } from './mapping-rows.ts';
import type { ModelFacts } from './model.ts';
import { outputLimits } from './output-limits.ts';
import { paramTable, taken, unmentioned } from './param-rows.ts';
import type { ParamRule } from './param-rule.ts';
import { platformParams } from './platform-params.ts';
import { cny, usd } from './price.ts';
import type { Provider } from './provider.ts';
import { absent, differs, served } from './support.ts';

const HELP = 'https://www.alibabacloud.com/help/en/model-studio';
const chatPage = documented(`${HELP}/compatibility-of-openai-with-dashscope`, '2026-10-13');
const baseURLs = documented('https://www.alibabacloud.com/help/model-studio/base-url', '2026-10-13');
const vectors = documented(`${HELP}/embedding-interfaces-compatible-with-openai`, '2026-10-12');
const structured = documented(`${HELP}/qwen-structured-output`, '2026-10-19');
const RESPONSES = 'https://www.alibabacloud.com/help/zh/model-studio/qwen-api-via-openai-responses';
const responses = documented(RESPONSES, '2026-10-23');
const batch = documented(
  'https://help.aliyun.com/en/model-studio/batch-interfaces-compatible-with-openai/',
  '2025-12-04',
);
const speech = documented('https://www.alibabacloud.com/help/zh/model-studio/qwen-asr-api-reference', '2026-02-11');

const REFERENCE = 'https://help.aliyun.com/zh/dashscope/qwen-api-details';
const reference = documented(REFERENCE, '2025-07-12');
const derived = inferred(REFERENCE, '2025-07-12');
const unnamed = unknown(REFERENCE, '2025-07-12');
const files = documented(batch.source, '2026-04-30');
const noBatchPage = unknown(batch.source, batch.asOf);
const vision = documented(
  'https://www.alibabacloud.com/help/id/model-studio/qwen-vl-compatible-with-openai',
  '2026-08-26',
);
const deepThinking = documented('https://help.aliyun.com/en/model-studio/deep-thinking', '2026-08');
const modelList = observed('https://github.com/lobehub/lobehub', '2026');
const roles = observed('https://github.com/proma-ai/Proma/issues/1496', '2026-08-08');
const forced = observed('https://github.com/cloudwego/eino/issues/994', '2026-09-07');
const effort = observed('https://docs.apiyi.com/en/api-capabilities/qwen-3-8/chat-completions.md', '2026-10-23');
const dify = observed('https://github.com/langgenius/dify-official-plugins', '2026-08-21');

const NATIVE = 'https://github.com/dashscope/dashscope-sdk-python';
const native = documented(NATIVE, '2026-07-02');
const onlyNative = inferred(NATIVE, '2026-07-02');
const counting = documented('https://help.aliyun.com/zh/dashscope/developer-reference/token-api', 'unknown');
const skills = observed('https://github.com/cinience/alicloud-skills', '2026-07-18');
const aiSdk = observed('https://github.com/vercel/ai/tree/main/packages/alibaba', '2026-08-22');
const gateway = observed('https://github.com/alibaba/higress', '2026-06-29');
const noPage = unknown(`${HELP}/compatibility-of-openai-with-dashscope`, '2026-10-13');

const catalog = observed('https://github.com/anomalyco/models.dev/tree/dev/providers/alibaba-cn', '2026-07-02');
const config = observed('https://github.com/desirecore/config-center', '2026-08-21');
const flash38 = observed('https://docs.apiyi.com/en/models/qwen3-8-flash.md', '2026-10-19');
const flash37 = observed('https://docs.apiyi.com/models/qwen3-7-flash', '2026-09-03');
/** Our own choice of a successor, from the models and limits of this file. */
const choice = inferred(`${HELP}/models`, '2026-11-22');

const thinking = { enable_thinking: true };
const noThinking = { enable_thinking: false };

const qwen = { kind: 'chat', context: 1_000_000, vision: false, tools: true, status: 'current' } as const;
const json = { json: true, schema: true } as const;
/** Of some of these integrations disagree whether they think by default; the switch is sent either way. */
const thinker = { ...qwen, maxOutput: 65_536, thinks: 'default', plain: noThinking } as const;
const qwen3 = { ...thinker, ...json } as const;
const qwen38 = { ...qwen3, maxOutput: 131_072, vision: true } as const;
const rolling = { ...qwen, ...json, maxOutput: 32_768, thinks: 'optional', note: 'Thinks on demand.' } as const;
const omni = {
  kind: 'chat',
  vision: true,
  hearing: true,
  status: 'current',
  note: 'Sound in and out, streamed only.',
} as const;
const vector = { kind: 'embedding', status: 'legacy' } as const;

/** Where prices come in tiers, the first one stands. */
const models: readonly ModelFacts[] = [
  { ...dify, ...qwen38, id: 'qwen3.8-max', asOf: '2026-10-19', ...cny(12, 36), ...usd(2, 6) },
  { ...flash38, ...qwen38, id: 'qwen3.8-flash', ...usd(0.15, 0.47) },
  { ...dify, ...qwen3, id: 'qwen3.7-max', ...cny(12, 36), ...usd(2.5, 7.5), note: 'Text only.' },
  { ...dify, ...qwen3, id: 'qwen3.7-plus', vision: true, ...cny(2, 8), ...usd(0.5, 3) },
  { ...flash37, ...thinker, id: 'qwen3.7-flash', vision: true, ...usd(0.16, 0.64), note: "A reseller's price." },
  { ...dify, ...qwen3, id: 'qwen3.6-plus', vision: true, ...cny(2, 12), ...usd(0.5, 3) },
  { ...dify, ...qwen3, id: 'qwen3.6-flash', vision: true, ...cny(1.2, 7.2), ...usd(0.1875, 1.125) },
  { ...config, ...qwen3, id: 'qwen3.5-plus', vision: true, ...cny(0.8, 4.8), ...usd(0.4, 2.4) },
  { ...config, ...qwen3, id: 'qwen3.5-flash', vision: true, ...cny(0.2, 2) },
  { ...config, ...rolling, id: 'qwen-plus', ...cny(0.8, 2), ...usd(0.4, 1.2) },
  { ...config, ...rolling, id: 'qwen-flash', ...cny(0.15, 1.5), ...usd(0.05, 0.4) },
  { ...config, ...qwen, id: 'qwen-long', context: 10_000_000, maxOutput: 8192, ...cny(0.5, 2), note: 'Mainland only.' },
  { ...catalog, ...qwen, id: 'qwen3-coder-flash', maxOutput: 65_536, ...usd(0.3, 1.5), note: 'Never thinks.' },
  {
    ...catalog,
    ...qwen,
    id: 'qwen3-vl-plus',
    context: 262_144,
    maxOutput: 32_768,
    vision: true,
    thinks: 'optional',
    ...usd(0.2, 1.6),
    status: 'legacy',
    note: 'Its snapshot of 2025-09-23 was switched off in October 2026.',
  },
  { ...config, ...omni, id: 'qwen3.5-omni-plus' },
  { ...config, ...omni, id: 'qwen3.5-omni-flash' },
  {
    ...vectors,
    ...vector,
    id: 'qwen3.7-text-embedding',
    context: 128_000,
    width: 1024,
    widths: [256, 512, 768, 1024, 1536, 2048, 2560],
    ...usd(0.07),
    status: 'current',
  },
  {
    ...vectors,
    ...vector,
    id: 'text-embedding-v4',
    context: 8192,
    width: 1024,
    widths: [64, 128, 256, 512, 768, 1024, 1536, 2048],
    ...cny(0.5),
    ...usd(0.07),
    status: 'current',
  },
  { ...vectors, ...vector, id: 'text-embedding-v3', context: 8192, width: 1024, widths: [512, 768, 1024], ...cny(0.5) },
  { ...dify, ...vector, id: 'text-embedding-v2', context: 2048, width: 1536, widths: [1536], ...cny(0.7) },
];

const thinksOnDemand = ['qwen-plus', 'qwen-flash', 'qwen-long', 'qwen3-coder-flash', 'qwen3-vl-plus'];
const anyTool = { action: 'supported', values: ['auto', 'none', 'required', 'function'] } as const;
const toChat = 'Send the prompt as a user message to chat completions.';
const reembed = 'Vectors of different models do not compare: embed everything again, at most';

/** Widths that an embedding model takes, and how many texts in one call. */
function embeds(model: string, texts: number): { dimensions: ParamRule; input: ParamRule } {
  const facts = models.find(({ id }) => id === model);
  const widths = facts?.widths?.map(String) ?? [];
  const { source, asOf, confidence } = facts ?? vectors;
  const rule = { source, asOf, confidence, action: 'supported', models: [model] } as const;
  return {
    dimensions: { ...rule, values: widths, note: `Takes ${widths.join(', ')}.` },
    input: { ...rule, maxItems: texts, note: `At most ${texts} texts in a call: send longer lists in pieces.` },
  };
}
const embeddingModels = [
  embeds('qwen3.7-text-embedding', 20),
  embeds('text-embedding-v4', 10),
  embeds('text-embedding-v3', 10),
  embeds('text-embedding-v2', 25),
];

/** Its embedding models ask the native API, in another shape: what makes vectors here goes through the compatible package. */
const AI_SDK = 'https://github.com/vercel/ai/tree/main/packages/alibaba';
const aiSdkPackage = {
  ...observed(AI_SDK, '2026-09-28'),
  name: '@ai-sdk/alibaba',
  create: 'createAlibaba',
  ready: {
    name: 'alibaba',
    apiKeyEnv: 'ALIBABA_API_KEY',
    baseURL: 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1',
  },
  methods: {},
  settings: [],
  optionsKey: 'alibaba',
  options: {
    enable_thinking: 'enableThinking',
    thinking_budget: 'thinkingBudget',
    parallel_tool_calls: 'parallelToolCalls',
  },
  isClosed: true,
  objects: 'prompted',
} as const;
const aiSdkPackages: readonly AiSdkPackage[] = [
  { ...aiSdkPackage, major: 7, range: '^2.0.58' },
  { ...aiSdkPackage, major: 6, range: '^1.0.61' },
];

/** Alibaba Cloud Model Studio: https://help.aliyun.com/zh/model-studio */
export const alibaba: Provider = {
  id: 'alibaba',
  name: 'Alibaba Model Studio',
  nameZh: '阿里云百炼',
  aliases: ['dashscope', 'qwen', 'bailian', 'aliyun', 'tongyi', '百炼', '通义'],
  hosts: [
    'dashscope.aliyuncs.com',
    'dashscope-intl.aliyuncs.com',
    'dashscope-us.aliyuncs.com',
    'dashscope-finance.aliyuncs.com',
    'maas.aliyuncs.com',
  ],
  docs: `${HELP}/compatibility-of-openai-with-dashscope`,
  regions: [
    {
      ...baseURLs,
      id: 'cn',
      label: 'Mainland China (Beijing)',
      baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
      note: 'Keys work in their own region only; the docs now prefer a host per workspace (--base-url).',
    },
    {
      ...baseURLs,
      id: 'intl',
      label: 'International (Singapore)',
      baseURL: 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1',
    },
    { ...baseURLs, id: 'us', label: 'US (Virginia)', baseURL: 'https://dashscope-us.aliyuncs.com/compatible-mode/v1' },
    {
      ...baseURLs,
      id: 'hk',
      label: 'Hong Kong',
      baseURL: 'https://cn-hongkong.dashscope.aliyuncs.com/compatible-mode/v1',
    },
    {
      ...reference,
      id: 'finance',
      label: 'Mainland China, finance cloud',
      baseURL: 'https://dashscope-finance.aliyuncs.com/compatible-mode/v1',
    },
  ],
  key: {
    ...chatPage,
    env: 'DASHSCOPE_API_KEY',
    baseURLEnv: 'DASHSCOPE_BASE_URL',
    otherEnvs: ['ALIBABA_API_KEY', 'ALIBABA_CODING_PLAN_API_KEY', 'ALIBABA_TOKEN_PLAN_API_KEY'],
  },
  apis: {
    'chat.completions': served(chatPage),
    responses: served(responses, 'Some Qwen models only; parameters that its page does not name are ignored.'),
    'responses.stored': served(responses),
    completions: differs(gateway, `Serves a few Qwen coder models only. ${toChat}`),
    embeddings: served(vectors, 'At most 10 texts in a call, 20 with qwen3.7-text-embedding.'),
    'images.generate': absent(skills, 'qwen-image-2.0 and wan2.7-image make images over the native DashScope API.'),
    'images.edit': absent(native, 'qwen-image-2.0 edits images over the native DashScope API.'),
    'images.createVariation': absent(
      onlyNative,
      'Nothing like it; qwen-image-2.0 edits over the native DashScope API.',
    ),
    'audio.speech': absent(skills, 'qwen3-tts-flash and cosyvoice-v3 speak over the native DashScope API.'),
    'audio.transcriptions': absent(
      speech,
      'qwen3-asr-flash transcribes through chat completions with an input_audio part; no srt, vtt or timestamps.',
    ),
    'audio.translations': absent(speech, 'Transcribe with qwen3-asr-flash, then translate with a chat model.'),
    files: served(files, 'Served for the purposes batch and file-extract only.'),
    uploads: absent(noPage, 'Send the file in one piece to files.'),
    batches: served(batch),
    fine_tuning: absent(onlyNative, 'Tuning is offered in the console and over the native DashScope API.'),
    moderations: absent(noPage, 'Content safety is a product of its own at Alibaba Cloud.'),
    models: served(modelList),
    assistants: absent(
      inferred('https://help.aliyun.com/en/model-studio/model-depreciation', '2026-10'),
      'Its own assistants have another API and are on their way out; use chat completions with tools.',
    ),
    threads: absent(noPage, 'Keep the messages yourself, or chain answers with previous_response_id.'),
    vector_stores: absent(noPage, 'Its knowledge bases have another, native API.'),
    realtime: absent(onlyNative, 'qwen omni realtime models talk over a native socket.'),
    conversations: differs(gateway, 'A gateway routes it along with responses; no page of the vendor describes it.'),
    containers: absent(noPage, 'A code interpreter is a built-in tool of responses.'),
    evals: absent(noPage, 'No evals are documented.'),
    videos: absent(aiSdk, 'Wan models make videos over the native DashScope API.'),
    other: absent(noPage, 'Nothing like it is documented.'),
  },
  params: paramTable({
    chat: {
      ...taken(reference, [
        'messages',
        'model',
        'stream',
        'stream_options',
        'tools',
        'stop',
        'presence_penalty',
        'parallel_tool_calls',
      ]),
      ...unmentioned(unnamed, ['messages.name']),
      'messages.content.type': contentParts(models, vision, {
        image: ['image_url', 'video_url', 'video'],
        sound: ['input_audio'],
        note: 'Text for all, image_url for models that see, input_audio for the omni models.',
      }),
      'tools.type': { ...reference, action: 'supported', values: ['function'], note: 'Tools are functions only.' },
      ...platformParams(derived),
      temperature: [
        {
          ...reference,
          action: 'supported',
          models: ['qwen3.8-max'],
          range: { min: 0, max: 2, maxOpen: true },
          note: 'Must be below 2; one client keeps this model between 0.6 and 1.99.',
        },
        { ...reference, action: 'supported', range: { min: 0, max: 2, maxOpen: true }, note: 'Must be below 2.' },
      ],
      top_p: { ...reference, action: 'supported', range: { min: 0, minOpen: true, max: 1 }, note: 'Must be above 0.' },
      max_tokens: outputLimits(models, reference, 'More than the model can answer is refused.'),
      max_completion_tokens: [
        { ...dify, action: 'supported', models: ['qwen3.8-max'], range: { min: 1, max: 131_072 } },
        { ...dify, action: 'rename', to: 'max_tokens', note: 'Not documented under this name.' },
      ],
      n: [
        {
          ...reference,
          action: 'supported',
          models: ['qwen-plus'],
          range: { min: 1, max: 4 },
          note: 'At most 4; 1 along with tools.',
        },
        {
          ...reference,
          action: 'undocumented',
          neutral: ['1'],
          note: 'Documented for qwen-plus and for Qwen3 without thinking only.',
        },
      ],
      seed: { ...reference, action: 'supported', range: { min: 0, max: 2_147_483_647 }, note: 'Must fit 31 bits.' },
      frequency_penalty: { ...derived, action: 'ignored', neutral: ['0'], note: 'presence_penalty comes closest.' },
      logprobs: { ...unnamed, action: 'undocumented', neutral: ['false'], note: 'Was for a few snapshots in 2025.' },
      top_logprobs: { ...unnamed, action: 'undocumented', neutral: ['0'], note: 'Was for a few snapshots in 2025.' },
      logit_bias: { ...unnamed, action: 'undocumented' },
      tool_choice: [
        { ...forced, ...anyTool, given: noThinking },
        { ...forced, ...anyTool, models: thinksOnDemand },
        {
          ...forced,
          action: 'supported',
          values: ['auto', 'none'],
          note: 'A forced tool is refused while the model thinks: add enable_thinking: false to this call.',
        },
      ],
      'response_format.type': [
        {
          ...structured,
          action: 'supported',
          models: ['qwen-long', 'qwen3-coder-flash', 'qwen3-vl-plus', 'qwen3.5-omni-*'],
          values: ['text', 'json_object'],
          note: 'This model is not listed for json_schema: use json_object and put the schema into the prompt.',
        },
        { ...structured, action: 'supported', values: ['text', 'json_object', 'json_schema'] },
      ],
      'messages.role': {
        ...roles,
        action: 'supported',
        replace: { developer: 'system' },
        values: ['system', 'user', 'assistant', 'tool', 'function'],
        note: 'The role developer is refused.',
      },
      reasoning_effort: [
        {
          ...effort,
          action: 'supported',
          models: ['qwen3.8-max'],
          values: ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'],
          note: 'The vendor names low, medium and xhigh; a reseller saw the other four accepted too.',
        },
        { ...unnamed, action: 'undocumented', note: 'Set enable_thinking and thinking_budget instead.' },
      ],
      user: { ...unnamed, action: 'undocumented' },
      functions: { ...derived, action: 'reject', note: 'Not documented: write them as tools.' },
      function_call: { ...derived, action: 'reject', note: 'Not documented: write it as tool_choice.' },
      modalities: [
        { ...reference, action: 'supported', models: ['qwen3.5-omni-*'] },
        { ...reference, action: 'reject', neutral: ['text'], note: 'Only the omni models answer in sound.' },
      ],
      audio: [
        { ...reference, action: 'supported', models: ['qwen3.5-omni-*'], note: 'Voices differ.' },
        { ...reference, action: 'reject', note: 'Only the omni models answer in sound.' },
      ],
      web_search_options: { ...derived, action: 'reject', note: 'Search is switched on with enable_search here.' },
      moderation: { ...unnamed, action: 'reject', note: 'Check the text in a call of its own.' },
    },
    embeddings: {
      ...taken(vectors, ['model', 'input']),
      // Nobody says what base64 comes to. Of a refusal and floats all the same, the floats do the harm.
      encoding_format: {
        ...inferred(`${HELP}/embedding-interfaces-compatible-with-openai`, '2026-10-12'),
        action: 'supported',
        replace: { base64: 'float' },
        values: ['float'],
        wire: 'ignored',
        note: 'Only float is documented: floats may come whatever is asked for.',
      },
      dimensions: [...embeddingModels.map(({ dimensions }) => dimensions), { ...vectors, action: 'supported' }],
      input: [...embeddingModels.map(({ input }) => input), { ...vectors, action: 'supported' }],
      user: { ...unnamed, action: 'undocumented' },
    },
    files: {
      ...taken(files, ['file']),
      purpose: {
        ...files,
        action: 'supported',
        values: ['batch', 'file-extract'],
        note: 'Takes batch, and file-extract for documents that qwen-long reads.',
      },
      ...unmentioned(noBatchPage, ['after', 'expires_after', 'limit', 'order']),
    },
    batches: {
      ...taken(batch, ['input_file_id', 'completion_window']),
      endpoint: {
        ...batch,
        action: 'supported',
        values: ['/v1/chat/completions', '/v1/embeddings'],
        note: 'Chat and embedding models only.',
      },
      ...unmentioned(noBatchPage, ['after', 'limit', 'metadata', 'output_expires_after']),
    },
    models: taken(modelList, ['model']),
  }),
  ownParams: {
    chat: {
      enable_thinking: {
        ...deepThinking,
        action: 'supported',
        values: ['true', 'false'],
        note: 'On by default from the generation qwen3.5 on, off for qwen-plus and qwen-flash.',
      },
      thinking_budget: {
        ...deepThinking,
        action: 'supported',
        range: { max: 262_144 },
        note: 'At most 81920, 131072 or 262144, by model.',
      },
      enable_search: { ...reference, action: 'supported', values: ['true', 'false'] },
      search_options: { ...reference, action: 'supported', note: 'forced_search and others.' },
      top_k: { ...reference, action: 'supported', range: { min: 0 }, note: 'Above 100 it is off.' },
      repetition_penalty: { ...modelList, action: 'supported', range: { min: 0, minOpen: true } },
      vl_high_resolution_images: {
        ...reference,
        confidence: 'observed',
        action: 'supported',
        values: ['true', 'false'],
      },
    },
  },
  conflicts: [
    {
      ...reference,
      operation: 'chat',
      models: ['qwen-plus'],
      all: [{ param: 'n', values: ['2', '3', '4'] }, { param: 'tools' }],
      note: 'With tools there is one choice only.',
    },
    {
      ...observed('https://github.com/presenton/presenton/issues/184', '2025-08-04'),
      operation: 'chat',
      models: ['qwen-plus', 'qwen-flash', 'qwen3-vl-plus'],
      all: [
        { param: 'response_format.type', values: ['json_object'] },
        { param: 'enable_thinking', values: ['true'] },
      ],
      note: 'Older models refuse JSON mode while they think.',
    },
  ],
  additions: {
    chat: [
      {
        ...reference,
        param: 'parallel_tool_calls',
        value: true,
        when: 'tools',
        note: 'Several tool calls in one answer are off by default here.',
      },
    ],
    embeddings: [floatVectors],
  },
  behaviour: {
    ...asOpenAI(reference),
    jsonWord: { ...structured, note: 'The word json must stand in a message, or json_object is refused.' },
    thoughts: { ...reference, field: 'reasoning_content' },
    streamUsage: { ...reference, placement: 'asked', note: 'qwen3.8-max was seen to send it unasked.' },
    unknownFields: { ...unnamed, reaction: 'unknown' },
    errors: {
      ...documented(`${HELP}/error-code`, '2026-09-28'),
      body: { error: { message: '$message', type: '$type', param: '$param', code: '$code' } },
      cases: {
        auth: { status: 401, code: 'invalid_api_key' },
        model: { status: 404, code: 'model_not_found' },
        parameter: { status: 400, code: 'invalid_parameter_error' },
        rate: { status: 429, code: 'limit_requests' },
        quota: { status: 400, code: 'Arrearage' },
        content: { status: 400, code: 'data_inspection_failed' },
        server: { status: 500, code: 'RequestTimeOut' },
        overloaded: { status: 503, code: 'ServiceUnavailable' },
      },
      note: 'Codes come in two spellings (InvalidParameter as well), with id and request_id beside the error: test the status first.',
    },
  },
  thinking: { ...deepThinking, on: thinking },
  models,
  mapping: [
    ...mappingRows(TIERS.cheap, {
      ...choice,
      kind: 'chat',
      to: 'qwen-flash',
      alternatives: ['qwen3.8-flash'],
      reason: 'cheapest text model, does not think by default',
    }),
    ...mappingRows(TIERS.mini, {
      ...choice,
      to: 'qwen3.8-flash',
      params: noThinking,
      alternatives: ['qwen3.6-flash', 'qwen-flash'],
      reason: 'same price class, reads images, thinking off',
    }),
    ...mappingRows(TIERS.text, {
      ...choice,
      kind: 'chat',
      to: 'qwen3.7-plus',
      params: noThinking,
      alternatives: ['qwen-plus', 'qwen3.6-plus', 'qwen3.8-max'],
      reason: 'balanced, reads images, thinking off; qwen-plus is cheaper for text',
    }),
    ...mappingRows(TIERS.vision, {
      ...choice,
      kind: 'chat',
      to: 'qwen3.7-plus',
      params: noThinking,
      alternatives: ['qwen3.8-max', 'qwen3.6-plus'],
      reason: 'balanced, reads images, thinking off',
    }),
    ...mappingRows(TIERS.audio, {
      ...choice,
      kind: 'chat',
      to: 'qwen3.5-omni-flash',
      reason: 'sound in and out',
      manual: 'Answers are streamed only, and voices differ.',
    }),
    ...mappingRows(TIERS.search, {
      ...choice,
      to: 'qwen3.8-max',
      reason: 'nearest chat model',
      manual: 'Search is not built into the model: switch it on with enable_search.',
    }),
    ...mappingRows([...TIERS.nanoReasoning, ...TIERS.miniReasoning, ...TIERS.oMini], {
      ...choice,
      to: 'qwen3.8-flash',
      params: thinking,
      alternatives: ['qwen3.7-plus'],
      reason: 'small reasoning model that reads images',
    }),
    ...mappingRows([...TIERS.reasoning, ...TIERS.o], {
      ...choice,
      kind: 'chat',
      to: 'qwen3.8-max',
      alternatives: ['qwen3.7-max', 'qwen3.7-plus'],
      reason: 'reasoning flagship that reads images',
    }),
    ...mappingRows(TIERS.deepest, {
      ...choice,
      to: 'qwen3.8-max',
      params: { reasoning_effort: 'max' },
      reason: 'deepest effort',
    }),
    { ...choice, from: '*', kind: 'completion', to: 'qwen-flash', reason: 'cheapest text model', manual: toChat },
    {
      ...choice,
      from: 'text-embedding-3-large',
      to: 'qwen3.7-text-embedding',
      params: { dimensions: 2560 },
      alternatives: ['text-embedding-v4'],
      reason: 'the widest vector on offer',
      manual: `${reembed} 20 texts in a call; the width falls from 3072 to 2560.`,
    },
    {
      ...choice,
      from: '*',
      kind: 'embedding',
      to: 'text-embedding-v4',
      params: { dimensions: 1536 },
      alternatives: ['qwen3.7-text-embedding'],
      reason: 'the same width',
      manual: `${reembed} 10 texts in a call.`,
    },
  ],
  without: {
    image: { ...skills, note: 'qwen-image-2.0 and wan2.7-image make images over the native DashScope API.' },
    speech: { ...skills, note: 'qwen3-tts-flash and cosyvoice-v3 speak over the native DashScope API.' },
    transcription: {
      ...speech,
      note: 'qwen3-asr-flash transcribes through chat completions with an input_audio part.',
    },
    moderation: { ...noPage, note: 'Content safety is a product of its own at Alibaba Cloud.' },
    realtime: { ...onlyNative, note: 'qwen omni realtime models talk over a native socket.' },
    video: { ...aiSdk, note: 'Wan models make videos over the native DashScope API.' },
    other: { ...noPage, note: 'Nothing like it is documented.' },
  },
  inResponses: [
    { ...responses, param: 'enable_thinking', as: 'same' },
    { ...responses, param: 'reasoning_effort', as: 'effort' },
  ],
  tokens: {
    ...counting,
    by: 'endpoint',
    note: 'The native token API of DashScope (Tokenization.call in its SDK) estimates for Qwen models; it is not meant for production.',
  },
  aiSdk: aiSdkPackages,
  catalogIds: ['alibaba-cn', 'alibaba'],
};
