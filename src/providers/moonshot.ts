import { TIERS } from '../openai/tiers.ts';
import type { AiSdkPackage } from './ai-sdk-package.ts';
import { asOpenAI } from './as-openai.ts';
import { documented, inferred, observed, unknown } from './fact.ts';
import { mappingRows } from './mapping-rows.ts';
import type { ModelFacts } from './model.ts';
import { outputLimits } from './output-limits.ts';
import { paramTable, taken, unmentioned } from './param-rows.ts';
import { platformParams } from './platform-params.ts';
import { cny, usd } from './price.ts';
import type { Provider } from './provider.ts';
import { absent, differs, served } from './support.ts';

const DOCS = 'https://platform.kimi.ai/docs';
const OPENAPI = `${DOCS}/openapi.json`;
const reference = documented(OPENAPI, '2026-08');
const notInReference = inferred(OPENAPI, '2026-08');
const unnamed = unknown(OPENAPI, '2026-08');
const OVERVIEW = 'https://platform.kimi.com/docs/api/overview';
const overview = documented(OVERVIEW, '2026-09');
const routes = documented('https://www.developersdigest.tech/reference/api-compatibility/moonshot', '2026');
const unsaid = unknown('https://www.developersdigest.tech/reference/api-compatibility/moonshot', '2026');
const guide = documented(`${DOCS}/guide/migrating-from-openai-to-kimi`, '2026-08');
/** Its table of locked parameters. A catalogue of 2026-09-23 lists them as taken; the vendor's page is newer. */
const locks = documented(`${DOCS}/api/models-overview`, '2026-09-29');
const quickstart = documented(`${DOCS}/guide/kimi-k3-quickstart`, '2026-09-29');
const thinkingGuide = documented(`${DOCS}/guide/use-thinking-models`, '2026-09-29');
const jsonGuide = documented(`${DOCS}/guide/response_format`, '2026-09-29');
const searchGuide = documented('https://platform.kimi.com/docs/guide/use-web-search', '2026-08');
const errorPage = documented(`${DOCS}/api/errors`, '2026-09-29');
const prices = documented(`${DOCS}/pricing/chat`, '2026-09-29');
const list = documented(`${DOCS}/models`, '2026-09-29');

const field = observed(
  'https://dev.to/aihubmix/kimi-k31-pro-migration-guide-five-400s-one-404-and-the-claude-code-codex-config-13k',
  '2026-10-24',
);
const release = observed('https://github.com/ikaijua/Awesome-AITools/discussions/1415', '2026-10-24');
const catalog = observed('npm package @oh-my-pi/pi-catalog 18.2.11', '2026-09-23');
const gateway = observed('https://github.com/Portkey-AI/gateway', '2026-09-23');
const aiSdk = observed('https://github.com/vercel/ai/tree/main/packages/moonshotai', '2026-08-22');
const engine = observed('synaps engine notes on Kimi K3', '2026-08');
/** Our own choice of a successor, from the models and limits of this file. */
const choice = inferred(`${DOCS}/models`, '2026-11-22');

/** The K3 models can't stop thinking, and think as much as they can unless told otherwise. */
const lowEffort = { reasoning_effort: 'low' };
const highEffort = { reasoning_effort: 'high' };
const maxEffort = { reasoning_effort: 'max' };
const noThinking = { thinking: { type: 'disabled' } };

const kimi = { kind: 'chat', vision: true, tools: true, json: true, schema: true } as const;
const k3 = { ...kimi, context: 1_048_576, thinks: 'always', plain: lowEffort, status: 'current' } as const;
const k2 = { ...kimi, context: 262_144, maxOutput: 262_144, status: 'retiring', retires: '2026-12' } as const;
const k2Code = {
  ...k2,
  thinks: 'always',
  note: 'Always thinks; the K2 models are to end with December 2026.',
} as const;
const k2Switch = { ...k2, thinks: 'default', plain: noThinking } as const;
const v1 = {
  kind: 'chat',
  tools: true,
  json: true,
  status: 'retiring',
  note: 'Deprecated; no date is given.',
} as const;

const models: readonly ModelFacts[] = [
  { ...field, ...k3, id: 'kimi-k3.1-pro', maxOutput: 1_048_576, ...usd(2, 10), note: 'Always thinks.' },
  { ...release, ...k3, id: 'kimi-k3.1-pro-highspeed', note: 'kimi-k3.1-pro at two to three times the speed.' },
  {
    ...prices,
    ...k3,
    id: 'kimi-k3',
    maxOutput: 1_048_576,
    ...cny(20, 100),
    ...usd(3, 15),
    note: 'Always thinks; answers with 131,072 tokens at most unless asked for more, up to what the prompt leaves.',
  },
  { ...prices, ...k2Code, id: 'kimi-k2.7-code', ...cny(6.5, 27), ...usd(0.95, 4) },
  { ...prices, ...k2Code, id: 'kimi-k2.7-code-highspeed', ...cny(13, 54), ...usd(1.9, 8) },
  {
    ...prices,
    ...k2Switch,
    id: 'kimi-k2.6',
    ...cny(6.5, 27),
    ...usd(0.95, 4),
    note: 'The K2 models are to end with December 2026; accounts opened since 2026-10-31 do not get them.',
  },
  { ...list, ...k2Switch, id: 'kimi-k2.5', ...cny(4, 21), ...usd(0.6, 3), note: 'Deprecated, to end with 2026.' },
  { ...list, ...v1, id: 'moonshot-v1-8k', context: 8192, vision: false, ...cny(2, 10) },
  { ...list, ...v1, id: 'moonshot-v1-32k', context: 32_768, vision: false, ...cny(5, 20) },
  { ...list, ...v1, id: 'moonshot-v1-128k', context: 131_072, vision: false, ...cny(10, 30) },
  { ...list, ...v1, id: 'moonshot-v1-8k-vision-preview', context: 8192, vision: true, ...cny(2, 10) },
  { ...list, ...v1, id: 'moonshot-v1-32k-vision-preview', context: 32_768, vision: true, ...cny(5, 20) },
  { ...list, ...v1, id: 'moonshot-v1-128k-vision-preview', context: 131_072, vision: true, ...cny(10, 30) },
  {
    ...list,
    id: 'moonshot-v1-auto',
    kind: 'chat',
    context: 131_072,
    vision: false,
    tools: true,
    status: 'retiring',
    note: 'Deprecated; priced by the context used.',
  },
];

const textOnly = ['moonshot-v1-8k', 'moonshot-v1-32k', 'moonshot-v1-128k', 'moonshot-v1-auto'];
const v1Vision = ['moonshot-v1-8k-vision-preview', 'moonshot-v1-32k-vision-preview', 'moonshot-v1-128k-vision-preview'];
const limit = 'Prompt and limit together must fit the context, or the call is refused.';
const toChat = 'No text completions: send the prompt as a user message to chat completions.';
const elsewhere = 'Keep this call with another vendor';
const embed = `Has no embedding models. ${elsewhere}: --to embeddings=…`;
const draw = `Makes no images. ${elsewhere}: --to images=…`;
const speak = `Has no speech. ${elsewhere}: --to speech=…`;
const hear = `Has no transcription. ${elsewhere}: --to transcription=…`;

const AI_SDK = 'https://github.com/vercel/ai/tree/main/packages/moonshotai';
const aiSdkPackage = {
  ...observed(AI_SDK, '2026-09-28'),
  name: '@ai-sdk/moonshotai',
  create: 'createMoonshotAI',
  ready: { name: 'moonshotai', apiKeyEnv: 'MOONSHOT_API_KEY', baseURL: 'https://api.moonshot.ai/v1' },
  methods: {},
  settings: [],
  optionsKey: 'moonshotai',
  options: {
    thinking: 'thinking',
    reasoning_effort: 'reasoningEffort',
    prompt_cache_key: 'promptCacheKey',
    safety_identifier: 'safetyIdentifier',
    prediction: 'prediction',
    logprobs: 'logprobs',
    top_logprobs: 'topLogprobs',
  },
  isClosed: true,
  objects: 'prompted',
} as const;
const aiSdkPackages: readonly AiSdkPackage[] = [
  { ...aiSdkPackage, major: 7, range: '^3.0.60' },
  { ...aiSdkPackage, major: 6, range: '^2.0.61' },
];

/** Moonshot AI: https://platform.kimi.com (mainland), https://platform.kimi.ai (international). */
export const moonshot: Provider = {
  id: 'moonshot',
  name: 'Moonshot AI (Kimi)',
  nameZh: '月之暗面 Kimi',
  aliases: ['kimi', 'moonshotai', '月之暗面'],
  hosts: ['api.moonshot.cn', 'api.moonshot.ai', 'api.kimi.com'],
  docs: 'https://platform.kimi.com/docs',
  regions: [
    {
      ...overview,
      id: 'cn',
      label: 'Mainland China',
      baseURL: 'https://api.moonshot.cn/v1',
      note: 'Keys come from platform.kimi.com; those of the other region are refused with 401.',
    },
    {
      ...errorPage,
      id: 'intl',
      label: 'International',
      baseURL: 'https://api.moonshot.ai/v1',
      note: 'Keys come from platform.kimi.ai; those of the other region are refused with 401.',
    },
  ],
  key: {
    ...overview,
    env: 'MOONSHOT_API_KEY',
    baseURLEnv: 'MOONSHOT_BASE_URL',
    otherEnvs: ['KIMI_API_KEY', 'MOONSHOT_AI_API_KEY'],
  },
  apis: {
    'chat.completions': served(
      overview,
      'The lowest tier takes one call at a time, 3 a minute; calls without stream are cut after 900 s.',
    ),
    responses: differs(
      routes,
      'Listed, but nobody documents which fields it takes, and gateways still refuse it: use chat completions.',
    ),
    'responses.stored': absent(unsaid, 'Keep the conversation yourself and send it along.'),
    completions: absent(notInReference, toChat),
    embeddings: absent(notInReference, embed),
    'images.generate': absent(notInReference, draw),
    'images.edit': absent(notInReference, draw),
    'images.createVariation': absent(notInReference, draw),
    'audio.speech': absent(notInReference, speak),
    'audio.transcriptions': absent(notInReference, hear),
    'audio.translations': absent(notInReference, hear),
    files: served(
      guide,
      'For text extraction, images, video and batches, 100 MB at most; other purposes do not exist.',
    ),
    uploads: absent(notInReference, 'Send the file in one piece to files.'),
    batches: served(routes),
    fine_tuning: absent(notInReference, 'Has no tuning.'),
    moderations: absent(notInReference, `Has no moderation. ${elsewhere}: --to moderation=…`),
    models: served(overview),
    assistants: absent(notInReference, 'Chat completions with tools come closest.'),
    threads: absent(notInReference, 'Keep the messages yourself and send them to chat completions.'),
    vector_stores: absent(notInReference, 'Has no retrieval: search yourself and put the findings into the prompt.'),
    realtime: absent(notInReference, 'Has no realtime API; stream chat completions instead.'),
    conversations: absent(unnamed, 'Keep the messages yourself and send them to chat completions.'),
    containers: absent(unnamed, 'No code containers are documented.'),
    evals: absent(unnamed, 'No evals are documented.'),
    videos: absent(notInReference, 'Reads videos, but makes none: keep this call with another vendor.'),
    other: absent(unnamed, 'Nothing like it is documented.'),
  },
  params: paramTable({
    chat: {
      ...taken(reference, ['messages', 'messages.name', 'model', 'stream']),
      ...taken(guide, ['stream_options']),
      ...platformParams(notInReference),
      ...taken(reference, ['safety_identifier', 'prompt_cache_key']),
      ...unmentioned(unnamed, ['logprobs', 'top_logprobs', 'logit_bias']),
      store: { ...engine, action: 'drop', note: 'Ignored here; only told OpenAI to keep the answer.' },
      metadata: { ...engine, action: 'drop', note: "Ignored here; only tagged answers in OpenAI's store." },
      temperature: [
        {
          ...locks,
          action: 'supported',
          models: ['moonshot-v1*'],
          range: { min: 0, max: 1 },
          note: 'Taken from 0 to 1.',
        },
        {
          ...locks,
          action: 'drop',
          models: ['kimi-k2.5', 'kimi-k2.6'],
          given: noThinking,
          neutral: ['0.6'],
          wire: 'refused',
          note: 'Locked at 0.6 while thinking is off; any other value is refused.',
        },
        {
          ...locks,
          action: 'drop',
          neutral: ['1'],
          wire: 'refused',
          note: 'Locked at 1 while the model thinks; any other value is refused.',
        },
      ],
      top_p: [
        { ...locks, action: 'supported', models: ['moonshot-v1*'], range: { min: 0, max: 1 } },
        {
          ...locks,
          action: 'drop',
          neutral: ['0.95'],
          wire: 'refused',
          note: 'Locked at 0.95; any other value is refused.',
        },
      ],
      n: [
        {
          ...locks,
          action: 'supported',
          models: ['moonshot-v1*'],
          range: { min: 1, max: 5 },
          note: 'At most 5, and more than 1 is refused at a temperature near 0.',
        },
        { ...locks, action: 'reject', neutral: ['1'], note: 'Always one choice: call again for more.' },
      ],
      frequency_penalty: [
        { ...locks, action: 'supported', models: ['moonshot-v1*'], range: { min: -2, max: 2 } },
        {
          ...locks,
          action: 'drop',
          neutral: ['0'],
          wire: 'refused',
          note: 'Locked at 0; any other value is refused.',
        },
      ],
      presence_penalty: [
        { ...locks, action: 'supported', models: ['moonshot-v1*'], range: { min: -2, max: 2 } },
        {
          ...locks,
          action: 'drop',
          neutral: ['0'],
          wire: 'refused',
          note: 'Locked at 0; any other value is refused.',
        },
      ],
      max_tokens: outputLimits(models, reference, `The old name of max_completion_tokens. ${limit}`),
      max_completion_tokens: outputLimits(models, quickstart, limit),
      stop: {
        ...reference,
        action: 'supported',
        maxItems: 5,
        maxLength: 32,
        note: 'At most 5 stop words of 32 bytes each.',
      },
      seed: { ...aiSdk, action: 'undocumented', note: "Not documented; the AI SDK's provider leaves it out." },
      parallel_tool_calls: { ...unnamed, action: 'undocumented', note: 'Several calls may come in one answer.' },
      tools: {
        ...reference,
        action: 'supported',
        maxItems: 128,
        note: 'At most 128, named with 3 to 64 characters; schemas must be objects without $schema or type beside anyOf.',
      },
      'tools.type': {
        ...searchGuide,
        action: 'supported',
        values: ['function', 'builtin_function'],
        note: 'Takes function, and builtin_function for its own $web_search.',
      },
      tool_choice: [
        {
          ...catalog,
          action: 'supported',
          models: ['kimi-k3*'],
          values: ['auto', 'none', 'required', 'function'],
          note: 'A named function is not in the docs, but clients send it.',
        },
        {
          ...locks,
          action: 'supported',
          values: ['auto', 'none'],
          note: 'Only the K3 models can be forced; ask for the tool in a user message instead.',
        },
      ],
      'response_format.type': [
        {
          ...list,
          action: 'supported',
          models: ['moonshot-v1*'],
          values: ['text', 'json_object'],
          note: 'Nobody documents json_schema for these models: use json_object and put the schema into the prompt.',
        },
        {
          ...jsonGuide,
          action: 'supported',
          models: ['kimi-k2.6'],
          values: ['text', 'json_object', 'json_schema'],
          note: 'Unstable here with schemas that use $ref or oneOf.',
        },
        {
          ...jsonGuide,
          action: 'supported',
          values: ['text', 'json_object', 'json_schema'],
          note: 'Schemas must keep to a subset: an object at the root, no $schema, tuples as prefixItems.',
        },
      ],
      'messages.system': {
        ...catalog,
        action: 'supported',
        maxItems: 1,
        note: 'A catalogue of integrations says so.',
      },
      'messages.role': {
        ...gateway,
        action: 'supported',
        replace: { developer: 'system' },
        values: ['system', 'user', 'assistant', 'tool'],
        note: 'The role developer is not documented.',
      },
      'messages.content.type': [
        { ...list, action: 'supported', models: textOnly, values: ['text'], note: 'These models read text only.' },
        {
          ...quickstart,
          action: 'supported',
          models: v1Vision,
          values: ['text', 'image_url'],
          note: 'Audio and files are refused as content parts.',
        },
        {
          ...quickstart,
          action: 'supported',
          values: ['text', 'image_url', 'video_url'],
          note: 'Audio and files are refused: transcribe elsewhere, or upload the file for text extraction.',
        },
      ],
      'messages.content.image_url': {
        ...quickstart,
        action: 'supported',
        prefixes: ['data:', 'ms://'],
        note: 'Public addresses are not fetched: send a data: URL, or upload the image and name it as ms://<file id>.',
      },
      reasoning_effort: [
        {
          ...locks,
          action: 'drop',
          models: ['kimi-k2*', 'moonshot-v1*'],
          note: 'Only the K3 models take it; K2.5 and K2.6 have a thinking switch.',
        },
        {
          ...locks,
          action: 'supported',
          replace: { none: 'low', minimal: 'low', medium: 'high', xhigh: 'max' },
          values: ['low', 'high', 'max'],
          note: 'Takes low, high and max, which is the default; thinking cannot be stopped.',
        },
      ],
      user: { ...engine, action: 'ignored', note: 'The documented field is safety_identifier.' },
      functions: { ...guide, action: 'reject', note: 'Not supported: write them as tools.' },
      function_call: { ...guide, action: 'reject', note: 'Not supported: write it as tool_choice.' },
      modalities: { ...notInReference, action: 'reject', neutral: ['text'], note: 'Answers in text only.' },
      audio: { ...notInReference, action: 'reject', note: 'Answers in text only.' },
      web_search_options: {
        ...unnamed,
        action: 'reject',
        note: 'Search is the tool $web_search of the type builtin_function, whose answer the client sends back.',
      },
      moderation: { ...unnamed, action: 'reject', note: 'Check the text in a call of its own.' },
    },
    models: taken(overview, ['model']),
    files: {
      ...taken(guide, ['file']),
      ...unmentioned(unknown(guide.source, guide.asOf), ['after', 'limit', 'order', 'expires_after']),
      purpose: {
        ...guide,
        action: 'supported',
        values: ['file-extract', 'image', 'video', 'batch'],
        note: 'Takes file-extract (text to paste into a message), image and video (named as ms://<file id>) and batch.',
      },
    },
    batches: {
      ...taken(routes, ['input_file_id', 'completion_window']),
      ...unmentioned(unsaid, ['after', 'limit', 'metadata', 'output_expires_after']),
      endpoint: {
        ...notInReference,
        action: 'supported',
        values: ['/v1/chat/completions'],
        note: 'Of the endpoints that batches may name only chat completions are sure to exist.',
      },
    },
  }),
  ownParams: {
    chat: {
      'thinking.type': [
        {
          ...thinkingGuide,
          action: 'supported',
          models: ['kimi-k2.5', 'kimi-k2.6'],
          values: ['enabled', 'disabled'],
        },
        {
          ...thinkingGuide,
          action: 'supported',
          models: ['kimi-k2.7-code*'],
          values: ['enabled'],
          note: 'Always thinks.',
        },
        { ...thinkingGuide, action: 'undocumented', note: 'Has no such switch: set reasoning_effort on K3 models.' },
      ],
      'thinking.keep': [
        { ...thinkingGuide, action: 'supported', models: ['kimi-k2.6'], values: ['all', 'null'] },
        { ...thinkingGuide, action: 'undocumented', note: 'Documented for kimi-k2.6 only.' },
      ],
    },
  },
  conflicts: [],
  additions: {},
  behaviour: {
    ...asOpenAI(guide),
    finishReasons: { ...guide, values: ['stop', 'length', 'tool_calls'] },
    thoughts: { ...guide, field: 'reasoning_content' },
    replay: {
      ...thinkingGuide,
      models: ['kimi-*'],
      note: 'While thinking is on, an assistant message with tool calls must carry its reasoning_content, or 400 comes.',
    },
    streamUsage: {
      ...guide,
      placement: 'asked',
      note: 'The last chunk of each choice carries the usage too, inside the choice, asked or not.',
    },
    unknownFields: { ...field, reaction: 'ignored' },
    errors: {
      ...errorPage,
      body: { error: { type: '$type', message: '$message' } },
      cases: {
        auth: { status: 401, type: 'invalid_authentication_error' },
        permission: { status: 403 },
        model: { status: 404, type: 'resource_not_found_error' },
        parameter: { status: 400, type: 'invalid_request_error' },
        context: { status: 400, type: 'invalid_request_error' },
        rate: { status: 429, type: 'rate_limit_reached_error' },
        quota: { status: 429, type: 'exceeded_current_quota_error' },
        content: { status: 400, type: 'content_filter' },
        server: { status: 500 },
        overloaded: { status: 429, type: 'engine_overloaded_error' },
      },
      note: 'Errors have no code and no param: look at status and type; a cut call answers 504 with an HTML page.',
    },
  },
  models,
  mapping: [
    ...mappingRows([...TIERS.cheap, ...TIERS.mini, ...TIERS.nanoReasoning, ...TIERS.miniReasoning], {
      ...choice,
      kind: 'chat',
      to: 'kimi-k3',
      params: lowEffort,
      alternatives: ['kimi-k3.1-pro', 'kimi-k2.6'],
      reason: 'least thinking; kimi-k2.6 is cheaper and need not think, but is to end with 2026',
    }),
    ...mappingRows([...TIERS.text, 'gpt-5.6-terra', 'gpt-6.1-terra'], {
      ...choice,
      kind: 'chat',
      to: 'kimi-k3',
      params: lowEffort,
      alternatives: ['kimi-k3.1-pro', 'kimi-k2.6'],
      reason: 'long context, tools and schemas, least thinking',
    }),
    ...mappingRows(TIERS.vision, {
      ...choice,
      kind: 'chat',
      to: 'kimi-k3',
      params: lowEffort,
      alternatives: ['kimi-k3.1-pro', 'kimi-k2.6'],
      reason: 'reads images that are sent along, long context, least thinking',
    }),
    ...mappingRows(TIERS.audio, {
      ...choice,
      kind: 'chat',
      to: 'kimi-k3',
      params: lowEffort,
      reason: 'nearest chat model',
      manual: 'No sound in or out: keep speech and transcription with another vendor.',
    }),
    ...mappingRows(TIERS.search, {
      ...choice,
      to: 'kimi-k3',
      params: highEffort,
      alternatives: ['kimi-k3.1-pro'],
      reason: 'nearest chat model',
      manual: 'Search is not built into the model: add the tool $web_search of the type builtin_function.',
    }),
    ...mappingRows(TIERS.oMini, {
      ...choice,
      to: 'kimi-k3',
      params: lowEffort,
      alternatives: ['kimi-k3.1-pro', 'kimi-k2.6'],
      reason: 'always thinks; the low effort keeps the cost down',
    }),
    ...mappingRows(TIERS.reasoning, {
      ...choice,
      kind: 'chat',
      to: 'kimi-k3.1-pro',
      params: highEffort,
      alternatives: ['kimi-k3'],
      reason: 'newest flagship, cheaper than kimi-k3; high stands for the medium effort of before',
    }),
    ...mappingRows([...TIERS.o, ...TIERS.deepest], {
      ...choice,
      to: 'kimi-k3.1-pro',
      params: maxEffort,
      alternatives: ['kimi-k3'],
      reason: 'newest flagship, deepest effort',
    }),
    {
      ...choice,
      from: '*',
      kind: 'completion',
      to: 'kimi-k3',
      params: lowEffort,
      reason: 'least thinking',
      manual: toChat,
    },
  ],
  without: {
    embedding: { ...notInReference, note: embed },
    image: { ...notInReference, note: draw },
    speech: { ...notInReference, note: speak },
    transcription: { ...notInReference, note: hear },
    moderation: { ...notInReference, note: `Has no moderation. ${elsewhere}: --to moderation=…` },
    realtime: { ...notInReference, note: 'Has no realtime API; stream chat completions instead.' },
    video: { ...notInReference, note: `Makes no videos. ${elsewhere}.` },
    other: { ...unnamed, note: 'Nothing like it is documented.' },
  },
  tokens: {
    ...reference,
    by: 'endpoint',
    note: 'POST /tokenizers/estimate-token-count takes what a chat takes and answers with data.total_tokens.',
  },
  aiSdk: aiSdkPackages,
  catalogIds: ['moonshotai-cn', 'moonshotai'],
};
