import type { Taker } from './generate-pair.ts';

/** A vendor that nothing is moved to: what it is asked stays as it was. */
export const OTHER = {
  host: 'llm.acme.example',
  base: 'https://llm.acme.example/v1',
  key: 'ACME_API_KEY',
  model: 'acme-1',
} as const;

const OWN = `{ apiKey: process.env.${OTHER.key}, baseURL: '${OTHER.base}' }`;
const SDK = ["import OpenAI from 'openai';"];

/** Asks OpenAI and the other vendor through one function, each by the client that an expression gives. */
function both(place: string, { openai, other }: { readonly openai: string; readonly other: string }): string {
  return `const chat${place} = (client, model, messages) => client.chat.completions.create({ model, messages });
export const ask${place} = (messages) => chat${place}(${openai}, 'gpt-4o', messages);
export const askOther${place} = (messages) => chat${place}(${other}, '${OTHER.model}', messages);`;
}

/** Those that hold a client of OpenAI's beside one of another vendor, or one function for both. */
export const OTHER_VENDOR_TAKERS: readonly Taker[] = [
  (place, { options }) => ({
    imports: SDK,
    code: `const openai${place} = new OpenAI(${options});
const other${place} = openai${place}.withOptions(${OWN});
${both(place, { openai: `openai${place}`, other: `other${place}` })}`,
  }),
  (place, { options }) => ({
    imports: SDK,
    code: `const makers${place} = new Map([['openai', () => new OpenAI(${options})], ['acme', () => new OpenAI(${OWN})]]);
${both(place, { openai: `makers${place}.get('openai')()`, other: `makers${place}.get('acme')()` })}`,
  }),
  (place, { options }) => ({
    imports: SDK,
    code: `const clients${place} = {
  get openai() {
    return new OpenAI(${options});
  },
};
export const ask${place} = (messages) => clients${place}.openai.chat.completions.create({ model: 'gpt-4o', messages });`,
  }),
  (place, { options }) => ({
    imports: SDK,
    code: `const read${place} = (name) => process.env[name];
const openai${place} = new OpenAI(${options});
const other${place} = new OpenAI({ apiKey: read${place}('ACME_API_KEY'), baseURL: read${place}('ACME_BASE_URL') });
const ready${place} = read${place}('OPENAI_API_KEY') !== undefined;
export const ask${place} = async (messages) => ready${place} && openai${place}.chat.completions.create({ model: 'gpt-4o', messages });
export const askOther${place} = (messages) => other${place}.chat.completions.create({ model: '${OTHER.model}', messages });`,
  }),
  (place, { address, key }) => ({
    imports: ["import axios from 'axios';"],
    code: `const http${place} = (baseURL, key) => axios.create({ baseURL, headers: { Authorization: \`Bearer \${key}\` } });
const own${place} = http${place}(${address}, ${key});
const other${place} = http${place}('${OTHER.base}', process.env.${OTHER.key});
export const ask${place} = (messages) => own${place}.post('/chat/completions', { model: 'gpt-4o', messages });
export const askVectors${place} = (input) => own${place}.post('/embeddings', { model: 'text-embedding-3-small', input });
export const askOther${place} = (messages) => other${place}.post('/chat/completions', { model: '${OTHER.model}', messages });`,
  }),
  (place, { address, key }) => ({
    imports: [],
    code: `const post${place} = (base, key, path, body) =>
  fetch(base + path, { method: 'POST', headers: { Authorization: \`Bearer \${key}\` }, body: JSON.stringify(body) });
const own${place} = (path, body) => post${place}(${address}, ${key}, path, body);
const other${place} = (path, body) => post${place}('${OTHER.base}', process.env.${OTHER.key}, path, body);
export const ask${place} = (messages) => own${place}('/chat/completions', { model: 'gpt-4o', messages });
export const askOther${place} = (messages) => other${place}('/chat/completions', { model: '${OTHER.model}', messages });`,
  }),
];
