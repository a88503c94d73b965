import type { Tree } from '../helpers/tree.ts';
import { OTHER_VENDOR_TAKERS } from './other-vendor-takers.ts';
import type { Random } from './random.ts';

/** Something that several are built with: what declares it, and how address, options and key are read of it. */
interface Holder {
  /** What other files import. */
  readonly names: string;
  readonly declaration: string;
  readonly address: string;
  readonly options: readonly string[];
  readonly key: string;
}

const WRITTEN = "'https://api.openai.com/v1'";
const READ = 'process.env.OPENAI_BASE_URL';
const EITHER = `${READ} ?? ${WRITTEN}`;
const KEY = 'process.env.OPENAI_API_KEY';

/** A constant: its value, and how it is used where that is not the whole. */
function constant(name: string, value: string, { address = WRITTEN, options = WHOLE, key = KEY } = {}): Holder {
  return { names: name, declaration: `export const ${name} = ${value};`, address, options, key };
}

const WHOLE = ['options', '{ ...options, maxRetries: 1 }'];

const HOLDERS: readonly Holder[] = [
  ...[WRITTEN, READ, EITHER].flatMap((value): Holder[] => [
    constant('BASE', value, { address: 'BASE', options: ['{ baseURL: BASE }'] }),
    constant('baseURL', value, { address: 'baseURL', options: ['{ baseURL }'] }),
    constant('options', `{ baseURL: ${value}, timeout: 5000 }`, { address: 'options.baseURL' }),
  ]),
  constant('KEY', KEY, { options: ['{ apiKey: KEY }'], key: 'KEY' }),
  constant('options', `{ apiKey: ${KEY} }`, { key: 'options.apiKey' }),
  constant('options', `Object.freeze({ apiKey: ${KEY}, baseURL: ${WRITTEN} })`, {
    address: 'options.baseURL',
    key: 'options.apiKey',
  }),
  constant('config', `{ openai: { apiKey: ${KEY}, baseURL: ${EITHER} }, port: 3000 }`, {
    address: 'config.openai.baseURL',
    options: ['config.openai', '{ apiKey: config.openai.apiKey, baseURL: config.openai.baseURL }'],
    key: 'config.openai.apiKey',
  }),
  {
    names: 'apiKey, baseURL',
    declaration: `export const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseURL = ${WRITTEN} } = process.env;`,
    address: 'baseURL',
    options: ['{ apiKey, baseURL }'],
    key: 'apiKey',
  },
  {
    names: 'key, base',
    declaration: `export const key = () => ${KEY};\nexport const base = () => ${EITHER};`,
    address: 'base()',
    options: ['{ apiKey: key(), baseURL: base() }'],
    key: 'key()',
  },
  {
    names: 'need',
    declaration:
      "export function need(name) {\n  const value = process.env[name];\n  if (!value) throw new Error('missing');\n  return value;\n}",
    address: "need('OPENAI_BASE_URL')",
    options: ["{ apiKey: need('OPENAI_API_KEY'), baseURL: need('OPENAI_BASE_URL') }"],
    key: "need('OPENAI_API_KEY')",
  },
  {
    names: 'settings',
    declaration: `const env = process.env;\nexport const settings = { key: env.OPENAI_API_KEY, base: env.OPENAI_BASE_URL ?? ${WRITTEN} };`,
    address: 'settings.base',
    options: ['{ apiKey: settings.key, baseURL: settings.base }'],
    key: 'settings.key',
  },
  {
    names: 'settings',
    declaration: `class Settings {\n  base = ${WRITTEN};\n  get key() {\n    return ${KEY};\n  }\n  options() {\n    return { apiKey: this.key, baseURL: this.base };\n  }\n}\nexport const settings = new Settings();`,
    address: 'settings.base',
    options: ['settings.options()', '{ apiKey: settings.key, baseURL: settings.base }'],
    key: 'settings.key',
  },
  {
    names: 'options',
    declaration: `export const options = { timeout: 5000 };\noptions.apiKey = ${KEY};\noptions.baseURL = ${WRITTEN};`,
    address: 'options.baseURL',
    options: ['options'],
    key: 'options.apiKey',
  },
];

/** What is built with a holder, in its place among the parts. */
export type Taker = (
  place: string,
  holder: { readonly address: string; readonly options: string; readonly key: string },
) => { readonly imports: readonly string[]; readonly code: string };

/** A client of the SDK that is asked for something. */
function sdk(asks: string): Taker {
  return (place, { options }) => ({
    imports: ["import OpenAI from 'openai';"],
    code: `const openai${place} = new OpenAI(${options});\nexport const ask${place} = (input) => openai${place}.${asks};`,
  });
}

const TAKERS: readonly Taker[] = [
  sdk("chat.completions.create({ model: 'gpt-4o', messages: input })"),
  sdk("embeddings.create({ model: 'text-embedding-3-small', input })"),
  sdk("videos.create({ model: 'sora-2', prompt: input })"),
  (place, { address, key }) => ({
    imports: [],
    code: `export const ask${place} = (messages) =>\n  fetch(\`\${${address}}/chat/completions\`, { method: 'POST', headers: { Authorization: \`Bearer \${${key}}\` }, body: JSON.stringify({ model: 'gpt-4o', messages }) });`,
  }),
  (place, { address, key }) => ({
    imports: ["import axios from 'axios';"],
    code: `const http${place} = axios.create({ baseURL: ${address}, headers: { Authorization: \`Bearer \${${key}}\` } });\nexport const ask${place} = (input) => http${place}.post('/embeddings', { model: 'text-embedding-3-small', input });`,
  }),
  (place, { options }) => ({
    imports: ["import { createOpenAI } from '@ai-sdk/openai';", "import { generateText } from 'ai';"],
    code: `const ai${place} = createOpenAI(${options});\nexport const ask${place} = (prompt) => generateText({ model: ai${place}('gpt-4o'), prompt });`,
  }),
  (place, { options }) => ({
    imports: ["import { createOpenAI } from '@ai-sdk/openai';", "import { embed } from 'ai';"],
    code: `const ai${place} = createOpenAI(${options});\nexport const ask${place} = (value) => embed({ model: ai${place}.embedding('text-embedding-3-small'), value });`,
  }),
  (place, { options }) => ({
    imports: ["import { ChatOpenAI } from '@langchain/openai';"],
    code: `const chat${place} = new ChatOpenAI({ model: 'gpt-4o', configuration: ${options} });\nexport const ask${place} = (text) => chat${place}.invoke(text);`,
  }),
  (place, { options }) => ({
    imports: ["import { OpenAIEmbeddings } from '@langchain/openai';"],
    code: `const vectors${place} = new OpenAIEmbeddings({ model: 'text-embedding-3-small', configuration: ${options} });\nexport const ask${place} = (text) => vectors${place}.embedQuery(text);`,
  }),
  (place, { options }) => ({
    imports: ["import { Agent, OpenAIProvider, Runner } from '@openai/agents';"],
    code: `const runner${place} = new Runner({ modelProvider: new OpenAIProvider(${options}) });\nconst agent${place} = new Agent({ name: 'a', model: 'gpt-4o' });\nexport const ask${place} = (text) => runner${place}.run(agent${place}, text);`,
  }),
  (place, { options }) => ({
    imports: ["import { OpenAI as Llm } from '@llamaindex/openai';"],
    code: `const llm${place} = new Llm(${options});\nexport const ask${place} = (messages) => llm${place}.chat({ messages });`,
  }),
  (place, { options }) => ({
    imports: ["import Groq from 'groq-sdk';"],
    code: `export const groq${place} = new Groq(${options});`,
  }),
  ...OTHER_VENDOR_TAKERS,
];

const ENV_FILE =
  'OPENAI_API_KEY=\nOPENAI_BASE_URL=https://api.openai.com/v1\nACME_API_KEY=\nACME_BASE_URL=https://llm.acme.example/v1\n';

/** Two or three that take their address or key from one constant or object, in its file or in files of their own. */
export function generatePair(random: Random): Tree {
  const { names, declaration, address, options, key } = random.oneOf(HOLDERS);
  const takers = ['One', 'Two', 'Three']
    .slice(0, 2 + random.below(2))
    .map((place) => random.oneOf(TAKERS)(place, { address, options: random.oneOf(options), key }));
  const env = ['.env', ENV_FILE] as const;
  if (random.below(2) === 0) {
    const imports = [...new Set(takers.flatMap((taker) => taker.imports))];
    return new Map([env, ['all.js', textOf([...imports, declaration, ...takers.map(({ code }) => code)])]]);
  }
  const own = takers.map(
    ({ imports, code }, index) =>
      [`taker${index}.js`, textOf([...imports, `import { ${names} } from './base.js';`, code])] as const,
  );
  return new Map([env, ['base.js', textOf([declaration])], ...own]);
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
