import type { Random } from './random.ts';

type Bring = (names: string, specifier: string) => string;

/** Clients that are built beside the program's own, of the same object of options or with the same address. */
const BESIDE: readonly ((options: string) => readonly [names: string, specifier: string, use: string])[] = [
  (options) => [
    'Other',
    'openai',
    `const other = new Other(${options});\nother.chat.completions.create({ ...options, model: 'gpt-4o', messages: [{ role: 'developer', content: '' }] });`,
  ],
  (options) => ['{ OpenAI: Sdk }', 'openai', `const second = new Sdk(${options});`],
  (options) => [
    '{ createOpenAI: provide }',
    '@ai-sdk/openai',
    `const provider = provide(${options});\nconst named = provider('gpt-4o-mini');`,
  ],
  (options) => ['{ ChatOpenAI: Chat }', '@langchain/openai', `const chat = new Chat(${options});`],
  (options) => [
    '{ ChatOpenAI: Within }',
    '@langchain/openai',
    `const within = new Within({ model: 'gpt-4o', configuration: ${options} });`,
  ],
  (options) => ['{ OpenAIEmbeddings: Embedder }', '@langchain/openai', `const embedder = new Embedder(${options});`],
  (options) => ['{ OpenAI: Llm }', 'llamaindex', `const llm = new Llm(${options});`],
  (options) => [
    '{ ChatOpenAI: Old }',
    '@langchain/openai',
    `const old = new Old({ modelName: 'gpt-4o' }, ${options});`,
  ],
  (options) => [
    '{ Agent, OpenAIProvider, Runner }',
    '@openai/agents',
    `const runner = new Runner({ modelProvider: new OpenAIProvider(${options}) });\nconst agent = new Agent({ name: 'a', model: 'gpt-4o' });`,
  ],
  (options) => [
    'axios',
    'axios',
    `const http = axios.create({ baseURL: options.baseURL, headers: { Authorization: 'Bearer ' + options.apiKey } });\nhttp.post('/chat/completions', { ...${options}, model: 'gpt-4o', messages: [] });`,
  ],
  (options) => ['Groq', 'groq-sdk', `const groq = new Groq(${options});`],
];

/** What a program says in front of its own client, and how that is built then. */
interface Beside {
  readonly head: string;
  readonly constants: string;
  readonly declarations: string;
  readonly options: string;
}

/** Some clients of other libraries that share the options of the program's own. */
export function clientsBeside(options: string, bring: Bring, random: Random): Beside {
  const chosen = BESIDE.filter(() => random.below(3) === 0).map((beside) =>
    beside(random.oneOf(['options', 'options', '{ ...options, maxRetries: 2 }', '{ baseURL: options.baseURL }'])),
  );
  return {
    head: chosen.map(([names, specifier]) => bring(names, specifier)).join('\n'),
    constants: `const options = ${options};`,
    declarations: chosen.map(([, , use]) => use).join('\n'),
    options: random.oneOf(['options', '{ ...options, timeout: 5 }']),
  };
}
