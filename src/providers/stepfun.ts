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
import { absent, differs, served } from './support.ts';

const INDEX = 'https://platform.stepfun.com/docs/llms.txt';
const index = documented(INDEX, '2026-07-21');
const notInIndex = inferred(INDEX, '2026-07-21');
const noPage = unknown(INDEX, '2026-07-21');
/** An integrator says the same, later. */
const noVectors = inferred(INDEX, '2026-10-01');
/** The reference of chat; its full table of parameters could not be read. */
const CHAT = 'https://platform.stepfun.ai/docs/en/api-reference/chat/chat-completion-create.md';
const reference = documented(CHAT, '2026-09-29');
const derived = inferred(CHAT, '2026-09-29');
const unnamed = unknown(CHAT, '2026-09-29');
const guide = documented('https://platform.stepfun.com/docs/zh/guides/developer/openai', '2026');
const RESPONSES = 'https://platform.stepfun.com/docs/zh/api-reference/responses/responses-create';
const toolPage = documented('https://platform.stepfun.ai/docs/en/api-reference/tool-call.md', '2026-09-29');
const jsonGuide = documented('https://platform.stepfun.ai/docs/en/guides/developer/json-mode.md', '2026-09-29');
const reasoningGuide = documented('https://platform.stepfun.com/docs/zh/guides/developer/reasoning', '2026-07');
const counting = documented('https://platform.stepfun.ai/docs/en/api-reference/token-count', 'unknown');
const ERRORS = 'https://platform.stepfun.ai/docs/en/api-reference/error-codes.md';
/** Retells the vendor's pages on models, prices and limits as of that day. */
const pages = documented('https://github.com/juspay/neurolink', '2026-09-29');

const catalog = observed('npm package @oh-my-pi/pi-catalog 18.2.11', '2026-09-23');
const dify = observed('https://github.com/langgenius/dify-official-plugins', '2026-08-21');
const registry = observed('npm package @mastra/core 1.71.0', '2026-09-27');
const evangelist = observed('https://github.com/api-evangelist/stepfun', '2026-07-21');
const successors = observed('https://platform.stepfun.com/docs/zh/guides/model-migration', '2026-07');
/** Our own choice of a successor, from the models and limits of this file. */
const choice = inferred(INDEX, '2026-11-22');

/** Reasoning can't be switched off; the lowest effort comes closest. */
const lowEffort = { reasoning_effort: 'low' };
const mediumEffort = { reasoning_effort: 'medium' };
const highEffort = { reasoning_effort: 'high' };

const step = { kind: 'chat', tools: true, json: true, schema: true, thinks: 'always', status: 'current' } as const;
const step35 = { ...step, context: 256_000, maxOutput: 256_000, vision: false, ...cny(0.7, 2.1), ...usd(0.1, 0.3) };

/** A registry of 2026-09-27 still lists step-1-32k and step-2-16k, which the vendor switched off on 2026-07-08. */
const models: readonly ModelFacts[] = [
  {
    ...pages,
    ...step,
    id: 'step-5-preview',
    context: 1_000_000,
    maxOutput: 64_000,
    vision: true,
    plain: lowEffort,
    ...cny(7, 20),
    ...usd(1, 2.7),
    note: 'A preview that always thinks; its page says 64,000 tokens of output, two catalogues a million.',
  },
  {
    ...pages,
    ...step,
    id: 'step-3.7-flash',
    context: 256_000,
    maxOutput: 256_000,
    vision: true,
    plain: lowEffort,
    ...cny(1.35, 8.1),
    ...usd(0.2, 1.15),
    note: 'Always thinks.',
  },
  { ...pages, ...step35, id: 'step-3.5-flash-2603', plain: lowEffort, note: 'Always thinks; meant for agents.' },
  { ...pages, ...step35, id: 'step-3.5-flash', note: 'Always thinks; no effort is documented for it.' },
  {
    ...pages,
    id: 'step-1o-turbo-vision',
    kind: 'chat',
    context: 32_000,
    vision: true,
    ...cny(2.5, 8),
    ...usd(0.36, 1.15),
    status: 'current',
    note: 'The only one that never thinks; nobody documents tools for it.',
  },
  {
    ...evangelist,
    id: 'stepaudio-2.5-chat',
    kind: 'chat',
    hearing: true,
    status: 'current',
    note: 'Hears, and writes.',
  },
  { ...evangelist, id: 'step-image-edit-2', kind: 'image', status: 'current', note: 'Edits too; 0.02 yuan an image.' },
  { ...successors, id: 'step-2x-large', kind: 'image', status: 'current' },
  { ...evangelist, id: 'step-1x-edit', kind: 'image', status: 'current', note: 'Edits.' },
  { ...registry, id: 'stepaudio-2.5-asr', kind: 'transcription', status: 'current' },
  { ...registry, id: 'stepaudio-2.5-tts', kind: 'speech', status: 'current' },
  { ...registry, id: 'step-tts-2', kind: 'speech', status: 'current' },
];

const reasoners = ['step-5-preview', 'step-3.7-flash', 'step-3.5-flash*'];
const readsText = ['step-3.5-flash*'];
const toChat = 'No text completions: send the prompt as a user message to chat completions.';
const elsewhere = 'Keep this call with another vendor';
const embed = `Has no embedding models. ${elsewhere}: --to embeddings=…`;
const moderate = `Has no moderation. ${elsewhere}: --to moderation=…`;
const realtime = 'Its socket at /realtime has events like these, with models and voices of its own: move it by hand.';
const noVideo = `Reads videos, but makes none. ${elsewhere}.`;

/** StepFun: https://platform.stepfun.com (mainland), https://platform.stepfun.ai (international). */
export const stepfun: Provider = {
  id: 'stepfun',
  name: 'StepFun',
  nameZh: '阶跃星辰',
  aliases: ['step', '阶跃', '阶跃星辰'],
  hosts: ['api.stepfun.com', 'api.stepfun.ai'],
  docs: guide.source,
  regions: [
    {
      ...guide,
      id: 'cn',
      label: 'Mainland China',
      baseURL: 'https://api.stepfun.com/v1',
      note: 'Paid use asks individuals to prove who they are; the first tier takes 10 requests a minute.',
    },
    { ...pages, id: 'intl', label: 'International', baseURL: 'https://api.stepfun.ai/v1' },
  ],
  key: { ...pages, env: 'STEP_API_KEY', baseURLEnv: 'STEPFUN_BASE_URL', otherEnvs: ['STEPFUN_API_KEY'] },
  apis: {
    'chat.completions': served(reference),
    responses: served(
      documented(RESPONSES, '2026-07-21'),
      'Send the whole conversation: nobody documents that answers are kept, nor which built-in tools there are.',
    ),
    'responses.stored': absent(unknown(RESPONSES, '2026-07-21'), 'Keep the conversation yourself and send it along.'),
    completions: absent(notInIndex, toChat),
    embeddings: absent(noVectors, embed),
    'images.generate': served(index, 'Which sizes and how many images it takes could not be read.'),
    'images.edit': served(index, 'With step-image-edit-2 or step-1x-edit; whether masks are taken could not be read.'),
    'images.createVariation': absent(notInIndex, 'Send the picture to images.edit, with a prompt.'),
    'audio.speech': served(index, 'Voices have names of their own.'),
    'audio.transcriptions': served(index, 'Has routes of its own as well: /audio/asr and a socket.'),
    'audio.translations': absent(notInIndex, 'Transcribe with stepaudio-2.5-asr, then translate with a chat model.'),
    files: served(index, 'Purposes have names of their own: for reading documents, storage and retrieval.'),
    uploads: absent(notInIndex, 'Send the file in one piece to files.'),
    batches: absent(notInIndex, 'Send the requests one by one.'),
    fine_tuning: absent(notInIndex, 'Has no tuning.'),
    moderations: absent(notInIndex, moderate),
    models: served(documented(INDEX, '2026-09-29')),
    assistants: absent(notInIndex, 'Chat completions with tools come closest.'),
    threads: absent(notInIndex, 'Keep the messages yourself and send them to chat completions.'),
    vector_stores: differs(index, 'Its knowledge bases are shaped alike, but a tool of the type retrieval reads them.'),
    realtime: differs(evangelist, realtime),
    conversations: absent(noPage, 'Keep the messages yourself and send them to chat completions.'),
    containers: absent(noPage, 'No code containers are documented.'),
    evals: absent(noPage, 'No evals are documented.'),
    videos: absent(notInIndex, noVideo),
    other: absent(noPage, 'Nothing like it is documented.'),
  },
  params: paramTable({
    chat: {
      ...taken(reference, ['messages', 'model', 'stream']),
      ...taken(catalog, ['stream_options', 'stop', 'frequency_penalty', 'presence_penalty']),
      ...platformParams(derived),
      ...unmentioned(unnamed, [
        'messages.name',
        'seed',
        'logit_bias',
        'logprobs',
        'top_logprobs',
        'parallel_tool_calls',
        'user',
      ]),
      temperature: {
        ...dify,
        action: 'supported',
        range: { min: 0, max: 2 },
        default: 0.5,
      },
      top_p: { ...dify, action: 'supported', range: { min: 0, max: 1 }, default: 0.9 },
      max_tokens: outputLimits(models, dify, 'More than the model can answer is refused.'),
      max_completion_tokens: {
        ...catalog,
        action: 'rename',
        to: 'max_tokens',
        note: 'Not documented under this name.',
      },
      n: { ...unnamed, action: 'undocumented', neutral: ['1'], note: 'Expect one choice.' },
      tools: [
        { ...toolPage, action: 'supported', models: reasoners },
        { ...unnamed, action: 'undocumented', note: 'Tools are documented for the models that think only.' },
      ],
      'tools.type': {
        ...index,
        action: 'supported',
        values: ['function', 'web_search', 'retrieval'],
        note: 'Takes function, and its own web_search and retrieval.',
      },
      tool_choice: { ...catalog, action: 'supported', values: ['auto', 'none', 'required', 'function'] },
      'response_format.type': [
        { ...jsonGuide, action: 'supported', models: reasoners, values: ['text', 'json_object', 'json_schema'] },
        {
          ...reference,
          action: 'supported',
          values: ['text', 'json_object'],
          note: 'This model is not listed for json_schema: use json_object and put the schema into the prompt.',
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
      'messages.content.type': [
        { ...pages, action: 'supported', models: readsText, values: ['text'], note: 'The 3.5 models read text only.' },
        {
          ...evangelist,
          action: 'supported',
          models: ['stepaudio-2.5-chat'],
          values: ['text', 'input_audio'],
          note: 'Whether this model reads images is not documented.',
        },
        {
          ...pages,
          action: 'supported',
          values: ['text', 'image_url', 'video_url'],
          note: 'Only stepaudio-2.5-chat hears sound; upload files for retrieval instead.',
        },
      ],
      reasoning_effort: [
        {
          ...reference,
          action: 'supported',
          models: ['step-3.5-flash-2603'],
          replace: { none: 'low', minimal: 'low', medium: 'high', xhigh: 'high', max: 'high' },
          values: ['low', 'high'],
          note: 'Takes low and high; thinking cannot be stopped.',
        },
        {
          ...unnamed,
          action: 'undocumented',
          models: ['step-3.5-flash'],
          note: 'A catalogue of 2026-09-23 lists it for this model, the reference does not.',
        },
        { ...pages, action: 'drop', models: ['step-1o-turbo-vision'], note: 'This model never thinks.' },
        {
          ...reference,
          action: 'supported',
          replace: { none: 'low', minimal: 'low', xhigh: 'high', max: 'high' },
          values: ['low', 'medium', 'high'],
          note: 'Takes low, medium and high; thinking cannot be stopped.',
        },
      ],
      functions: { ...unnamed, action: 'reject', note: 'Not documented: write them as tools.' },
      function_call: { ...unnamed, action: 'reject', note: 'Not documented: write it as tool_choice.' },
      modalities: { ...unnamed, action: 'reject', neutral: ['text'], note: 'No sound out is documented for chat.' },
      audio: { ...unnamed, action: 'reject', note: 'No sound out is documented for chat.' },
      web_search_options: { ...noPage, action: 'reject', note: 'Search is a tool here, of the type web_search.' },
      moderation: { ...unnamed, action: 'reject', note: 'Every call is checked anyway; refused ones answer 451.' },
    },
    images: {
      ...taken(index, ['model', 'prompt']),
      safety_identifier: { ...notInIndex, action: 'drop', note: "Only served OpenAI's abuse reports." },
      n: { ...noPage, action: 'undocumented', neutral: ['1'], note: 'Expect one image.' },
      ...unmentioned(noPage, ['size', 'response_format'], 'Compare with the reference: its values could not be read.'),
      ...unmentioned(noPage, [
        'quality',
        'style',
        'background',
        'moderation',
        'user',
        'stream',
        'partial_images',
        'output_format',
        'output_compression',
        'complexity',
        'frame_count',
        'frame_duration_ms',
        'svg',
      ]),
    },
    speech: {
      ...taken(index, ['model', 'input']),
      voice: { ...noPage, action: 'undocumented', note: "Voices have names of their own, none of them OpenAI's." },
      ...unmentioned(noPage, ['response_format', 'speed', 'instructions', 'stream_format']),
    },
    transcription: {
      ...taken(index, ['model', 'file']),
      ...unmentioned(noPage, [
        'language',
        'languages',
        'prompt',
        'keywords',
        'response_format',
        'temperature',
        'stream',
        'include',
        'timestamp_granularities',
        'chunking_strategy',
        'known_speaker_names',
        'known_speaker_references',
      ]),
    },
    models: taken(index, ['model']),
    files: {
      ...taken(index, ['file']),
      purpose: { ...noPage, action: 'undocumented', note: 'Purposes have names of their own: see the reference.' },
      ...unmentioned(noPage, ['after', 'limit', 'order', 'expires_after']),
    },
  }),
  ownParams: {
    chat: {
      reasoning_format: {
        ...reasoningGuide,
        action: 'supported',
        values: ['default', 'deepseek-style'],
        note: 'deepseek-style moves the thoughts to reasoning_content.',
      },
    },
  },
  conflicts: [],
  additions: {},
  behaviour: {
    ...asOpenAI(reference),
    thoughts: {
      ...reasoningGuide,
      field: 'reasoning',
      note: "In reasoning_content with reasoning_format: 'deepseek-style'.",
    },
    streamUsage: { ...catalog, placement: 'asked' },
    unknownFields: { ...unknown(ERRORS, '2026-09-29'), reaction: 'unknown' },
    errors: {
      ...documented(ERRORS, '2026-09-29'),
      body: { error: { message: '$message', type: '$type' } },
      cases: {
        auth: { status: 401, type: 'invalid_api_key' },
        path: { status: 404 },
        parameter: { status: 400 },
        rate: { status: 429 },
        quota: { status: 402 },
        content: { status: 451 },
        server: { status: 500 },
        overloaded: { status: 503 },
      },
      note: 'Errors have no code; 402 (no balance) and 451 (content) come as plain APIError: do not try 451 again.',
    },
  },
  models,
  mapping: [
    ...mappingRows([...TIERS.cheap, ...TIERS.nanoReasoning], {
      ...choice,
      kind: 'chat',
      to: 'step-3.5-flash-2603',
      params: lowEffort,
      alternatives: ['step-3.7-flash'],
      reason: 'cheapest, least thinking; for images take step-3.7-flash',
    }),
    ...mappingRows([...TIERS.mini, ...TIERS.miniReasoning], {
      ...choice,
      to: 'step-3.7-flash',
      params: lowEffort,
      alternatives: ['step-3.5-flash-2603'],
      reason: 'cheap, reads images, least thinking; step-3.5-flash-2603 is cheaper for text',
    }),
    ...mappingRows(TIERS.text, {
      ...choice,
      kind: 'chat',
      to: 'step-3.7-flash',
      params: lowEffort,
      alternatives: ['step-5-preview'],
      reason: 'tools and schemas, 256,000 tokens, least thinking',
    }),
    ...mappingRows(TIERS.vision, {
      ...choice,
      kind: 'chat',
      to: 'step-3.7-flash',
      params: lowEffort,
      alternatives: ['step-1o-turbo-vision', 'step-5-preview'],
      reason: 'reads images, least thinking; step-1o-turbo-vision never thinks, but holds 32,000 tokens',
    }),
    ...mappingRows(TIERS.audio, {
      ...choice,
      kind: 'chat',
      to: 'stepaudio-2.5-chat',
      alternatives: ['step-3.7-flash'],
      reason: 'the only one that hears; its limits are not documented',
      manual: 'Hears but does not speak: check the input_audio parts, and make speech in calls of their own.',
    }),
    ...mappingRows(TIERS.search, {
      ...choice,
      to: 'step-3.7-flash',
      params: mediumEffort,
      alternatives: ['step-5-preview'],
      reason: 'nearest chat model',
      manual: 'Search is not built into the model: add a tool of the type web_search.',
    }),
    ...mappingRows(['gpt-5.6-terra', 'gpt-6.1-terra'], {
      ...choice,
      to: 'step-3.7-flash',
      params: mediumEffort,
      alternatives: ['step-5-preview'],
      reason: 'middle class, thinks',
    }),
    ...mappingRows(TIERS.oMini, {
      ...choice,
      to: 'step-3.5-flash-2603',
      params: highEffort,
      alternatives: ['step-3.7-flash'],
      reason: 'cheap reasoning over text; for images take step-3.7-flash',
    }),
    ...mappingRows(TIERS.reasoning, {
      ...choice,
      kind: 'chat',
      to: 'step-5-preview',
      params: mediumEffort,
      alternatives: ['step-3.7-flash'],
      reason: 'flagship with a long context, still called a preview',
    }),
    ...mappingRows([...TIERS.o, ...TIERS.deepest, ...TIERS.codex], {
      ...choice,
      to: 'step-5-preview',
      params: highEffort,
      alternatives: ['step-3.7-flash', 'step-3.5-flash-2603'],
      reason: 'flagship, highest effort',
    }),
    {
      ...choice,
      from: '*',
      kind: 'completion',
      to: 'step-3.5-flash-2603',
      params: lowEffort,
      reason: 'cheapest, least thinking',
      manual: toChat,
    },
    ...mappingRows(['dall-e-2', 'dall-e-3'], {
      ...choice,
      to: 'step-2x-large',
      alternatives: ['step-image-edit-2'],
      reason: 'text to image',
      manual: 'Compare size and n with the reference: which values it takes could not be read.',
    }),
    {
      ...choice,
      from: '*',
      kind: 'image',
      to: 'step-image-edit-2',
      alternatives: ['step-2x-large', 'step-1x-edit'],
      reason: 'makes and edits images',
      manual: 'Compare size, masks and response_format with the reference: which values it takes could not be read.',
    },
    {
      ...choice,
      from: '*',
      kind: 'transcription',
      to: 'stepaudio-2.5-asr',
      reason: 'speech to text',
      manual: 'Try whether /audio/transcriptions takes this model; its own route is /audio/asr.',
    },
    {
      ...choice,
      from: '*',
      kind: 'speech',
      to: 'stepaudio-2.5-tts',
      alternatives: ['step-tts-2'],
      reason: 'text to speech',
      manual: 'Choose a voice anew, and compare response_format and speed with the reference.',
    },
  ],
  without: {
    embedding: { ...noVectors, note: embed },
    moderation: { ...notInIndex, note: moderate },
    realtime: { ...evangelist, note: `stepaudio-2.5-realtime comes closest. ${realtime}` },
    video: { ...notInIndex, note: noVideo },
    other: { ...noPage, note: 'Nothing like it is documented.' },
  },
  inResponses: [{ ...documented(RESPONSES, '2026-07-21'), param: 'reasoning_effort', as: 'effort' }],
  tokens: {
    ...counting,
    by: 'endpoint',
    note: 'POST /token/count takes model and messages and answers with data.total_tokens.',
  },
  catalogIds: ['stepfun'],
};
