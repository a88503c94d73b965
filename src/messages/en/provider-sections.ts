import type { Operation } from '../../openai/operations.ts';
import type { Behaviour, ErrorKind } from '../../providers/behaviour.ts';
import type { Fact } from '../../providers/fact.ts';
import type { ModelFacts, ModelKind } from '../../providers/model.ts';
import type { ParamRule, Range } from '../../providers/param-rule.ts';
import type { ApiSupport } from '../../providers/support.ts';
import type { TokenCount } from '../../providers/token-count.ts';

const support: Readonly<Record<ApiSupport['action'], string>> = {
  rewrite: 'served',
  manual: 'by hand',
  blocked: 'not served',
};

const statuses: Readonly<Record<ModelFacts['status'], string>> = {
  current: 'current',
  legacy: 'legacy',
  retiring: 'retiring',
};

/** How sure what no vendor documents is. */
const confidences: Readonly<Record<Exclude<Fact['confidence'], 'documented'>, string>> = {
  observed: 'observed',
  inferred: 'inferred',
  unknown: 'unknown',
};

const verdicts: Readonly<Record<ParamRule['action'], string>> = {
  supported: 'taken',
  rename: 'renamed',
  drop: 'taken out',
  ignored: 'ignored',
  undocumented: 'undocumented',
  reject: 'refused',
};

const operations: Readonly<Record<Operation, string>> = {
  chat: 'Chat',
  embeddings: 'Embeddings',
  images: 'Images',
  speech: 'Speech',
  transcription: 'Transcription',
  translation: 'Audio translation',
  moderation: 'Moderation',
  models: 'Model list',
  files: 'Files',
  batches: 'Batches',
};

const kinds: Readonly<Record<ModelKind, string>> = {
  chat: 'chat',
  completion: 'text completion',
  embedding: 'embedding',
  image: 'image',
  speech: 'speech',
  transcription: 'transcription',
  moderation: 'moderation',
  realtime: 'realtime',
  video: 'video',
  other: 'other',
};

const errors: Readonly<Record<ErrorKind, string>> = {
  auth: 'wrong key',
  permission: 'not allowed',
  model: 'unknown model',
  path: 'unknown path',
  parameter: 'wrong parameter',
  context: 'too long',
  rate: 'too many requests',
  quota: 'nothing left to spend',
  content: 'content refused',
  server: 'server error',
  overloaded: 'overloaded',
};

const thoughts: Readonly<Record<Behaviour['thoughts']['field'], string>> = {
  reasoning_content: 'In the field `reasoning_content`.',
  reasoning: 'In the field `reasoning`.',
  content: 'Inside the content, between `<think>` and `</think>`.',
  none: 'Not shown.',
};

const streamUsage: Readonly<Record<Behaviour['streamUsage']['placement'], string>> = {
  asked: 'On a chunk of its own, if `stream_options` asks for it.',
  last: 'On the last chunk, asked or not.',
  choice: "Inside the last chunk's choice.",
  never: 'Nowhere.',
};

const unknownFields: Readonly<Record<Behaviour['unknownFields']['reaction'], string>> = {
  ignored: 'Ignored.',
  refused: 'Refused.',
  unknown: 'Nobody documents what happens.',
};

const tokenCounts: Readonly<Record<TokenCount['by'], string | undefined>> = {
  openai: "As OpenAI's own.",
  endpoint: 'The vendor counts.',
  offline: undefined,
  unknown: undefined,
};

const thinks: Readonly<Record<NonNullable<ModelFacts['thinks']>, string>> = {
  always: 'always thinks',
  default: 'thinks unless told not to',
  optional: 'thinks on demand',
};

const list = (names: readonly string[]) => names.join(', ');
const code = (text: string) => `\`${text}\``;
const codes = (names: readonly string[]) => list(names.map(code));
const tokens = (count: number) => count.toLocaleString('en');

/**
 * What the data of one vendor says, in words: on the terminal and in docs/providers.md. Between backticks stands what a
 * user may type.
 */
export const providerSections = {
  support,
  statuses,
  confidences,
  verdicts,
  operations,
  kinds,
  errors,
  thoughts,
  streamUsage,
  tokenCounts,
  unknownFields,
  thinks,
  code,
  codes,

  endpoints: { title: 'Endpoints', columns: ['region', 'where', 'base URL', ''] },
  retired: { title: 'Endpoints that are going away', columns: ['host', ''] },
  key: {
    title: 'Environment variables',
    columns: ['', 'variable'],
    key: 'API key',
    others: 'also seen',
    baseURL: 'base URL',
  },
  apis: { title: 'API', columns: ['part', 'verdict', 'what to know'] },
  params: {
    title: (operation: string) => `${operation}: parameters`,
    columns: ['verdict', 'parameters'],
  },
  ownParams: {
    title: (operation: string) => `${operation}: fields of its own`,
    columns: ['verdict', 'fields'],
  },
  additions: { title: 'Set on calls', columns: ['calls', 'field'], when: (param: string) => `with ${param}` },
  conflicts: { title: 'Refused together', columns: ['calls', 'fields'] },
  behaviour: {
    title: 'Answers',
    columns: ['', 'what to expect'],
    finishReasons: 'finish reasons',
    thoughts: 'thoughts',
    replay: 'thoughts in tool loops',
    streamUsage: 'usage of streams',
    jsonWord: 'JSON mode',
    tokens: 'counting tokens ahead',
    unknownFields: 'unknown fields',
    errorBody: 'body of an error',
    errorCodes: 'errors',
    thinking: 'switch that makes models think',
  },
  models: {
    title: 'Models',
    columns: ['model', 'kind', 'status', 'tokens, abilities, price per million tokens (input / output)'],
    retires: (day: string) => `gone by ${day}`,
    gone: 'gone from the list',
  },
  mapping: { title: 'What OpenAI models become', columns: ['to', 'from'] },
  without: { title: 'Kinds of models it does not have', columns: ['kind', 'instead'] },
  sources: 'Sources',

  /** Names, and what is said of them. */
  of: (names: string, ...said: readonly string[]) => [said.length > 0 ? `${names}:` : names, ...said].join(' '),
  /** Of the last rule of several. */
  otherwise: 'Otherwise:',
  otherwiseTaken: 'Otherwise as it is.',
  renamedTo: (name: string) => `Becomes ${code(name)}.`,
  replaced: (from: string, to: string) => `${code(from)} becomes ${code(to)}.`,
  onlyModels: (models: readonly string[]) => `For ${codes(models)}.`,
  given: (fields: readonly string[]) => `With ${codes(fields)}.`,
  range: ({ min, max, minOpen, maxOpen }: Range) =>
    [
      ...(min === undefined ? [] : [`${minOpen ? 'Above' : 'From'} ${min}`]),
      ...(max === undefined ? [] : [`${min === undefined ? 'U' : 'u'}p to ${maxOpen ? 'but not ' : ''}${max}`]),
    ]
      .join(', ')
      .concat('.'),
  values: (values: readonly string[]) => `Only ${codes(values)}.`,
  prefixes: (prefixes: readonly string[]) => `Only what begins with ${codes(prefixes)}.`,
  items: (n: number) => `At most ${n} ${n === 1 ? 'item' : 'items'}.`,
  length: (n: number) => `At most ${n} characters.`,
  neutral: (values: readonly string[]) => `Changes nothing at ${codes(values)}.`,
  wire: { refused: 'The server refuses it.', ignored: 'The server ignores it.' },
  errorCase: (kind: string, status: number, names: readonly (string | number)[]) =>
    [`${kind} ${status}`, ...names.map((name) => code(String(name)))].join(' '),
  conflictPart: (param: string, only: readonly string[], not: readonly string[]) =>
    [
      code(param),
      ...(only.length > 0 ? [`as ${codes(only)}`] : []),
      ...(not.length > 0 ? [`but not as ${codes(not)}`] : []),
    ].join(' '),
  together: (parts: readonly string[]) => parts.join(' and '),
  tookOut: (param: string) => `${code(param)} is taken out.`,

  context: (count: number) => `context ${tokens(count)}`,
  output: (count: number) => `output ${tokens(count)}`,
  width: (width: number, widths: readonly number[]) =>
    widths.length > 1 ? `${width} wide (${list(widths.map(String))})` : `${width} wide`,
  can: { vision: 'images', hearing: 'sound', tools: 'tools', json: 'JSON', schema: 'JSON Schema' },
  cannot: (ability: string) => `no ${ability}`,
  price: (sign: string, { input, output }: NonNullable<ModelFacts['priceCNY']>) =>
    `${sign}${input}${output === undefined ? '' : ` / ${sign}${output}`}`,
  ofKind: (prefix: string, kind: string) => `${code(prefix)} (${kind})`,
  sameId: 'the same id',
  sends: (fields: readonly string[]) => `Sends ${codes(fields)}.`,
  alternatives: (models: readonly string[]) => `Or ${codes(models)}.`,
};
