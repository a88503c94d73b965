import type { Capability } from '../../cli/capabilities.ts';
import type { ApiSupport, ModelFacts, ParamRule, Range } from '../../providers/provider.ts';
import { catalog } from './catalog.ts';

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

type Heads = Readonly<Record<Capability, string>>;

/** Heads of the columns: as long as there is room for. */
const capabilities: Readonly<Record<'long' | 'short' | 'letter', Heads>> = {
  long: {
    chat: 'chat',
    embeddings: 'embeddings',
    images: 'images',
    speech: 'speech',
    transcription: 'transcription',
    moderation: 'moderation',
    vision: 'vision',
    tools: 'tools',
  },
  short: {
    chat: 'chat',
    embeddings: 'emb',
    images: 'img',
    speech: 'tts',
    transcription: 'asr',
    moderation: 'mod',
    vision: 'vis',
    tools: 'tool',
  },
  letter: {
    chat: 'C',
    embeddings: 'E',
    images: 'I',
    speech: 'S',
    transcription: 'T',
    moderation: 'M',
    vision: 'V',
    tools: 'F',
  },
};

/** What `providers` prints around the data. */
export const providerPage = {
  columns: { id: 'id', vendor: 'vendor', key: 'key variable', catalog: 'models', endpoint: 'endpoint' },
  capabilities,
  signs: { served: '✓', manual: '~', absent: '–', unknown: '?', warning: '!' },
  legend: '✓ served, ~ by hand, – not served, ? nobody documents it',
  /** What the short heads stand for. */
  headLegend: (pairs: readonly (readonly [short: string, long: string])[]) =>
    pairs.map(([short, long]) => `${short} ${long}`).join(', '),
  warned: (id: string, warning: string) => `! ${id}: ${warning}`,
  /** How many model ids the public list has more and fewer; null: it does not know the vendor. */
  markCounts: (marks: { readonly new: readonly string[]; readonly gone: readonly string[] } | null) =>
    marks === null
      ? ''
      : [
          ...(marks.new.length > 0 ? [`${marks.new.length} new`] : []),
          ...(marks.gone.length > 0 ? [`${marks.gone.length} gone`] : []),
        ].join(', '),
  catalogLegend: (saved: Parameters<typeof catalog.origin>[0]) =>
    `new, gone: models that the list of ${catalog.origin(saved)} has, or has not, unlike the data of this version`,
  more: 'One in full, with sources and dates: migrate providers <id>',
  oneMore: 'An endpoint of your own: --to custom --base-url <url> --key-env <NAME>',

  newModels: (saved: Parameters<typeof catalog.origin>[0]) => `New in the list of ${catalog.origin(saved)}`,
  goneModels: (saved: Parameters<typeof catalog.origin>[0]) => `Gone from the list of ${catalog.origin(saved)}`,

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
