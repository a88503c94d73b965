import { TIERS } from '../openai/tiers.ts';
import { asOpenAI } from './as-openai.ts';
import { documented, inferred, observed, unknown } from './fact.ts';
import { mappingRows } from './mapping-rows.ts';
import type { ModelFacts } from './model.ts';
import { outputLimits } from './output-limits.ts';
import { paramTable, taken, unmentioned } from './param-rows.ts';
import { platformParams } from './platform-params.ts';
import { cny, usd } from './price.ts';
import type { Provider } from './provider.ts';
import { absent, served } from './support.ts';
import { uncounted } from './token-count.ts';

const DOCS = 'https://platform.minimax.io/docs';
const sdkPage = documented(`${DOCS}/api-reference/text-openai-api`, '2026-09-29');
/** The same page as it stood in the summer: the only reading that lists what is refused and ignored. */
const sdkPageBefore = documented(`${DOCS}/api-reference/text-openai-api`, '2026-07');
const derivedBefore = inferred(`${DOCS}/api-reference/text-openai-api`, '2026-07');
const REFERENCE = `${DOCS}/api-reference/text-chat-openai`;
const reference = documented(REFERENCE, '2026-09-29');
const derived = inferred(REFERENCE, '2026-09-29');
const unnamed = unknown(REFERENCE, '2026-09-29');
const responses = documented('https://platform.minimaxi.com/docs/api-reference/responses-create', '2026');
const prices = documented(`${DOCS}/guides/pricing-paygo`, '2026-09-29');
const errorCodes = documented(`${DOCS}/api-reference/errorcode`, '2026-09-29');

const survey = inferred('https://www.developersdigest.tech/reference/api-compatibility/minimax', '2026');
const noPage = unknown('https://www.developersdigest.tech/reference/api-compatibility/minimax', '2026');
const adaptor = observed('https://github.com/labring/aiproxy', '2026-06-29');
const config = observed('https://github.com/desirecore/config-center', '2026-08-21');
const catalog = observed('npm package @oh-my-pi/pi-catalog 18.2.11', '2026-09-23');
const lobe = observed('https://github.com/lobehub/lobe-chat', '2026');
const structured = observed('https://github.com/MiniMax-AI/MiniMax-M2.5/issues/28', '2026');
const genaiPrices = observed('https://github.com/pydantic/genai-prices', '2026-08-21');
/** Our own choice of a successor, from the models and limits of this file. */
const choice = inferred(`${DOCS}/guides/models-intro`, '2026-11-22');

const noThinking = { thinking: { type: 'disabled' } };
/** Moves what the model thinks out of the answer's text, into a field of its own. */
const apart = { reasoning_split: true };

const chat = { kind: 'chat', tools: true, status: 'current' } as const;
const m3 = { ...chat, context: 1_000_000, maxOutput: 524_288, vision: true } as const;
const m2 = { ...chat, context: 204_800, maxOutput: 204_800, vision: false, thinks: 'always', plain: apart } as const;
const legacy = { ...m2, status: 'legacy' } as const;
const lightning = {
  ...legacy,
  maxOutput: 32_000,
  note: 'Only a catalogue names it, mostly for coding plans; the price list does not.',
} as const;
const slow = { ...cny(2.1, 8.4), ...usd(0.3, 1.2) } as const;
const fast = { ...cny(4.2, 16.8), ...usd(0.6, 2.4) } as const;
const native = { ...config, status: 'current', note: 'Native API only.' } as const;

/** Where prices come in tiers, the first one stands. */
const models: readonly ModelFacts[] = [
  {
    ...sdkPage,
    ...m3,
    id: 'MiniMax-M3',
    ...slow,
    thinks: 'default',
    plain: noThinking,
    note: 'Half the list price, for good; a catalogue of 2026-09-23 still says 128,000 tokens of output.',
  },
  {
    ...sdkPage,
    ...m3,
    id: 'MiniMax-M3.1-Flash-Preview',
    thinks: 'always',
    note: 'A preview for keys of the token plan only: a key that pays by use is refused.',
  },
  { ...prices, ...m2, id: 'MiniMax-M2.7', ...slow },
  { ...prices, ...m2, id: 'MiniMax-M2.7-highspeed', ...fast },
  { ...prices, ...legacy, id: 'MiniMax-M2.5', ...slow },
  { ...prices, ...legacy, id: 'MiniMax-M2.5-highspeed', ...fast },
  { ...catalog, ...lightning, id: 'MiniMax-M2.5-lightning', ...usd(0.3, 2.4) },
  { ...prices, ...legacy, id: 'MiniMax-M2.1', ...slow },
  { ...prices, ...legacy, id: 'MiniMax-M2.1-highspeed', ...fast },
  { ...catalog, ...lightning, id: 'MiniMax-M2.1-lightning' },
  {
    ...prices,
    ...legacy,
    id: 'MiniMax-M2',
    maxOutput: 131_072,
    ...slow,
    note: 'Pages disagree on the output: 131,072 or 204,800 tokens; the smaller one stands.',
  },
  {
    ...genaiPrices,
    ...chat,
    id: 'M2-her',
    context: 64_000,
    maxOutput: 2048,
    vision: false,
    tools: false,
    ...slow,
    note: 'For role play; other catalogues copy the window of 204,800 tokens.',
  },
  { ...adaptor, id: 'embo-01', kind: 'embedding', context: 4096, ...cny(0.5), status: 'current', note: native.note },
  { ...native, id: 'image-01', kind: 'image', note: 'Native API only; up to 9 images in a call.' },
  { ...native, id: 'image-01-live', kind: 'image' },
  { ...native, id: 'speech-2.8-hd', kind: 'speech' },
  { ...native, id: 'speech-2.8-turbo', kind: 'speech' },
  { ...native, id: 'speech-2.6-hd', kind: 'speech' },
  { ...native, id: 'speech-2.6-turbo', kind: 'speech' },
  { ...native, id: 'speech-02-hd', kind: 'speech', status: 'legacy' },
  { ...native, id: 'speech-02-turbo', kind: 'speech', status: 'legacy' },
  { ...native, id: 'MiniMax-Hailuo-2.3', kind: 'video' },
];

/** All of M2's line; M2-her stands apart. */
const M2 = ['MiniMax-M2*'];
const PREVIEW = ['MiniMax-M3.1-Flash-Preview'];
const noPenalty = 'Accepted without effect.';
const toChat = 'Send the prompt as a user message to chat completions.';
const elsewhere = (capability: string) => `keep this call with another vendor: --to ${capability}=…`;
const noEmbeddings = `embo-01 answers over the native API only, in another shape; ${elsewhere('embeddings')}`;
const noImages = `image-01 makes images over the native API only (/v1/image_generation); ${elsewhere('images')}`;
const noSpeech = `speech-2.8 speaks over the native API only (/v1/t2a_v2), as hex in JSON; ${elsewhere('speech')}`;
const noTranscription = `Nothing here transcribes; ${elsewhere('transcription')}`;
const noModeration = `Nothing here moderates; ${elsewhere('moderation')}`;

/** MiniMax: https://platform.minimaxi.com/docs (mainland), https://platform.minimax.io/docs (international). */
export const minimax: Provider = {
  id: 'minimax',
  name: 'MiniMax',
  nameZh: '稀宇科技',
  aliases: ['minimaxi', 'hailuo', '稀宇', '海螺'],
  hosts: ['api.minimaxi.com', 'api.minimax.cn', 'api.minimax.io', 'api.minimax.chat'],
  docs: 'https://platform.minimaxi.com/docs/api-reference/text-openai-api',
  regions: [
    {
      ...documented('https://platform.minimaxi.com/docs/api-reference/text-openai-api', '2026-07'),
      id: 'cn',
      label: 'Mainland China',
      baseURL: 'https://api.minimaxi.com/v1',
      note: 'Keys of a subscription and keys that pay by use do not stand in for each other.',
    },
    {
      ...inferred('npm package @mastra/core 1.71.0', '2026-09-27'),
      id: 'cn-new',
      label: 'Mainland China, newer host',
      baseURL: 'https://api.minimax.cn/v1',
      note: 'models.dev names this host for another protocol; the docs still name api.minimaxi.com.',
    },
    {
      ...sdkPage,
      id: 'intl',
      label: 'International',
      baseURL: 'https://api.minimax.io/v1',
      note: 'Needs an account and a key of its own.',
    },
  ],
  key: {
    ...observed('https://github.com/juspay/neurolink', '2026-09-29'),
    env: 'MINIMAX_API_KEY',
    baseURLEnv: 'MINIMAX_BASE_URL',
    otherEnvs: ['MINIMAX_CN_API_KEY'],
  },
  apis: {
    'chat.completions': served(sdkPage),
    responses: served(responses, 'Keeps nothing: send the whole conversation; an effort only switches thinking on.'),
    'responses.stored': absent(responses, 'Answers are not kept: keep them yourself.'),
    completions: absent(survey, toChat),
    embeddings: absent(adaptor, `The same path wants other fields (texts, type): ${noEmbeddings}`),
    'images.generate': absent(config, noImages),
    'images.edit': absent(survey, `Edits no images; ${elsewhere('images')}`),
    'images.createVariation': absent(survey, `Varies no images; ${elsewhere('images')}`),
    'audio.speech': absent(adaptor, noSpeech),
    'audio.transcriptions': absent(survey, noTranscription),
    'audio.translations': absent(survey, noTranscription),
    files: absent(inferred(DOCS, '2026'), 'Its native files have other paths and purposes.'),
    uploads: absent(survey, 'Its native files have other paths and purposes.'),
    batches: absent(survey, 'Send the requests one by one.'),
    fine_tuning: absent(survey, 'Has no tuning.'),
    moderations: absent(survey, noModeration),
    models: served(sdkPage),
    assistants: absent(survey, 'Chat completions with tools come closest.'),
    threads: absent(survey, 'Keep the messages yourself and send them to chat completions.'),
    vector_stores: absent(survey, 'Search yourself and put the findings into the prompt.'),
    realtime: absent(survey, "No socket speaks OpenAI's protocol; stream chat completions instead."),
    conversations: absent(noPage, 'Keep the messages yourself and send them to chat completions.'),
    containers: absent(noPage, 'No code containers are documented.'),
    evals: absent(noPage, 'No evals are documented.'),
    videos: absent(config, 'Hailuo makes videos over the native, asynchronous API.'),
    other: absent(noPage, 'Nothing like it is documented.'),
  },
  params: paramTable({
    chat: {
      ...taken(reference, ['messages', 'model', 'stream', 'tools']),
      ...taken(catalog, ['stream_options']),
      ...platformParams(derived),
      temperature: [
        {
          ...sdkPage,
          action: 'supported',
          models: M2,
          range: { min: 0, minOpen: true, max: 2 },
          note: 'The page says 0 to 2 now; until mid-2026 it said above 0, to which clients of M2 still keep.',
        },
        { ...sdkPage, action: 'supported', range: { min: 0, max: 2 }, note: 'Taken from 0 to 2.' },
      ],
      top_p: { ...lobe, action: 'supported', range: { min: 0, minOpen: true, max: 1 }, note: 'Must be above 0.' },
      max_tokens: outputLimits(
        models,
        reference,
        'More than the model can answer is refused; thinking counts as well. Superseded by max_completion_tokens.',
      ),
      max_completion_tokens: outputLimits(
        models,
        reference,
        'More than the model can answer is refused; thinking counts as well.',
      ),
      n: { ...sdkPageBefore, action: 'reject', neutral: ['1'], note: 'Always one choice: call again for more.' },
      stop: { ...unnamed, action: 'undocumented', note: 'Has no effect on M3.1-Flash at Alibaba Cloud.' },
      seed: { ...unnamed, action: 'undocumented' },
      frequency_penalty: { ...sdkPageBefore, action: 'ignored', neutral: ['0'], note: noPenalty },
      presence_penalty: { ...sdkPageBefore, action: 'ignored', neutral: ['0'], note: noPenalty },
      logit_bias: { ...sdkPageBefore, action: 'ignored', note: noPenalty },
      ...unmentioned(unnamed, ['logprobs', 'top_logprobs', 'user']),
      parallel_tool_calls: { ...unnamed, action: 'undocumented', note: 'Several calls may come in one answer.' },
      'tools.type': { ...reference, action: 'supported', values: ['function'], note: 'Function tools only.' },
      tool_choice: [
        {
          ...catalog,
          action: 'supported',
          models: PREVIEW,
          values: ['auto'],
          note: 'Alibaba Cloud, which serves this model too, says that it knows auto only.',
        },
        {
          ...catalog,
          action: 'supported',
          values: ['auto', 'none'],
          note: 'Only auto and none are safe: one catalogue says that a forced tool works, no page of the vendor does.',
        },
      ],
      'response_format.type': [
        {
          ...structured,
          action: 'supported',
          models: M2,
          values: ['text'],
          note: 'Users of M2 report that JSON modes are refused or ignored: ask for JSON in the prompt and parse it.',
        },
        {
          ...unnamed,
          action: 'undocumented',
          note: 'No page names JSON modes: ask for JSON in the prompt as well, with thinking disabled.',
        },
      ],
      'messages.system': {
        ...catalog,
        action: 'supported',
        maxItems: 1,
        note: 'A catalogue of integrations says so.',
      },
      'messages.role': {
        ...catalog,
        action: 'supported',
        replace: { developer: 'system' },
        values: ['system', 'user', 'assistant', 'tool'],
        note: 'The role developer is not taken.',
      },
      ...taken(documented('https://platform.minimaxi.com/docs/api-reference/text-chat-openai', '2026-07'), [
        'messages.name',
      ]),
      'messages.content.type': [
        {
          ...sdkPage,
          action: 'supported',
          models: M2,
          values: ['text'],
          note: 'Reads text only: MiniMax-M3 reads images.',
        },
        { ...genaiPrices, action: 'supported', models: ['M2-her'], values: ['text'], note: 'Reads text only.' },
        {
          ...sdkPage,
          action: 'supported',
          values: ['text', 'image_url'],
          note: 'Reads text, images and videos; sound is refused.',
        },
      ],
      reasoning_effort: [
        { ...sdkPage, action: 'supported', models: PREVIEW },
        {
          ...sdkPage,
          action: 'ignored',
          neutral: ['minimal', 'low', 'medium', 'high', 'xhigh', 'max'],
          note: "Levels make no difference; for none, send thinking: { type: 'disabled' } to MiniMax-M3.",
        },
      ],
      functions: { ...sdkPageBefore, action: 'reject', note: 'Not taken: write them as tools.' },
      function_call: { ...sdkPageBefore, action: 'reject', note: 'Not taken: write it as tool_choice.' },
      modalities: {
        ...derivedBefore,
        action: 'reject',
        neutral: ['text'],
        note: 'Answers in text only.',
      },
      audio: { ...derivedBefore, action: 'reject', note: 'Answers in text only.' },
      web_search_options: { ...unnamed, action: 'reject', note: 'No search is documented: bring it as a tool.' },
      moderation: { ...unnamed, action: 'reject', note: 'Check the text in a call of its own.' },
    },
    models: taken(sdkPage, ['model']),
  }),
  ownParams: {
    chat: {
      reasoning_split: {
        ...sdkPage,
        action: 'supported',
        values: ['true', 'false'],
        note: 'Without it, thoughts stand in the text between <think> tags.',
      },
      'thinking.type': [
        { ...reference, action: 'ignored', models: M2, neutral: ['adaptive'], note: 'M2 always thinks.' },
        {
          ...reference,
          action: 'supported',
          models: PREVIEW,
          values: ['adaptive'],
          note: 'M3.1-Flash-Preview always thinks.',
        },
        {
          ...reference,
          action: 'supported',
          values: ['adaptive', 'disabled'],
          note: 'The value enabled is refused with code 2013.',
        },
      ],
      top_k: {
        ...observed('https://github.com/tailcallhq/forgecode/pull/3434', '2026-06-02'),
        action: 'supported',
        note: 'The vendor advises 20 to 40.',
      },
    },
  },
  conflicts: [],
  additions: {},
  behaviour: {
    ...asOpenAI(derived),
    finishReasons: { ...sdkPage, values: ['stop', 'length', 'tool_calls'] },
    thoughts: {
      ...sdkPage,
      field: 'content',
      apart,
      note: 'reasoning_split: true moves them into reasoning_content; M3.1-Flash-Preview always has them there.',
    },
    replay: {
      ...sdkPage,
      models: ['MiniMax-M3*', ...M2],
      note: 'The whole assistant message must go back, thoughts and tool calls; a catalogue says that it works without.',
    },
    streamUsage: { ...catalog, placement: 'asked' },
    errors: {
      ...errorCodes,
      body: {
        type: 'error',
        error: { type: '$type', message: '$message', http_code: '$status' },
        request_id: 'request',
      },
      cases: {
        auth: { status: 401, code: 1004, type: 'authorized_error' },
        quota: { status: 402, code: 1008 },
        rate: { status: 429, code: 1002 },
        parameter: { status: 400, code: 2013 },
        model: { status: 400, code: 2013 },
        content: { status: 400, code: 1026 },
      },
      note: 'The code stands in the message only, in brackets; older routes answer 200 with base_resp.',
    },
  },
  models,
  mapping: [
    ...mappingRows([...TIERS.cheap, ...TIERS.nanoReasoning], {
      ...choice,
      kind: 'chat',
      to: 'MiniMax-M3',
      params: noThinking,
      alternatives: ['MiniMax-M2.7'],
      reason: 'no other is cheaper, and only this one can stop thinking',
    }),
    ...mappingRows([...TIERS.mini, ...TIERS.miniReasoning], {
      ...choice,
      to: 'MiniMax-M3',
      params: noThinking,
      alternatives: ['MiniMax-M2.7-highspeed'],
      reason: 'reads images, thinking off',
    }),
    ...mappingRows([...TIERS.text, ...TIERS.vision], {
      ...choice,
      kind: 'chat',
      to: 'MiniMax-M3',
      params: noThinking,
      reason: 'long context, reads images, thinking off',
    }),
    ...mappingRows(TIERS.audio, {
      ...choice,
      kind: 'chat',
      to: 'MiniMax-M3',
      params: noThinking,
      reason: 'nearest chat model',
      manual: 'No sound in or out: keep speech with another vendor.',
    }),
    ...mappingRows(TIERS.search, {
      ...choice,
      to: 'MiniMax-M3',
      params: apart,
      reason: 'nearest chat model',
      manual: 'Search is not built into the model: bring it as a tool.',
    }),
    ...mappingRows(TIERS.oMini, {
      ...choice,
      to: 'MiniMax-M2.7',
      params: apart,
      alternatives: ['MiniMax-M3'],
      reason: 'text model that always thinks, at the same price; for images take MiniMax-M3',
    }),
    ...mappingRows([...TIERS.reasoning, ...TIERS.o], {
      ...choice,
      kind: 'chat',
      to: 'MiniMax-M3',
      params: apart,
      alternatives: ['MiniMax-M2.7'],
      reason: 'flagship that thinks as much as it needs; no levels of effort',
    }),
    ...mappingRows(TIERS.deepest, {
      ...choice,
      to: 'MiniMax-M3',
      params: apart,
      reason: 'flagship that thinks as much as it needs; no levels of effort',
    }),
    {
      ...choice,
      from: '*',
      kind: 'completion',
      to: 'MiniMax-M3',
      params: noThinking,
      reason: 'general model, thinking off',
      manual: toChat,
    },
  ],
  without: {
    embedding: { ...adaptor, note: noEmbeddings },
    image: { ...config, note: noImages },
    speech: { ...adaptor, note: noSpeech },
    transcription: { ...survey, note: noTranscription },
    moderation: { ...survey, note: noModeration },
    realtime: { ...survey, note: 'Has no realtime API; stream chat completions instead.' },
    video: { ...config, note: 'Hailuo makes videos over the native, asynchronous API: write a client of your own.' },
    other: { ...noPage, note: 'Nothing like it is documented.' },
  },
  inResponses: [{ ...responses, param: 'thinking', value: { type: 'disabled' }, as: 'default' }],
  tokens: uncounted(noPage),
  catalogIds: ['minimax-cn', 'minimax'],
};
