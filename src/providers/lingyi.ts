import { TIERS } from '../openai/tiers.ts';
import { asOpenAI } from './as-openai.ts';
import { inferred, observed, unknown } from './fact.ts';
import { mappingRows } from './mapping-rows.ts';
import type { ModelFacts } from './model.ts';
import { outputLimits } from './output-limits.ts';
import { paramTable, taken, unmentioned } from './param-rows.ts';
import { platformParams } from './platform-params.ts';
import { cny } from './price.ts';
import type { Provider } from './provider.ts';
import { absent, served } from './support.ts';
import { uncounted } from './token-count.ts';

const GATEWAY = 'https://github.com/alibaba/higress';
const gateway = observed(GATEWAY, '2026-04');
const notInGateway = inferred(GATEWAY, '2026-04');
const noPage = unknown(GATEWAY, '2026-04');
/** No page of the vendor's describes its API any more: what is known is read off this integration. */
const DIFY = 'https://github.com/langgenius/dify-official-plugins';
const dify = observed(DIFY, '2026-07');
const derived = inferred(DIFY, '2026-07');
const unnamed = unknown(DIFY, '2026-07');
const audit = observed('https://github.com/desirecore/config-center', '2026-04-23');
/** Our own choice of a successor, from the models and limits of this file. */
const choice = inferred('https://platform.lingyiwanwu.com', '2026-11-22');

const listed = { kind: 'chat', context: 16_000, vision: false, tools: false, status: 'current' } as const;
const old = { ...listed, status: 'legacy', note: 'Nobody knows whether it is still served.' } as const;

/** One price for what goes in and what comes out. */
const models: readonly ModelFacts[] = [
  {
    ...dify,
    ...listed,
    id: 'yi-lightning',
    maxOutput: 4000,
    ...cny(0.99, 0.99),
    note: 'Other models may answer in its name; 4000 or 4096 tokens of output: the smaller stands.',
  },
  { ...dify, ...listed, id: 'yi-vision-v2', vision: true, ...cny(6, 6) },
  { ...dify, ...old, id: 'yi-lightning-lite', ...cny(0.99, 0.99) },
  { ...dify, ...old, id: 'yi-large', context: 32_000, ...cny(20, 20) },
  { ...dify, ...old, id: 'yi-large-turbo', ...cny(12, 12) },
  { ...dify, ...old, id: 'yi-large-rag', ...cny(25, 25), note: 'With a search of its own, if it is still served.' },
  {
    ...dify,
    ...old,
    id: 'yi-large-fc',
    context: 32_000,
    tools: true,
    ...cny(20, 20),
    note: 'The only one that knows tools, if it is still served.',
  },
  { ...dify, ...old, id: 'yi-large-preview', ...cny(20, 20) },
  { ...dify, ...old, id: 'yi-medium', ...cny(2.5, 2.5) },
  { ...dify, ...old, id: 'yi-medium-200k', context: 200_000, ...cny(12, 12) },
  { ...dify, ...old, id: 'yi-spark', ...cny(1, 1) },
  { ...dify, ...old, id: 'yi-vision', vision: true, ...cny(6, 6) },
];

const toChat = 'Send the prompt as a user message to chat completions.';
const elsewhere = (capability: string) =>
  `Nothing of this kind here; keep it with another vendor: --to ${capability}=…`;
const noReasoning = 'No model here reasons: choose a vendor whose models do.';

/** 01.AI: https://platform.lingyiwanwu.com */
export const lingyi: Provider = {
  id: 'lingyi',
  name: '01.AI',
  nameZh: '零一万物',
  aliases: ['yi', '01ai', '01.ai', 'zeroone', 'lingyiwanwu', '零一', '零一万物'],
  hosts: ['api.lingyiwanwu.com'],
  docs: 'https://platform.lingyiwanwu.com',
  regions: [
    {
      ...gateway,
      id: 'cn',
      label: 'Mainland China',
      baseURL: 'https://api.lingyiwanwu.com/v1',
      note: 'Integrations still name it in October 2026; nobody confirms that it answers, or takes new accounts.',
    },
  ],
  key: { ...dify, env: 'YI_API_KEY', baseURLEnv: 'YI_BASE_URL', otherEnvs: ['ZEROONE_API_KEY'] },
  apis: {
    'chat.completions': served(gateway, 'If the service still answers.'),
    responses: absent(notInGateway, 'Move the call to chat completions, or keep it with another vendor: --to chat=…'),
    'responses.stored': absent(notInGateway, 'Keep the conversation yourself and send it along.'),
    completions: absent(notInGateway, toChat),
    embeddings: absent(gateway, elsewhere('embeddings')),
    'images.generate': absent(notInGateway, elsewhere('images')),
    'images.edit': absent(notInGateway, elsewhere('images')),
    'images.createVariation': absent(notInGateway, elsewhere('images')),
    'audio.speech': absent(notInGateway, elsewhere('speech')),
    'audio.transcriptions': absent(notInGateway, elsewhere('transcription')),
    'audio.translations': absent(notInGateway, elsewhere('transcription')),
    files: absent(noPage, 'No files are documented: put the text into the messages.'),
    uploads: absent(noPage, 'No files are documented: put the text into the messages.'),
    batches: absent(noPage, 'Send the requests one by one.'),
    fine_tuning: absent(noPage, 'No tuning is documented.'),
    moderations: absent(notInGateway, elsewhere('moderation')),
    models: absent(noPage, 'Nobody documents the list: name the models in the code.'),
    assistants: absent(notInGateway, 'Keep the messages yourself and send them to chat completions.'),
    threads: absent(notInGateway, 'Keep the messages yourself and send them to chat completions.'),
    vector_stores: absent(notInGateway, 'Search yourself and put the findings into the prompt.'),
    realtime: absent(notInGateway, 'Stream chat completions instead.'),
    conversations: absent(notInGateway, 'Keep the messages yourself and send them to chat completions.'),
    containers: absent(noPage, 'No code containers are documented.'),
    evals: absent(notInGateway, 'Has no evals.'),
    videos: absent(noPage, 'No videos are documented.'),
    other: absent(noPage, 'Nothing like it is documented.'),
  },
  params: paramTable({
    chat: {
      ...taken(dify, ['messages', 'model', 'stream']),
      ...platformParams(derived),
      temperature: {
        ...dify,
        action: 'supported',
        range: { min: 0, max: 2 },
        default: 0.3,
        note: 'Taken from 0 to 2.',
      },
      top_p: {
        ...dify,
        action: 'supported',
        range: { min: 0.01, max: 1 },
        default: 0.9,
        note: 'Taken from 0.01 to 1.',
      },
      max_tokens: outputLimits(models, dify, 'More than the model can answer is refused; without it, 1024 is the end.'),
      max_completion_tokens: { ...derived, action: 'rename', to: 'max_tokens', note: 'Nobody sends it by this name.' },
      n: { ...unnamed, action: 'undocumented', neutral: ['1'], note: 'Expect one choice.' },
      ...unmentioned(unnamed, [
        'stream_options',
        'stop',
        'seed',
        'logprobs',
        'top_logprobs',
        'logit_bias',
        'frequency_penalty',
        'presence_penalty',
        'parallel_tool_calls',
        'user',
        'messages.name',
      ]),
      tools: { ...dify, action: 'supported', note: 'Only yi-large-fc knows them.' },
      'tools.type': { ...dify, action: 'supported', values: ['function'], note: 'Function tools only.' },
      tool_choice: { ...unnamed, action: 'undocumented', note: 'Only yi-large-fc knows tools at all.' },
      'response_format.type': {
        ...unnamed,
        action: 'undocumented',
        note: 'No JSON modes are documented: ask for JSON in the prompt as well, and parse it.',
      },
      'messages.role': {
        ...derived,
        action: 'supported',
        replace: { developer: 'system' },
        values: ['system', 'user', 'assistant', 'tool'],
        note: 'Nobody documents other roles than system, user, assistant and tool.',
      },
      'messages.content.type': [
        { ...dify, action: 'supported', models: ['yi-vision*'], values: ['text', 'image_url'] },
        { ...dify, action: 'supported', values: ['text'], note: 'Reads text only: yi-vision-v2 reads images.' },
      ],
      reasoning_effort: { ...unnamed, action: 'undocumented', note: 'No model here reasons.' },
      functions: { ...unnamed, action: 'reject', note: 'Not documented: write them as tools.' },
      function_call: { ...unnamed, action: 'reject', note: 'Not documented: write it as tool_choice.' },
      modalities: { ...unnamed, action: 'reject', neutral: ['text'], note: 'Answers in text only.' },
      audio: { ...unnamed, action: 'reject', note: 'Answers in text only.' },
      web_search_options: { ...unnamed, action: 'reject', note: 'No search is documented: bring it as a tool.' },
      moderation: { ...unnamed, action: 'reject', note: 'Check the text in a call of its own.' },
    },
  }),
  ownParams: {},
  conflicts: [],
  additions: {},
  behaviour: {
    ...asOpenAI(derived),
    errors: { ...asOpenAI(unnamed).errors, note: 'Nobody documents them: clients expect those of OpenAI.' },
  },
  models,
  mapping: [
    ...mappingRows([...TIERS.cheap, ...TIERS.mini], {
      ...choice,
      kind: 'chat',
      to: 'yi-lightning',
      alternatives: ['yi-vision-v2', 'yi-large-fc'],
      reason: 'one of two models still listed; 16,000 tokens, neither images (yi-vision-v2) nor tools (yi-large-fc)',
    }),
    ...mappingRows([...TIERS.text, ...TIERS.vision], {
      ...choice,
      kind: 'chat',
      to: 'yi-lightning',
      alternatives: ['yi-large', 'yi-vision-v2', 'yi-large-fc'],
      reason: 'one of two models still listed; 16,000 tokens, neither images (yi-vision-v2) nor tools (yi-large-fc)',
    }),
    ...mappingRows(TIERS.audio, {
      ...choice,
      kind: 'chat',
      to: 'yi-lightning',
      reason: 'nearest chat model',
      manual: 'No sound in or out: keep speech with another vendor.',
    }),
    ...mappingRows(TIERS.search, {
      ...choice,
      to: 'yi-lightning',
      alternatives: ['yi-large-rag'],
      reason: 'nearest chat model',
      manual: 'No search is documented: choose a vendor who has it, or bring it yourself.',
    }),
    ...mappingRows(
      [
        ...TIERS.nanoReasoning,
        ...TIERS.miniReasoning,
        ...TIERS.oMini,
        ...TIERS.reasoning,
        ...TIERS.o,
        ...TIERS.deepest,
      ],
      {
        ...choice,
        kind: 'chat',
        to: 'yi-lightning',
        reason: 'nearest chat model, which does not reason',
        manual: noReasoning,
      },
    ),
    {
      ...choice,
      from: '*',
      kind: 'completion',
      to: 'yi-lightning',
      reason: 'one of two models still listed',
      manual: toChat,
    },
  ],
  without: {
    embedding: { ...gateway, note: elsewhere('embeddings') },
    image: { ...notInGateway, note: elsewhere('images') },
    speech: { ...notInGateway, note: elsewhere('speech') },
    transcription: { ...notInGateway, note: elsewhere('transcription') },
    moderation: { ...notInGateway, note: elsewhere('moderation') },
    realtime: { ...notInGateway, note: 'Has no realtime API; stream chat completions instead.' },
    video: { ...noPage, note: 'No videos are documented: choose another vendor for them.' },
    other: { ...noPage, note: 'Nothing like it is documented.' },
  },
  tokens: uncounted(noPage),
  catalogIds: [],
  warning: {
    ...audit,
    note: 'Winding down: it has trained no large models since early 2025, and its API may go without notice.',
  },
};
