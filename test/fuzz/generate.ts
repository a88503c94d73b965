import type { Tree } from '../helpers/tree.ts';
import { clientsBeside } from './generate-beside.ts';
import { configFiles } from './generate-config.ts';
import type { Random } from './random.ts';

/** How a file names what another gives it. */
type Modules = 'import' | 'require';

const ENDINGS = ['ts', 'mts', 'tsx', 'js', 'mjs', 'cjs', 'jsx', 'vue'] as const;
type Ending = (typeof ENDINGS)[number];

const MODELS = ['gpt-4o', 'gpt-4.1-mini', 'o3-mini', 'gpt-3.5-turbo-0125', 'gpt-5', 'ft:gpt-4o:acme::x', 'llama-3'];
const PARAMS = [
  'temperature: 1.7',
  'max_tokens: 100000',
  'max_completion_tokens: limit',
  'n: 2',
  'stream: true, stream_options: { include_usage: true }',
  "response_format: { type: 'json_object' }",
  "logit_bias: { '50256': -100 }",
  "seed: 7, user: 'u-1'",
  "reasoning_effort: 'high'",
  "tools: [{ type: 'function', function: { name: 'f', parameters: { type: 'object', properties: {} } } }]",
  "tool_choice: 'required', parallel_tool_calls: false",
  '...rest',
  'service_tier: undefined',
];
const OPTIONS = [
  'apiKey: process.env.OPENAI_API_KEY',
  'apiKey: KEY',
  "apiKey: process.env['OPENAI_API_KEY'] ?? ''",
  "baseURL: 'https://api.openai.com/v1'",
  'baseURL: process.env.OPENAI_BASE_URL',
  'organization: process.env.OPENAI_ORG_ID',
  'timeout: 20_000, maxRetries: 3',
  'dangerouslyAllowBrowser: true',
  "defaultHeaders: { 'X-Team': 'search' }",
  '...base',
];

/** A small program that asks OpenAI somehow, in files that import one another, and what configures it. */
export function generateTree(random: Random): Tree {
  const ending = random.oneOf(ENDINGS);
  const modules: Modules = ending === 'cjs' || (ending === 'js' && random.below(2) === 0) ? 'require' : 'import';
  const script = ending === 'vue' ? 'ts' : ending;
  const isShared = random.below(2) === 0;
  const library = random.oneOf(LIBRARIES);
  const given = optionsText(random);
  const beside =
    random.below(4) === 0
      ? clientsBeside(given, (names, specifier) => bring(modules, names, specifier), random)
      : { head: '', constants: '', declarations: '', options: given };
  const { head, declaration } = random.oneOf(library.clients)({ modules, options: beside.options });
  const constants = `const KEY = process.env.OPENAI_API_KEY;\nconst base = { timeout: 1_000 };\n${beside.constants}`;
  const own = [`${head}\n${beside.head}`, constants, declaration, beside.declarations].join('\n\n');
  const files = new Map<string, string>();
  if (isShared) files.set(`lib/ai.${script}`, `${own}\n${exportText(modules, random)}`);
  const count = isShared ? 1 + random.below(3) : 1;
  for (let index = 0; index < count; index += 1) {
    const begin = isShared ? importText(modules, script, random) : own;
    const brought = library.brings === undefined ? '' : `${bring(modules, ...library.brings)}\n`;
    files.set(`use${index}.${ending}`, inFile(ending, `${brought}${begin}\n\n${usesText(library, random)}`));
  }
  for (const [path, text] of configFiles(random)) files.set(path, text);
  return files;
}

function inFile(ending: Ending, code: string): string {
  if (ending === 'vue')
    return `<script setup lang="ts">\n${code.replaceAll('export ', '')}</script>\n\n<template>\n  <p @click="ask('gpt-4o')">{{ MODEL }}</p>\n</template>\n`;
  if (ending === 'jsx' || ending === 'tsx')
    return `${code}\nexport const Button = () => <button title="gpt-4o" onClick={() => ask('Hi')}>{MODEL}</button>;\n`;
  return code;
}

interface Choices {
  readonly modules: Modules;
  readonly options: string;
}

/** What a client is brought in by and built with: it goes by the name `ai`. */
type Client = (choices: Choices) => { readonly head: string; readonly declaration: string };

/** One question as an expression. */
type Call = (model: string, params: readonly string[]) => string;

/** A way to ask OpenAI. */
interface Library {
  readonly clients: readonly Client[];
  readonly calls: readonly Call[];
  /** Functions that ask, and their package. */
  readonly brings?: readonly [names: string, specifier: string];
}

const MESSAGES = "messages: [{ role: 'developer', content: text }]";

const SDK: Library = {
  clients: [
    ({ modules, options }) => built(bring(modules, 'OpenAI', 'openai'), `new OpenAI(${options})`),
    ({ modules, options }) => built(bring(modules, '{ OpenAI }', 'openai'), `new OpenAI(${options})`),
    ({ modules, options }) => built(bring(modules, '{ OpenAI: Api }', 'openai'), `new Api(${options})`),
    ({ modules, options }) => built(bring(modules, '{ AzureOpenAI }', 'openai'), `new AzureOpenAI(${options})`),
    ({ modules, options }) => ({
      head: bring(modules, 'OpenAI', 'openai'),
      declaration: `function build() {\n  return new OpenAI(${options});\n}\n\nconst ai = build();`,
    }),
    ({ modules, options }) => ({
      head: bring(modules, 'OpenAI', 'openai'),
      declaration: `let ai;\nif (process.env.OPENAI_API_KEY) ai = new OpenAI(${options});\nelse ai = new OpenAI();`,
    }),
    ({ modules, options }) => ({
      head: bring(modules, 'OpenAI', 'openai'),
      declaration: `class Service {\n  client = new OpenAI(${options});\n}\n\nconst ai = new Service().client;`,
    }),
  ],
  calls: [
    (model, params) => asked('chat.completions.create', [`model: ${model}`, MESSAGES, ...params]),
    (model, params) => asked('chat.completions.create', [MESSAGES, ...params, `model: ${model}`]),
    (model, params) => asked('beta.chat.completions.parse', [`model: ${model}`, MESSAGES, ...params]),
    (model, params) => asked('responses.create', [`model: ${model}`, 'input: text', ...params]),
    () => asked('embeddings.create', ["model: 'text-embedding-3-small'", 'input: text', 'dimensions: 512']),
    () => asked('images.generate', ["model: 'dall-e-3'", 'prompt: text', "size: '1792x1024'"]),
    () => asked('audio.speech.create', ["model: 'tts-1'", "voice: 'alloy'", 'input: text']),
    () => asked('moderations.create', ['input: text']),
  ],
};

const AI_SDK: Library = {
  brings: ['{ embed, generateText }', 'ai'],
  clients: [
    ({ modules, options }) => built(bring(modules, '{ createOpenAI }', '@ai-sdk/openai'), `createOpenAI(${options})`),
    ({ modules }) => built(bring(modules, '{ createOpenAI: create }', '@ai-sdk/openai'), 'create()'),
    ({ modules }) => built(bring(modules, '{ openai }', '@ai-sdk/openai'), 'openai'),
  ],
  calls: [
    (model) => `generateText({ model: ai(${model}), prompt: text, temperature: 1.7 })`,
    (model) => `generateText({ model: ai.chat(${model}), prompt: text, maxOutputTokens: limit })`,
    (model) => `generateText({ model: ai(${model}), prompt: text, tools: { search: ai.tools.webSearch() } })`,
    () => "embed({ model: ai.textEmbeddingModel('text-embedding-3-large'), value: text })",
    () => "embed({ model: ai.embedding('text-embedding-3-small'), value: text })",
  ],
};

const LANGCHAIN: Library = {
  clients: [
    ({ modules, options }) =>
      built(
        bring(modules, '{ ChatOpenAI }', '@langchain/openai'),
        `new ChatOpenAI(${options.replace('{', "{ model: 'gpt-4o',")})`,
      ),
  ],
  calls: [
    (model) => `ai.invoke(text, { model: ${model} })`,
    (_, params) => `ai.bind({ ${params.join(', ')} }).invoke(text)`,
  ],
};

const HTTP: Library = {
  clients: [() => built('', "{ url: 'https://api.openai.com/v1', key: process.env.OPENAI_API_KEY }")],
  calls: [
    (model, params) =>
      `fetch(\`\${ai.url}/chat/completions\`, {\n    method: 'POST',\n    headers: { Authorization: \`Bearer \${ai.key}\` },\n    body: JSON.stringify({ model: ${model}, ${[MESSAGES, ...params].join(', ')} }),\n  })`,
    () =>
      "fetch(ai.url + '/embeddings', { method: 'POST', body: JSON.stringify({ model: 'text-embedding-ada-002', input: text }) })",
  ],
};

const LIBRARIES = [SDK, SDK, AI_SDK, LANGCHAIN, HTTP];

function built(head: string, construction: string) {
  return { head, declaration: `const ai = ${construction};` };
}

function bring(modules: Modules, names: string, specifier: string): string {
  if (modules === 'require') return `const ${names} = require('${specifier}');`;
  return `import ${names.replace(': ', ' as ')} from '${specifier}';`;
}

function optionsText(random: Random): string {
  const chosen = some(OPTIONS, random);
  return `{ ${chosen.join(', ')} }`;
}

function exportText(modules: Modules, random: Random): string {
  if (modules === 'require') return random.oneOf(['module.exports = { ai };\n', 'exports.ai = ai;\n']);
  return random.oneOf(['export { ai };\n', 'export { ai };\nexport default ai;\n', 'export { ai as default, ai };\n']);
}

function importText(modules: Modules, ending: string, random: Random): string {
  const from = ending === 'mjs' || ending === 'cjs' ? `./lib/ai.${ending}` : './lib/ai';
  if (modules === 'require')
    return random.oneOf([`const { ai } = require('${from}');`, `const ai = require('${from}').ai;`]);
  return random.oneOf([
    `import { ai } from '${from}';`,
    `import ai from '${from}';`,
    `import * as lib from '${from}';\nconst { ai } = lib;`,
  ]);
}

/** One to three questions of one program: the model and the parameters come from wherever programs have them. */
function usesText({ calls }: Library, random: Random): string {
  const model = random.oneOf(MODELS);
  const constant = random.oneOf([
    `const MODEL = '${model}';`,
    `const MODEL = process.env.OPENAI_MODEL ?? '${model}';`,
    `const MODEL = { fast: 'gpt-4o-mini', best: '${model}' }[process.env.TIER ?? 'fast'];`,
    `let MODEL = "${model}"\nif (process.env.BIG) MODEL = 'gpt-4o'`,
  ]);
  const uses = Array.from({ length: 1 + random.below(3) }, (_, index) => {
    const name = index === 0 ? 'ask' : `ask${index}`;
    const asks = random.oneOf(['MODEL', `'${random.oneOf(MODELS)}'`, 'given']);
    const call = random.oneOf(calls)(asks, some(PARAMS, random));
    return `export const ${name} = async (text, given = '${model}', limit = 10, rest = {}) => {\n  const answer = await ${call};\n  return answer;\n};\n`;
  });
  return [constant, '', ...uses].join('\n');
}

function asked(path: string, fields: readonly string[]): string {
  return `ai.${path}({\n    ${fields.join(',\n    ')},\n  })`;
}

/** None to three of them, each once. */
function some(items: readonly string[], random: Random): string[] {
  return [...new Set(Array.from({ length: random.below(4) }, () => random.oneOf(items)))];
}
