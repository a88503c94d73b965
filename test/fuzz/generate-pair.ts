import type { Tree } from '../helpers/tree.ts';
import type { Random } from './random.ts';

/** Something that several are built with: what declares it, how its address is read, and what options it makes. */
interface Holder {
  readonly name: 'BASE' | 'KEY' | 'options';
  readonly value: string;
  readonly address: string;
  readonly options: readonly string[];
}

const WRITTEN = "'https://api.openai.com/v1'";
const READ = 'process.env.OPENAI_BASE_URL';
const EITHER = `${READ} ?? ${WRITTEN}`;
const WHOLE = ['options', '{ ...options, maxRetries: 1 }'];

const HOLDERS: readonly Holder[] = [
  ...[WRITTEN, READ, EITHER].flatMap((value): Holder[] => [
    { name: 'BASE', value, address: 'BASE', options: ['{ baseURL: BASE }'] },
    { name: 'options', value: `{ baseURL: ${value}, timeout: 5 }`, address: 'options.baseURL', options: WHOLE },
  ]),
  { name: 'KEY', value: 'process.env.OPENAI_API_KEY', address: WRITTEN, options: ['{ apiKey: KEY }'] },
  { name: 'options', value: '{ apiKey: process.env.OPENAI_API_KEY }', address: WRITTEN, options: WHOLE },
];

type Taker = (
  place: string,
  holder: { readonly address: string; readonly options: string },
) => { readonly imports: readonly string[]; readonly code: string };

const HEADERS = "{ Authorization: 'Bearer ' + process.env.OPENAI_API_KEY }";

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
  (place, { address }) => ({
    imports: [],
    code: `export const ask${place} = (messages) =>\n  fetch(\`\${${address}}/chat/completions\`, { method: 'POST', headers: ${HEADERS}, body: JSON.stringify({ model: 'gpt-4o', messages }) });`,
  }),
  (place, { address }) => ({
    imports: ["import axios from 'axios';"],
    code: `const http${place} = axios.create({ baseURL: ${address}, headers: ${HEADERS} });\nexport const ask${place} = (input) => http${place}.post('/embeddings', { model: 'text-embedding-3-small', input });`,
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
    code: `const vectors${place} = new OpenAIEmbeddings({ model: 'text-embedding-3-small' }, ${options});\nexport const ask${place} = (text) => vectors${place}.embedQuery(text);`,
  }),
  (place, { options }) => ({
    imports: ["import { Agent, OpenAIProvider, Runner } from '@openai/agents';"],
    code: `const runner${place} = new Runner({ modelProvider: new OpenAIProvider(${options}) });\nconst agent${place} = new Agent({ name: 'a', model: 'gpt-4o' });\nexport const ask${place} = (text) => runner${place}.run(agent${place}, text);`,
  }),
  (place, { options }) => ({
    imports: ["import { OpenAI as Llm } from 'llamaindex';"],
    code: `const llm${place} = new Llm(${options});\nexport const ask${place} = (messages) => llm${place}.chat({ messages });`,
  }),
  (place, { options }) => ({
    imports: ["import Groq from 'groq-sdk';"],
    code: `export const groq${place} = new Groq(${options});`,
  }),
];

/** Two or three that take their address or key from one constant or object, in its file or in files of their own. */
export function generatePair(random: Random): Tree {
  const { name, value, address, options } = random.oneOf(HOLDERS);
  const declaration = `export const ${name} = ${value};`;
  const takers = ['One', 'Two', 'Three']
    .slice(0, 2 + random.below(2))
    .map((place) => random.oneOf(TAKERS)(place, { address, options: random.oneOf(options) }));
  const env = ['.env', 'OPENAI_API_KEY=\nOPENAI_BASE_URL=https://api.openai.com/v1\n'] as const;
  if (random.below(2) === 0) {
    const imports = [...new Set(takers.flatMap((taker) => taker.imports))];
    return new Map([env, ['all.js', textOf([...imports, declaration, ...takers.map(({ code }) => code)])]]);
  }
  const own = takers.map(
    ({ imports, code }, index) =>
      [`taker${index}.js`, textOf([...imports, `import { ${name} } from './base.js';`, code])] as const,
  );
  return new Map([env, ['base.js', textOf([declaration])], ...own]);
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
