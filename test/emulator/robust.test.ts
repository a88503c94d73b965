import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { chat, eventsOf, KEY, type Served, serve, until } from './serve.ts';
import { MODELS, vendor } from './vendor.ts';

const PATH = '/chat/completions';
const MB = 2 ** 20;

/** Without a limit to what it reads. */
const boundless = vendor({ models: MODELS.map(({ context: _, ...model }) => model) });

const send = ({ raw }: Served, body: NonNullable<RequestInit['body']>, headers = {}) =>
  raw(PATH, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers }, duplex: 'half' });

async function isAlive({ post }: Served): Promise<void> {
  expect((await post(PATH, chat())).status).toBe(200);
}

it.each([
  ['half an object', '{"model": "plain"', {}],
  ['nothing', '', {}],
  ['a list', '[]', {}],
  ['null', 'null', {}],
  ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00]), {}],
  ['another content type', JSON.stringify(chat()), { 'content-type': 'text/plain' }],
  ['a form', 'x', { 'content-type': 'multipart/form-data; boundary=b' }],
  ['messages that nest without end', `{"model":"plain","messages":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, {}],
])("refuses %s in the vendor's shape, and lives", async (_, body, headers) => {
  const served = await serve();
  const response = await send(served, body, headers);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: { type: 'invalid_request_error' } });
  await isAlive(served);
});

it('refuses a form that is none', async () => {
  const { raw } = await serve();
  const headers = { 'content-type': 'multipart/form-data; boundary=b' };
  expect((await raw('/files', { method: 'POST', body: '--c\r\nnonsense', headers })).status).toBe(400);
  expect(
    (await raw('/files', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })).status,
  ).toBe(400);
});

it('takes 10 MB', async () => {
  const served = await serve({ provider: boundless });
  const text = '你好 '.repeat((10 * MB) / 7);
  const { status, json } = await served.post(PATH, chat({ max_tokens: 5 }, text));
  expect(status).toBe(200);
  expect(json.choices[0].finish_reason).toBe('length');
});

it('refuses more than 32 MB, announced or not', async () => {
  const served = await serve();
  const piece = new Uint8Array(MB);
  const pieces = () =>
    ReadableStream.from(
      (function* () {
        for (let i = 0; i < 40; i++) yield piece;
      })(),
    );
  const announced = await statusOf(served, { 'content-length': 40 * MB }, piece);
  expect(announced).toBe(413);
  const unannounced = await send(served, pieces()).then(
    (response) => response.status,
    () => 413,
  );
  expect(unannounced).toBe(413);
  await isAlive(served);
});

/** Sends headers and one piece, and waits for the answer before the rest. */
async function statusOf({ port, baseURL }: Served, headers: object, piece: Uint8Array): Promise<number | undefined> {
  const path = new URL(baseURL).pathname + PATH;
  const sent = request({ port, path, method: 'POST', headers: { authorization: `Bearer ${KEY}`, ...headers } });
  sent.on('error', () => {});
  sent.write(piece);
  const [response] = await once(sent, 'response');
  sent.destroy();
  return response.statusCode;
}

it('serves 500 streams at once, each whole', async () => {
  const served = await serve();
  const texts = Array.from({ length: 500 }, (_, i) => `stream number ${i} of many`);
  const answers = await Promise.all(
    texts.map(async (text) =>
      eventsOf(await (await send(served, JSON.stringify(chat({ stream: true }, text)))).text()),
    ),
  );
  answers.forEach((events, i) => {
    expect(events.at(-1)).toBe('[DONE]');
    const said = events
      .slice(0, -1)
      .map(({ choices }) => choices[0].delta.content ?? '')
      .join('');
    expect(said).toBe(`Heard: ${texts[i]}`);
  });
});

it('makes no more of a stream than its client takes, and stops where the client goes', async () => {
  const served = await serve({ provider: boundless });
  const before = process.memoryUsage().rss;
  const clients = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const socket = connect(served.port, '127.0.0.1');
      const body = JSON.stringify(chat({ stream: true }, 'slow '.repeat(200_000)));
      const path = new URL(served.baseURL).pathname + PATH;
      const head = [
        `POST ${path} HTTP/1.1`,
        'host: x',
        `authorization: Bearer ${KEY}`,
        `content-length: ${body.length}`,
      ];
      socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
      await once(socket, 'readable');
      socket.pause();
      return socket;
    }),
  );
  await new Promise((next) => setTimeout(next, 500));
  // Each answer is some 50 MB as events: all of them at once would be a gigabyte.
  expect(process.memoryUsage().rss - before).toBeLessThan(500 * MB);
  await isAlive(served);
  for (const socket of clients) socket.destroy();
  await until(() => served.log.filter(({ aborted }) => aborted).length === clients.length);
});

it('lets go of a client that does not finish its headers', async () => {
  const served = await serve({ patience: { headers: 200, request: 1000, silence: 60_000 } });
  const socket = connect(served.port, '127.0.0.1');
  socket.write('POST /base/v2/chat/completions HTTP/1.1\r\nhost: x\r\n');
  const [data] = await once(socket, 'data');
  expect(String(data)).toMatch(/^HTTP\/1\.1 408 /);
  socket.destroy();
  await isAlive(served);
});

it('lets go of a client that does not finish its body', async () => {
  const served = await serve({ patience: { headers: 200, request: 400, silence: 60_000 } });
  const socket = connect(served.port, '127.0.0.1');
  socket.write(
    `POST /base/v2${PATH} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer k\r\ncontent-length: 100\r\n\r\n{"mod`,
  );
  await once(socket.resume(), 'close');
  await isAlive(served);
});

it('lets go of a client that is silent', async () => {
  const served = await serve({ patience: { headers: 60_000, request: 60_000, silence: 200 } });
  const socket = connect(served.port, '127.0.0.1');
  await once(socket.resume(), 'close');
  await isAlive(served);
});

it('ends streams that are under way when it is closed', async () => {
  const served = await serve({ provider: boundless });
  const response = await send(served, JSON.stringify(chat({ stream: true }, 'slow '.repeat(200_000))));
  expect(response.status).toBe(200);
  // The test's end closes the server while this stream is open; it must not hang.
});
