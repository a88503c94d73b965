import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../src/doctor/check.ts';
import { Interrupted } from '../../src/errors.ts';
import { examine, KEY, outcomes } from './examine.ts';
import { completion, withServer } from './server.ts';

const provider = 'zhipu';
const find = (results: readonly CheckResult[], subject: CheckResult['subject']) =>
  results.find((result) => result.subject === subject);
const bodyOf = async (request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> =>
  JSON.parse((await text(request)) || '{}');

/** Examines a vendor whose every answer is what `say` makes of the request's body. */
const judge = (say: (body: Readonly<Record<string, unknown>>) => string, vendor = provider) =>
  withServer(
    async (request, response) => {
      const body = await bodyOf(request);
      response.writeHead(200, { 'content-type': 'application/json' }).end(say(body));
    },
    (baseURL) => examine({ provider: vendor, baseURL }),
  );

describe('an endpoint that', () => {
  it('is not there: refused, and nothing else is tried', async () => {
    const baseURL = await withServer(
      () => {},
      async (url) => url,
    );
    const results = await examine({ provider, baseURL });
    expect(find(results, 'endpoint')).toMatchObject({
      outcome: 'fail',
      message: expect.stringMatching(/refuses connections \(ECONNREFUSED\)/),
    });
    expect(outcomes(results).filter((line) => line.endsWith('skipped'))).toHaveLength(results.length - 2);
  });

  it('has no name in DNS', async () => {
    const results = await examine({ provider, baseURL: 'http://no-such-host.invalid/v1' });
    expect(find(results, 'endpoint')).toMatchObject({
      outcome: 'fail',
      message: expect.stringContaining('no-such-host.invalid'),
    });
  });

  it('hangs: gives up once', async () => {
    let requests = 0;
    const results = await withServer(
      () => {
        requests += 1;
      },
      (baseURL) => examine({ provider, baseURL, timeoutMs: 100 }),
    );
    expect(find(results, 'endpoint')?.message).toMatch(/did not answer in time \(TimeoutError\)/);
    expect(requests).toBe(1);
  });

  it('hangs in the middle of an answer', async () => {
    const results = await withServer(
      (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).write('{"choices":['),
      (baseURL) => examine({ provider, baseURL, timeoutMs: 100 }),
    );
    expect(find(results, 'chat')).toMatchObject({ outcome: 'fail', message: expect.stringContaining('--timeout') });
  });

  it('sends elsewhere: the key does not go there', async () => {
    const keys: (string | undefined)[] = [];
    const results = await withServer(
      ({ headers }, response) => {
        keys.push(headers.authorization);
        response.end('{}');
      },
      (elsewhere) =>
        withServer(
          (_, response) => void response.writeHead(307, { location: `${elsewhere}/chat` }).end(),
          (baseURL) => examine({ provider, baseURL }),
        ),
    );
    expect(keys).toEqual([]);
    expect(find(results, 'endpoint')).toMatchObject({
      outcome: 'fail',
      status: 307,
      message: expect.stringContaining('not followed'),
    });
    expect(find(results, 'chat')).toMatchObject({ outcome: 'skipped' });
  });

  it('answers with a web page', async () => {
    const results = await withServer(
      (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Log in'),
      (baseURL) => examine({ provider, baseURL }),
    );
    for (const subject of ['models', 'chat', 'stream', 'embeddings'] as const)
      expect(find(results, subject)).toMatchObject({ outcome: 'fail', message: expect.stringContaining('web page') });
  });

  it('is stopped by the user', async () => {
    const controller = new AbortController();
    const run = withServer(
      () => controller.abort(),
      (baseURL) => examine({ provider, baseURL, signal: controller.signal }),
    );
    await expect(run).rejects.toBeInstanceOf(Interrupted);
  });
});

describe('a stream that', () => {
  const chunk = (delta: object, rest: object = {}) =>
    `data: ${JSON.stringify({ choices: [{ index: 0, delta, ...rest }] })}\n\n`;
  const streamed = (parts: readonly string[], end: 'end' | 'destroy' = 'end') =>
    withServer(
      async (request, response) => {
        const { stream } = await bodyOf(request);
        if (stream !== true) return void response.end(completion({ content: 'ok' }));
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        for (const part of parts) response.write(part);
        if (end === 'end') response.end();
        else setTimeout(() => response.destroy(), 20);
      },
      async (baseURL) => find(await examine({ provider, baseURL }), 'stream'),
    );

  it('is cut: fails', async () => {
    expect(await streamed([chunk({ content: '1' }), chunk({ content: ' 2' })], 'destroy')).toMatchObject({
      outcome: 'fail',
      message: 'broke off after 2 chunks: the connection broke',
    });
  });

  it('ends without an end: fails', async () => {
    expect(await streamed([chunk({ content: '1' })])).toMatchObject({
      outcome: 'fail',
      message: 'broke off after 1 chunk, without an end',
    });
  });

  it('has an end but no usage where there should be one: warns', async () => {
    const stream = await streamed([chunk({ content: '1' }, { finish_reason: 'stop' }), 'data: [DONE]\n\n']);
    expect(stream).toMatchObject({ outcome: 'warn', message: expect.stringContaining('no usage') });
  });

  it('comes in one piece: fails', async () => {
    expect(await streamed([completion({ content: 'ok' })])).toMatchObject({
      outcome: 'fail',
      message: expect.stringContaining('in one piece'),
    });
  });

  it('tells an error instead: says which', async () => {
    const error = `data: ${JSON.stringify({ error: { code: '1113', message: 'no money' } })}\n\n`;
    expect(await streamed([error])).toMatchObject({ outcome: 'fail', kind: 'quota', code: '1113' });
  });
});

describe('an answer that', () => {
  it('is empty because the tokens were spent on thoughts: warns', async () => {
    const results = await judge(() => completion({ content: '', reasoning_content: 'Hm' }, 'length'));
    expect(find(results, 'chat')).toMatchObject({ outcome: 'warn', message: expect.stringContaining('length') });
  });

  it('ends in a way that nobody documents: warns', async () => {
    const results = await judge(() => completion({ content: 'ok' }, 'tired'));
    expect(find(results, 'chat')).toMatchObject({ outcome: 'warn', message: expect.stringContaining('tired') });
  });

  it('has another shape: fails', async () => {
    const results = await judge(() => '{"output":{"text":"ok"}}');
    expect(outcomes(results)).toEqual(
      expect.arrayContaining(['chat: fail', 'tools: fail', 'json: fail', 'embeddings: fail']),
    );
    expect(find(results, 'models')).toMatchObject({ outcome: 'warn' });
  });

  it('says 200 and means an error: fails', async () => {
    const results = await judge(() => '{"base_resp":{"status_code":1008,"status_msg":"insufficient balance"}}');
    expect(find(results, 'chat')).toMatchObject({
      outcome: 'fail',
      code: '1008',
      message: expect.stringContaining('insufficient balance'),
    });
  });

  it('calls no tool: warns; calls it with broken arguments: fails', async () => {
    const call = (given: string) =>
      completion(
        { content: null, tool_calls: [{ id: '1', function: { name: 'get_time', arguments: given } }] },
        'tool_calls',
      );
    expect(find(await judge(() => completion({ content: 'no' })), 'tools')).toMatchObject({ outcome: 'warn' });
    expect(find(await judge(() => call('{"city":')), 'tools')).toMatchObject({ outcome: 'fail' });
    expect(find(await judge(() => call('{"city":"Paris"}')), 'tools')).toMatchObject({ outcome: 'ok' });
  });

  it('is no JSON in JSON mode: fails', async () => {
    expect(find(await judge(() => completion({ content: 'Sure: {}' })), 'json')).toMatchObject({ outcome: 'fail' });
  });

  it('holds a vector of another width, or as base64: fails', async () => {
    const vector = (embedding: unknown) => JSON.stringify({ data: [{ embedding }] });
    expect(find(await judge(() => vector([1, 2, 3])), 'embeddings')).toMatchObject({
      outcome: 'fail',
      message: '3 numbers instead of 1024',
    });
    expect(find(await judge(() => vector('AACAPw==')), 'embeddings')).toMatchObject({
      outcome: 'fail',
      message: expect.stringContaining('base64'),
    });
    expect(find(await judge(() => vector(Array(1024).fill(0.1))), 'embeddings')).toMatchObject({ outcome: 'ok' });
  });

  it('is a switched-off thought all the same: warns', async () => {
    const results = await judge(() => completion({ content: 'ok', reasoning_content: 'Hm' }), 'deepseek');
    expect(find(results, 'chat')).toMatchObject({ outcome: 'warn', message: expect.stringContaining('thinks') });
  });
});

describe('a key that', () => {
  it.each([
    ['is missing', '', 'is not set'],
    ['a header can not carry', 'sk-two words', 'spaces'],
    ["is OpenAI's own", 'sk-proj-0123456789', "OpenAI's"],
  ])('%s is not sent', async (_, key, message) => {
    let requests = 0;
    const results = await withServer(
      () => {
        requests += 1;
      },
      (baseURL) => examine({ provider, baseURL, key }),
    );
    expect(find(results, 'key')).toMatchObject({ outcome: 'fail', message: expect.stringContaining(message) });
    expect(requests).toBe(0);
    expect(JSON.stringify(results)).not.toContain(key || KEY);
  });
});
