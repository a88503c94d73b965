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
import { uncounted } from './token-count.ts';

/** The pages are undated: the years are those of what they describe. */
const DOCS = 'https://www.xfyun.cn/doc/spark';
const REFERENCE = `${DOCS}/HTTP调用文档.html`;
const reference = documented(REFERENCE, '2025');
const derived = inferred(REFERENCE, '2025');
const unnamed = unknown(REFERENCE, '2025');
const x1 = documented(`${DOCS}/X1http.html`, '2025');
const x2 = observed(`${DOCS}/X2http.html`, '2026');
const x25 = documented(`${DOCS}/Spark-X2.5.html`, '2026');
const derivedX25 = inferred(`${DOCS}/Spark-X2.5.html`, '2026');
const errorCodes = inferred(`${DOCS}/错误码说明.html`, '2025');
const gateway = observed('https://github.com/alibaba/higress', '2026-04-30');
const catalog = observed('https://github.com/lobehub/lobehub', '2026');
/** Our own choice of a successor, from the models and limits of this file. */
const choice = inferred(REFERENCE, '2026-11-22');

const noThinking = { thinking: { type: 'disabled' } };

const v1 = {
  kind: 'chat',
  context: 8192,
  maxOutput: 8192,
  vision: false,
  tools: true,
  status: 'current',
} as const;
const pro = { ...v1, tools: false, note: 'An old generation.' } as const;
const lite = { ...v1, tools: false, maxOutput: 4096, ...cny(0, 0) } as const;
const open = {
  kind: 'chat',
  vision: false,
  tools: true,
  status: 'current',
  note: 'Its base URL is not known here (--base-url); open weights exist.',
} as const;

const models: readonly ModelFacts[] = [
  { ...catalog, ...lite, id: 'lite', note: 'Free; knows no tools, and no page says that it heeds system messages.' },
  {
    ...documented('https://docs.iflyaicloud.com/doc/237', '2025'),
    ...lite,
    id: 'general',
    status: 'legacy',
    note: 'Another name of lite.',
  },
  { ...catalog, ...pro, id: 'generalv3' },
  { ...catalog, ...pro, id: 'pro-128k', context: 131_072, maxOutput: 4096 },
  { ...catalog, ...v1, id: 'generalv3.5' },
  { ...catalog, ...v1, id: 'max-32k', context: 32_768 },
  {
    ...catalog,
    ...v1,
    id: '4.0Ultra',
    json: true,
    note: 'Pages disagree on the window: 8192 or 32,768 tokens; the smaller one stands.',
  },
  {
    ...x2,
    ...v1,
    id: 'spark-x',
    context: 32_768,
    maxOutput: 65_536,
    thinks: 'default',
    plain: noThinking,
    note: 'X1.5, X2 or X2-Flash, as the base URL says; of X2, catalogues say 32,768 or 192,000 tokens: the smaller stands.',
  },
  {
    ...x25,
    ...open,
    id: 'spark-x2.5',
    maxOutput: 262_143,
    thinks: 'always',
    note: 'Its base URL is not known here (--base-url); sampling is fixed.',
  },
  { ...x25, ...open, id: 'spark-x2.5-4b' },
  { ...x25, ...open, id: 'spark-x2.5-1.7b' },
];

const V1 = ['lite', 'general*', 'pro-128k', 'max-32k', '4.0Ultra'];
const X = ['spark-x'];
const X25 = ['spark-x2.5*'];
const toChat = 'Send the prompt as a user message to chat completions.';
const elsewhere = (capability: string) => `keep this call with another vendor: --to ${capability}=…`;
const noEmbeddings = `Vectors come over a signed API of its own only; ${elsewhere('embeddings')}`;
const noImages = `Images come over a signed API of its own only; ${elsewhere('images')}`;
const noSpeech = `Speech comes over sockets of its own only; ${elsewhere('speech')}`;
const noTranscription = `Speech is recognised over APIs of its own only; ${elsewhere('transcription')}`;
const noModeration = `Nothing of this kind here; ${elsewhere('moderation')}`;
/** A mapping can't choose the base URL, so the models that all calls of one client can reach come first. */
const reasons =
  'spark-x reasons, under a base URL and with a key of its own: move such a client with --region x2 and --model …=spark-x.';
const onlyX = 'Serves spark-x only: name it for every model, as in --model gpt-4o=spark-x.';
const noSystem = 'System messages are documented for generalv3.5 and 4.0Ultra only: try yours, or take generalv3.5.';

/** iFLYTEK Spark: https://www.xfyun.cn/doc/spark/ */
export const iflytek: Provider = {
  id: 'iflytek',
  name: 'iFLYTEK Spark',
  nameZh: '讯飞星火',
  aliases: ['spark', 'xfyun', 'xunfei', 'xinghuo', '讯飞', '科大讯飞', '星火'],
  hosts: ['xf-yun.com'],
  docs: REFERENCE,
  regions: [
    {
      ...reference,
      id: 'cn',
      label: 'Mainland China, Lite to 4.0 Ultra',
      baseURL: 'https://spark-api-open.xf-yun.com/v1',
      note: 'The key is the APIPassword of one model; another model needs another.',
    },
    {
      ...x2,
      id: 'x2',
      label: 'Mainland China, X2',
      baseURL: 'https://spark-api-open.xf-yun.com/x2',
      note: onlyX,
    },
    {
      ...x2,
      id: 'x2-flash',
      label: 'Mainland China, X2 Flash',
      baseURL: 'https://spark-api-open.xf-yun.com/agent/v1',
      note: onlyX,
    },
    {
      ...x1,
      id: 'x1',
      label: 'Mainland China, X1.5',
      baseURL: 'https://spark-api-open.xf-yun.com/v2',
      note: onlyX,
    },
    {
      ...documented(`${DOCS}/推理服务-http.html`, '2025'),
      id: 'maas',
      label: 'Mainland China, models of your own',
      baseURL: 'https://maas-api.cn-huabei-1.xf-yun.com/v1',
      note: 'A model is the id of a service in your console: name it with --model.',
    },
  ],
  key: {
    ...observed('https://github.com/lobehub/lobe-chat', '2026'),
    env: 'SPARK_API_KEY',
    baseURLEnv: 'SPARK_BASE_URL',
    otherEnvs: ['SPARK_API_PASSWORD', 'IFLYTEK_API_KEY', 'SPARKAI_API_KEY'],
  },
  apis: {
    'chat.completions': served(
      reference,
      'Answers carry code, message and sid; of a v1 model they lack id, model and finish_reason unless streamed.',
    ),
    responses: absent(derived, 'Move the call to chat completions, or keep it with another vendor: --to chat=…'),
    'responses.stored': absent(derived, 'Keep the conversation yourself and send it along.'),
    completions: absent(derived, toChat),
    embeddings: absent(derived, noEmbeddings),
    'images.generate': absent(derived, noImages),
    'images.edit': absent(derived, `Edits no images; ${elsewhere('images')}`),
    'images.createVariation': absent(derived, `Varies no images; ${elsewhere('images')}`),
    'audio.speech': absent(derived, noSpeech),
    'audio.transcriptions': absent(derived, noTranscription),
    'audio.translations': absent(derived, noTranscription),
    files: absent(derived, 'Only its batch product takes files, with calls of its own.'),
    uploads: absent(derived, 'Only its batch product takes files, with calls of its own.'),
    batches: absent(derived, 'Its own batches (MaaS) have another shape; or send the requests one by one.'),
    fine_tuning: absent(derived, 'Tuning is offered in the console.'),
    moderations: absent(derived, noModeration),
    models: absent(unnamed, 'Nobody documents the list: name the models in the code.'),
    assistants: absent(derived, 'Chat completions with tools come closest.'),
    threads: absent(derived, 'Keep the messages yourself and send them to chat completions.'),
    vector_stores: absent(derived, 'Search yourself and put the findings into the prompt.'),
    realtime: absent(derived, 'Stream chat completions instead.'),
    conversations: absent(unnamed, 'Keep the messages yourself and send them to chat completions.'),
    containers: absent(unnamed, 'No code containers are documented.'),
    evals: absent(unnamed, 'No evals are documented.'),
    videos: absent(derived, 'No videos come over this API.'),
    other: absent(unnamed, 'Nothing like it is documented.'),
  },
  params: paramTable({
    chat: {
      ...taken(reference, ['messages', 'model', 'stream']),
      ...platformParams(derived),
      stream_options: { ...unnamed, action: 'undocumented', note: 'Usage comes in the last chunk without asking.' },
      temperature: [
        {
          ...x1,
          action: 'supported',
          models: X,
          range: { min: 0, minOpen: true, max: 2 },
          note: 'Taken from just above 0 to 2.',
        },
        { ...x25, action: 'drop', models: X25, neutral: ['1'], note: 'Fixed at 1; the docs advise not to send it.' },
        {
          ...reference,
          action: 'supported',
          range: { min: 0, minOpen: true, max: 1 },
          note: 'Taken from just above 0 to 1.',
        },
      ],
      top_p: [
        { ...x25, action: 'drop', models: X25, neutral: ['0.95'], note: 'Fixed at 0.95.' },
        { ...unnamed, action: 'undocumented', note: 'top_k, from 1 to 6, is what the v1 models know.' },
      ],
      max_tokens: outputLimits(models, reference, 'More than the model can answer is refused.'),
      max_completion_tokens: [
        {
          ...x25,
          action: 'supported',
          models: X25,
          range: { min: 1, max: 262_143 },
          note: 'Below 256K; thinking counts as well.',
        },
        { ...x25, action: 'rename', to: 'max_tokens', note: 'Known to X2.5 only under this name.' },
      ],
      n: { ...unnamed, action: 'undocumented', neutral: ['1'], note: 'Expect one choice.' },
      frequency_penalty: [
        { ...x25, action: 'ignored', models: X25, neutral: ['0'], note: 'Accepted without effect.' },
        { ...reference, action: 'supported', models: V1 },
        { ...unnamed, action: 'undocumented' },
      ],
      presence_penalty: [
        { ...x25, action: 'ignored', models: X25, neutral: ['0'], note: 'Accepted without effect.' },
        { ...reference, action: 'supported', models: V1 },
        { ...unnamed, action: 'undocumented' },
      ],
      ...unmentioned(unnamed, [
        'stop',
        'seed',
        'logprobs',
        'top_logprobs',
        'logit_bias',
        'parallel_tool_calls',
        'messages.name',
      ]),
      tools: [
        {
          ...reference,
          action: 'ignored',
          models: ['lite', 'general', 'generalv3', 'pro-128k'],
          note: 'Tools have no effect on this model: generalv3.5 and 4.0Ultra know them.',
        },
        { ...x25, action: 'supported', models: X25, maxItems: 128, note: 'At most 128 tools.' },
        { ...reference, action: 'supported' },
      ],
      'tools.type': {
        ...reference,
        action: 'supported',
        values: ['function', 'web_search'],
        note: 'Takes functions, and web_search as a tool of its own.',
      },
      tool_choice: [
        {
          ...x25,
          action: 'supported',
          models: X25,
          values: ['none', 'auto', 'required', 'function', 'allowed_tools'],
          note: 'Takes none, auto, required, one function or allowed_tools.',
        },
        {
          ...derived,
          action: 'supported',
          values: ['auto', 'none', 'required'],
          note: 'A string only, and no page lists which: to force one function, send it alone with required.',
        },
      ],
      'response_format.type': [
        {
          ...reference,
          action: 'supported',
          models: V1,
          values: ['text', 'json_object'],
          note: 'json_schema is not documented: use json_object and put the schema into the prompt.',
        },
        { ...unnamed, action: 'undocumented', note: 'Documented for the v1 models only.' },
      ],
      'messages.role': {
        ...derivedX25,
        action: 'supported',
        replace: { developer: 'system' },
        values: ['system', 'user', 'assistant', 'tool'],
        note: 'Roles are system, user, assistant and tool; of the v1 models, system is documented for Max and Ultra only.',
      },
      'messages.content.type': { ...x25, action: 'supported', values: ['text'], note: 'Reads text only.' },
      reasoning_effort: {
        ...unnamed,
        action: 'undocumented',
        note: 'spark-x has a switch: thinking, of the type enabled, disabled or auto.',
      },
      user: [
        { ...x25, action: 'supported', models: X25, maxLength: 512, note: 'At most 512 characters.' },
        { ...reference, action: 'supported' },
      ],
      functions: { ...unnamed, action: 'reject', note: 'Not documented: write them as tools.' },
      function_call: { ...unnamed, action: 'reject', note: 'Not documented: write it as tool_choice.' },
      modalities: { ...unnamed, action: 'reject', neutral: ['text'], note: 'Answers in text only.' },
      audio: { ...unnamed, action: 'reject', note: 'Answers in text only.' },
      web_search_options: { ...unnamed, action: 'reject', note: 'Search is a tool here, of the type web_search.' },
      moderation: { ...unnamed, action: 'reject', note: 'Check the text in a call of its own.' },
    },
  }),
  ownParams: {
    chat: {
      top_k: [
        { ...reference, action: 'supported', models: V1, range: { min: 1, max: 6 }, note: 'Taken from 1 to 6.' },
        { ...unnamed, action: 'undocumented' },
      ],
      tool_calls_switch: [
        { ...reference, action: 'supported', models: V1, values: ['true', 'false'] },
        { ...unnamed, action: 'undocumented' },
      ],
      'thinking.type': [
        { ...unnamed, action: 'undocumented', models: V1, note: 'Documented from X1.5 on.' },
        { ...x1, action: 'supported', values: ['enabled', 'disabled', 'auto'] },
      ],
    },
  },
  conflicts: [],
  additions: {
    chat: [
      {
        ...reference,
        param: 'tool_calls_switch',
        value: true,
        when: 'tools',
        models: ['generalv3.5', 'max-32k', '4.0Ultra'],
        note: 'Without it tool_calls may be one object, not a list.',
      },
    ],
  },
  behaviour: {
    ...asOpenAI(derived),
    finishReasons: { ...reference, values: ['stop', 'tool_calls'] },
    thoughts: { ...x1, field: 'reasoning_content' },
    streamUsage: { ...derived, placement: 'last' },
    errors: {
      ...errorCodes,
      body: { error: { message: '$message', type: 'api_error', param: null, code: '$code' } },
      cases: {
        auth: { status: 401 },
        permission: { status: 403, code: 11200 },
        content: { status: 400, code: 10013 },
        context: { status: 400, code: 10907 },
        quota: { status: 429, code: 11201 },
        rate: { status: 429, code: 11202 },
      },
      note: `The statuses are ours; a gateway also sees { code, message, sid } with status 200 (${gateway.source}): check code.`,
    },
  },
  models,
  mapping: [
    ...mappingRows([...TIERS.cheap, ...TIERS.nanoReasoning], {
      ...choice,
      kind: 'chat',
      to: 'lite',
      alternatives: ['generalv3.5'],
      reason: 'free small model; 8192 tokens, no tools (generalv3.5)',
      manual: noSystem,
    }),
    ...mappingRows([...TIERS.mini, ...TIERS.miniReasoning], {
      ...choice,
      to: 'generalv3.5',
      alternatives: ['max-32k'],
      reason: 'cheapest with system messages and tools; 8192 tokens, reads no images',
    }),
    ...mappingRows([...TIERS.text, ...TIERS.vision], {
      ...choice,
      kind: 'chat',
      to: '4.0Ultra',
      alternatives: ['max-32k', 'spark-x'],
      reason: 'best that does not reason; reads no images',
    }),
    ...mappingRows(TIERS.audio, {
      ...choice,
      kind: 'chat',
      to: '4.0Ultra',
      reason: 'nearest chat model',
      manual: 'No sound in or out: keep speech with another vendor.',
    }),
    ...mappingRows(TIERS.search, {
      ...choice,
      to: '4.0Ultra',
      reason: 'nearest chat model',
      manual: 'Search is not built into the model: add a tool of the type web_search.',
    }),
    ...mappingRows([...TIERS.oMini, ...TIERS.reasoning, ...TIERS.o, ...TIERS.deepest], {
      ...choice,
      kind: 'chat',
      to: '4.0Ultra',
      alternatives: ['spark-x', 'spark-x2.5'],
      reason: 'best under the same base URL as the rest; does not reason',
      manual: reasons,
    }),
    {
      ...choice,
      from: '*',
      kind: 'completion',
      to: 'lite',
      alternatives: ['generalv3.5'],
      reason: 'free small model',
      manual: toChat,
    },
  ],
  without: {
    embedding: { ...derived, note: noEmbeddings },
    image: { ...derived, note: noImages },
    speech: { ...derived, note: noSpeech },
    transcription: { ...derived, note: noTranscription },
    moderation: { ...derived, note: noModeration },
    realtime: { ...derived, note: 'Has no realtime API; stream chat completions instead.' },
    video: { ...derived, note: 'No videos come over this API: choose another vendor for them.' },
    other: { ...unnamed, note: 'Nothing like it is documented.' },
  },
  tokens: uncounted(unnamed),
  catalogIds: [],
  warning: {
    ...reference,
    note: 'A weak target: chat over text only, mostly 8192 tokens, a key for each model, a base URL for each generation.',
  },
};
