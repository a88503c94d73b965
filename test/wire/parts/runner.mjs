// Loads moved programs one after the other, each with nothing but its own environment, asks all that they export, and
// prints one line for each: what was requested. Nothing leaves the process.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const print = (line) => process.stdout.write(`${line}\n`);
// What libraries say of a refusal is nobody's business.
for (const name of ['log', 'warn', 'error', 'debug']) console[name] = () => {};

let requests = [];
let asked = '';

globalThis.fetch = async (input, init) => {
  const { url, headers, body } = input instanceof Request ? await opened(input) : { url: String(input), ...init };
  // An SDK tries by such an address whether files can be sent.
  if (!url.startsWith('data:'))
    requests.push({ asked, url, key: new Headers(headers).get('authorization'), ...readBody(body) });
  return Response.json({ error: { message: 'no' } }, { status: 400 });
};

const opened = async (request) => ({ url: request.url, headers: request.headers, body: await request.text() });

function readBody(body) {
  try {
    const sent = JSON.parse(body);
    return { model: sent.model ?? null, fields: Object.keys(sent) };
  } catch {
    return { model: null, fields: [] };
  }
}

for (const { folder, env } of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env, { OPENAI_AGENTS_DISABLE_TRACING: '1' });
  requests = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
    const module = await import(pathToFileURL(join(folder, file)).href);
    for (const [name, ask] of Object.entries(module).filter(([name]) => name.startsWith('ask'))) {
      asked = `${file} ${name}`;
      const input = ask.toString().startsWith('(messages)') ? [{ role: 'user', content: 'x' }] : 'x';
      await ask(input).catch(() => {});
    }
  }
  print(JSON.stringify(requests));
}
