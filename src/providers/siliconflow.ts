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
import { absent, differs, served } from './support.ts';
import { uncounted } from './token-count.ts';

const DOCS = 'https://docs.siliconflow.cn/docs/api';
const REFERENCE = `${DOCS}/chat-completions-post`;
const reference = documented(REFERENCE, '2026');
const notInReference = inferred(REFERENCE, '2026');
const ABROAD = 'https://docs.siliconflow.com/en/api-reference/chat-completions/chat-completions';
const abroad = documented(ABROAD, '2026-09-29');
const derived = inferred(ABROAD, '2026-09-29');
const unnamed = unknown(ABROAD, '2026-09-29');
const functions = documented('https://docs.siliconflow.com/en/userguide/guides/function-calling', '2026-09-29');
const jsonGuide = documented('https://docs.siliconflow.com/en/userguide/guides/json-mode', '2026-09-29');
const vectors = documented(`${DOCS}/embeddings-post`, '2026-08-21');
const images = documented(`${DOCS}/images-generations-post`, '2026');
const speech = documented(`${DOCS}/audio-speech-post`, '2026');
const olderSpeech = inferred(`${DOCS}/audio-speech-post`, '2026');
const noSpeech = unknown(`${DOCS}/audio-speech-post`, '2026');
const HEARING = `${DOCS}/audio-transcriptions-post`;
const hearing = documented(HEARING, '2026');
const notHeard = inferred(HEARING, '2026');
const BATCH = 'https://docs.siliconflow.cn/cn/userguide/guides/batch';
const batch = documented(BATCH, '2026');
const modelList = documented('https://docs.siliconflow.com/en/api-reference/models/get-model-list', '2026-09-29');
const errors = documented('https://docs.siliconflow.com/en/faqs/error-code', '2026-09-29');

/** The vendor's model pages as they were on that day. */
const PAGES = 'https://github.com/juspay/neurolink';
const pages = documented(PAGES, '2026-09-29');
const catalog = observed('https://github.com/anomalyco/models.dev/tree/dev/providers/siliconflow-cn', '2026-09-27');
const registry = observed('npm package @mastra/core 1.71.0', '2026-09-27');
const gateway = observed('https://github.com/labring/aiproxy', '2026-06-29');
const dify = observed('https://github.com/langgenius/dify-official-plugins', '2026-08-21');
const seeds = observed('https://github.com/SillyTavern/SillyTavern/pull/4764', '2025');
const switches = observed('https://github.com/CherryHQ/cherry-studio/pull/14782', '2026');
/** Our own choice of a successor, from the models and limits of this file. */
const choice = inferred(PAGES, '2026-11-22');

const thinking = { enable_thinking: true };
const noThinking = { enable_thinking: false };

const abroadOnly = { note: 'International site only.' } as const;
const mainlandOnly = { note: 'Mainland site only.' } as const;
const chat = { kind: 'chat', tools: true, status: 'current' } as const;
const text = { ...chat, vision: false } as const;
const hybrid = { thinks: 'default', plain: noThinking } as const;
const always = { thinks: 'always' } as const;
const v4 = { ...text, ...hybrid, context: 1_049_000, maxOutput: 393_000, json: true } as const;
const glm5 = { ...text, ...hybrid, context: 205_000, maxOutput: 131_000 } as const;
const kimi = { ...chat, ...hybrid, context: 262_000, maxOutput: 262_000, vision: true } as const;
const qwen35 = { ...chat, ...hybrid, context: 262_144, maxOutput: 65_536, vision: true, json: true } as const;
const qwen36 = { ...qwen35, context: 262_000, maxOutput: 262_000 } as const;
const qwen3 = { ...text, ...hybrid, context: 131_000, json: true } as const;
const qwenVl = { ...chat, context: 262_000, maxOutput: 262_000, vision: true, json: true } as const;
const coder = { ...text, context: 262_144, maxOutput: 262_144, json: true } as const;
const oss = {
  ...always,
  kind: 'chat',
  context: 131_000,
  maxOutput: 8000,
  vision: false,
  json: true,
  status: 'current',
} as const;
const vector = { kind: 'embedding', status: 'current' } as const;
const qwenVector = { ...vector, context: 32_768 } as const;
const bge = { ...vector, context: 512, width: 1024, widths: [1024], ...mainlandOnly } as const;
const WIDTHS = [64, 128, 256, 512, 768, 1024, 1536, 2048, 2560, 4096];
const upTo = (width: number) => ({ width, widths: WIDTHS.filter((each) => each <= width) });

/** Ids of which the public list says no more than that they are there. */
function listed(ids: readonly string[], where: Pick<ModelFacts, 'note'> = {}): ModelFacts[] {
  return ids.map((id) => ({ ...registry, ...where, id, kind: 'chat', status: 'current' }));
}

/** Dollars are the international site's. */
const models: readonly ModelFacts[] = [
  { ...pages, ...v4, id: 'deepseek-ai/DeepSeek-V4-Pro', ...usd(1.50162, 3.135) },
  { ...pages, ...v4, id: 'deepseek-ai/DeepSeek-V4-Flash', ...usd(0.13, 0.28) },
  {
    ...pages,
    ...text,
    ...hybrid,
    id: 'deepseek-ai/DeepSeek-V3.2',
    context: 164_000,
    maxOutput: 164_000,
    json: true,
    ...usd(0.27, 0.42),
  },
  {
    ...catalog,
    ...text,
    ...hybrid,
    ...mainlandOnly,
    id: 'Pro/deepseek-ai/DeepSeek-V3.2',
    context: 164_000,
    maxOutput: 164_000,
    ...usd(0.27, 0.42),
  },
  {
    ...catalog,
    ...glm5,
    id: 'zai-org/GLM-5.2',
    context: 1_049_000,
    maxOutput: 262_000,
    ...cny(8, 28),
    ...usd(1.4, 4.4),
  },
  { ...pages, ...glm5, ...abroadOnly, id: 'zai-org/GLM-5.1', json: false, ...usd(1.19, 3.74) },
  { ...pages, ...glm5, ...abroadOnly, id: 'zai-org/GLM-5', json: false, ...usd(0.95, 2.55) },
  { ...catalog, ...glm5, ...mainlandOnly, id: 'Pro/zai-org/GLM-5.1', maxOutput: 205_000, ...usd(1.4, 4.4) },
  { ...catalog, ...glm5, ...mainlandOnly, id: 'Pro/zai-org/GLM-5', maxOutput: 205_000, ...usd(1, 3.2) },
  { ...registry, ...text, ...always, ...abroadOnly, id: 'zai-org/GLM-5.3' },
  { ...registry, ...text, ...always, ...abroadOnly, id: 'zai-org/GLM-5.3-Flash' },
  {
    ...catalog,
    ...text,
    ...always,
    id: 'zai-org/GLM-4.5-Air',
    context: 131_000,
    maxOutput: 131_000,
    json: true,
    ...usd(0.14, 0.86),
  },
  { ...registry, ...chat, ...always, ...abroadOnly, id: 'moonshotai/Kimi-K3', json: true },
  { ...registry, ...text, ...always, ...abroadOnly, id: 'moonshotai/Kimi-K2.7-Code', json: true },
  { ...pages, ...kimi, ...abroadOnly, id: 'moonshotai/Kimi-K2.6', json: true, ...usd(0.77, 3.4) },
  { ...pages, ...kimi, ...abroadOnly, id: 'moonshotai/Kimi-K2.5', json: true, ...usd(0.45, 2.25) },
  { ...catalog, ...kimi, ...mainlandOnly, id: 'Pro/moonshotai/Kimi-K2.6', ...usd(0.95, 4) },
  { ...catalog, ...kimi, ...mainlandOnly, id: 'Pro/moonshotai/Kimi-K2.5', ...usd(0.45, 2.25) },
  { ...registry, ...chat, ...always, ...abroadOnly, id: 'MiniMaxAI/MiniMax-M3', json: true },
  {
    ...registry,
    ...text,
    ...always,
    ...abroadOnly,
    id: 'MiniMaxAI/MiniMax-M2.5',
    context: 197_000,
    maxOutput: 131_000,
    json: true,
    ...usd(0.3, 1.2),
  },
  {
    ...catalog,
    ...text,
    ...always,
    ...mainlandOnly,
    id: 'Pro/MiniMaxAI/MiniMax-M2.5',
    context: 192_000,
    maxOutput: 131_000,
    ...usd(0.3, 1.22),
  },
  { ...catalog, ...qwen35, id: 'Qwen/Qwen3.5-397B-A17B', ...usd(0.29, 1.74) },
  { ...catalog, ...qwen35, id: 'Qwen/Qwen3.5-122B-A10B', ...usd(0.29, 2.32) },
  { ...catalog, ...qwen35, id: 'Qwen/Qwen3.5-35B-A3B', ...usd(0.23, 1.86) },
  { ...catalog, ...qwen35, id: 'Qwen/Qwen3.5-27B', ...usd(0.26, 2.09) },
  { ...catalog, ...qwen35, id: 'Qwen/Qwen3.5-9B', ...usd(0.22, 1.74) },
  { ...catalog, ...qwen35, id: 'Qwen/Qwen3.5-4B', ...usd(0, 0), note: 'Free; mainland site only.' },
  { ...pages, ...qwen36, id: 'Qwen/Qwen3.6-35B-A3B', ...usd(0.24, 1.8) },
  { ...pages, ...qwen36, ...abroadOnly, id: 'Qwen/Qwen3.6-27B', ...usd(0.3, 3.2) },
  {
    ...pages,
    ...qwen3,
    id: 'Qwen/Qwen3-32B',
    maxOutput: 8192,
    ...usd(0.14, 0.57),
    note: 'Pages disagree about its output: 131,000 tokens, or 8192 besides 32,768 of thoughts.',
  },
  {
    ...catalog,
    ...qwen3,
    id: 'Qwen/Qwen3-8B',
    maxOutput: 131_000,
    ...usd(0.06, 0.06),
    note: 'Free on the mainland site.',
  },
  { ...pages, ...qwenVl, id: 'Qwen/Qwen3-VL-32B-Instruct', ...usd(0.2, 0.6) },
  { ...registry, ...qwenVl, id: 'Qwen/Qwen3-VL-8B-Instruct', ...usd(0.18, 0.68) },
  { ...registry, ...coder, id: 'Qwen/Qwen3-Coder-480B-A35B-Instruct', ...cny(8, 16), ...usd(0.25, 1) },
  { ...registry, ...coder, id: 'Qwen/Qwen3-Coder-30B-A3B-Instruct', ...usd(0.07, 0.28) },
  { ...registry, ...chat, ...always, ...abroadOnly, id: 'Qwen/Qwen3.8-2.4T-A95B', json: true },
  {
    ...catalog,
    ...text,
    ...always,
    id: 'stepfun-ai/Step-3.5-Flash',
    context: 262_000,
    maxOutput: 262_000,
    json: true,
    ...usd(0.1, 0.3),
  },
  {
    ...catalog,
    ...text,
    ...always,
    id: 'tencent/Hunyuan-A13B-Instruct',
    context: 131_000,
    maxOutput: 131_000,
    json: true,
    ...usd(0.14, 0.57),
  },
  { ...pages, ...oss, ...abroadOnly, id: 'openai/gpt-oss-120b', tools: false, ...usd(0.05, 0.45) },
  { ...registry, ...oss, ...abroadOnly, id: 'openai/gpt-oss-20b', ...usd(0.04, 0.18) },
  {
    ...pages,
    ...chat,
    ...always,
    ...abroadOnly,
    id: 'google/gemma-4-31B-it',
    context: 262_000,
    maxOutput: 262_000,
    vision: true,
    json: true,
    ...usd(0.75, 1),
  },
  ...listed([
    'ByteDance-Seed/Seed-OSS-36B-Instruct',
    'Qwen/Qwen2.5-72B-Instruct',
    'Qwen/Qwen2.5-7B-Instruct',
    'Qwen/Qwen3-14B',
    'Qwen/Qwen3-30B-A3B-Instruct-2507',
    'Qwen/Qwen3-VL-30B-A3B-Instruct',
    'Qwen/Qwen3-VL-30B-A3B-Thinking',
    'Qwen/Qwen3-VL-32B-Thinking',
    'deepseek-ai/DeepSeek-R1',
    'deepseek-ai/DeepSeek-V3',
    'deepseek-ai/DeepSeek-V3.1-Terminus',
    'inclusionAI/Ling-flash-2.0',
  ]),
  ...listed(
    [
      'Qwen/Qwen3-235B-A22B-Thinking-2507',
      'Pro/deepseek-ai/DeepSeek-R1',
      'Pro/deepseek-ai/DeepSeek-V3',
      'Pro/deepseek-ai/DeepSeek-V3.1-Terminus',
    ],
    mainlandOnly,
  ),
  ...listed(
    [
      'deepseek-ai/DeepSeek-V3.1',
      'deepseek-ai/DeepSeek-V3.2-Exp',
      'deepseek-ai/DeepSeek-V4-Flash-0731',
      'deepseek-ai/DeepSeek-V4-Flash-Vision-Exp',
      'deepseek-ai/DeepSeek-V4-Pro-0813',
      'google/gemma-4-12B-it',
      'google/gemma-4-26B-A4B-it',
      'meituan-longcat/LongCat-2.0',
      'nex-agi/Nex-N2-Pro',
      'tencent/Hy3',
      'zai-org/GLM-5V-Turbo',
    ],
    abroadOnly,
  ),
  { ...vectors, ...qwenVector, id: 'Qwen/Qwen3-Embedding-8B', ...upTo(4096), ...cny(0.28) },
  { ...vectors, ...qwenVector, id: 'Qwen/Qwen3-Embedding-4B', ...upTo(2560), ...cny(0.14) },
  { ...vectors, ...qwenVector, id: 'Qwen/Qwen3-Embedding-0.6B', ...upTo(1024), ...cny(0.07) },
  { ...vectors, ...bge, id: 'BAAI/bge-m3', context: 8192, ...cny(0) },
  { ...vectors, ...bge, id: 'Pro/BAAI/bge-m3', context: 8192, ...cny(0.07) },
  { ...vectors, ...bge, id: 'BAAI/bge-large-zh-v1.5', ...cny(0) },
  { ...vectors, ...bge, id: 'BAAI/bge-large-en-v1.5', ...cny(0) },
  { ...vectors, ...bge, id: 'netease-youdao/bce-embedding-base_v1', width: 768, widths: [768], ...cny(0) },
  { ...gateway, ...vector, id: 'Qwen/Qwen3-VL-Embedding-8B', note: 'Takes objects of text or image; mainland only.' },
  { ...gateway, id: 'Qwen/Qwen-Image', kind: 'image', status: 'current', note: '1328x1328, 1664x928 or 928x1664.' },
  { ...images, id: 'Qwen/Qwen-Image-Edit-2509', kind: 'image', status: 'current', note: 'Edits one to three images.' },
  { ...images, id: 'Kwai-Kolors/Kolors', kind: 'image', status: 'current', note: 'One to four images in a call.' },
  { ...gateway, id: 'Tongyi-MAI/Z-Image-Turbo', kind: 'image', status: 'current' },
  { ...speech, id: 'FunAudioLLM/CosyVoice2-0.5B', kind: 'speech', status: 'current' },
  { ...speech, id: 'fnlp/MOSS-TTSD-v0.5', kind: 'speech', status: 'current' },
  { ...speech, id: 'IndexTeam/IndexTTS-2', kind: 'speech', status: 'current' },
  { ...hearing, id: 'FunAudioLLM/SenseVoiceSmall', kind: 'transcription', status: 'current' },
  { ...hearing, id: 'TeleAI/TeleSpeechASR', kind: 'transcription', status: 'current' },
];

const idsOf = (holds: (model: ModelFacts) => boolean) => models.filter(holds).map(({ id }) => id);
const blind = idsOf(({ vision }) => vision === false);
const hybrids = idsOf(({ thinks }) => thinks === 'default');
/** What takes an effort; the rest has the thinking switch only. */
const efforts = ['deepseek-ai/DeepSeek-V4-*', 'zai-org/GLM-5.2'];
const withoutJson = [
  'zai-org/GLM-5',
  'zai-org/GLM-5.1',
  'Pro/zai-org/*',
  'deepseek-ai/DeepSeek-R1',
  'deepseek-ai/DeepSeek-V3',
  'Pro/deepseek-ai/DeepSeek-R1',
  'Pro/deepseek-ai/DeepSeek-V3',
];

/** OpenAI's voices, and the ones here that we put in their place; nobody says that they sound alike. */
const VOICES: Readonly<Record<string, string>> = {
  alloy: 'anna',
  ash: 'benjamin',
  ballad: 'charles',
  cedar: 'david',
  coral: 'bella',
  echo: 'alex',
  fable: 'charles',
  marin: 'claire',
  nova: 'bella',
  onyx: 'benjamin',
  sage: 'claire',
  shimmer: 'diana',
  verse: 'david',
};
const voices = idsOf(({ kind }) => kind === 'speech').map(
  (id): ParamRule => ({
    ...speech,
    action: 'supported',
    models: [id],
    replace: Object.fromEntries(Object.entries(VOICES).map(([from, to]) => [from, `${id}:${to}`])),
    prefixes: [`${id}:`],
    note: "Voices are named after the model; the one we put in OpenAI's place sounds different.",
  }),
);
const widths = models.flatMap(({ id, kind, widths: offered }): ParamRule[] => {
  if (kind !== 'embedding' || offered === undefined) return [];
  const rule = { ...vectors, models: [id] } as const;
  return offered.length > 1
    ? [{ ...rule, action: 'supported', values: offered.map(String), note: `Takes ${offered.join(', ')}.` }]
    : [{ ...rule, action: 'drop', note: `Vectors are ${offered[0]} wide, which can't be changed.` }];
});

const toChat = 'Send the prompt as a user message to chat completions.';
const noModeration = 'Nothing like it is offered: keep this call with another vendor (--to moderation=…).';

/** SiliconFlow, open models of many makers: https://docs.siliconflow.cn (mainland), https://docs.siliconflow.com (international). */
export const siliconflow: Provider = {
  id: 'siliconflow',
  name: 'SiliconFlow',
  nameZh: '硅基流动',
  aliases: ['siliconcloud', '硅基流动', '硅基'],
  hosts: ['api.siliconflow.cn', 'api.siliconflow.com'],
  docs: REFERENCE,
  regions: [
    {
      ...reference,
      id: 'cn',
      label: 'Mainland China',
      baseURL: 'https://api.siliconflow.cn/v1',
      note: 'Large models often begin with Pro/ here and need a paid balance; the list changes every few weeks.',
    },
    {
      ...pages,
      id: 'intl',
      label: 'International',
      baseURL: 'https://api.siliconflow.com/v1',
      note: 'Other models and, as far as we can tell, other keys; bills in dollars.',
    },
  ],
  key: {
    ...pages,
    env: 'SILICONFLOW_API_KEY',
    baseURLEnv: 'SILICONFLOW_BASE_URL',
    otherEnvs: ['SILICONFLOW_CN_API_KEY', 'SILICON_CLOUD_API_KEY'],
  },
  apis: {
    'chat.completions': served(
      reference,
      'Send max_tokens: answers were cut at a small default. One page speaks of ten messages at most; clients send more.',
    ),
    responses: absent(notInReference, 'Move the call to chat completions.'),
    'responses.stored': absent(notInReference, 'Keep the conversation yourself and send it along.'),
    completions: absent(unknown('API Evangelist, SiliconFlow catalogue', '2026'), toChat),
    embeddings: served(vectors, 'Clients send 32 texts in a call at most; the limit is not documented.'),
    'images.generate': differs(
      images,
      'size is image_size, n is batch_size, and the answer is images[].url, good for an hour: rewrite both sides.',
    ),
    'images.edit': absent(images, 'Edit with Qwen/Qwen-Image-Edit-2509 through images/generations, field image.'),
    'images.createVariation': absent(
      inferred(`${DOCS}/images-generations-post`, '2026'),
      'Nothing like it; Qwen/Qwen-Image-Edit-2509 edits images.',
    ),
    'audio.speech': served(speech, 'Voices have names of their own; mp3 is the safe format.'),
    'audio.transcriptions': served(
      hearing,
      'Answers with the text alone: no timestamps, srt or vtt, no language hint.',
    ),
    'audio.translations': absent(notHeard, 'Transcribe, then translate the text with a chat model.'),
    files: served(batch, 'Takes batch input only, and on the mainland site only.'),
    uploads: absent(notInReference, 'Send the file in one piece to files.'),
    batches: served(batch, 'Mainland site and some models only.'),
    fine_tuning: absent(notInReference, 'Nothing like it is documented on this endpoint.'),
    moderations: absent(notInReference, noModeration),
    models: served(modelList),
    assistants: absent(notInReference, 'Chat completions with tools come closest.'),
    threads: absent(notInReference, 'Keep the messages yourself and send them to chat completions.'),
    vector_stores: absent(notInReference, 'Search yourself and put the findings into the prompt.'),
    realtime: absent(notInReference, 'Has no realtime API: stream chat completions.'),
    conversations: absent(unnamed, 'Keep the messages yourself and send them to chat completions.'),
    containers: absent(unnamed, 'No code containers are documented.'),
    evals: absent(unnamed, 'No evals are documented.'),
    videos: absent(
      inferred('https://docs.siliconflow.cn', '2026'),
      'Makes videos under /video/submit, with another API.',
    ),
    other: absent(unnamed, 'Nothing like it is documented.'),
  },
  params: paramTable({
    chat: {
      ...taken(reference, ['messages', 'model', 'stream', 'n']),
      ...platformParams(derived),
      tools: { ...functions, action: 'supported', maxItems: 128, note: 'At most 128 functions.' },
      'tools.type': { ...functions, action: 'supported', values: ['function'], note: 'Only functions.' },
      stream_options: { ...unknown(REFERENCE, '2026'), action: 'undocumented', note: 'Usage comes without asking.' },
      temperature: {
        ...reference,
        action: 'supported',
        range: { min: 0, max: 2 },
        default: 0.7,
        note: 'Taken from 0 to 2.',
      },
      top_p: { ...reference, action: 'supported', range: { max: 1 }, default: 0.7, note: 'Taken up to 1.' },
      frequency_penalty: { ...reference, action: 'supported', range: { min: -2, max: 2 }, note: 'From -2 to 2.' },
      presence_penalty: { ...unknown(REFERENCE, '2026'), action: 'undocumented', neutral: ['0'] },
      max_tokens: outputLimits(
        models,
        abroad,
        'The model answers with no more than that; thoughts have a budget of their own.',
      ),
      max_completion_tokens: {
        ...derived,
        action: 'rename',
        to: 'max_tokens',
        note: 'Nobody documents it under this name.',
      },
      stop: { ...reference, action: 'supported', maxItems: 4, note: 'At most 4 stop words.' },
      seed: { ...seeds, action: 'undocumented', note: 'A client took it out, for it has no effect here.' },
      logprobs: { ...unnamed, action: 'undocumented', neutral: ['false'] },
      top_logprobs: { ...unnamed, action: 'undocumented', neutral: ['0'] },
      ...unmentioned(unnamed, ['logit_bias', 'parallel_tool_calls', 'user', 'messages.name']),
      tool_choice: {
        ...unnamed,
        action: 'undocumented',
        neutral: ['auto'],
        note: 'auto and none are usual with open models; do not rely on a forced tool.',
      },
      'response_format.type': [
        {
          ...jsonGuide,
          action: 'supported',
          models: withoutJson,
          values: ['text'],
          note: 'This model has no JSON mode: ask for JSON in the prompt, or take another model.',
        },
        {
          ...jsonGuide,
          action: 'supported',
          values: ['text', 'json_object'],
          note: 'The sites disagree about json_schema: use json_object and put the schema into the prompt.',
        },
      ],
      'messages.role': {
        ...derived,
        action: 'supported',
        replace: { developer: 'system' },
        values: ['system', 'user', 'assistant', 'tool'],
        note: "The chat templates of open models don't know the role developer.",
      },
      'messages.content.type': [
        {
          ...pages,
          action: 'supported',
          models: blind,
          values: ['text'],
          note: 'This model reads text only: for images take Qwen/Qwen3.5-397B-A17B or Qwen/Qwen3.6-35B-A3B.',
        },
        {
          ...gateway,
          action: 'supported',
          values: ['text', 'image_url', 'video_url', 'audio_url'],
          note: 'Sound goes as audio_url with a data: address; files are not taken.',
        },
      ],
      reasoning_effort: [
        {
          ...reference,
          action: 'supported',
          models: efforts,
          replace: { minimal: 'low' },
          values: ['low', 'medium', 'high', 'xhigh', 'max'],
          note: 'low and medium act like high, xhigh like max; thinking stops with enable_thinking: false.',
        },
        {
          ...reference,
          action: 'drop',
          wire: 'refused',
          note: 'Only DeepSeek-V4 and GLM-5.2 take it: the others have enable_thinking and thinking_budget.',
        },
      ],
      functions: { ...unnamed, action: 'reject', note: 'Not documented: write them as tools.' },
      function_call: { ...unnamed, action: 'reject', note: 'Not documented: write it as tool_choice.' },
      modalities: { ...unnamed, action: 'reject', neutral: ['text'], note: 'The chat models answer in text only.' },
      audio: { ...unnamed, action: 'reject', note: 'The chat models answer in text only.' },
      web_search_options: { ...unnamed, action: 'reject', note: 'No search is built in: give the model a tool.' },
      moderation: { ...unnamed, action: 'reject', note: 'Check the text in a call of its own.' },
    },
    embeddings: {
      ...taken(vectors, ['model']),
      encoding_format: { ...vectors, action: 'supported', values: ['float', 'base64'] },
      dimensions: [
        ...widths,
        { ...vectors, action: 'drop', note: 'Only Qwen3-Embedding models let one choose the width.' },
      ],
      input: {
        ...inferred(`${DOCS}/embeddings-post`, '2026-08-21'),
        action: 'supported',
        maxItems: 32,
        wire: 'ignored',
        note: 'Clients send 32 texts in a call at most; nobody documents the limit.',
      },
      user: { ...unknown(`${DOCS}/embeddings-post`, '2026-08-21'), action: 'undocumented' },
    },
    speech: {
      ...taken(speech, ['input', 'model']),
      ...unmentioned(noSpeech, ['instructions', 'stream_format']),
      voice: [
        ...voices,
        { ...speech, action: 'supported', note: 'Voices are named <model>:<name>, such as …:alex or …:anna.' },
      ],
      response_format: {
        ...olderSpeech,
        action: 'supported',
        values: ['mp3', 'opus', 'wav', 'pcm'],
        note: 'mp3 is sure; opus, wav and pcm stand on older pages.',
      },
      speed: { ...olderSpeech, action: 'supported', note: 'Stands on older pages.' },
    },
    transcription: {
      ...taken(hearing, ['file', 'model']),
      language: { ...hearing, action: 'drop', note: 'The language is recognised, not given.' },
      languages: { ...notHeard, action: 'drop', note: 'The language is recognised, not given.' },
      prompt: { ...notHeard, action: 'drop', note: 'Only the file and the model are taken.' },
      keywords: { ...notHeard, action: 'drop', note: 'Only the file and the model are taken.' },
      temperature: { ...notHeard, action: 'drop', note: 'Only the file and the model are taken.' },
      chunking_strategy: { ...notHeard, action: 'drop', note: 'Only the file and the model are taken.' },
      response_format: {
        ...hearing,
        action: 'supported',
        values: ['json'],
        wire: 'ignored',
        note: 'Answers with { text } only.',
      },
      timestamp_granularities: { ...hearing, action: 'reject', note: 'No timestamps are told.' },
      include: { ...notHeard, action: 'reject', note: 'Answers with { text } only.' },
      known_speaker_names: { ...notHeard, action: 'reject', note: 'Speakers are not told apart.' },
      known_speaker_references: { ...notHeard, action: 'reject', note: 'Speakers are not told apart.' },
      stream: { ...notHeard, action: 'reject', neutral: ['false'], note: 'Answers in one piece.' },
    },
    models: taken(modelList, ['model']),
    files: {
      ...taken(batch, ['file']),
      purpose: { ...batch, action: 'supported', values: ['batch'], note: 'Takes batch input only.' },
      ...unmentioned(unknown(BATCH, '2026'), ['after', 'expires_after', 'limit', 'order']),
    },
    batches: {
      ...taken(batch, ['endpoint', 'input_file_id', 'completion_window']),
      ...unmentioned(unknown(BATCH, '2026'), ['after', 'limit', 'metadata', 'output_expires_after']),
    },
  }),
  ownParams: {
    chat: {
      enable_thinking: [
        { ...reference, action: 'supported', models: hybrids },
        {
          ...observed('https://github.com/MaiM-with-u/MaiBot/issues/1105', '2025'),
          action: 'reject',
          note: 'Refused by models that cannot both think and not think.',
        },
      ],
      thinking_budget: [
        { ...dify, action: 'supported', models: ['zai-org/GLM-5.2'], range: { min: 128, max: 1_048_576 } },
        { ...reference, action: 'supported', range: { min: 128, max: 32_768 } },
      ],
      'thinking.type': { ...switches, action: 'reject', note: 'Refused: the switch here is enable_thinking.' },
      min_p: [
        { ...reference, action: 'supported', models: ['Qwen/Qwen3*'], range: { min: 0, max: 1 } },
        { ...reference, action: 'reject', note: 'For Qwen3 only.' },
      ],
      ...taken(reference, ['top_k']),
    },
    speech: taken(olderSpeech, ['sample_rate', 'gain']),
  },
  conflicts: [],
  additions: {
    chat: [
      {
        ...abroad,
        param: 'max_tokens',
        value: 8000,
        unless: ['max_tokens', 'max_completion_tokens'],
        note: 'Left out, it was 512 on some models, which cuts answers short: always send it.',
      },
    ],
    embeddings: [floatVectors],
  },
  behaviour: {
    ...asOpenAI(reference),
    finishReasons: { ...reference, values: ['stop', 'length', 'tool_calls'] },
    thoughts: { ...reference, field: 'reasoning_content' },
    streamUsage: { ...notInReference, placement: 'last', note: 'Comes with the chunks, without asking.' },
    unknownFields: {
      ...observed('https://docs.siliconflow.com/en/faqs/error-code', '2026-09-29'),
      reaction: 'unknown',
    },
    errors: {
      ...errors,
      body: { code: '$code', message: '$message', data: null },
      cases: {
        auth: { status: 401, code: 30014 },
        permission: { status: 403 },
        model: { status: 400, code: 20012 },
        parameter: { status: 400, code: 20015 },
        rate: { status: 429 },
        quota: { status: 403, code: 30001 },
        overloaded: { status: 503, code: 50505 },
      },
      note: "There is no error object, so the client's err.code, err.type and err.param are undefined: test the status.",
    },
  },
  models,
  mapping: [
    ...mappingRows([...TIERS.cheap, ...TIERS.nanoReasoning], {
      ...choice,
      kind: 'chat',
      to: 'Qwen/Qwen3-8B',
      params: noThinking,
      alternatives: ['Qwen/Qwen3.5-9B'],
      reason: 'free or cheapest on both sites, thinking off; for images take Qwen/Qwen3.5-9B',
    }),
    ...mappingRows([...TIERS.mini, ...TIERS.miniReasoning], {
      ...choice,
      to: 'deepseek-ai/DeepSeek-V4-Flash',
      params: noThinking,
      alternatives: ['Qwen/Qwen3.6-35B-A3B'],
      reason: 'cheap, long context, tools, thinking off; for images take Qwen/Qwen3.6-35B-A3B',
    }),
    ...mappingRows(TIERS.text, {
      ...choice,
      kind: 'chat',
      to: 'deepseek-ai/DeepSeek-V4-Pro',
      params: noThinking,
      alternatives: ['zai-org/GLM-5.2', 'Qwen/Qwen3.5-397B-A17B'],
      reason: 'flagship over text, thinking off; for images take Qwen/Qwen3.5-397B-A17B',
    }),
    ...mappingRows([...TIERS.vision, 'gpt-4-turbo'], {
      ...choice,
      kind: 'chat',
      to: 'Qwen/Qwen3.5-397B-A17B',
      params: noThinking,
      alternatives: ['Qwen/Qwen3-VL-32B-Instruct', 'Qwen/Qwen3.6-35B-A3B', 'deepseek-ai/DeepSeek-V4-Pro'],
      reason: 'reads images and has tools on both sites, thinking off',
    }),
    ...mappingRows(TIERS.audio, {
      ...choice,
      kind: 'chat',
      to: 'Qwen/Qwen3.5-397B-A17B',
      params: noThinking,
      reason: 'nearest chat model',
      manual: 'No sound in or out: transcribe and speak in calls of their own.',
    }),
    ...mappingRows(TIERS.search, {
      ...choice,
      to: 'deepseek-ai/DeepSeek-V4-Pro',
      params: thinking,
      reason: 'nearest chat model',
      manual: 'No search is built in: give the model a tool that searches.',
    }),
    ...mappingRows(['gpt-5.6-terra', 'gpt-6.1-terra'], {
      ...choice,
      to: 'deepseek-ai/DeepSeek-V4-Flash',
      params: thinking,
      alternatives: ['Qwen/Qwen3.5-397B-A17B'],
      reason: 'cheap reasoning over text',
    }),
    ...mappingRows(TIERS.oMini, {
      ...choice,
      to: 'deepseek-ai/DeepSeek-V4-Flash',
      params: { ...thinking, reasoning_effort: 'high' },
      alternatives: ['Qwen/Qwen3-32B'],
      reason: 'cheap reasoning over text',
    }),
    ...mappingRows(TIERS.codex, {
      ...choice,
      to: 'zai-org/GLM-5.2',
      params: { reasoning_effort: 'high' },
      alternatives: ['deepseek-ai/DeepSeek-V4-Pro', 'Qwen/Qwen3-Coder-480B-A35B-Instruct'],
      reason: 'strong at code, long context',
    }),
    ...mappingRows([...TIERS.reasoning, ...TIERS.deepest], {
      ...choice,
      kind: 'chat',
      to: 'deepseek-ai/DeepSeek-V4-Pro',
      params: thinking,
      alternatives: ['zai-org/GLM-5.2', 'moonshotai/Kimi-K3', 'Qwen/Qwen3.5-397B-A17B'],
      reason: 'reasoning flagship over text; for images take Qwen/Qwen3.5-397B-A17B',
    }),
    ...mappingRows(TIERS.o, {
      ...choice,
      to: 'deepseek-ai/DeepSeek-V4-Pro',
      params: { ...thinking, reasoning_effort: 'max' },
      alternatives: ['zai-org/GLM-5.2'],
      reason: 'reasoning flagship over text, deepest effort',
    }),
    {
      ...choice,
      from: '*',
      kind: 'completion',
      to: 'Qwen/Qwen3-8B',
      params: noThinking,
      reason: 'free or cheapest on both sites, thinking off',
      manual: toChat,
    },
    {
      ...choice,
      from: 'text-embedding-3-large',
      to: 'Qwen/Qwen3-Embedding-8B',
      params: { dimensions: 4096 },
      reason: '3072 is not offered; 2560 and 4096 are the nearest',
      manual: 'Vectors of different models do not compare: embed everything again; the width grows from 3072 to 4096.',
    },
    {
      ...choice,
      from: '*',
      kind: 'embedding',
      to: 'Qwen/Qwen3-Embedding-4B',
      params: { dimensions: 1536 },
      alternatives: ['BAAI/bge-m3'],
      reason: 'the same width',
      manual: 'Vectors of different models do not compare: embed everything again.',
    },
    {
      ...choice,
      from: '*',
      kind: 'image',
      to: 'Qwen/Qwen-Image',
      alternatives: ['Kwai-Kolors/Kolors', 'Qwen/Qwen-Image-Edit-2509'],
      reason: 'text to image; Qwen/Qwen-Image-Edit-2509 edits',
      manual: 'Fields have other names and the answer is images[].url, good for an hour.',
    },
    {
      ...choice,
      from: '*',
      kind: 'transcription',
      to: 'FunAudioLLM/SenseVoiceSmall',
      alternatives: ['TeleAI/TeleSpeechASR'],
      reason: 'speech to text',
      manual: 'Answers with the text alone: verbose_json, srt and vtt do not exist.',
    },
    {
      ...choice,
      from: '*',
      kind: 'speech',
      to: 'FunAudioLLM/CosyVoice2-0.5B',
      alternatives: ['IndexTeam/IndexTTS-2'],
      reason: 'text to speech',
      manual: 'Voices sound different: listen, and choose.',
    },
  ],
  without: {
    moderation: { ...notInReference, note: noModeration },
    realtime: { ...notInReference, note: 'Has no realtime API: stream chat completions.' },
    video: {
      ...inferred('https://docs.siliconflow.cn', '2026'),
      note: 'Makes videos under /video/submit, with another API: rewrite it, or keep it with another vendor.',
    },
    other: { ...unnamed, note: 'Nothing like it is documented: keep it with another vendor.' },
  },
  tokens: uncounted(unnamed),
  catalogIds: ['siliconflow-cn', 'siliconflow'],
};
