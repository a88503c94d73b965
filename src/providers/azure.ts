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
import { usd } from './price.ts';
import type { Provider } from './provider.ts';
import { absent, differs, served } from './support.ts';

const LIFECYCLE = 'https://learn.microsoft.com/azure/foundry/openai/api-version-lifecycle';
const v1 = documented(LIFECYCLE, '2026-03-19');
/** The v1 API is meant to run code written for OpenAI with another address, key and model: our conclusion from that. */
const alike = inferred(LIFECYCLE, '2026-03-19');
const unnamed = unknown(LIFECYCLE, '2026-03-19');
const REASONING = 'https://learn.microsoft.com/azure/ai-foundry/openai/how-to/reasoning';
const reasoning = documented(REASONING, '2026-02-24');
const derived = inferred(REASONING, '2026-02-24');
const CLIENT = 'https://github.com/openai/openai-node/blob/master/docs/azure.md';
const client = documented(CLIENT, '2026-08-21');
/** What the comments of OpenAI's own package say of a model, taken to hold for its deployment too. */
const SDK = 'https://github.com/openai/openai-node';
const asCommented = inferred(SDK, '2026-11-13');
const inSdk = observed(SDK, '2026-11-13');
const RETIREMENTS = 'https://learn.microsoft.com/azure/ai-foundry/openai/concepts/model-retirements';
const retirements = documented(RETIREMENTS, '2026-05');
const retired = inferred(RETIREMENTS, '2026-05');
const snapshot = observed('npm package opencode-ai 1.18.33', '2026-09');
const catalog = observed('npm package @oh-my-pi/pi-catalog 18.2.11', '2026-09-23');
const streams = observed('https://github.com/openai/openai-python/issues/1677', '2025-09');
/** Our own choice of a successor, from the models and dates of this file. */
const choice = inferred(RETIREMENTS, '2026-11-22');

/** The least that the models of today think, unless they are told otherwise in another way. */
const lowEffort = { reasoning_effort: 'low' };

const chat = { kind: 'chat', maxOutput: 128_000, vision: true, tools: true, json: true, schema: true } as const;
const thinker = { ...chat, thinks: 'always', plain: lowEffort } as const;
const longPrompts = 'Prompts above 272,000 tokens cost more.';
const current = { ...thinker, context: 1_050_000, status: 'current', note: longPrompts } as const;
const closed = (since: string, rest = '') =>
  ({ status: 'retiring', note: `Closed to new customers since ${since}.${rest}` }) as const;
const responsesOnly = ' Served by responses only.';
const gpt5 = { ...thinker, context: 400_000 } as const;
const image = { kind: 'image', status: 'current' } as const;
const vector = {
  kind: 'embedding',
  context: 8192,
  status: 'current',
  note: 'Not switched off before 2027-04-15.',
} as const;

/** What a customer can still deploy, or has deployed: a model that is switched off is left out. */
const models: readonly ModelFacts[] = [
  { ...snapshot, ...current, id: 'gpt-6-luna', ...usd(0.1, 0.5) },
  { ...snapshot, ...current, id: 'gpt-6-sol', ...usd(2, 10) },
  { ...snapshot, ...current, id: 'gpt-6-astra', ...usd(10, 50) },
  { ...snapshot, ...current, id: 'gpt-5.6-luna', ...usd(0.2, 1.2) },
  { ...snapshot, ...current, id: 'gpt-5.6-terra', ...usd(2, 12) },
  { ...snapshot, ...current, id: 'gpt-5.6-sol', ...usd(4, 20) },
  { ...retirements, ...current, id: 'gpt-5.5', ...usd(5, 30), retires: '2027-04-24', ...closed('2026-10-24') },
  { ...retirements, ...current, id: 'gpt-5.4', ...usd(2.5, 15), retires: '2027-03-05', ...closed('2026-09-05') },
  { ...retirements, ...gpt5, id: 'gpt-5.4-mini', ...usd(0.75, 4.5), retires: '2027-03-18', ...closed('2026-09-18') },
  { ...retirements, ...gpt5, id: 'gpt-5.4-nano', ...usd(0.2, 1.25), retires: '2027-03-18', ...closed('2026-09-18') },
  {
    ...retirements,
    ...current,
    id: 'gpt-5.4-pro',
    ...usd(30, 180),
    retires: '2027-03-06',
    ...closed('2026-09-06', responsesOnly),
  },
  {
    ...retirements,
    ...gpt5,
    id: 'gpt-5.3-codex',
    ...usd(1.75, 14),
    retires: '2027-02-25',
    ...closed('2026-09-25', responsesOnly),
  },
  { ...retirements, ...gpt5, id: 'gpt-5.2', ...usd(1.75, 14), retires: '2026-12-12', ...closed('2026-06-12') },
  {
    ...retirements,
    ...chat,
    id: 'gpt-5.1',
    context: 400_000,
    thinks: 'optional',
    ...usd(1.25, 10),
    retires: '2027-05-15',
    ...closed('2026-11-13', ' Thinks on demand.'),
  },
  { ...retirements, ...gpt5, id: 'gpt-5', ...usd(1.25, 10), retires: '2027-02-06', ...closed('2026-08-07') },
  { ...retirements, ...gpt5, id: 'gpt-5-mini', ...usd(0.25, 2), retires: '2027-02-06', ...closed('2026-08-07') },
  { ...retirements, ...gpt5, id: 'gpt-5-nano', ...usd(0.05, 0.4), retires: '2027-02-06', ...closed('2026-08-07') },
  {
    ...retirements,
    ...gpt5,
    id: 'gpt-5-pro',
    ...usd(15, 120),
    retires: '2027-04-07',
    ...closed('2026-10-06', responsesOnly),
  },
  {
    ...retirements,
    id: 'gpt-audio-1.5',
    kind: 'chat',
    hearing: true,
    status: 'current',
    note: 'Not switched off before 2027-02-23; in Asia-Pacific South India only.',
  },
  { ...retirements, ...vector, id: 'text-embedding-3-small', width: 1536, ...usd(0.02) },
  { ...retirements, ...vector, id: 'text-embedding-3-large', width: 3072, ...usd(0.13) },
  { ...retirements, ...vector, id: 'text-embedding-ada-002', width: 1536, widths: [1536], ...usd(0.1) },
  { ...retirements, ...image, id: 'gpt-image-2', ...usd(5, 30), note: 'A preview until 2027-04-21 at least.' },
  { ...snapshot, ...image, id: 'gpt-image-2.5-flare', ...usd(5, 30) },
  { ...snapshot, ...image, id: 'gpt-image-2.5-sunburst', ...usd(5, 30) },
  { ...retirements, ...image, id: 'gpt-image-1.5', status: 'legacy', note: 'Not switched off before 2026-12-16.' },
  { ...retirements, ...image, id: 'gpt-image-1-mini', status: 'retiring', retires: '2027-04-07' },
  { ...retirements, id: 'gpt-4o-mini-tts', kind: 'speech', status: 'retiring', retires: '2026-12-15' },
  { ...retirements, id: 'gpt-4o-transcribe-diarize', kind: 'transcription', status: 'current', retires: '2027-04-16' },
  { ...retirements, id: 'gpt-4o-mini-transcribe', kind: 'transcription', status: 'retiring', retires: '2026-12-15' },
  {
    ...retirements,
    id: 'gpt-realtime-1.5',
    kind: 'realtime',
    status: 'current',
    note: 'Not switched off before 2027-02-23; in Asia-Pacific South India only.',
  },
];

/** All that is left but gpt-audio-1.5 thinks, and such models refuse what steers the choice of words. */
const thinkers = ['gpt-5*', 'gpt-6*'];
const steers = (action: 'drop' | 'reject', note: string): ParamRule[] => [
  { ...reasoning, action, models: thinkers, wire: 'refused', note },
  { ...reasoning, action: 'supported' },
];
const sampled = steers('drop', 'Models that think refuse it.');
const diarize = { ...asCommented, models: ['gpt-4o-transcribe-diarize'] } as const;

const deploy = 'The name must be that of a deployment: call yours like the model, or write its name here.';
const toChat = 'Send the prompt as a user message to chat completions.';
const safety = 'Every call passes content filters; to check a text alone, use Azure AI Content Safety.';
/** Models that are still to be had under OpenAI's own ids. */
const KEPT = [
  'gpt-5.6-luna',
  'gpt-5.6-terra',
  'gpt-5.6-sol',
  'gpt-6-luna',
  'gpt-6-sol',
  'gpt-6-astra',
  'gpt-audio-1.5',
  'gpt-image-2',
  'gpt-image-2.5-flare',
  'gpt-image-2.5-sunburst',
  'gpt-realtime-1.5',
];
const gone = (ids: readonly string[]) => ids.filter((id) => !KEPT.includes(id));

/** Azure OpenAI as used from Hong Kong, over its v1 API: https://learn.microsoft.com/azure/foundry/openai */
export const azure: Provider = {
  id: 'azure',
  name: 'Azure OpenAI',
  nameZh: '微软 Azure OpenAI（香港）',
  aliases: ['azure-openai', 'microsoft', '微软'],
  hosts: ['openai.azure.com', 'services.ai.azure.com'],
  docs: LIFECYCLE,
  regions: [
    {
      ...v1,
      id: 'resource',
      label: 'Your resource',
      baseURL: 'https://{resource}.openai.azure.com/openai/v1',
      note: 'Hong Kong itself hosts no models: make the resource elsewhere, with Global Standard deployments; that the service may be used from Hong Kong rests on a statement of July 2024.',
    },
    {
      ...v1,
      id: 'foundry',
      label: 'Your resource, on the Foundry host',
      baseURL: 'https://{resource}.services.ai.azure.com/openai/v1',
      note: 'For Entra ID give apiKey a token provider of @azure/identity with the scope https://ai.azure.com/.default.',
    },
  ],
  key: {
    ...client,
    env: 'AZURE_OPENAI_API_KEY',
    baseURLEnv: 'AZURE_OPENAI_BASE_URL',
    otherEnvs: [],
    header: 'api-key',
  },
  apis: {
    'chat.completions': served(
      v1,
      'The first chunk of a stream has no choices, and filtered ones may have no delta: read choices[0]?.delta?.content.',
    ),
    responses: served(v1),
    'responses.stored': served(alike),
    completions: absent(inferred(SDK, '2026-11-13'), `The path is there, the models are gone. ${toChat}`),
    embeddings: served(retirements, 'The same vectors as at OpenAI: nothing has to be embedded again.'),
    'images.generate': served(
      retirements,
      'The gpt-image models, in no region of Asia-Pacific; images come as base64.',
    ),
    'images.edit': served(inSdk, 'The gpt-image models, in no region of Asia-Pacific.'),
    'images.createVariation': absent(retired, 'Was for dall-e-2 only, which is gone: edit the image instead.'),
    'audio.speech': served(retirements, 'gpt-4o-mini-tts only, until 2026-12-15; look at Azure Speech for later.'),
    'audio.transcriptions': served(retirements, 'Two models only, in Asia-Pacific in South India alone.'),
    'audio.translations': absent(
      retired,
      'Was for whisper only, which is gone: transcribe, then translate with a chat model.',
    ),
    files: served(v1),
    uploads: absent(unnamed, 'Send the file in one piece to files.'),
    batches: served(v1, "The file's lines name models as well: write the deployment there."),
    fine_tuning: served(v1, 'Some models, in some regions.'),
    moderations: absent(alike, safety),
    models: served(alike, "Lists the resource's base models, not its deployments: these ids are no names to call."),
    assistants: absent(client, 'Switched off on 2026-08-26: use responses.'),
    threads: absent(client, 'Switched off with the assistants on 2026-08-26: use responses.'),
    vector_stores: served(v1),
    realtime: differs(
      client,
      'Served at wss://…/openai/v1/realtime: build the socket with OpenAIRealtimeWS and this client.',
    ),
    conversations: absent(unnamed, 'Keep the messages yourself, or chain answers with previous_response_id.'),
    containers: absent(unnamed, 'No code containers are documented.'),
    evals: differs(v1, 'A preview, switched on with a header of its own.'),
    videos: absent(unnamed, 'No videos are documented.'),
    other: absent(unnamed, 'Nothing like it is documented.'),
  },
  params: paramTable({
    chat: {
      ...platformParams(derived),
      ...taken(alike, ['messages', 'messages.name', 'stream_options', 'n', 'seed', 'user', 'store', 'metadata']),
      ...taken(client, ['stream']),
      ...taken(reasoning, ['tools']),
      model: { ...client, action: 'supported', note: 'The name of your deployment.' },
      'messages.role': {
        ...reasoning,
        action: 'supported',
        values: ['system', 'developer', 'user', 'assistant', 'tool', 'function'],
        note: 'Not system and developer in one call.',
      },
      'messages.content.type': contentParts(models, derived, {
        image: ['image_url'],
        sound: ['input_audio'],
        note: 'Text and image_url, and input_audio for gpt-audio-1.5; nobody documents files.',
      }),
      temperature: sampled,
      top_p: sampled,
      frequency_penalty: sampled,
      presence_penalty: sampled,
      logprobs: steers('reject', 'Models that think tell no probabilities.'),
      top_logprobs: steers('reject', 'Models that think tell no probabilities.'),
      logit_bias: steers('reject', 'Models that think refuse it: say in the prompt which words to avoid.'),
      max_tokens: [
        {
          ...reasoning,
          action: 'rename',
          to: 'max_completion_tokens',
          models: thinkers,
          wire: 'refused',
          note: 'Models that think refuse it under this name; thinking counts as well.',
        },
        { ...reasoning, action: 'supported' },
      ],
      max_completion_tokens: outputLimits(models, reasoning, 'Thinking counts as well.'),
      ...unmentioned(unnamed, ['stop'], 'Several models that think refuse it at OpenAI.'),
      parallel_tool_calls: { ...reasoning, action: 'supported' },
      tool_choice: { ...derived, action: 'supported', values: ['auto', 'none', 'required', 'function'] },
      'response_format.type': { ...derived, action: 'supported', values: ['text', 'json_object', 'json_schema'] },
      reasoning_effort: [
        {
          ...catalog,
          action: 'supported',
          models: ['gpt-5.6*', 'gpt-6*'],
          replace: { none: 'low', minimal: 'low' },
          values: ['low', 'medium', 'high', 'xhigh', 'max'],
          note: 'A catalogue lists low, medium, high, xhigh and max; the guide leaves it to the model.',
        },
        { ...reasoning, action: 'supported', note: 'From none to xhigh, by model.' },
      ],
      verbosity: { ...derived, action: 'supported' },
      functions: { ...alike, action: 'supported', note: 'An old form: write them as tools.' },
      function_call: { ...alike, action: 'supported', note: 'An old form: write it as tool_choice.' },
      modalities: [
        { ...retired, action: 'supported', models: ['gpt-audio-1.5'] },
        { ...retired, action: 'reject', neutral: ['text'], note: 'Only gpt-audio-1.5 answers in sound.' },
      ],
      audio: [
        { ...retired, action: 'supported', models: ['gpt-audio-1.5'] },
        { ...retired, action: 'reject', note: 'Only gpt-audio-1.5 answers in sound.' },
      ],
      web_search_options: { ...alike, action: 'reject', note: 'Search is a tool of responses here.' },
      moderation: { ...unnamed, action: 'reject', note: safety },
    },
    embeddings: {
      ...taken(alike, ['model', 'encoding_format', 'user']),
      input: { ...retirements, action: 'supported', maxItems: 2048, note: 'At most 2048 texts in a call.' },
      dimensions: [
        { ...retirements, action: 'supported', models: ['text-embedding-3-small'], range: { min: 1, max: 1536 } },
        { ...retirements, action: 'supported', models: ['text-embedding-3-large'], range: { min: 1, max: 3072 } },
        {
          ...retirements,
          action: 'supported',
          models: ['text-embedding-ada-002'],
          values: ['1536'],
          note: 'Always 1536.',
        },
        { ...retirements, action: 'supported' },
      ],
    },
    images: {
      ...taken(alike, [
        'background',
        'complexity',
        'frame_count',
        'frame_duration_ms',
        'model',
        'moderation',
        'n',
        'output_compression',
        'output_format',
        'partial_images',
        'prompt',
        'size',
        'stream',
        'svg',
        'user',
      ]),
      quality: {
        ...asCommented,
        action: 'supported',
        replace: { standard: 'medium', hd: 'high' },
        note: "standard and hd were dall-e's.",
      },
      response_format: {
        ...choice,
        action: 'supported',
        values: ['b64_json'],
        note: 'Images come as base64, never as links: read data[0].b64_json.',
      },
      style: { ...asCommented, action: 'reject', note: 'Was for dall-e-3 only: ask for the style in the prompt.' },
      safety_identifier: { ...alike, action: 'drop', note: "Only served OpenAI's abuse reports." },
    },
    speech: {
      ...taken(alike, ['input', 'instructions', 'model', 'response_format', 'speed', 'stream_format', 'voice']),
    },
    transcription: {
      ...taken(alike, [
        'chunking_strategy',
        'file',
        'known_speaker_names',
        'known_speaker_references',
        'language',
        'model',
        'stream',
      ]),
      temperature: { ...alike, action: 'supported', range: { min: 0, max: 1 } },
      response_format: [
        {
          ...diarize,
          action: 'supported',
          values: ['json', 'text', 'diarized_json'],
          note: 'No subtitles and no times but those of diarized_json.',
        },
        { ...asCommented, action: 'supported', values: ['json'], note: 'Answers with json only.' },
      ],
      prompt: [
        { ...diarize, action: 'reject', note: 'This model takes no prompt.' },
        { ...asCommented, action: 'supported' },
      ],
      include: [
        { ...diarize, action: 'reject', note: 'This model tells no probabilities.' },
        { ...asCommented, action: 'supported' },
      ],
      timestamp_granularities: { ...asCommented, action: 'reject', note: 'Was for whisper: no times of words.' },
      keywords: { ...asCommented, action: 'reject', note: 'Known to gpt-transcribe only, which is not on offer.' },
      languages: { ...asCommented, action: 'reject', note: 'Known to gpt-transcribe only: give one language.' },
    },
    models: taken(alike, ['model']),
    files: taken(alike, ['after', 'expires_after', 'file', 'limit', 'order', 'purpose']),
    batches: taken(alike, [
      'after',
      'completion_window',
      'endpoint',
      'input_file_id',
      'limit',
      'metadata',
      'output_expires_after',
    ]),
  }),
  ownParams: {},
  conflicts: [
    {
      ...reasoning,
      operation: 'chat',
      all: [{ param: 'parallel_tool_calls' }, { param: 'reasoning_effort', values: ['minimal'] }],
      drop: 'parallel_tool_calls',
      note: 'Calls of tools in parallel need more effort than minimal.',
    },
  ],
  additions: {
    embeddings: [floatVectors],
    transcription: [
      {
        ...asCommented,
        param: 'chunking_strategy',
        value: 'auto',
        note: 'gpt-4o-transcribe-diarize takes more than 30 seconds only if it may cut them.',
      },
    ],
  },
  behaviour: {
    ...asOpenAI(alike),
    streamUsage: {
      ...alike,
      placement: 'asked',
      note: 'The first chunk has no choices either: it tells what the filter found in the prompt.',
    },
    finishReasons: { ...streams, values: ['stop', 'length', 'tool_calls', 'content_filter'] },
    unknownFields: { ...reasoning, reaction: 'refused' },
    errors: {
      ...reasoning,
      body: { error: { message: '$message', type: '$type', param: '$param', code: '$code' } },
      cases: {
        auth: { status: 401 },
        permission: { status: 403 },
        model: { status: 404, code: 'DeploymentNotFound' },
        path: { status: 404 },
        parameter: { status: 400, code: 'unsupported_parameter' },
        content: { status: 400, code: 'content_filter' },
        rate: { status: 429 },
      },
      note: 'A blocked prompt answers 400 with innererror; 404 means that model names no deployment.',
    },
  },
  thinking: { ...reasoning, on: { reasoning_effort: 'medium' } },
  models,
  mapping: [
    ...mappingRows(KEPT, { ...choice, to: '=', reason: 'the same model', manual: deploy }),
    ...mappingRows([...TIERS.cheap, ...TIERS.mini], {
      ...choice,
      kind: 'chat',
      to: 'gpt-6-luna',
      params: lowEffort,
      alternatives: ['gpt-5.6-luna'],
      reason: 'the cheapest that new customers can deploy, least thinking',
      manual: deploy,
    }),
    ...mappingRows([...TIERS.text, ...TIERS.vision], {
      ...choice,
      kind: 'chat',
      to: 'gpt-6-sol',
      params: lowEffort,
      alternatives: ['gpt-5.6-terra', 'gpt-6-luna'],
      reason: 'the old one is gone or closed to new customers; least thinking',
      manual: deploy,
    }),
    ...mappingRows(TIERS.audio, {
      ...choice,
      kind: 'chat',
      to: 'gpt-audio-1.5',
      reason: 'its successor',
      manual: deploy,
    }),
    ...mappingRows(TIERS.search, {
      ...choice,
      to: 'gpt-6-sol',
      reason: 'nearest chat model',
      manual: `Search is not built into the model: it is a tool of responses. ${deploy}`,
    }),
    ...mappingRows(gone([...TIERS.nanoReasoning, ...TIERS.miniReasoning]), {
      ...choice,
      to: 'gpt-6-luna',
      alternatives: ['gpt-5.6-luna'],
      reason: 'the old one is gone or closed to new customers',
      manual: deploy,
    }),
    ...mappingRows(TIERS.oMini, {
      ...choice,
      to: 'gpt-6-luna',
      params: { reasoning_effort: 'medium' },
      alternatives: ['gpt-5.6-luna'],
      reason: 'the old one is gone',
      manual: deploy,
    }),
    ...mappingRows(TIERS.reasoning, {
      ...choice,
      kind: 'chat',
      to: 'gpt-6-sol',
      alternatives: ['gpt-5.6-sol'],
      reason: 'the old one is gone or closed to new customers',
      manual: deploy,
    }),
    ...mappingRows(TIERS.o, {
      ...choice,
      to: 'gpt-6-sol',
      params: { reasoning_effort: 'high' },
      alternatives: ['gpt-5.6-sol'],
      reason: 'the old one is gone',
      manual: deploy,
    }),
    ...mappingRows(gone(TIERS.deepest), {
      ...choice,
      to: 'gpt-6-astra',
      alternatives: ['gpt-5.6-sol'],
      reason: 'the deepest that new customers can deploy',
      manual: deploy,
    }),
    {
      ...choice,
      from: '*',
      kind: 'completion',
      to: 'gpt-6-luna',
      params: lowEffort,
      reason: 'the cheapest that new customers can deploy',
      manual: `${toChat} ${deploy}`,
    },
    { ...choice, from: '*', kind: 'embedding', to: '=', reason: 'the same model and the same vectors', manual: deploy },
    {
      ...choice,
      from: '*',
      kind: 'image',
      to: 'gpt-image-2.5-sunburst',
      alternatives: ['gpt-image-2'],
      reason: 'older image models are gone',
      manual: `Images come as base64, never as links, and in no region of Asia-Pacific. ${deploy}`,
    },
    {
      ...choice,
      from: '*',
      kind: 'speech',
      to: 'gpt-4o-mini-tts',
      reason: 'the only one left',
      manual: `It ends on 2026-12-15: plan for Azure Speech or its successor. ${deploy}`,
    },
    {
      ...choice,
      from: '*',
      kind: 'transcription',
      to: 'gpt-4o-transcribe-diarize',
      alternatives: ['gpt-4o-mini-transcribe'],
      reason: 'whisper and gpt-4o-transcribe are gone',
      manual: `No subtitles and no times of words; in Asia-Pacific South India only; it ends on 2027-04-16. ${deploy}`,
    },
    {
      ...choice,
      from: '*',
      kind: 'realtime',
      to: 'gpt-realtime-1.5',
      reason: 'the realtime model of today',
      manual: `The socket has another address, wss://…/openai/v1/realtime. ${deploy}`,
    },
  ],
  without: {
    moderation: { ...alike, note: safety },
    video: { ...unnamed, note: 'No videos are documented.' },
    other: { ...unnamed, note: 'Nothing like it is documented.' },
  },
  inResponses: [{ ...reasoning, param: 'reasoning_effort', as: 'effort' }],
  tokens: {
    ...alike,
    by: 'openai',
    note: 'The models are the same, and so are their tokenizers; the name of a deployment is not one that a tokenizer knows.',
  },
  catalogIds: ['azure'],
};
