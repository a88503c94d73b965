import type { ApiSupport, ModelFacts, ParamRule, Range } from '../../providers/provider.ts';

const support: Readonly<Record<ApiSupport['action'], string>> = {
  rewrite: 'served',
  manual: 'by hand',
  blocked: 'not served',
};

const params: Readonly<Record<ParamRule['action'], string>> = {
  supported: 'taken',
  rename: 'renamed',
  drop: 'taken out',
  ignored: 'ignored',
  undocumented: 'undocumented',
  reject: 'refused',
};

/** What `providers` prints around the data. */
export const providerPage = {
  columns: ['id', 'vendor', 'key variable', 'served', 'endpoint'],
  /** The parts of the API that a list has room for. */
  served: {
    'chat.completions': 'chat',
    embeddings: 'embeddings',
    'images.generate': 'images',
    'audio.speech': 'speech',
    'audio.transcriptions': 'transcription',
    moderations: 'moderation',
  },
  more: 'One in full, with sources and dates: migrate providers <id>',
  oneMore: 'An endpoint of your own: --to custom --base-url <url> --key-env <NAME>',

  docs: 'Documentation',
  aliases: 'Also found as',
  endpoints: 'Endpoints',
  key: 'Environment variables',
  apiKey: 'API key',
  otherKeys: 'also seen',
  baseURL: 'base URL',
  apis: 'API',
  chatParams: 'Chat parameters that differ',
  embeddingParams: 'Embedding parameters that differ',
  chatAdditions: 'Set on chat calls',
  embeddingAdditions: 'Set on embedding calls',
  models: 'Models (prices per million tokens, input / output)',
  mapping: 'What OpenAI models become',

  support,
  params,
  renamedTo: (name: string) => `renamed ${name}`,
  replaced: (from: string, to: string) => `${from} becomes ${to}.`,
  onlyModels: (models: readonly string[]) => `For ${models.join(', ')}.`,
  onlyWith: (param: string) => `with ${param}`,
  range: ({ min, max, minOpen, maxOpen }: Range) =>
    [
      ...(min === undefined ? [] : [`${minOpen ? 'above' : 'from'} ${min}`]),
      ...(max === undefined ? [] : [`${maxOpen ? 'below' : 'up to'} ${max}`]),
    ]
      .join(', ')
      .concat('.'),
  values: (values: readonly string[]) => `Only ${values.join(', ')}.`,
  items: (n: number) => `At most ${n} items.`,
  context: (tokens: number) => `${tokens.toLocaleString('en')} tokens`,
  width: (width: number) => `${width} wide`,
  price: (sign: string, { input, output }: NonNullable<ModelFacts['priceCNY']>) =>
    `${sign}${input}${output === undefined ? '' : ` / ${sign}${output}`}`,
  ofKind: (prefix: string, kind: string) => `${prefix} (${kind})`,
  source: (source: string, asOf: string, confidence: string) => `(${source}, ${asOf}, ${confidence})`,
};
