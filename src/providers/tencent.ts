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
import { cny, usd } from './price.ts';
import type { Provider } from './provider.ts';
import { absent, served } from './support.ts';
import { uncounted } from './token-count.ts';

const DOCS = 'https://cloud.tencent.com/document/product/1823';
/** The copy that could be read breaks off before the sampling fields. */
const REFERENCE = `${DOCS}/135872`;
const reference = documented(REFERENCE, '2026-08-12');
const derived = inferred(REFERENCE, '2026-08-12');
const unnamed = unknown(REFERENCE, '2026-08-12');
const responses = documented(`${DOCS}/135873`, '2026-08-12');
const GUIDE = `${DOCS}/132252`;
const guide = documented(GUIDE, '2026-05-28');
const vectors = documented(`${DOCS}/131595`, '2026-06');
const leaving = documented(`${DOCS}/131382`, '2026-05-11');
const errors = documented(`${DOCS}/131208`, '2026-04-30');
const images = documented(`${DOCS}/130930`, '2026-05-28');
const noImages = inferred(`${DOCS}/130930`, '2026-05-28');
const speech = documented(`${DOCS}/138804`, '2026');
const hearing = documented(`${DOCS}/135793`, '2026');
const OLD = 'https://cloud.tencent.com/document/product/1729';
const oldReference = inferred(`${OLD}/111007`, '2026-01-08');
const oldUnknown = unknown(`${OLD}/111007`, '2026-01-08');
const abroad = documented('https://www.tencentcloud.com/document/product/1300/78941', '2026-05-13');

const ARTICLE = 'https://cloud.tencent.com/developer/article/2787892';
const article = documented(ARTICLE, '2026-11-19');
const gateway = observed('https://vercel.com/ai-gateway/models', '2026-11');
const catalog = observed('npm package opencode-ai 1.18.33', '2026-09');
/** Our own choice of a successor, from the models and limits of this file. */
const choice = inferred(ARTICLE, '2026-11-22');
/** The vendor's notice leads to hy3-preview, which hy3 has replaced since. */
const successor = inferred(`${OLD}/131925`, '2026-11-22');

const thinking = { thinking: { type: 'enabled' } };
const noThinking = { thinking: { type: 'disabled' } };
const highEffort = { ...thinking, reasoning_effort: 'high' };

const hy4 = { kind: 'chat', context: 1_024_000, maxOutput: 64_000, tools: true, status: 'current' } as const;
const hy3 = { ...hy4, context: 256_000, maxOutput: 128_000, vision: false } as const;
const hybrid = { thinks: 'default', plain: noThinking } as const;
const small = { kind: 'chat', vision: false, tools: false, status: 'current' } as const;
const vector = { kind: 'embedding', context: 32_000, status: 'current' } as const;
/** Models of other makers on the same endpoint; each is switched on in the console first. */
const hosted = {
  ...abroad,
  kind: 'chat',
  status: 'current',
  note: 'Not on every site: look into the console.',
} as const;

const models: readonly ModelFacts[] = [
  {
    ...article,
    ...hy4,
    ...hybrid,
    id: 'hy4',
    vision: true,
    ...cny(6, 18),
    ...usd(0.834, 2.501),
    note: 'Nobody documents whether it thinks unasked; takes up to 20 images.',
  },
  {
    ...gateway,
    ...hy4,
    ...hybrid,
    id: 'hy4-flash',
    context: 1_000_000,
    vision: true,
    ...usd(0.035, 0.1405),
    note: "A gateway's price; nobody documents whether it thinks unasked.",
  },
  { ...catalog, ...hy4, ...hybrid, id: 'hy4-preview', vision: false, ...usd(0.834, 2.501), status: 'legacy' },
  {
    ...catalog,
    ...hy3,
    ...hybrid,
    id: 'hy3',
    ...usd(0.132, 0.528),
    note: 'Takes 192,000 tokens of input; every effort but none acts like high.',
  },
  { ...guide, ...hy3, id: 'hy3-preview', thinks: 'optional', status: 'legacy' },
  { ...guide, ...small, id: 'hunyuan-role-latest', context: 32_000, maxOutput: 4000, note: 'For role play.' },
  { ...guide, ...small, id: 'hy-mt2-pro', context: 8000, maxOutput: 4000, note: 'Translates, and nothing else.' },
  { ...hosted, id: 'deepseek-v4-pro' },
  { ...hosted, id: 'deepseek-v4-flash' },
  { ...hosted, id: 'deepseek-v3.2' },
  { ...hosted, id: 'glm-5.1' },
  { ...hosted, id: 'glm-5' },
  { ...hosted, id: 'glm-5v-turbo' },
  { ...hosted, id: 'kimi-k2.6' },
  { ...hosted, id: 'kimi-k2.5' },
  { ...hosted, id: 'minimax-m2.7' },
  { ...hosted, id: 'minimax-m2.5' },
  { ...vectors, ...vector, id: 'kinfra-text-embedding-0.6b', width: 1024, widths: [1024] },
  { ...vectors, ...vector, id: 'kinfra-text-embedding-4b', width: 2560, widths: [2560] },
  { ...vectors, id: 'kinfra-vl-embedding-2b', kind: 'embedding', width: 2048, widths: [2048], status: 'current' },
  { ...vectors, id: 'kinfra-vl-embedding-8b', kind: 'embedding', width: 4096, widths: [4096], status: 'current' },
];

const blind = models.filter(({ vision }) => vision === false).map(({ id }) => id);
const fixedWidths = models.flatMap(({ id, width }): ParamRule[] =>
  width === undefined
    ? []
    : [{ ...vectors, action: 'drop', models: [id], note: `Vectors are ${width} wide, which can't be changed.` }],
);

const toChat = 'Send the prompt as a user message to chat completions.';
const reembed = 'Vectors of different models do not compare: embed everything again';
const noImage =
  'Images are made under /v1/wand/hunyuan-image, with another API: rewrite it, or route it with --to images=….';
const noSpeech =
  'Speech is made under /v1/wand/minimax-tts, with another API: rewrite it, or route it with --to speech=….';
const noHearing =
  'Speech is recognised under /v1/wand/asrproxy, with another API: rewrite it, or route it with --to transcription=….';
const noModeration = 'Unsafe content ends in error 451 instead; route the check with --to moderation=….';

/** Tencent TokenHub, which sells the Hunyuan models: https://cloud.tencent.com/document/product/1823 */
export const tencent: Provider = {
  id: 'tencent',
  name: 'Tencent TokenHub',
  nameZh: '腾讯混元',
  aliases: ['hunyuan', 'tokenhub', '混元', '腾讯'],
  hosts: ['tencentmaas.com', 'tencentcloudmaas.com', 'tencentcloudmaas.tech', 'api.lkeap.cloud.tencent.com'],
  docs: REFERENCE,
  regions: [
    {
      ...reference,
      id: 'cn',
      label: 'Mainland China (Guangzhou)',
      baseURL: 'https://tokenhub.tencentmaas.com/v1',
      note: 'Keys work on their own site only; each model must be switched on in the console first.',
    },
    {
      ...abroad,
      id: 'intl',
      label: 'International (Singapore)',
      baseURL: 'https://tokenhub-intl.tencentcloudmaas.com/v1',
      note: 'Listed models of other makers only in May 2026: look into the console for the Hunyuan ones.',
    },
    {
      ...abroad,
      id: 'cn-intl',
      label: 'Mainland China (Guangzhou), international account',
      baseURL: 'https://tokenhub.tencentcloudmaas.com/v1',
    },
  ],
  key: {
    ...catalog,
    env: 'TENCENT_TOKENHUB_API_KEY',
    baseURLEnv: 'TENCENT_TOKENHUB_BASE_URL',
    otherEnvs: ['TOKENHUB_API_KEY', 'TENCENT_API_KEY', 'TENCENT_CODING_PLAN_API_KEY', 'HUNYUAN_API_KEY'],
  },
  apis: {
    'chat.completions': served(reference),
    responses: served(responses, 'Some models only; search is a tool of it, called web_search.'),
    'responses.stored': absent(
      unknown(`${DOCS}/135873`, '2026-08-12'),
      'Keep the conversation yourself and send it along.',
    ),
    completions: absent(unnamed, toChat),
    embeddings: served(vectors, 'Floats of one width for each model; at most 128 texts in a call are suggested.'),
    'images.generate': absent(images, noImage),
    'images.edit': absent(images, 'Images are edited under /v1/wand/og-image/edits, with another API.'),
    'images.createVariation': absent(
      noImages,
      'Nothing like it; hy-image-v3 takes reference images, with another API.',
    ),
    'audio.speech': absent(speech, noSpeech),
    'audio.transcriptions': absent(hearing, noHearing),
    'audio.translations': absent(
      inferred(`${DOCS}/138804`, '2026'),
      'Transcribe elsewhere, then translate the text with hy-mt2-pro.',
    ),
    files: absent(unnamed, 'Give files to chat as file_url parts with a public link.'),
    uploads: absent(unnamed, 'Give files to chat as file_url parts with a public link.'),
    batches: absent(unnamed, 'Send the requests one by one.'),
    fine_tuning: absent(unnamed, 'Tuning is offered in the console.'),
    moderations: absent(unknown(`${DOCS}/131208`, '2026-04-30'), noModeration),
    models: served(observed(ARTICLE, '2026-11-19')),
    assistants: absent(
      inferred('npm package tencentcloud-sdk-nodejs-hunyuan 4.1.188', '2026-08-11'),
      'Chat completions with tools come closest.',
    ),
    threads: absent(
      inferred('npm package tencentcloud-sdk-nodejs-hunyuan 4.1.188', '2026-08-11'),
      'Keep the messages yourself and send them to chat completions.',
    ),
    vector_stores: absent(unnamed, 'Search yourself and put the findings into the prompt.'),
    realtime: absent(unnamed, 'No realtime API is documented: stream chat completions.'),
    conversations: absent(unnamed, 'Keep the messages yourself and send them to chat completions.'),
    containers: absent(unnamed, 'No code containers are documented.'),
    evals: absent(unnamed, 'No evals are documented.'),
    videos: absent(unnamed, 'Nothing like it is documented on this endpoint.'),
    other: absent(unnamed, 'Nothing like it is documented.'),
  },
  params: paramTable({
    chat: {
      ...taken(reference, ['messages', 'model', 'stream', 'stream_options']),
      ...taken(guide, ['tools']),
      ...platformParams(derived),
      temperature: { ...responses, action: 'supported', range: { min: 0, max: 2 }, note: 'Taken from 0 to 2.' },
      top_p: { ...responses, action: 'supported', range: { min: 0, minOpen: true, max: 1 }, note: 'Must be above 0.' },
      max_tokens: outputLimits(models, observed(GUIDE, '2026-05-28'), 'The model answers with no more than that.'),
      max_completion_tokens: {
        ...inferred(GUIDE, '2026-05-28'),
        action: 'rename',
        to: 'max_tokens',
        note: 'Nobody documents it under this name.',
      },
      stop: { ...oldReference, action: 'undocumented', note: 'The old platform took it; nobody says so of this one.' },
      seed: { ...oldUnknown, action: 'undocumented', note: 'The old platform took it; nobody says so of this one.' },
      n: { ...unnamed, action: 'undocumented', neutral: ['1'], note: 'Expect one choice.' },
      frequency_penalty: { ...unnamed, action: 'undocumented', neutral: ['0'] },
      presence_penalty: { ...unnamed, action: 'undocumented', neutral: ['0'] },
      logprobs: { ...unnamed, action: 'undocumented', neutral: ['false'] },
      top_logprobs: { ...unnamed, action: 'undocumented', neutral: ['0'] },
      ...unmentioned(unnamed, ['logit_bias', 'parallel_tool_calls', 'user', 'messages.name']),
      tool_choice: [
        { ...guide, action: 'supported', given: noThinking, values: ['auto', 'none', 'required', 'function'] },
        {
          ...guide,
          action: 'supported',
          values: ['auto', 'none'],
          note: "While the model thinks a tool can't be forced: add thinking: { type: 'disabled' } to this call.",
        },
      ],
      'tools.type': {
        ...guide,
        action: 'supported',
        values: ['function'],
        note: 'Only functions: web_search is a tool of responses.',
      },
      'response_format.type': {
        ...inferred(GUIDE, '2026-05-28'),
        action: 'supported',
        values: ['text', 'json_object'],
        note: 'Nobody documents json_schema: use json_object and put the schema into the prompt.',
      },
      'messages.role': {
        ...derived,
        action: 'supported',
        replace: { developer: 'system' },
        values: ['system', 'user', 'assistant', 'tool'],
        note: 'The roles are system, user, assistant and tool.',
      },
      'messages.content.type': [
        {
          ...reference,
          action: 'supported',
          models: blind,
          values: ['text', 'file_url'],
          note: 'This model reads no images: take hy4 or hy4-flash.',
        },
        {
          ...reference,
          action: 'supported',
          values: ['text', 'image_url', 'video_url', 'file_url'],
          note: 'Files go as file_url parts with a plain link; nobody documents sound.',
        },
      ],
      reasoning_effort: {
        ...guide,
        action: 'supported',
        replace: { minimal: 'low', xhigh: 'high', max: 'high' },
        values: ['none', 'low', 'medium', 'high'],
        note: 'Documented are low, medium and high, and none was seen to work; hy3 takes the rest for high.',
      },
      functions: { ...unnamed, action: 'reject', note: 'Not documented: write them as tools.' },
      function_call: { ...unnamed, action: 'reject', note: 'Not documented: write it as tool_choice.' },
      modalities: { ...unnamed, action: 'reject', neutral: ['text'], note: 'The chat models answer in text only.' },
      audio: { ...unnamed, action: 'reject', note: 'The chat models answer in text only.' },
      web_search_options: { ...leaving, action: 'reject', note: 'Search is a tool of responses here: web_search.' },
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
      dimensions: [...fixedWidths, { ...vectors, action: 'drop', note: "The width of vectors can't be changed." }],
      input: {
        ...vectors,
        action: 'supported',
        maxItems: 128,
        wire: 'ignored',
        note: 'At most 128 texts of about 2000 characters are suggested: send longer lists in pieces.',
      },
      user: { ...unnamed, action: 'undocumented' },
    },
    models: taken(observed(ARTICLE, '2026-11-19'), ['model']),
  }),
  ownParams: {
    chat: {
      'thinking.type': { ...guide, action: 'supported', values: ['enabled', 'disabled'] },
      enable_enhancement: {
        ...documented(`${OLD}/111007`, '2026-01-08'),
        action: 'drop',
        note: 'Known to the old platform only: search is a tool of responses now.',
      },
    },
  },
  conflicts: [],
  additions: { embeddings: [floatVectors] },
  behaviour: {
    ...asOpenAI(reference),
    finishReasons: { ...reference, values: ['stop', 'length', 'tool_calls'] },
    thoughts: {
      ...guide,
      field: 'reasoning_content',
      note: 'Send it back inside tool loops: without it, answers get worse.',
    },
    unknownFields: { ...unknown(`${DOCS}/131208`, '2026-04-30'), reaction: 'unknown' },
    errors: {
      ...errors,
      body: { error: { type: '$type', code: '$code', message: '$message', source: 'gateway' } },
      cases: {
        auth: { status: 401, code: '401002', type: 'authentication_error' },
        permission: { status: 403, code: '403001' },
        parameter: { status: 400, code: '400001', type: 'invalid_request_error' },
        rate: { status: 429, code: '429001', type: 'rate_limit_error' },
        quota: { status: 402, type: 'permission_error' },
        content: { status: 451, code: '451001', type: 'content_filter_error' },
        server: { status: 502, code: '502001', type: 'upstream_error' },
      },
      note: '402 means arrears or a model that was not switched on; 451 has no counterpart at OpenAI.',
    },
  },
  thinking: { ...guide, on: thinking },
  models,
  mapping: [
    ...mappingRows(TIERS.cheap, {
      ...choice,
      kind: 'chat',
      to: 'hy4-flash',
      params: noThinking,
      alternatives: ['hy3'],
      reason: 'the cheapest, thinking off',
    }),
    ...mappingRows(TIERS.mini, {
      ...choice,
      to: 'hy4-flash',
      params: noThinking,
      alternatives: ['hy3'],
      reason: 'cheap, reads images, thinking off',
    }),
    ...mappingRows(['gpt-4', 'gpt-4-32k'], {
      ...choice,
      to: 'hy3',
      params: noThinking,
      alternatives: ['hy4'],
      reason: 'text model of that class, thinking off',
    }),
    ...mappingRows([...TIERS.text, ...TIERS.vision], {
      ...choice,
      kind: 'chat',
      to: 'hy4',
      params: noThinking,
      alternatives: ['hy4-flash', 'hy3'],
      reason: 'flagship that reads images, thinking off',
    }),
    ...mappingRows(TIERS.audio, {
      ...choice,
      kind: 'chat',
      to: 'hy4',
      params: noThinking,
      reason: 'nearest chat model',
      manual: 'No sound in or out: keep speech with another vendor.',
    }),
    ...mappingRows(TIERS.search, {
      ...choice,
      to: 'hy4',
      params: highEffort,
      reason: 'nearest chat model',
      manual: 'Search is not built into the model: it is a tool of responses, called web_search.',
    }),
    ...mappingRows([...TIERS.nanoReasoning, ...TIERS.miniReasoning], {
      ...choice,
      to: 'hy4-flash',
      alternatives: ['hy3'],
      reason: 'cheap, reads images; thinking as by default',
    }),
    ...mappingRows(TIERS.oMini, {
      ...choice,
      to: 'hy3',
      params: highEffort,
      alternatives: ['hy4-flash'],
      reason: 'cheap reasoning over text; for images take hy4-flash',
    }),
    ...mappingRows([...TIERS.reasoning, ...TIERS.o, ...TIERS.deepest], {
      ...choice,
      kind: 'chat',
      to: 'hy4',
      params: highEffort,
      alternatives: ['hy3'],
      reason: 'largest model, reasons and reads images',
    }),
    {
      ...choice,
      from: '*',
      kind: 'completion',
      to: 'hy4-flash',
      params: noThinking,
      alternatives: ['hy3'],
      reason: 'the cheapest, thinking off',
      manual: toChat,
    },
    {
      ...inferred(`${DOCS}/131595`, '2026-11-22'),
      from: 'text-embedding-3-large',
      to: 'kinfra-text-embedding-4b',
      reason: 'the widest text vector on offer',
      manual: `${reembed}; the width falls from 3072 to 2560.`,
    },
    {
      ...inferred(`${DOCS}/131595`, '2026-11-22'),
      from: '*',
      kind: 'embedding',
      to: 'kinfra-text-embedding-0.6b',
      alternatives: ['kinfra-text-embedding-4b'],
      reason: 'small and general; 1536 is not offered',
      manual: `${reembed}; the width falls from 1536 to 1024.`,
    },
    ...mappingRows(
      [
        'hunyuan-standard',
        'hunyuan-standard-256K',
        'hunyuan-turbo',
        'hunyuan-turbo-latest',
        'hunyuan-turbo-20241120',
        'hunyuan-turbo-20241223',
        'hunyuan-turbos',
        'hunyuan-turbos-latest',
        'hunyuan-turbos-20250226',
        'hunyuan-turbos-20250313',
        'hunyuan-turbos-20250416',
        'hunyuan-turbos-20250716',
        'hunyuan-turbos-20250926',
        'hunyuan-large',
        'hunyuan-large-longcontext',
        'hunyuan-code',
        'hunyuan-functioncall',
        'hunyuan-2.0-instruct',
        'hunyuan-2.0-instruct-20251111',
      ],
      {
        ...successor,
        to: 'hy3',
        params: noThinking,
        alternatives: ['hy3-preview', 'hy4'],
        reason: 'successor of the old text models, thinking off',
      },
    ),
    ...mappingRows(
      [
        'hunyuan-t1',
        'hunyuan-t1-latest',
        'hunyuan-t1-20250321',
        'hunyuan-t1-20250711',
        'hunyuan-2.0-thinking',
        'hunyuan-2.0-thinking-20251109',
      ],
      {
        ...successor,
        to: 'hy3',
        params: highEffort,
        alternatives: ['hy3-preview', 'hy4'],
        reason: 'successor of the old reasoning models',
      },
    ),
    ...mappingRows(['hunyuan-pro', 'hunyuan-a13b'], {
      ...choice,
      to: 'hy3',
      params: noThinking,
      alternatives: ['hy4'],
      reason: 'text model of that class, thinking off',
    }),
    {
      ...choice,
      from: 'hunyuan-lite',
      to: 'hy4-flash',
      params: noThinking,
      alternatives: ['hy3'],
      reason: 'the cheapest, thinking off',
    },
    ...mappingRows(
      [
        'hunyuan-vision',
        'hunyuan-lite-vision',
        'hunyuan-standard-vision',
        'hunyuan-turbo-vision',
        'hunyuan-turbos-vision',
      ],
      {
        ...choice,
        to: 'hy4-flash',
        params: noThinking,
        alternatives: ['hy4'],
        reason: 'hy3 reads no images; this one does',
      },
    ),
    {
      ...choice,
      from: 'hunyuan-t1-vision',
      to: 'hy4',
      params: highEffort,
      alternatives: ['hy4-flash'],
      reason: 'hy3 reads no images; this one does',
    },
    { ...choice, from: 'hunyuan-role', to: 'hunyuan-role-latest', reason: 'role play' },
    ...mappingRows(['hunyuan-translation', 'hunyuan-translation-lite'], {
      ...choice,
      to: 'hy-mt2-pro',
      reason: 'translation',
    }),
    {
      ...inferred(`${OLD}/111007`, '2026-11-22'),
      from: 'hunyuan-embedding',
      to: 'kinfra-text-embedding-0.6b',
      reason: 'the same width',
      manual: `${reembed}.`,
    },
  ],
  without: {
    image: { ...images, note: noImage },
    speech: { ...speech, note: noSpeech },
    transcription: { ...hearing, note: noHearing },
    moderation: { ...unknown(`${DOCS}/131208`, '2026-04-30'), note: noModeration },
    realtime: { ...unnamed, note: 'No realtime API is documented: stream chat completions.' },
    video: { ...unnamed, note: 'Nothing like it is documented on this endpoint: keep it with another vendor.' },
    other: { ...unnamed, note: 'Nothing like it is documented: keep it with another vendor.' },
  },
  retired: [
    {
      ...documented('https://cloud.tencent.com/announce/detail/2404', '2026'),
      host: 'api.hunyuan.cloud.tencent.com',
      note: 'The old Hunyuan endpoint: its models went off on 2026-06-22, and its end was announced for 2026-09-30.',
    },
  ],
  tokens: uncounted(unnamed),
  catalogIds: ['tencent-tokenhub'],
};
