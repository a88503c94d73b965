import { TIERS } from '../openai/tiers.ts';
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

const REFERENCE = 'https://docs.z.ai/api-reference/llm/chat-completion';
const reference = documented(REFERENCE, '2026-02-15');
const derived = inferred(REFERENCE, '2026-02-15');
const unnamed = unknown(REFERENCE, '2026-02-15');
const probe = observed('https://github.com/vastsa/PI-Desktop/issues/30', '2026-09-02');
const thinkingGuide = documented('https://docs.z.ai/guides/capabilities/thinking', '2026-09-16');
const effort = observed('https://github.com/NousResearch/hermes-agent/pull/97286', '2026-09-16');

const SDK = 'https://github.com/zai-org/z-ai-sdk-python';
const sdk = documented(SDK, '2026-04-08');
const notInSdk = inferred(SDK, '2026-04-08');
const unnamedInSdk = unknown(SDK, '2026-04-08');
const international = observed('https://docs.z.ai/api-reference/introduction', '2026-09-29');
const noPage = unknown('https://docs.z.ai/api-reference/introduction', '2026-09-29');
const counting = documented('https://docs.z.ai/api-reference/tools/tokenizer', 'unknown');
const oldReference = documented('https://bigmodel.cn/dev/api/normal-model/glm-4', '2025-07-09');
const RESPONSES = 'https://docs.bigmodel.cn/api-reference/response/创建-response';
const batchFaq = documented('https://docs.bigmodel.cn/cn/faq/batch-api-issues.md', '2026-04-08');

const OVERVIEW = 'https://docs.bigmodel.cn/cn/guide/start/model-overview';
const overview = documented(OVERVIEW, '2026-04-08');
const prices = documented('https://docs.bigmodel.cn/cn/guide/start/pricing.md', '2026-08-27');
const catalog = observed('https://github.com/anomalyco/models.dev/tree/dev/providers/zhipuai', '2026-07-02');
const recent = observed('npm package @oh-my-pi/pi-catalog 18.2.11', '2026-09-23');
const config = observed('https://github.com/desirecore/config-center', '2026-08-21');
/** Our own choice of a successor, from the models and limits of this file. */
const choice = inferred(OVERVIEW, '2026-11-22');

/** GLM-5.3 can't stop thinking; the lowest effort comes closest. */
const lowEffort = { reasoning_effort: 'low' };
const highEffort = { reasoning_effort: 'high' };
const noThinking = { thinking: { type: 'disabled' } };

const text = { kind: 'chat', vision: false, tools: true, json: true, schema: false } as const;
const glm5 = { ...text, context: 1_000_000, maxOutput: 131_072, status: 'current' } as const;
const glm53 = { ...glm5, thinks: 'always', plain: lowEffort } as const;
const glm52 = { ...glm5, thinks: 'default', plain: noThinking } as const;
const glm47 = { ...glm52, context: 200_000 } as const;
const glm50 = { ...glm47, status: 'retiring', note: 'Other hosts withdrew it in autumn 2026.' } as const;
/** Of these nobody says whether they write JSON on demand. */
const sees = { kind: 'chat', vision: true, thinks: 'default', plain: noThinking } as const;
const glm46v = { ...sees, context: 128_000, maxOutput: 32_768, tools: true, status: 'current' } as const;
const glm45 = { ...glm47, context: 128_000, maxOutput: 98_304, status: 'legacy' } as const;
const glm4 = { ...text, context: 128_000, maxOutput: 16_384, status: 'legacy' } as const;
const vector = { kind: 'embedding', context: 8192, ...cny(0.5) } as const;
const image = { kind: 'image', status: 'current' } as const;

/** Where prices come in tiers, the first one stands. */
const models: readonly ModelFacts[] = [
  { ...prices, ...glm53, id: 'glm-5.3', ...cny(8, 28), ...usd(1.4, 4.4), note: 'Always thinks.' },
  {
    ...prices,
    ...glm53,
    id: 'glm-5.3-flash',
    vision: true,
    ...cny(0.8, 2.8),
    ...usd(0.15, 0.5),
    note: 'Always thinks.',
  },
  { ...recent, ...glm53, id: 'glm-5.3-flashx', vision: true, ...usd(0.37, 1.25), note: 'Always thinks.' },
  {
    ...config,
    ...glm52,
    id: 'glm-5.2',
    ...cny(8, 28),
    ...usd(1.4, 4.4),
    note: 'One report says that it refuses to stop thinking, against the guide.',
  },
  { ...catalog, ...glm50, id: 'glm-5.1', ...cny(6, 24), ...usd(1.4, 4.4) },
  { ...catalog, ...glm50, id: 'glm-5', ...cny(4, 18), ...usd(1, 3.2) },
  { ...catalog, ...glm50, id: 'glm-5-turbo', ...cny(5, 22), ...usd(1.2, 4) },
  { ...catalog, ...glm50, id: 'glm-5v-turbo', vision: true, ...cny(5, 22), ...usd(1.2, 4) },
  { ...catalog, ...glm47, id: 'glm-4.7', ...cny(2, 8), ...usd(0.6, 2.2) },
  { ...catalog, ...glm47, id: 'glm-4.7-flashx', ...cny(0.5, 3), ...usd(0.07, 0.4) },
  { ...catalog, ...glm47, id: 'glm-4.7-flash', ...cny(0, 0), ...usd(0, 0), note: 'Free, for few calls at a time.' },
  { ...catalog, ...glm47, id: 'glm-4.6', ...cny(2, 8), ...usd(0.6, 2.2) },
  { ...catalog, ...glm46v, id: 'glm-4.6v', ...cny(1, 3), ...usd(0.3, 0.9) },
  { ...catalog, ...glm46v, id: 'glm-4.6v-flashx', ...cny(0.15, 1.5) },
  { ...catalog, ...glm46v, id: 'glm-4.6v-flash', ...cny(0, 0), ...usd(0, 0), note: 'Free.' },
  { ...catalog, ...glm45, id: 'glm-4.5', ...usd(0.6, 2.2) },
  { ...catalog, ...glm45, id: 'glm-4.5-air', ...cny(0.8, 2), ...usd(0.2, 1.1) },
  { ...catalog, ...glm45, id: 'glm-4.5-airx', ...cny(4, 12) },
  { ...overview, ...glm45, id: 'glm-4.5-flash', ...cny(0, 0), status: 'retiring', note: 'Free; announced to go.' },
  {
    ...catalog,
    ...sees,
    id: 'glm-4.5v',
    context: 64_000,
    maxOutput: 16_384,
    ...cny(2, 6),
    ...usd(0.6, 1.8),
    status: 'legacy',
    note: 'A catalogue says that it calls tools; the docs name newer vision models only.',
  },
  { ...config, ...glm4, id: 'glm-4-plus', context: 131_072, maxOutput: 4095, ...cny(5, 5) },
  { ...config, ...glm4, id: 'glm-4-air-250414', ...cny(0.5, 0.5), note: 'Never thinks.' },
  { ...config, ...glm4, id: 'glm-4-airx', context: 8192, maxOutput: 4095, ...cny(10, 10) },
  { ...config, ...glm4, id: 'glm-4-long', context: 1_048_576, maxOutput: 4095, ...cny(1, 1) },
  { ...config, ...glm4, id: 'glm-4-flashx-250414', ...cny(0.1, 0.1), note: 'Never thinks.' },
  { ...config, ...glm4, id: 'glm-4-flash-250414', ...cny(0, 0), note: 'Free; never thinks.' },
  { ...international, ...glm4, id: 'glm-4-32b-0414-128k', note: 'International site only.' },
  {
    ...overview,
    ...vector,
    id: 'embedding-3',
    width: 2048,
    widths: [256, 512, 1024, 2048],
    status: 'current',
    note: 'The SDK says that a text may have 3072 tokens, the overview 8192.',
  },
  { ...overview, ...vector, id: 'embedding-2', width: 1024, widths: [1024], status: 'legacy' },
  { ...overview, ...image, id: 'glm-image', note: 'Sides of 1024 to 2048 in steps of 32.' },
  { ...overview, ...image, id: 'cogview-4-250304', note: 'Sides of 512 to 2048 in steps of 16.' },
  { ...overview, ...image, id: 'cogview-3-flash', asOf: '2026-02-15', note: 'Free.' },
  { ...overview, id: 'glm-asr-2512', kind: 'transcription', status: 'current', note: 'wav or mp3, 25 MB, about 30 s.' },
  { ...overview, id: 'glm-tts', kind: 'speech', status: 'current', note: 'wav or pcm, at most 1024 characters.' },
  { ...sdk, id: 'moderation', kind: 'moderation', status: 'current', note: 'Answers in a shape of its own.' },
];

/** Sizes of OpenAI's that an image model takes, among others; `auto` becomes its own default. */
function sizes(ids: readonly string[], step: string, values: readonly string[], byDefault: string): ParamRule {
  const note = `Takes sides ${step}.`;
  return { ...sdk, action: 'supported', models: ids, values, replace: { auto: byDefault }, note };
}
const LARGE_SIZES = ['1024x1024', '1024x1536', '1536x1024', '1024x1792', '1792x1024', '1280x1280', '2048x2048'];

const toChat = 'No text completions: send the prompt as a user message to chat completions.';
const reembed = 'Vectors of different models do not compare: embed everything again';

/** Zhipu AI: https://docs.bigmodel.cn (mainland), https://docs.z.ai (international). */
export const zhipu: Provider = {
  id: 'zhipu',
  name: 'Zhipu AI',
  nameZh: '智谱 AI',
  aliases: ['glm', 'bigmodel', 'zai', 'z.ai', 'zhipuai', '智谱'],
  hosts: ['open.bigmodel.cn', 'api.z.ai'],
  docs: 'https://docs.bigmodel.cn/cn/guide/develop/openai/introduction',
  regions: [
    {
      ...documented('https://docs.bigmodel.cn/cn/guide/platform/model-migration', '2026-04-30'),
      id: 'cn',
      label: 'Mainland China',
      baseURL: 'https://open.bigmodel.cn/api/paas/v4',
    },
    {
      ...documented('https://docs.z.ai/api-reference/introduction', '2026-09-29'),
      id: 'intl',
      label: 'International',
      baseURL: 'https://api.z.ai/api/paas/v4',
      note: 'Needs a key of its own and lists no embedding model.',
    },
  ],
  key: { ...sdk, env: 'ZAI_API_KEY', baseURLEnv: 'ZAI_BASE_URL', otherEnvs: ['ZHIPU_API_KEY', 'ZHIPUAI_API_KEY'] },
  apis: {
    'chat.completions': served(sdk),
    responses: differs(
      documented(RESPONSES, '2026-08'),
      'Served under /api/v1, not under the chat base URL: build a second client, or move the call to chat completions.',
    ),
    'responses.stored': absent(unknown(RESPONSES, '2026-08'), 'Keep the conversation yourself and send it along.'),
    completions: absent(noPage, toChat),
    embeddings: served(sdk, 'Mainland endpoint only; at most 64 texts in a call.'),
    'images.generate': served(sdk, 'Answers with a link that lives 30 days, never with base64; n is ignored.'),
    'images.edit': absent(notInSdk, 'Images can be made, not edited.'),
    'images.createVariation': absent(notInSdk, 'Images can be made, not varied.'),
    'audio.speech': differs(sdk, 'glm-tts speaks wav or pcm, not mp3, with voices of its own: choose both anew.'),
    'audio.transcriptions': differs(sdk, 'glm-asr-2512 takes wav or mp3 of about 30 s; no timestamps, srt or vtt.'),
    'audio.translations': absent(notInSdk, 'Transcribe with glm-asr-2512, then translate with a chat model.'),
    files: differs(sdk, 'Create, list, delete and content are served; retrieve is not, and the purposes differ.'),
    uploads: absent(noPage, 'Send the file in one piece to files.'),
    batches: differs(batchFaq, 'Lines must say /v4/… instead of /v1/…; only GLM-4 and embedding models are named.'),
    fine_tuning: absent(unnamedInSdk, 'Tuning is offered in the console; the SDK has dropped it.'),
    moderations: differs(sdk, "Served with the model 'moderation', whose answer has another shape."),
    models: served(observed('https://github.com/juspay/neurolink', '2026-09-29')),
    assistants: absent(notInSdk, 'Its own assistants have another API; chat completions with tools come closest.'),
    threads: absent(notInSdk, 'Keep the messages yourself and send them to chat completions.'),
    vector_stores: absent(notInSdk, 'Its knowledge bases have another API; a retrieval tool reads them in chat.'),
    realtime: absent(noPage, "There is a GLM realtime socket; nobody documents that it speaks OpenAI's protocol."),
    conversations: absent(noPage, 'Keep the messages yourself and send them to chat completions.'),
    containers: absent(noPage, 'No code containers are documented.'),
    evals: absent(noPage, 'No evals are documented.'),
    videos: absent(sdk, 'Makes videos under /videos/generations, with another API.'),
    other: absent(noPage, 'Nothing like it is documented.'),
  },
  params: paramTable({
    chat: {
      ...taken(reference, ['messages', 'model', 'stream']),
      ...unmentioned(unnamed, ['messages.name']),
      'messages.content.type': contentParts(models, reference, {
        image: ['image_url', 'video_url', 'file_url'],
        note: 'Text for all, image_url, video_url and file_url for vision models such as glm-5.3-flash.',
      }),
      tools: { ...reference, action: 'supported', maxItems: 128, note: 'At most 128 functions.' },
      'tools.type': {
        ...reference,
        action: 'supported',
        values: ['function', 'web_search', 'retrieval', 'mcp'],
        note: 'Tools are functions, web_search, retrieval or mcp.',
      },
      ...platformParams(derived),
      stream_options: { ...probe, action: 'ignored', note: 'Usage comes in the last chunk without asking.' },
      temperature: [
        {
          ...reference,
          action: 'supported',
          models: ['glm-4-*'],
          range: { min: 0.01, max: 0.99 },
          default: 0.95,
          note: 'The first GLM-4 models refuse 0 and 1.',
        },
        {
          ...reference,
          action: 'supported',
          models: ['glm-4.5*'],
          range: { min: 0, max: 1 },
          default: 0.6,
          note: 'Taken from 0 to 1.',
        },
        { ...reference, action: 'supported', range: { min: 0, max: 1 }, note: 'Taken from 0 to 1.' },
      ],
      top_p: {
        ...reference,
        action: 'supported',
        range: { min: 0.01, max: 1 },
        default: 0.95,
        note: 'Taken from 0.01 to 1.',
      },
      max_tokens: outputLimits(
        models,
        reference,
        'More than the model can answer is refused; thinking counts as well.',
      ),
      max_completion_tokens: { ...probe, action: 'rename', to: 'max_tokens', note: 'Not documented under this name.' },
      stop: { ...reference, action: 'supported', maxItems: 1, note: 'One stop word only.' },
      n: { ...probe, action: 'ignored', neutral: ['1'], note: 'Always one choice: call again for more.' },
      seed: { ...unnamed, action: 'undocumented', note: 'In the SDK, not in the reference.' },
      frequency_penalty: { ...probe, action: 'ignored', neutral: ['0'], note: 'Accepted without effect.' },
      presence_penalty: { ...probe, action: 'ignored', neutral: ['0'], note: 'Accepted without effect.' },
      logprobs: { ...unnamed, action: 'undocumented', neutral: ['false'] },
      top_logprobs: { ...unnamed, action: 'undocumented', neutral: ['0'] },
      ...unmentioned(unnamed, ['logit_bias', 'parallel_tool_calls']),
      tool_choice: {
        ...reference,
        action: 'supported',
        values: ['auto'],
        note: 'Only auto is documented: for none leave tools out; to force one, send it alone and ask for it in the prompt.',
      },
      'response_format.type': {
        ...reference,
        action: 'supported',
        values: ['text', 'json_object'],
        note: 'Only text and json_object are documented: use json_object and put the schema into the prompt.',
      },
      'messages.role': {
        ...probe,
        action: 'supported',
        replace: { developer: 'system' },
        values: ['system', 'user', 'assistant', 'tool'],
        note: 'The role developer is refused with code 1214.',
      },
      reasoning_effort: [
        {
          ...effort,
          action: 'supported',
          models: ['glm-5.3*'],
          replace: { none: 'low', minimal: 'low', medium: 'high', xhigh: 'max' },
          values: ['low', 'high', 'max'],
          note: 'Takes low, high and max; the rest is refused with code 1210.',
        },
        { ...thinkingGuide, action: 'supported', models: ['glm-5.2'], note: 'low and medium act like high.' },
        { ...thinkingGuide, action: 'ignored', note: 'Models before GLM-5.2 have a thinking switch only.' },
      ],
      user: { ...derived, action: 'ignored', note: 'The field here is user_id, of 6 to 128 characters.' },
      functions: { ...unnamed, action: 'reject', wire: 'ignored', note: 'Not documented: write them as tools.' },
      function_call: {
        ...unnamed,
        action: 'reject',
        wire: 'ignored',
        note: 'Not documented: write it as tool_choice.',
      },
      modalities: {
        ...unnamed,
        action: 'reject',
        wire: 'ignored',
        neutral: ['text'],
        note: 'The chat models answer in text only.',
      },
      audio: { ...unnamed, action: 'reject', wire: 'ignored', note: 'The chat models answer in text only.' },
      web_search_options: {
        ...derived,
        action: 'reject',
        wire: 'ignored',
        note: 'Search is a tool here, of the type web_search.',
      },
      moderation: { ...unnamed, action: 'reject', wire: 'ignored', note: 'Check the text in a call of its own.' },
    },
    embeddings: {
      ...taken(overview, ['model', 'input']),
      // Nobody says what base64 comes to. Of a refusal and floats all the same, the floats do the harm.
      encoding_format: {
        ...inferred(OVERVIEW, '2026-04-08'),
        action: 'supported',
        replace: { base64: 'float' },
        values: ['float'],
        wire: 'ignored',
        note: 'Only float is documented: floats may come whatever is asked for.',
      },
      dimensions: [
        {
          ...overview,
          action: 'supported',
          models: ['embedding-3'],
          values: ['256', '512', '1024', '2048'],
          note: 'Takes 256, 512, 1024 or 2048.',
        },
        { ...overview, action: 'supported', models: ['embedding-2'], values: ['1024'], note: 'Always 1024.' },
        { ...overview, action: 'supported' },
      ],
      input: [
        {
          ...overview,
          action: 'supported',
          models: ['embedding-3'],
          maxItems: 64,
          note: 'At most 64 texts in a call: send longer lists in pieces.',
        },
        { ...overview, action: 'supported' },
      ],
      user: { ...unnamedInSdk, action: 'undocumented' },
    },
    images: {
      ...taken(sdk, ['model', 'prompt']),
      size: [
        sizes(['glm-image'], 'of 1024 to 2048 in steps of 32', LARGE_SIZES, '1280x1280'),
        sizes(['cogview-4-250304'], 'of 512 to 2048 in steps of 16', ['512x512', ...LARGE_SIZES], '1024x1024'),
        { ...sdk, action: 'supported' },
      ],
      response_format: {
        ...sdk,
        action: 'supported',
        values: ['url'],
        note: 'Answers with a link that lives 30 days, never with base64: read data[0].url.',
      },
      n: { ...sdk, action: 'ignored', neutral: ['1'], note: 'Always one image: call again for more.' },
      stream: { ...unnamedInSdk, action: 'reject', neutral: ['false'], note: 'Images come whole, never streamed.' },
      partial_images: { ...unnamedInSdk, action: 'reject', neutral: ['0'], note: 'Images come whole, never streamed.' },
      ...unmentioned(unnamedInSdk, [
        'background',
        'complexity',
        'frame_count',
        'frame_duration_ms',
        'moderation',
        'output_compression',
        'output_format',
        'quality',
        'style',
        'svg',
      ]),
      safety_identifier: { ...notInSdk, action: 'drop', note: "Only served OpenAI's abuse reports." },
      user: { ...unnamedInSdk, action: 'undocumented', note: 'The field in chats is user_id.' },
    },
    models: taken(observed('https://github.com/juspay/neurolink', '2026-09-29'), ['model']),
  }),
  ownParams: {
    chat: {
      'thinking.type': [
        {
          ...thinkingGuide,
          action: 'supported',
          models: ['glm-5.3*'],
          values: ['enabled'],
          note: 'GLM-5.3 always thinks; disabled is refused with code 1210.',
        },
        { ...thinkingGuide, action: 'supported', values: ['enabled', 'disabled'] },
      ],
      'thinking.clear_thinking': {
        ...thinkingGuide,
        confidence: 'observed',
        action: 'supported',
        values: ['true', 'false'],
        note: 'False keeps earlier thoughts on the server.',
      },
      tool_stream: {
        ...documented('https://docs.z.ai/guides/overview/migrate-to-glm-new', '2026-04'),
        action: 'supported',
        values: ['true', 'false'],
        note: "With stream, a tool's arguments come piece by piece.",
      },
      do_sample: {
        ...oldReference,
        action: 'supported',
        values: ['true', 'false'],
        note: 'False picks the likeliest word each time; temperature and top_p then have no effect.',
      },
      request_id: { ...oldReference, action: 'supported' },
      user_id: { ...oldReference, action: 'supported', maxLength: 128, note: 'From 6 to 128 characters.' },
      sensitive_word_check: { ...sdk, action: 'supported', note: 'For customers with a contract.' },
    },
    images: { watermark_enabled: { ...sdk, action: 'supported', values: ['true', 'false'] } },
  },
  conflicts: [],
  additions: { embeddings: [floatVectors] },
  behaviour: {
    ...asOpenAI(reference),
    finishReasons: {
      ...documented('https://bigmodel.cn/dev/api/normal-model/glm-4', '2026-05-19'),
      values: ['stop', 'length', 'tool_calls', 'sensitive', 'network_error'],
    },
    thoughts: { ...thinkingGuide, field: 'reasoning_content' },
    streamUsage: { ...probe, placement: 'last', note: 'Asked for or not.' },
    unknownFields: { ...probe, reaction: 'ignored' },
    errors: {
      ...documented('https://docs.z.ai/api-reference/api-code', '2026-09-29'),
      body: { error: { code: '$code', message: '$message' } },
      cases: {
        auth: { status: 401, code: '1000' },
        permission: { status: 434, code: '1220' },
        model: { status: 400, code: '1211' },
        path: { status: 404, code: '1222' },
        parameter: { status: 400, code: '1210' },
        context: { status: 400, code: '1261' },
        rate: { status: 429, code: '1302' },
        quota: { status: 429, code: '1113' },
        content: { status: 400, code: '1301' },
        server: { status: 500, code: '500' },
      },
      note: 'Codes are numbers as text, without type or param; the statuses of 1220, 1222 and 1261 are not documented.',
    },
  },
  models,
  mapping: [
    ...mappingRows(TIERS.cheap, {
      ...choice,
      kind: 'chat',
      to: 'glm-4.7-flashx',
      params: noThinking,
      alternatives: ['glm-4.7-flash', 'glm-4-flashx-250414'],
      reason: 'cheap and fast, thinking off',
    }),
    ...mappingRows(TIERS.mini, {
      ...choice,
      to: 'glm-5.3-flash',
      params: lowEffort,
      alternatives: ['glm-4.7-flashx', 'glm-4.6v-flashx'],
      reason: 'same price class, reads images, least thinking',
    }),
    ...mappingRows(TIERS.text, {
      ...choice,
      kind: 'chat',
      to: 'glm-5.2',
      params: noThinking,
      alternatives: ['glm-4.7', 'glm-5.3', 'glm-5.3-flash'],
      reason: 'long context and tools, thinking off; for images take glm-5.3-flash',
    }),
    ...mappingRows(TIERS.vision, {
      ...choice,
      kind: 'chat',
      to: 'glm-5.3-flash',
      params: lowEffort,
      alternatives: ['glm-5.2', 'glm-4.6v'],
      reason: 'reads images, long context, least thinking',
    }),
    ...mappingRows(TIERS.audio, {
      ...choice,
      kind: 'chat',
      to: 'glm-5.3-flash',
      params: lowEffort,
      reason: 'nearest chat model',
      manual: 'No sound in or out: transcribe and speak in calls of their own.',
    }),
    ...mappingRows(TIERS.search, {
      ...choice,
      to: 'glm-5.3',
      params: highEffort,
      reason: 'nearest chat model',
      manual: 'Search is not built into the model: add a tool of the type web_search.',
    }),
    ...mappingRows(TIERS.nanoReasoning, {
      ...choice,
      to: 'glm-5.3-flash',
      params: lowEffort,
      alternatives: ['glm-4.7-flashx'],
      reason: 'small reasoning model',
    }),
    ...mappingRows([...TIERS.miniReasoning, ...TIERS.oMini], {
      ...choice,
      to: 'glm-5.3-flash',
      params: highEffort,
      alternatives: ['glm-5.2'],
      reason: 'small reasoning model that reads images',
    }),
    ...mappingRows([...TIERS.reasoning, ...TIERS.o], {
      ...choice,
      kind: 'chat',
      to: 'glm-5.3',
      params: highEffort,
      alternatives: ['glm-5.3-flash', 'glm-5.2'],
      reason: 'reasoning flagship; for images take glm-5.3-flash',
    }),
    ...mappingRows(TIERS.deepest, {
      ...choice,
      to: 'glm-5.3',
      params: { reasoning_effort: 'max' },
      alternatives: ['glm-5.3-flash'],
      reason: 'deepest effort',
    }),
    {
      ...choice,
      from: '*',
      kind: 'completion',
      to: 'glm-4.7-flashx',
      params: noThinking,
      reason: 'cheap and fast, thinking off',
      manual: toChat,
    },
    {
      ...choice,
      from: 'text-embedding-3-large',
      to: 'embedding-3',
      params: { dimensions: 2048 },
      reason: 'the widest vector on offer',
      manual: `${reembed}; the width falls from 3072 to 2048. Mainland endpoint only.`,
    },
    {
      ...choice,
      from: '*',
      kind: 'embedding',
      to: 'embedding-3',
      params: { dimensions: 1024 },
      reason: '1536 is not offered; 1024 is the next below',
      manual: `${reembed}; the width falls from 1536 to 1024. Mainland endpoint only.`,
    },
    { ...choice, from: 'dall-e-2', to: 'cogview-4-250304', alternatives: ['glm-image'], reason: 'text to image' },
    {
      ...choice,
      from: '*',
      kind: 'image',
      to: 'glm-image',
      alternatives: ['cogview-4-250304'],
      reason: 'text to image, good at lettering',
    },
    {
      ...choice,
      from: '*',
      kind: 'transcription',
      to: 'glm-asr-2512',
      reason: 'speech to text',
      manual: 'Cut audio into pieces of 30 s; no timestamps.',
    },
    {
      ...choice,
      from: '*',
      kind: 'speech',
      to: 'glm-tts',
      params: { response_format: 'wav' },
      reason: 'text to speech',
      manual: 'Choose a voice anew; mp3 is not offered.',
    },
    {
      ...choice,
      from: '*',
      kind: 'moderation',
      to: 'moderation',
      reason: 'content check',
      manual: 'The answer has another shape.',
    },
  ],
  without: {
    realtime: {
      ...noPage,
      note: 'Nobody documents that the GLM socket speaks this protocol: stream chat completions.',
    },
    video: { ...sdk, note: 'Videos are made under /videos/generations, with another API.' },
    other: { ...noPage, note: 'Nothing like it is documented.' },
  },
  tokens: {
    ...counting,
    by: 'endpoint',
    note: 'POST /tokenizer, beside /chat/completions, counts the tokens of messages; its page names glm-4.5 and glm-4.6.',
  },
  catalogIds: ['zhipuai', 'zai'],
};
