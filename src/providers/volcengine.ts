import { TIERS } from '../openai/tiers.ts';
import { asOpenAI } from './as-openai.ts';
import { documented, inferred, observed, unknown } from './fact.ts';
import { mappingRows } from './mapping-rows.ts';
import type { ModelFacts } from './model.ts';
import { outputLimits } from './output-limits.ts';
import { paramTable, taken, unmentioned } from './param-rows.ts';
import { platformParams } from './platform-params.ts';
import { cny } from './price.ts';
import type { Provider } from './provider.ts';
import { absent, served } from './support.ts';

/** Pages of the vendor's manual, as of the day they were read. */
const DOCS = 'https://www.volcengine.com/docs/82379';
const READ = '2025-12-19';
const COMPATIBLE = `${DOCS}/1330626`;
const compatible = documented(COMPATIBLE, READ);
const notCompatible = inferred(COMPATIBLE, READ);
const noPage = unknown(COMPATIBLE, READ);
const REFERENCE = `${DOCS}/1494384`;
const reference = documented(REFERENCE, READ);
const derived = inferred(REFERENCE, READ);
const unnamed = unknown(REFERENCE, READ);
const responses = documented(`${DOCS}/1569618`, READ);
const ERRORS = `${DOCS}/1299023`;
const keys = documented('Volcengine Ark docs, API keys and base URLs', READ);
const vectors = documented('Volcengine Ark docs, 向量化 API', READ);
const IMAGES = 'Volcengine Ark docs, 图片生成 API';
const images = documented(IMAGES, READ);
const notInImages = inferred(IMAGES, READ);
const unnamedInImages = unknown(IMAGES, READ);
const FILES = 'Volcengine Ark docs, Files API';
const files = documented(FILES, READ);
const batch = documented('Volcengine Ark docs, 批量推理', READ);
const videos = documented('Volcengine Ark docs, 视频生成 API', READ);
const counting = documented(`${DOCS}/1528728`, READ);

const sdk = observed('https://github.com/volcengine/volcengine-python-sdk', '2026-07-23');
const unnamedInSdk = unknown('https://github.com/volcengine/volcengine-python-sdk', '2026-07-23');
const byteplus = observed('https://github.com/vercel/ai/tree/main/packages/bytedance', '2026-08-22');
const catalog = observed('https://github.com/anomalyco/models.dev/tree/dev/providers/volcengine', '2026-09-27');
const config = observed('https://github.com/desirecore/config-center', '2026-09-27');
const registry = observed('npm package @mastra/core 1.71.0', '2026-09-27');
const newest = observed('https://docs.volcengine.com/docs/82379/1553576', '2026-10-06');
const noJson = observed('https://github.com/anomalyco/models.dev/pull/5772', '2026-09-27');
const imagePrices = observed('https://github.com/labring/aiproxy', '2026-06-29');
const listing = observed('Wiki of LinguaGacha', '2026');
/** Our own choice of a successor, from the models and limits of this file. */
const choice = inferred(`${DOCS}/1330310`, '2026-11-22');

const noThinking = { thinking: { type: 'disabled' } };
/** The same through the parameter that the call may set itself: the vendor refuses both together. */
const minimalEffort = { reasoning_effort: 'minimal' };
const mediumEffort = { reasoning_effort: 'medium' };
const highEffort = { reasoning_effort: 'high' };

const thinker = { kind: 'chat', thinks: 'default', plain: noThinking } as const;
const seed = { ...thinker, context: 262_144, vision: true, tools: true, status: 'current' } as const;
const seed21 = { ...seed, maxOutput: 262_144, json: true, schema: true } as const;
const seed20 = { ...seed, maxOutput: 131_072, json: true, schema: true } as const;
const going = {
  context: 262_144,
  status: 'retiring',
  note: 'Marked as going offline since July 2026; no date is given. Its successor is doubao-seed-2-1-turbo-260628.',
} as const;
const vector = { kind: 'embedding', status: 'legacy' } as const;
const multimodal = {
  kind: 'embedding',
  context: 131_072,
  width: 2048,
  widths: [1024, 2048],
  status: 'current',
  note: 'Under /embeddings/multimodal, with one vector a call.',
} as const;
const textVector = 'Listed in 2025, in no list since: it may no longer be on sale.';
const image = { kind: 'image', status: 'current' } as const;

/** Where prices come in tiers, the first one stands. */
const models: readonly ModelFacts[] = [
  { ...newest, ...seed, id: 'doubao-seed-2-1-pro-260915', context: 1_048_576, maxOutput: 262_144 },
  { ...newest, ...seed, id: 'doubao-seed-2-1-lite-260915', context: 1_048_576 },
  { ...config, ...seed21, id: 'doubao-seed-2-1-pro-260628', ...cny(6, 30) },
  { ...config, ...seed21, id: 'doubao-seed-2-1-turbo-260628', ...cny(3, 15) },
  {
    ...catalog,
    ...seed,
    id: 'doubao-seed-evolving',
    context: 256_000,
    ...cny(6, 30),
    note: 'Changes without notice: always the newest.',
  },
  { ...catalog, ...seed20, id: 'doubao-seed-2-0-pro-260215', ...cny(3.2, 16) },
  { ...catalog, ...seed20, id: 'doubao-seed-2-0-lite-260428', hearing: true, ...cny(0.6, 3.6) },
  { ...catalog, ...seed20, id: 'doubao-seed-2-0-mini-260428', hearing: true, ...cny(0.2, 2) },
  { ...catalog, ...seed20, id: 'doubao-seed-2-0-code-preview-260215', json: false, schema: false, ...cny(3.2, 16) },
  { ...catalog, ...seed, ...going, id: 'doubao-seed-1-8-251228', maxOutput: 65_536, ...cny(0.8, 2) },
  { ...config, ...thinker, ...going, id: 'doubao-seed-1-6-251015' },
  { ...config, ...thinker, ...going, id: 'doubao-seed-1-6-flash-250828' },
  { ...config, ...thinker, ...going, id: 'doubao-seed-1-6-vision-250815' },
  { ...registry, id: 'doubao-seed-character-260628', kind: 'chat', status: 'current', note: 'For role play.' },
  {
    ...catalog,
    asOf: '2026-07',
    id: 'doubao-seed-translation-250915',
    kind: 'chat',
    status: 'current',
    note: 'Through responses.',
  },
  { ...registry, id: 'deepseek-v4-pro-ga-260813', kind: 'chat', status: 'current', note: 'An open model, hosted.' },
  { ...registry, id: 'deepseek-v4-flash-ga-260731', kind: 'chat', status: 'current', note: 'An open model, hosted.' },
  { ...registry, id: 'glm-5-2-260617', kind: 'chat', status: 'current', note: 'An open model, hosted.' },
  { ...registry, id: 'glm-5-3-flash-260828', kind: 'chat', status: 'current', note: 'An open model, hosted.' },
  { ...catalog, asOf: '2026-07', ...multimodal, id: 'doubao-embedding-vision-251215' },
  { ...vectors, ...multimodal, id: 'doubao-embedding-vision-250615' },
  {
    ...vectors,
    ...vector,
    id: 'doubao-embedding-large-text-250515',
    context: 4096,
    width: 2048,
    widths: [2048],
    ...cny(0.5),
    note: textVector,
  },
  { ...vectors, ...vector, id: 'doubao-embedding-large-text-240915', context: 4096, note: textVector },
  {
    ...vectors,
    ...vector,
    id: 'doubao-embedding-text-240715',
    context: 4096,
    width: 2560,
    widths: [2560],
    ...cny(0.5),
    note: textVector,
  },
  { ...imagePrices, ...image, id: 'doubao-seedream-5-0-260128', note: 'Edits too; its lite variant costs 0.22 yuan.' },
  { ...imagePrices, ...image, id: 'doubao-seedream-4-5-251128', note: 'From about 2K; 0.25 yuan an image.' },
  { ...imagePrices, ...image, id: 'doubao-seedream-4-0-250828', note: 'Takes 1K as well; 0.20 yuan an image.' },
];

const generations = ['doubao-seed-1-6*', 'doubao-seed-1-8*', 'doubao-seed-2-*', 'doubao-seed-evolving'];
/** Twice the side, so that the picture keeps its shape and reaches about 2K. */
const doubled = {
  auto: '2K',
  '256x256': '2048x2048',
  '512x512': '2048x2048',
  '1024x1024': '2048x2048',
  '1024x1536': '2048x3072',
  '1536x1024': '3072x2048',
  '1024x1792': '2048x3584',
  '1792x1024': '3584x2048',
};
const whileThinking = "Not supported while the model thinks: add thinking: { type: 'disabled' } to this call.";
const toChat = 'No text completions: send the prompt as a user message to chat completions.';
const elsewhere = 'keep this call with another vendor';
const speak = `Doubao speech is another product, with keys and a protocol of its own: ${elsewhere} (--to speech=…).`;
const hear = `Doubao speech is another product: send input_audio to doubao-seed-2-0-lite-260428 in chat, or ${elsewhere} (--to transcription=…).`;
const moderate = `Checks only come as errors of other calls: ${elsewhere} (--to moderation=…).`;
const embed =
  'No embedding model on sale speaks this protocol: route it elsewhere (--to embeddings=…), or post by hand to /embeddings/multimodal with doubao-embedding-vision-251215.';

/** Volcengine Ark, ByteDance's Doubao: https://www.volcengine.com/docs/82379 */
export const volcengine: Provider = {
  id: 'volcengine',
  name: 'Volcengine Ark (Doubao)',
  nameZh: '火山方舟（豆包）',
  aliases: ['doubao', 'ark', 'bytedance', 'byteplus', 'volc', '豆包', '火山', '火山方舟', '火山引擎'],
  hosts: ['ark.cn-beijing.volces.com', 'ark.ap-southeast.bytepluses.com'],
  docs: COMPATIBLE,
  regions: [
    {
      ...compatible,
      id: 'cn',
      label: 'Mainland China (Beijing)',
      baseURL: 'https://ark.cn-beijing.volces.com/api/v3',
      note: 'Activate each model in the console first, or it answers 404; endpoint ids work too: --model gpt-4o=ep-….',
    },
    {
      ...byteplus,
      id: 'intl',
      label: 'BytePlus (Southeast Asia)',
      baseURL: 'https://ark.ap-southeast.bytepluses.com/api/v3',
      note: 'Another account and key, and other model ids (seed-…, seedream-…): name each with --model.',
    },
  ],
  key: {
    ...keys,
    env: 'ARK_API_KEY',
    baseURLEnv: 'ARK_BASE_URL',
    otherEnvs: ['VOLCENGINE_API_KEY', 'VOLCANO_ENGINE_API_KEY', 'DOUBAO_API_KEY'],
  },
  apis: {
    'chat.completions': served(
      reference,
      'Answers end after 4096 tokens unless max_tokens asks for more; thinking takes long, so stream or wait 30 minutes.',
    ),
    responses: served(responses, 'Kept for 3 days unless told otherwise; no metadata, background or truncation.'),
    'responses.stored': served(responses, 'Kept for 3 days, 7 at most; there is no cancel.'),
    completions: absent(notCompatible, toChat),
    embeddings: absent(vectors, embed),
    'images.generate': served(images, 'One image a call, from about 2K, as a link that lives 24 hours.'),
    'images.edit': absent(images, 'Send the picture as image to images.generate; masks have no counterpart.'),
    'images.createVariation': absent(notCompatible, 'Send the picture as image to images.generate, with a prompt.'),
    'audio.speech': absent(notCompatible, speak),
    'audio.transcriptions': absent(notCompatible, hear),
    'audio.translations': absent(notCompatible, hear),
    files: served(files, 'For inputs of responses: the purpose is user_data, and files go after 1 to 30 days.'),
    uploads: absent(notCompatible, 'Send the file in one piece to files.'),
    batches: absent(
      batch,
      'Batches are another design: /batch/chat/completions with a batch endpoint, or signed jobs.',
    ),
    fine_tuning: absent(notCompatible, 'Tuning has another, signed API.'),
    moderations: absent(notCompatible, moderate),
    models: absent(listing, 'Not documented, though a tool lists models there: keep the ids in your configuration.'),
    assistants: absent(notCompatible, 'Responses with tools come closest.'),
    threads: absent(notCompatible, 'Chain answers with previous_response_id, or keep the messages yourself.'),
    vector_stores: absent(notCompatible, 'Its knowledge bases have another API; a tool of responses searches them.'),
    realtime: absent(notCompatible, 'Has no realtime API of this kind; stream chat completions instead.'),
    conversations: absent(responses, 'Chain answers with previous_response_id.'),
    containers: absent(noPage, 'No code containers are documented.'),
    evals: absent(noPage, 'No evals are documented.'),
    videos: absent(videos, 'Makes videos under /contents/generations/tasks, with another API.'),
    other: absent(noPage, 'Nothing like it is documented.'),
  },
  params: paramTable({
    chat: {
      ...taken(reference, ['messages', 'model', 'stream', 'stream_options']),
      ...platformParams(derived),
      ...unmentioned(unnamedInSdk, ['messages.name']),
      temperature: { ...reference, action: 'supported', range: { min: 0, max: 2 } },
      top_p: {
        ...reference,
        action: 'supported',
        range: { min: 0, max: 1 },
        default: 0.7,
      },
      max_tokens: outputLimits(
        models,
        reference,
        'Counts the answer only, not the thinking; 4096 where it is left out.',
      ),
      max_completion_tokens: outputLimits(models, reference, 'More than the model can answer is refused.'),
      stop: [
        { ...reference, action: 'supported', given: noThinking, maxItems: 4, note: 'At most 4 stop words.' },
        { ...reference, action: 'supported', given: minimalEffort, maxItems: 4, note: 'At most 4 stop words.' },
        { ...reference, action: 'reject', note: whileThinking },
      ],
      n: { ...sdk, action: 'undocumented', neutral: ['1'], note: 'In the types of its SDK, not in the reference.' },
      seed: { ...unnamed, action: 'undocumented' },
      frequency_penalty: {
        ...reference,
        action: 'supported',
        range: { min: -2, max: 2 },
        note: 'Some thinking models do not take it.',
      },
      presence_penalty: {
        ...reference,
        action: 'supported',
        range: { min: -2, max: 2 },
        note: 'Some thinking models do not take it.',
      },
      logprobs: [
        { ...reference, action: 'supported', given: noThinking },
        { ...reference, action: 'supported', given: minimalEffort },
        { ...reference, action: 'reject', neutral: ['false'], note: whileThinking },
      ],
      top_logprobs: [
        { ...reference, action: 'supported', given: noThinking, range: { min: 0, max: 20 } },
        { ...reference, action: 'supported', given: minimalEffort, range: { min: 0, max: 20 } },
        { ...reference, action: 'reject', note: whileThinking },
      ],
      logit_bias: {
        ...reference,
        action: 'reject',
        note: 'Token ids are not those of OpenAI, and models that think do not take it: take it out.',
      },
      tools: { ...reference, action: 'supported', note: 'Types in schemas must be one name, not a list of names.' },
      'tools.type': {
        ...reference,
        action: 'supported',
        values: ['function'],
        note: 'Chat takes functions only; built-in tools are for responses.',
      },
      tool_choice: [
        {
          ...reference,
          action: 'supported',
          models: generations,
          values: ['auto', 'none', 'required', 'function'],
        },
        {
          ...reference,
          action: 'supported',
          values: ['auto', 'none'],
          note: 'Only Doubao models since Seed 1.6 can be forced: ask for the tool in the prompt.',
        },
      ],
      parallel_tool_calls: [
        { ...reference, action: 'supported', models: ['doubao-seed-1-6*'] },
        {
          ...unnamed,
          action: 'undocumented',
          neutral: ['true'],
          note: 'Said to work for Seed 1.6; true is the default.',
        },
      ],
      'response_format.type': [
        {
          ...noJson,
          action: 'supported',
          models: ['doubao-seed-2-0-code-preview-260215'],
          values: ['text'],
          note: 'This model refuses JSON mode: ask for JSON in the prompt, or take another model.',
        },
        {
          ...reference,
          action: 'supported',
          values: ['text', 'json_object', 'json_schema'],
          note: 'Beta; schemas keep to a list of keywords.',
        },
      ],
      'messages.role': {
        ...inferred(ERRORS, '2026-07-23'),
        action: 'supported',
        replace: { developer: 'system' },
        values: ['system', 'user', 'assistant', 'tool', 'function'],
        note: 'The role developer is unknown here, and unknown roles are refused.',
      },
      'messages.content.type': [
        {
          ...sdk,
          action: 'supported',
          models: ['doubao-seed-2-0-lite*', 'doubao-seed-2-0-mini*'],
          values: ['text', 'image_url', 'video_url', 'input_audio'],
          note: 'Files are not taken in chat: hand them to responses.',
        },
        {
          ...reference,
          action: 'supported',
          values: ['text', 'image_url', 'video_url'],
          note: 'Only doubao-seed-2-0-lite and -mini hear sound; files are for responses.',
        },
      ],
      reasoning_effort: {
        ...reference,
        action: 'supported',
        replace: { none: 'minimal', xhigh: 'high', max: 'high' },
        values: ['minimal', 'low', 'medium', 'high'],
        note: 'Takes minimal, which is no thinking, to high.',
      },
      service_tier: {
        ...reference,
        action: 'supported',
        replace: { flex: 'default', scale: 'default', priority: 'default', fast: 'default' },
        values: ['auto', 'default'],
        note: 'Takes auto and default.',
      },
      user: { ...sdk, action: 'undocumented', note: 'In the types of its SDK, not in the reference.' },
      functions: { ...unnamedInSdk, action: 'reject', note: 'Not documented: write them as tools.' },
      function_call: { ...unnamedInSdk, action: 'reject', note: 'Not documented: write it as tool_choice.' },
      modalities: { ...unnamed, action: 'reject', neutral: ['text'], note: 'Answers in text only.' },
      audio: { ...unnamed, action: 'reject', note: 'Answers in text only.' },
      web_search_options: { ...unnamed, action: 'reject', note: 'Search is a tool of responses here: web_search.' },
      moderation: { ...unnamed, action: 'reject', note: 'Every call is checked anyway, and refused as sensitive.' },
    },
    images: {
      ...taken(images, ['model', 'prompt']),
      n: {
        ...images,
        action: 'reject',
        neutral: ['1'],
        note: 'One image a call: call again, or ask for a series with sequential_image_generation.',
      },
      size: [
        {
          ...images,
          action: 'supported',
          models: ['doubao-seedream-4-0*'],
          replace: { auto: '2K', '256x256': '1K', '512x512': '1K' },
          note: 'Takes 1K, 2K, 4K or a width and height.',
        },
        { ...notInImages, action: 'supported', replace: doubled, note: 'Needs about 2K or more: sides are doubled.' },
      ],
      quality: { ...images, action: 'drop', note: 'Has no such choice.' },
      style: { ...images, action: 'drop', note: 'Has no such choice: say it in the prompt.' },
      background: { ...images, action: 'drop', note: 'Has no such choice: say it in the prompt.' },
      moderation: { ...notInImages, action: 'drop', note: 'Has no such choice: every call is checked.' },
      safety_identifier: { ...notInImages, action: 'drop', note: "Only served OpenAI's abuse reports." },
      output_format: [
        { ...images, action: 'supported', models: ['doubao-seedream-5-0*'] },
        { ...images, action: 'drop', note: 'Only Seedream 5.0 lets one choose the format.' },
      ],
      response_format: {
        ...unnamedInImages,
        action: 'undocumented',
        neutral: ['url'],
        note: 'A link that lives 24 hours is what is documented.',
      },
      ...unmentioned(unnamedInImages, [
        'user',
        'stream',
        'partial_images',
        'output_compression',
        'complexity',
        'frame_count',
        'frame_duration_ms',
        'svg',
      ]),
    },
    files: {
      ...taken(files, ['file']),
      ...unmentioned(unknown(FILES, READ), ['after', 'limit', 'order']),
      expires_after: { ...unknown(FILES, READ), action: 'undocumented', note: 'Files go after 1 to 30 days here.' },
      purpose: {
        ...files,
        action: 'supported',
        values: ['user_data', 'agent'],
        note: 'Takes user_data and agent only; responses read such files.',
      },
    },
  }),
  ownParams: {
    chat: {
      'thinking.type': {
        ...reference,
        action: 'supported',
        values: ['enabled', 'disabled', 'auto'],
        note: 'Only some models take auto.',
      },
      ...taken(reference, ['stream_options.chunk_include_usage']),
      ...taken(sdk, ['repetition_penalty']),
    },
    images: taken(images, [
      'image',
      'watermark',
      'sequential_image_generation',
      'sequential_image_generation_options.max_images',
      'optimize_prompt_options',
    ]),
  },
  conflicts: [
    {
      ...reference,
      operation: 'chat',
      all: [{ param: 'max_tokens' }, { param: 'max_completion_tokens' }],
      drop: 'max_tokens',
      note: 'max_tokens counts the answer, max_completion_tokens the thinking as well.',
    },
    {
      ...reference,
      operation: 'chat',
      all: [
        { param: 'reasoning_effort', values: ['low', 'medium', 'high'] },
        { param: 'thinking.type', values: ['disabled'] },
      ],
      note: 'Say it once: an effort of minimal is no thinking.',
    },
    ...['frequency_penalty', 'presence_penalty'].map((penalty) => ({
      ...reference,
      operation: 'chat' as const,
      all: [{ param: penalty }, { param: 'response_format.type', values: ['json_object'] }],
      note: 'The reference advises against penalties in JSON mode.',
    })),
  ],
  additions: {
    chat: [
      {
        ...reference,
        param: 'max_tokens',
        value: 16_384,
        unless: ['max_tokens', 'max_completion_tokens'],
        note: 'An answer is cut at 4096 tokens unless told otherwise; OpenAI lets it run as far as gpt-4o goes.',
      },
    ],
    images: [
      { ...images, param: 'watermark', value: false, note: 'Images are marked as made by AI unless told otherwise.' },
    ],
  },
  behaviour: {
    ...asOpenAI(reference),
    jsonWord: { ...reference, note: 'The prompt must mention JSON.' },
    thoughts: { ...reference, field: 'reasoning_content' },
    unknownFields: { ...unknown(ERRORS, READ), reaction: 'unknown' },
    errors: {
      ...documented(ERRORS, READ),
      body: { error: { code: '$code', message: '$message', param: '$param', type: '$type' } },
      cases: {
        auth: { status: 401, code: 'AuthenticationError' },
        permission: { status: 403, code: 'AccessDenied' },
        model: { status: 404, code: 'InvalidEndpointOrModel.NotFound' },
        parameter: { status: 400, code: 'InvalidParameter' },
        context: { status: 400, code: 'OutofContextError' },
        rate: { status: 429, code: 'RateLimitExceeded.EndpointRPMExceeded' },
        quota: { status: 429, code: 'QuotaExceeded' },
        content: { status: 400, code: 'SensitiveContentDetected' },
        server: { status: 500, code: 'InternalServiceError' },
        overloaded: { status: 429, code: 'ServerOverloaded' },
      },
      note: 'A model that the console has not opened answers 404 ModelNotOpen; an unpaid account 403 AccountOverdueError.',
    },
  },
  models,
  mapping: [
    ...mappingRows(TIERS.cheap, {
      ...choice,
      kind: 'chat',
      to: 'doubao-seed-2-0-mini-260428',
      params: noThinking,
      alternatives: ['doubao-seed-2-0-lite-260428'],
      reason: 'cheapest, reads images, thinking off',
    }),
    ...mappingRows(TIERS.nanoReasoning, {
      ...choice,
      to: 'doubao-seed-2-0-mini-260428',
      params: minimalEffort,
      alternatives: ['doubao-seed-2-0-lite-260428'],
      reason: 'cheapest, thinks only if the call asks for it',
    }),
    ...mappingRows(TIERS.mini, {
      ...choice,
      to: 'doubao-seed-2-0-lite-260428',
      params: noThinking,
      alternatives: ['doubao-seed-2-1-lite-260915', 'doubao-seed-2-0-mini-260428'],
      reason: 'cheap, reads images and hears, thinking off',
    }),
    ...mappingRows(TIERS.miniReasoning, {
      ...choice,
      to: 'doubao-seed-2-0-lite-260428',
      params: minimalEffort,
      alternatives: ['doubao-seed-2-1-lite-260915'],
      reason: 'cheap, thinks only if the call asks for it',
    }),
    ...mappingRows([...TIERS.text, ...TIERS.vision], {
      ...choice,
      kind: 'chat',
      to: 'doubao-seed-2-1-turbo-260628',
      params: noThinking,
      alternatives: ['doubao-seed-2-1-lite-260915', 'doubao-seed-2-0-lite-260428'],
      reason: 'reads images, tools, middle price, thinking off',
    }),
    ...mappingRows(TIERS.audio, {
      ...choice,
      kind: 'chat',
      to: 'doubao-seed-2-0-lite-260428',
      params: noThinking,
      alternatives: ['doubao-seed-2-0-mini-260428'],
      reason: 'hears sound',
      manual: 'Hears but does not speak: check the input_audio parts, and keep speech with another vendor.',
    }),
    ...mappingRows(TIERS.search, {
      ...choice,
      to: 'doubao-seed-2-1-turbo-260628',
      params: mediumEffort,
      reason: 'nearest chat model',
      manual: 'Search is not built into the model: it is the tool web_search of responses.',
    }),
    ...mappingRows([...TIERS.oMini, 'gpt-5.6-terra', 'gpt-6.1-terra'], {
      ...choice,
      to: 'doubao-seed-2-1-turbo-260628',
      params: mediumEffort,
      alternatives: ['doubao-seed-2-1-lite-260915', 'doubao-seed-2-0-lite-260428'],
      reason: 'thinks, at a middle price',
    }),
    ...mappingRows(TIERS.reasoning, {
      ...choice,
      kind: 'chat',
      to: 'doubao-seed-2-1-pro-260628',
      params: mediumEffort,
      alternatives: ['doubao-seed-2-1-pro-260915'],
      reason: 'flagship with a known price',
    }),
    ...mappingRows(TIERS.codex, {
      ...choice,
      to: 'doubao-seed-2-1-pro-260628',
      params: highEffort,
      alternatives: ['doubao-seed-2-0-code-preview-260215'],
      reason: 'flagship, meant for code as well',
    }),
    ...mappingRows(TIERS.o, {
      ...choice,
      to: 'doubao-seed-2-1-pro-260628',
      params: highEffort,
      alternatives: ['doubao-seed-2-1-pro-260915'],
      reason: 'flagship, high effort',
    }),
    ...mappingRows(TIERS.deepest, {
      ...choice,
      to: 'doubao-seed-2-1-pro-260915',
      params: highEffort,
      alternatives: ['doubao-seed-2-1-pro-260628'],
      reason: 'newest flagship, longest context; its price is not known',
    }),
    {
      ...choice,
      from: '*',
      kind: 'completion',
      to: 'doubao-seed-2-0-mini-260428',
      params: noThinking,
      reason: 'cheapest, thinking off',
      manual: toChat,
    },
    ...mappingRows(['dall-e-2', 'dall-e-3'], {
      ...choice,
      to: 'doubao-seedream-4-5-251128',
      params: { size: '2K' },
      alternatives: ['doubao-seedream-5-0-260128', 'doubao-seedream-4-0-250828'],
      reason: 'text to image',
    }),
    {
      ...choice,
      from: '*',
      kind: 'image',
      to: 'doubao-seedream-5-0-260128',
      alternatives: ['doubao-seedream-4-5-251128'],
      reason: 'text to image, and edits through the field image',
    },
  ],
  without: {
    embedding: { ...vectors, note: embed },
    speech: { ...notCompatible, note: speak },
    transcription: { ...notCompatible, note: hear },
    moderation: { ...notCompatible, note: moderate },
    realtime: { ...notCompatible, note: 'Has no realtime API of this kind; stream chat completions instead.' },
    video: { ...videos, note: 'Videos are made under /contents/generations/tasks, with another API.' },
    other: { ...noPage, note: 'Nothing like it is documented.' },
  },
  inResponses: [
    { ...responses, param: 'thinking', as: 'same' },
    { ...responses, param: 'reasoning_effort', as: 'effort' },
  ],
  tokens: {
    ...counting,
    by: 'endpoint',
    note: 'POST /tokenization, beside /chat/completions, takes texts and answers with total_tokens for each.',
  },
  catalogIds: ['volcengine'],
};
