import { TIERS } from '../openai/tiers.ts';
import { asOpenAI } from './as-openai.ts';
import { documented, inferred, observed, unknown } from './fact.ts';
import { floatVectors } from './float-vectors.ts';
import { mappingRows } from './mapping-rows.ts';
import type { ModelFacts } from './model.ts';
import { outputLimits } from './output-limits.ts';
import { paramTable, taken, unmentioned } from './param-rows.ts';
import type { ParamRule } from './param-rule.ts';
import { platformParams } from './platform-params.ts';
import { cny } from './price.ts';
import type { Provider } from './provider.ts';
import { absent, differs, served } from './support.ts';

const DOCS = 'https://cloud.baidu.com/doc';
const compatible = documented(`${DOCS}/WENXINWORKSHOP/s/2m3fihw8s`, '2025-03-03');
/** The reference is undated; the official SDK beside it, with the same fields, is of that day. */
const REFERENCE = `${DOCS}/qianfan-api/s/3m7of64lb`;
const reference = documented(REFERENCE, '2025-12-12');
const derived = inferred(REFERENCE, '2025-12-12');
const unnamed = unknown(REFERENCE, '2025-12-12');
const vectors = documented(`${DOCS}/qianfan-api/s/Fm7u3ropn`, 'unknown');
const images = documented(`${DOCS}/qianfan-api/s/8m7u6un8a`, '2025-03-28');
const noImages = unknown(`${DOCS}/qianfan-api/s/8m7u6un8a`, '2025-03-28');
const responses = documented(`${DOCS}/qianfan-api/s/vmhejnuy8`, '2025-12-11');
const V2 = `${DOCS}/qianfan/s/qmh4sv5vi`;
const v2 = documented(V2, 'unknown');
const noPage = unknown(V2, 'unknown');
const errors = documented(`${DOCS}/qianfan-api/s/Om9b4yj3w`, '2025-12-23');
const counting = documented(`${DOCS}/WENXINWORKSHOP/s/dlr4v9cn1`, '2025-05-09');

const MODEL_LIST = `${DOCS}/qianfan/s/rmh4stp0j`;
const modelList = documented(MODEL_LIST, '2026');
const sdk = documented('https://github.com/baidubce/bce-qianfan-sdk', '2025-12-12');
const lobehub = observed('https://github.com/lobehub/lobehub', '2026-05');
const dify = observed('https://github.com/langgenius/dify-official-plugins', '2026-07-21');
const gateway = observed('https://github.com/labring/aiproxy', '2026-06-29');
const recent = observed('npm package @oh-my-pi/pi-catalog 18.2.11', '2026-09-23');
/** Our own choice of a successor, from the models and limits of this file. */
const choice = inferred(MODEL_LIST, '2026-11-22');

const noThinking = { enable_thinking: false };

const ernie = { kind: 'chat', context: 131_072, maxOutput: 65_536, tools: true, status: 'current' } as const;
const ernie5 = { ...ernie, thinks: 'always' } as const;
const ernie50 = { ...ernie5, vision: true, ...cny(6, 24) } as const;
const turbo = { ...ernie, maxOutput: 12_288, vision: false, ...cny(0.8, 3.2) } as const;
const turboVl = { ...ernie, maxOutput: 16_384, vision: true, tools: false, ...cny(3, 9) } as const;
const x1 = { ...ernie5, context: 65_536, vision: false, ...cny(1, 4) } as const;
const special = { kind: 'chat', vision: false, tools: false, status: 'current' } as const;
const vector = { kind: 'embedding', context: 512, width: 1024, widths: [1024], status: 'current' } as const;
const image = { kind: 'image', status: 'current' } as const;

/** Where prices come in tiers, the first one stands. */
const models: readonly ModelFacts[] = [
  {
    ...observed('https://apifox.com/apiskills/ernie-5-5-flash-api/', '2026-11-12'),
    id: 'ernie-5.5-flash-preview',
    kind: 'chat',
    context: 1_000_000,
    thinks: 'always',
    status: 'current',
    note: 'A preview that may change; nobody documents its switches.',
  },
  {
    ...modelList,
    ...ernie5,
    id: 'ernie-5.1',
    vision: false,
    ...cny(4, 18),
    note: 'GET /models shows larger limits than the model list: plan with 119K tokens of input.',
  },
  { ...lobehub, ...ernie50, id: 'ernie-5.0' },
  { ...lobehub, ...ernie50, id: 'ernie-5.0-thinking-latest' },
  { ...lobehub, ...ernie50, id: 'ernie-5.0-thinking-preview', thinks: 'default', plain: noThinking },
  { ...lobehub, ...turbo, id: 'ernie-4.5-turbo-128k' },
  { ...lobehub, ...turbo, id: 'ernie-4.5-turbo-latest' },
  { ...lobehub, ...turbo, id: 'ernie-4.5-turbo-20260402', note: 'Dated versions live three to six months.' },
  { ...lobehub, ...turbo, id: 'ernie-4.5-turbo-32k', context: 32_768 },
  { ...lobehub, ...turboVl, id: 'ernie-4.5-turbo-vl' },
  { ...lobehub, ...turboVl, id: 'ernie-4.5-turbo-vl-latest' },
  { ...lobehub, ...turboVl, id: 'ernie-4.5-turbo-vl-32k', context: 32_768, maxOutput: 12_288 },
  { ...lobehub, ...x1, id: 'ernie-x1.1' },
  { ...lobehub, ...x1, id: 'ernie-x1.1-preview' },
  {
    ...dify,
    id: 'ernie-x1-turbo-32k',
    kind: 'chat',
    context: 32_768,
    vision: false,
    tools: true,
    thinks: 'always',
    ...cny(1, 4),
    status: 'legacy',
  },
  {
    ...lobehub,
    ...special,
    id: 'ernie-char-fiction-8k',
    context: 8192,
    maxOutput: 2048,
    ...cny(0.3, 0.6),
    note: 'For role play.',
  },
  {
    ...lobehub,
    ...special,
    id: 'ernie-novel-8k',
    context: 8192,
    maxOutput: 2048,
    ...cny(40, 120),
    note: 'For novels.',
  },
  { ...lobehub, ...special, id: 'qianfan-8b', context: 32_768, maxOutput: 16_384, ...cny(0.5, 1) },
  { ...lobehub, ...special, id: 'qianfan-70b', context: 32_768, maxOutput: 16_384, ...cny(0.8, 3.2) },
  {
    ...recent,
    id: 'deepseek-v3.2',
    kind: 'chat',
    context: 98_304,
    maxOutput: 32_768,
    vision: false,
    tools: true,
    thinks: 'always',
    ...cny(2, 3),
    status: 'current',
    note: "Another maker's model, hosted here.",
  },
  { ...vectors, ...vector, id: 'bge-large-zh', note: 'For Chinese.' },
  { ...vectors, ...vector, id: 'bge-large-en', note: 'For English.' },
  { ...vectors, ...vector, id: 'tao-8k', context: 8192, note: 'One text in a call.' },
  {
    ...vectors,
    ...vector,
    id: 'qwen3-embedding-0.6b',
    context: 8192,
    note: "The width is the open model's; nobody documents it here.",
  },
  {
    ...vectors,
    ...vector,
    id: 'qwen3-embedding-4b',
    context: 8192,
    width: 2560,
    widths: [2560],
    note: "The width is the open model's; nobody documents it here.",
  },
  { ...vectors, ...vector, id: 'embedding-v1', context: 384, width: 384, widths: [384], status: 'legacy' },
  { ...vectors, id: 'gme-qwen2-vl-2b-instruct', kind: 'embedding', status: 'current', note: 'Text and images.' },
  {
    ...images,
    ...image,
    id: 'irag-1.0',
    asOf: 'unknown',
    note: 'Prompts of at most 220 characters; 0.14 yuan an image.',
  },
  { ...lobehub, ...image, id: 'qwen-image', note: '0.25 yuan an image.' },
  { ...lobehub, ...image, id: 'qwen-image-edit', note: 'Edits, with a JSON body; 0.3 yuan an image.' },
  { ...lobehub, ...image, id: 'ernie-irag-edit', note: 'Edits, with a JSON body; 0.14 yuan an image.' },
  {
    ...documented(`${DOCS}/WENXINWORKSHOP/s/zm696hdfq`, '2025-03-28'),
    ...image,
    id: 'flux.1-schnell',
    status: 'legacy',
    note: 'Listed in 2025; nobody says whether it still is.',
  },
];

const blind = models.filter(({ vision }) => vision === false).map(({ id }) => id);
const hosted = ['deepseek-v3.2'];
const oneText = ['tao-8k', 'gme-qwen2-vl-2b-instruct'];
/** Two tokens are the least one may ask for. */
const limits = outputLimits(models, reference, 'From 2 to what the model can answer.').map(
  (rule): ParamRule => ({ ...rule, range: { ...rule.range, min: 2 } }),
);

const toChat = 'Send the prompt as a user message to chat completions.';
const reembed = 'Vectors of different models do not compare: embed everything again, at most 16 texts in a call';
const noSpeech = 'Baidu Speech is a product of its own: keep this call with another vendor (--to speech=…).';
const noHearing = 'Baidu Speech is a product of its own: keep this call with another vendor (--to transcription=…).';
const noModeration =
  'Content is checked while it is generated; a check of its own stays with another vendor (--to moderation=…).';

/** Baidu AI Cloud Qianfan, home of ERNIE: https://cloud.baidu.com/doc/qianfan */
export const baidu: Provider = {
  id: 'baidu',
  name: 'Baidu Qianfan',
  nameZh: '百度智能云千帆',
  aliases: ['qianfan', 'ernie', 'wenxin', '百度', '千帆', '文心'],
  hosts: ['qianfan.baidubce.com', 'qianfan.gz.baidubce.com', 'aistudio.baidu.com'],
  docs: `${DOCS}/WENXINWORKSHOP/s/2m3fihw8s`,
  regions: [
    {
      ...compatible,
      id: 'cn',
      label: 'Mainland China (Beijing)',
      baseURL: 'https://qianfan.baidubce.com/v2',
      note: 'Takes keys that begin with bce-v3; the keys of V1 ended with it on 2026-08-31.',
    },
    {
      ...documented(`${DOCS}/qianfan/s/rmh4stn9m`, '2025'),
      id: 'cn-gz',
      label: 'Mainland China (Guangzhou)',
      baseURL: 'https://qianfan.gz.baidubce.com/v2',
      note: 'Named by pages of 2025 only.',
    },
  ],
  key: {
    ...observed('https://dev.to/hassann/how-to-use-the-ernie-51-api-3m5b', '2026-05'),
    env: 'QIANFAN_API_KEY',
    baseURLEnv: 'QIANFAN_BASE_URL',
    otherEnvs: ['QIANFAN_BEARER_TOKEN', 'QIANFAN_ACCESS_KEY', 'QIANFAN_AK', 'BAIDU_API_KEY'],
  },
  apis: {
    'chat.completions': served(
      compatible,
      'A system message comes first, user and assistant take turns, a user or tool message ends; all else is refused.',
    ),
    responses: differs(
      responses,
      'Serves hosted models such as qwen3; nobody confirms ERNIE: choose such a model, or move the call to chat.',
    ),
    'responses.stored': differs(responses, 'Retrieve, delete and input items are served along with responses.'),
    completions: differs(
      documented(`${DOCS}/qianfan/s/rmse4vxp8`, '2026'),
      `Served, but nobody lists for which models. ${toChat}`,
    ),
    embeddings: served(vectors, 'At most 16 texts in a call, often of 512 tokens at most; widths are fixed.'),
    'images.generate': served(
      images,
      'Answers with a link, one to four images; musesteamer models have a path of their own.',
    ),
    'images.edit': differs(v2, 'qwen-image-edit and ernie-irag-edit edit images, with a JSON body instead of a form.'),
    'images.createVariation': absent(noImages, 'Images can be made and edited, not varied.'),
    'audio.speech': absent(noPage, noSpeech),
    'audio.transcriptions': absent(noPage, noHearing),
    'audio.translations': absent(noPage, noHearing),
    files: differs(
      inferred(`${DOCS}/qianfan-api/s/vmhejnuy8`, '2025-12'),
      'There is a files service for assistants and batches: compare the fields before you use it.',
    ),
    uploads: absent(noPage, 'Send the file in one piece to files.'),
    batches: differs(inferred(V2, 'unknown'), 'There is a batch service: compare the fields before you use it.'),
    fine_tuning: absent(noPage, 'Tuning is offered in the console and over an API of its own.'),
    moderations: absent(noPage, noModeration),
    models: served(observed('https://github.com/lobehub/lobehub', '2026-09-29')),
    assistants: absent(
      noPage,
      'AppBuilder has assistants, with another API; chat completions with tools come closest.',
    ),
    threads: absent(noPage, 'Keep the messages yourself and send them to chat completions.'),
    vector_stores: absent(noPage, 'AppBuilder has knowledge bases, with another API.'),
    realtime: absent(noPage, 'No realtime API is documented: stream chat completions.'),
    conversations: absent(noPage, 'Keep the messages yourself and send them to chat completions.'),
    containers: absent(noPage, 'No code containers are documented.'),
    evals: absent(noPage, 'No evals are documented.'),
    videos: absent(v2, 'Videos are made over an API of its own.'),
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
        'parallel_tool_calls',
        'seed',
        'user',
      ]),
      ...taken(sdk, ['messages.name']),
      ...platformParams(derived),
      temperature: [
        { ...reference, action: 'supported', models: hosted, range: { min: 0, max: 2 }, note: 'Taken from 0 to 2.' },
        {
          ...reference,
          action: 'supported',
          range: { min: 0, minOpen: true, max: 1 },
          note: 'Above 0, at most 1: both 0 and more than 1 are refused.',
        },
      ],
      top_p: {
        ...reference,
        action: 'supported',
        range: { min: 0, minOpen: true, max: 1 },
        note: 'From 0 to 1; older pages refuse 0.',
      },
      max_completion_tokens: limits,
      max_tokens: {
        ...reference,
        action: 'rename',
        to: 'max_completion_tokens',
        note: 'Clients send it, but only max_completion_tokens is documented.',
      },
      stop: {
        ...derived,
        action: 'supported',
        maxItems: 4,
        maxLength: 20,
        note: 'Older pages take at most 4 words of 20 characters; nothing newer is known.',
      },
      n: { ...unnamed, action: 'undocumented', neutral: ['1'], note: 'Expect one choice.' },
      frequency_penalty: {
        ...reference,
        action: 'supported',
        range: { min: -2, max: 2 },
        note: 'From -2 to 2; only some models heed it, ERNIE has penalty_score.',
      },
      presence_penalty: {
        ...reference,
        action: 'supported',
        range: { min: -2, max: 2 },
        note: 'From -2 to 2; only some models heed it, ERNIE has penalty_score.',
      },
      logprobs: { ...unnamed, action: 'undocumented', neutral: ['false'] },
      top_logprobs: { ...unnamed, action: 'undocumented', neutral: ['0'] },
      logit_bias: { ...unnamed, action: 'undocumented' },
      tool_choice: [
        {
          ...recent,
          action: 'supported',
          models: hosted,
          values: ['auto', 'none', 'required', 'function'],
        },
        {
          ...reference,
          action: 'supported',
          values: ['auto', 'none'],
          note: 'Nobody says that a tool can be forced: send it alone and ask for it in the prompt.',
        },
      ],
      'tools.type': { ...reference, action: 'supported', values: ['function'], note: 'Only functions.' },
      'response_format.type': {
        ...reference,
        action: 'supported',
        values: ['text', 'json_object'],
        note: 'json_schema is there, but not for which models: use json_object and put the schema into the prompt.',
      },
      'messages.role': {
        ...recent,
        action: 'supported',
        replace: { developer: 'system' },
        values: ['system', 'user', 'assistant', 'tool'],
        note: 'The role developer is not taken by chat completions.',
      },
      'messages.content.type': [
        {
          ...reference,
          action: 'supported',
          models: blind,
          values: ['text'],
          note: 'This model reads text only: for images take ernie-5.0 or ernie-4.5-turbo-vl.',
        },
        { ...reference, action: 'supported', values: ['text', 'image_url'], note: 'Text and images only.' },
      ],
      reasoning_effort: [
        {
          ...recent,
          action: 'supported',
          models: hosted,
          replace: { minimal: 'high', low: 'high', medium: 'high', xhigh: 'max' },
          values: ['high', 'max'],
          note: 'Takes high and max.',
        },
        {
          ...gateway,
          action: 'undocumented',
          note: 'A gateway says that it is not taken; the fields here are enable_thinking and thinking_budget.',
        },
      ],
      functions: { ...unnamed, action: 'reject', note: 'Known to V1 only: write them as tools.' },
      function_call: { ...unnamed, action: 'reject', note: 'Known to V1 only: write it as tool_choice.' },
      modalities: { ...unnamed, action: 'reject', neutral: ['text'], note: 'The chat models answer in text only.' },
      audio: { ...unnamed, action: 'reject', note: 'The chat models answer in text only.' },
      web_search_options: { ...derived, action: 'reject', note: 'Search is switched on with web_search here.' },
      moderation: { ...unnamed, action: 'reject', note: 'Check the text in a call of its own.' },
    },
    embeddings: {
      ...taken(vectors, ['model']),
      encoding_format: {
        ...vectors,
        action: 'supported',
        replace: { base64: 'float' },
        values: ['float'],
        note: 'Only float is taken.',
      },
      dimensions: { ...vectors, action: 'drop', note: "Not known: the width of vectors can't be chosen." },
      input: [
        { ...vectors, action: 'supported', models: oneText, maxItems: 1, note: 'One text in a call.' },
        {
          ...vectors,
          action: 'supported',
          maxItems: 16,
          note: 'At most 16 texts in a call: send longer lists in pieces.',
        },
      ],
      user: { ...unknown(`${DOCS}/qianfan-api/s/Fm7u3ropn`, 'unknown'), action: 'undocumented' },
    },
    images: {
      ...taken(images, ['model', 'user']),
      ...unmentioned(noImages, [
        'background',
        'complexity',
        'frame_count',
        'frame_duration_ms',
        'output_compression',
        'output_format',
        'quality',
        'style',
        'svg',
      ]),
      prompt: [
        {
          ...images,
          action: 'supported',
          models: ['irag-1.0'],
          maxLength: 220,
          note: 'irag-1.0 takes 220 characters: shorten the prompt, or take qwen-image.',
        },
        { ...images, action: 'supported' },
      ],
      n: { ...images, action: 'supported', range: { min: 1, max: 4 }, note: 'One to four images.' },
      size: {
        ...images,
        action: 'supported',
        replace: { auto: '1024x1024', '256x256': '512x512' },
        note: 'From 512x512 to 2048x2048, which differ by model.',
      },
      response_format: {
        ...images,
        action: 'supported',
        values: ['url'],
        wire: 'ignored',
        note: 'Answers with a link: fetch the image where base64 is read.',
      },
      moderation: { ...noImages, action: 'undocumented', neutral: ['auto'] },
      safety_identifier: {
        ...inferred(`${DOCS}/qianfan-api/s/8m7u6un8a`, '2025-03-28'),
        action: 'drop',
        note: "Only served OpenAI's abuse reports.",
      },
      stream: { ...noImages, action: 'reject', neutral: ['false'], note: 'Nobody documents streamed images.' },
      partial_images: { ...noImages, action: 'reject', neutral: ['0'], note: 'Nobody documents streamed images.' },
    },
    models: taken(observed('https://github.com/lobehub/lobehub', '2026-09-29'), ['model']),
  }),
  ownParams: {
    chat: {
      enable_thinking: [
        { ...reference, action: 'supported', models: ['ernie-5.0-thinking-preview'] },
        { ...reference, action: 'undocumented', note: 'For models that can do both, such as qwen3.' },
      ],
      thinking_budget: { ...lobehub, asOf: '2026', action: 'supported', range: { min: 100, max: 16_384 } },
      penalty_score: { ...reference, action: 'supported', range: { min: 1, max: 2 } },
      ...taken({ ...lobehub, asOf: '2026' }, [
        'web_search',
        'web_search.enable',
        'web_search.enable_citation',
        'web_search.enable_trace',
      ]),
      ...taken(dify, ['disable_search']),
    },
    images: { ...taken(images, ['refer_image']) },
  },
  conflicts: [],
  additions: { embeddings: [floatVectors] },
  behaviour: {
    ...asOpenAI(reference),
    thoughts: { ...reference, field: 'reasoning_content' },
    replay: { ...recent, models: hosted, note: 'Wants reasoning_content back with every assistant message.' },
    unknownFields: { ...unknown(`${DOCS}/qianfan-api/s/Om9b4yj3w`, '2025-12-23'), reaction: 'unknown' },
    errors: {
      ...errors,
      body: { error: { code: '$code', message: '$message', type: '$type' }, id: 'as-0' },
      cases: {
        auth: { status: 401, code: 'invalid_iam_token' },
        permission: { status: 403, code: 'access_denied' },
        model: { status: 400, code: 'invalid_model' },
        parameter: { status: 400, code: 'invalid_argument' },
        context: { status: 400, code: 'tokens_too_long' },
        rate: { status: 429, code: 'rpm_rate_limit_exceeded' },
        content: { status: 400, code: 'unsafe_request' },
        server: { status: 500, code: 'internal_error' },
      },
      note: 'Test the status: the names behind 401, 429 and 500 are not sure, and unknown models may answer 401.',
    },
  },
  models,
  mapping: [
    ...mappingRows(TIERS.cheap, {
      ...choice,
      kind: 'chat',
      to: 'ernie-4.5-turbo-128k',
      alternatives: ['deepseek-v3.2'],
      reason: 'cheapest current ERNIE, never thinks',
    }),
    ...mappingRows(TIERS.mini, {
      ...choice,
      to: 'ernie-4.5-turbo-128k',
      alternatives: ['ernie-4.5-turbo-vl', 'ernie-5.5-flash-preview'],
      reason: 'low price, tools, never thinks; for images take ernie-4.5-turbo-vl, which has no tools',
    }),
    ...mappingRows(TIERS.text, {
      ...choice,
      kind: 'chat',
      to: 'ernie-5.1',
      alternatives: ['ernie-4.5-turbo-128k', 'ernie-5.0'],
      reason: 'strongest text model, though it thinks; for images take ernie-5.0',
    }),
    ...mappingRows(TIERS.vision, {
      ...choice,
      kind: 'chat',
      to: 'ernie-5.0',
      alternatives: ['ernie-4.5-turbo-vl', 'ernie-5.1'],
      reason: 'reads images and has tools, though it thinks; ernie-4.5-turbo-vl is cheaper, without tools',
    }),
    ...mappingRows(TIERS.audio, {
      ...choice,
      kind: 'chat',
      to: 'ernie-5.0',
      reason: 'nearest chat model',
      manual: 'No sound in or out: keep speech with another vendor.',
    }),
    ...mappingRows(TIERS.search, {
      ...choice,
      to: 'ernie-5.1',
      reason: 'nearest chat model',
      manual: 'Search is not built into the model: switch it on with web_search: { enable: true }.',
    }),
    ...mappingRows(TIERS.nanoReasoning, {
      ...choice,
      to: 'ernie-x1.1',
      alternatives: ['ernie-4.5-turbo-128k'],
      reason: 'cheap reasoning over text',
    }),
    ...mappingRows([...TIERS.miniReasoning, ...TIERS.oMini], {
      ...choice,
      to: 'ernie-x1.1',
      alternatives: ['ernie-5.5-flash-preview', 'deepseek-v3.2', 'ernie-5.0'],
      reason: 'cheap reasoning over text; for images take ernie-5.0',
    }),
    ...mappingRows([...TIERS.reasoning, ...TIERS.o], {
      ...choice,
      kind: 'chat',
      to: 'ernie-5.1',
      alternatives: ['ernie-5.0', 'ernie-5.5-flash-preview'],
      reason: 'flagship over text; for images take ernie-5.0',
    }),
    ...mappingRows(TIERS.deepest, {
      ...choice,
      to: 'ernie-5.0-thinking-latest',
      alternatives: ['ernie-5.1'],
      reason: 'deep reasoning, reads images',
    }),
    {
      ...choice,
      from: '*',
      kind: 'completion',
      to: 'ernie-4.5-turbo-128k',
      reason: 'cheapest current ERNIE, never thinks',
      manual: toChat,
    },
    {
      ...choice,
      from: 'text-embedding-3-large',
      to: 'qwen3-embedding-4b',
      alternatives: ['qwen3-embedding-0.6b'],
      reason: 'widest vector on offer, texts of 8192 tokens',
      manual: `${reembed}; the width falls from 3072 to 2560, which one trial call should confirm.`,
    },
    {
      ...choice,
      from: '*',
      kind: 'embedding',
      to: 'bge-large-zh',
      alternatives: ['bge-large-en', 'qwen3-embedding-0.6b', 'tao-8k'],
      reason: '1536 is not offered; for English take bge-large-en',
      manual: `${reembed} and 512 tokens in a text; the width falls from 1536 to 1024.`,
    },
    ...mappingRows(['dall-e-2', 'dall-e-3'], {
      ...choice,
      to: 'irag-1.0',
      alternatives: ['qwen-image'],
      reason: 'text to image, prompts of 220 characters',
    }),
    {
      ...choice,
      from: '*',
      kind: 'image',
      to: 'qwen-image',
      alternatives: ['irag-1.0'],
      reason: 'text to image',
    },
  ],
  without: {
    speech: { ...noPage, note: noSpeech },
    transcription: { ...noPage, note: noHearing },
    moderation: { ...noPage, note: noModeration },
    realtime: { ...noPage, note: 'No realtime API is documented: stream chat completions.' },
    video: { ...v2, note: 'Videos are made over an API of its own: rewrite it, or keep it with another vendor.' },
    other: { ...noPage, note: 'Nothing like it is documented: keep it with another vendor.' },
  },
  tokens: {
    ...counting,
    by: 'endpoint',
    note: 'Only the older API counts, for older ERNIE models: tokenizer/erniebot on aip.baidubce.com, with a key of its own.',
  },
  catalogIds: [],
};
