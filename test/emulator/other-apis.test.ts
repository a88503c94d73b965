import { expect, it } from 'vitest';
import { vector } from '../../src/emulator/vector.ts';
import { paramTable } from '../../src/providers/param-rows.ts';
import { chat, type Json, KEY, type Served, serve } from './serve.ts';
import { rule, vendor } from './vendor.ts';

/** Heeds the wish for base64. */
const heeding = vendor({
  params: paramTable({
    embeddings: { model: rule('supported'), input: rule('supported'), encoding_format: rule('supported') },
  }),
});

function form(fields: Record<string, string | File>): { method: string; body: FormData } {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return { method: 'POST', body };
}

async function upload({ raw }: Served, text: string, purpose = 'batch'): Promise<Json> {
  const file = new File([text], 'lines.jsonl');
  return (await raw('/files', form({ purpose, file }))).json();
}

it('embeds in the width that is asked for, floats whatever the format asked for', async () => {
  const { post } = await serve();
  const embed = (rest: object) => post('/embeddings', { model: 'embed', input: ['Hello', 'you'], ...rest });
  const { status, json } = await embed({ encoding_format: 'base64' });
  expect(status).toBe(200);
  expect(json.data.map(({ embedding }: Json) => embedding)).toEqual([vector('Hello', 8), vector('you', 8)]);
  expect(json.data[0].embedding).not.toEqual(json.data[1].embedding);
  expect(json.usage.total_tokens).toBeGreaterThan(0);
  const narrow = await embed({ dimensions: 4 });
  expect(narrow.json.data[0].embedding).toEqual(vector('Hello', 4));
  expect(await embed({ dimensions: 5 })).toMatchObject({ status: 400, json: { error: { param: 'dimensions' } } });
});

it('embeds in base64 where the vendor heeds the wish', async () => {
  const { post } = await serve({ provider: heeding });
  const { json } = await post('/embeddings', { model: 'embed', input: 'Hello', encoding_format: 'base64' });
  const bytes = Buffer.from(json.data[0].embedding, 'base64');
  const floats = Array.from({ length: 8 }, (_, i) => bytes.readFloatLE(i * 4));
  expect(floats).toEqual(vector('Hello', 8));
});

it('refuses too many texts, and texts that are too long; a list of tokens is one text', async () => {
  const { post } = await serve();
  const embed = async (input: unknown) => (await post('/embeddings', { model: 'embed', input })).status;
  expect(await embed(['a', 'b', 'c', 'd'])).toBe(400);
  expect(await embed('x'.repeat(51))).toBe(400);
  expect(await embed(['fine', 'x'.repeat(51)])).toBe(400);
  expect(await embed([])).toBe(400);
  expect(await embed([1, 2, 3, 4, 5])).toBe(200);
  expect(await embed(['a', 'b', 'c'])).toBe(200);
});

it('lists its models, and shows one whose id has a slash', async () => {
  const { get } = await serve();
  const { json } = await get('/models');
  expect(json.data.map(({ id }: Json) => id)).toContain('org/short');
  expect(await get('/models/org/short')).toMatchObject({ status: 200, json: { id: 'org/short', object: 'model' } });
  expect(await get('/models/org%2Fshort')).toMatchObject({ status: 200, json: { id: 'org/short' } });
  expect(await get('/models/none')).toMatchObject({ status: 404, json: { error: { code: 'model_not_found' } } });
});

it('paints an image as an address that answers, or as base64', async () => {
  const { post } = await serve();
  const paint = async (rest: object) =>
    (await post('/images/generations', { model: 'painter', prompt: 'A cat', ...rest })).json;
  const { data } = await paint({ n: 2 });
  expect(data).toHaveLength(2);
  const image = await fetch(data[0].url);
  expect(image.headers.get('content-type')).toBe('image/png');
  const bytes = Buffer.from(await image.arrayBuffer());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  const inline = await paint({ response_format: 'b64_json' });
  expect(Buffer.from(inline.data[0].b64_json, 'base64')).toEqual(bytes);
});

it('speaks in the format that is asked for', async () => {
  const { raw } = await serve();
  const speak = (response_format?: string) =>
    raw('/audio/speech', {
      method: 'POST',
      body: JSON.stringify({ model: 'speaker', input: 'Hello', voice: 'any', response_format }),
    });
  const wav = await speak('wav');
  expect(wav.headers.get('content-type')).toBe('audio/wav');
  const bytes = Buffer.from(await wav.arrayBuffer());
  expect(bytes.subarray(0, 4).toString() + bytes.subarray(8, 12).toString()).toBe('RIFFWAVE');
  expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8);
  const mp3 = Buffer.from(await (await speak()).arrayBuffer());
  expect(mp3.readUInt16BE(0) & 0xffe0).toBe(0xffe0);
  expect((await speak('opus')).status).toBe(400);
});

it('transcribes what is uploaded, in every format', async () => {
  const { raw } = await serve();
  const file = new File(['12345'], 'talk.wav');
  const ask = (rest: Record<string, string> = {}) =>
    raw('/audio/transcriptions', form({ model: 'listener', file, temperature: '0.2', ...rest }));
  const text = 'Heard: talk.wav, 5 bytes';
  expect(await (await ask()).json()).toEqual({ text });
  expect(await (await ask({ response_format: 'text' })).text()).toBe(`${text}\n`);
  expect(await (await ask({ response_format: 'srt' })).text()).toMatch(/^1\n00:00:00,000 --> /);
  expect(await (await ask({ response_format: 'vtt' })).text()).toMatch(/^WEBVTT\n/);
  expect(await (await ask({ response_format: 'verbose_json' })).json()).toMatchObject({ text, segments: [{ text }] });
  expect((await raw('/audio/transcriptions', form({ model: 'listener' }))).status).toBe(400);
  expect((await raw('/audio/transcriptions', form({ model: 'plain', file }))).status).toBe(404);
});

it('flags a text for what it names', async () => {
  const { post } = await serve();
  const { json } = await post('/moderations', { model: 'judge', input: ['Pure violence', 'Good morning'] });
  expect(json.results).toMatchObject([
    { flagged: true, categories: { violence: true, hate: false } },
    { flagged: false, categories: { violence: false } },
  ]);
});

it('keeps files until they are deleted', async () => {
  const served = await serve();
  const { id, bytes, filename } = await upload(served, 'line\n');
  expect({ bytes, filename }).toEqual({ bytes: 5, filename: 'lines.jsonl' });
  expect(await (await served.raw(`/files/${id}/content`)).text()).toBe('line\n');
  expect((await served.get('/files')).json.data).toHaveLength(1);
  expect((await served.get(`/files/${id}`)).json.purpose).toBe('batch');
  expect((await served.get(`/files/${id}`, 'DELETE')).json.deleted).toBe(true);
  expect((await served.get(`/files/${id}`)).status).toBe(404);
  expect((await served.raw('/files', form({ purpose: 'batch' }))).status).toBe(400);
});

it('drops the oldest files where there is no more room', async () => {
  const served = await serve();
  const large = 'x'.repeat(24 * 2 ** 20);
  const ids = [];
  for (let i = 0; i < 3; i++) ids.push((await upload(served, large)).id);
  expect((await served.get(`/files/${ids[0]}`)).status).toBe(404);
  expect((await served.get(`/files/${ids[2]}`)).status).toBe(200);
});

it('answers a batch line by line, step by step', async () => {
  const served = await serve();
  const line = (id: string, body: object) =>
    JSON.stringify({ custom_id: id, method: 'POST', url: '/v1/chat/completions', body });
  const input = [line('a', chat()), line('b', chat({ temperature: 3 })), 'not json', ''].join('\n');
  const { id: input_file_id } = await upload(served, input);
  const created = await served.post('/batches', { input_file_id, endpoint: '/v1/chat/completions' });
  expect(created.json).toMatchObject({ status: 'validating', output_file_id: null });
  const look = async () => (await served.get(`/batches/${created.json.id}`)).json;
  expect((await look()).status).toBe('in_progress');
  const done = await look();
  expect(done).toMatchObject({ status: 'completed', request_counts: { total: 3, completed: 1, failed: 2 } });
  const output = await (await served.raw(`/files/${done.output_file_id}/content`)).text();
  const [a, b] = output
    .trim()
    .split('\n')
    .map((each) => JSON.parse(each));
  expect(a).toMatchObject({ custom_id: 'a', error: null, response: { status_code: 200 } });
  expect(a.response.body.choices[0].message.content).toBe('Heard: Hello there');
  expect(b).toMatchObject({ custom_id: 'b', response: { status_code: 400 } });
  expect((await served.get('/batches')).json.data).toHaveLength(1);
  expect((await served.post('/batches', { input_file_id: 'file-none', endpoint: '/v1/embeddings' })).status).toBe(400);
});

it('cancels a batch', async () => {
  const served = await serve();
  const { id: input_file_id } = await upload(served, JSON.stringify({ custom_id: 'a' }));
  const { json } = await served.post('/batches', { input_file_id, endpoint: '/v1/chat/completions' });
  expect((await served.post(`/batches/${json.id}/cancel`, {})).json.status).toBe('cancelled');
  expect((await served.get(`/batches/${json.id}`)).json.status).toBe('cancelled');
});

it('answers over the Responses API, whole and streamed, and keeps the answer', async () => {
  const served = await serve();
  const ask = { model: 'plain', input: 'Hello there' };
  const { json } = await served.post('/responses', ask);
  expect(json).toMatchObject({ object: 'response', status: 'completed' });
  expect(json.output[0].content[0].text).toBe('Heard: Hello there');
  expect((await served.get(`/responses/${json.id}`)).json).toEqual(json);
  expect((await served.get(`/responses/${json.id}`, 'DELETE')).json.deleted).toBe(true);
  expect((await served.get(`/responses/${json.id}`)).status).toBe(404);

  const events = await served.stream('/responses', { ...ask, stream: true });
  expect(events[0].type).toBe('response.created');
  const deltas = events.filter(({ type }) => type === 'response.output_text.delta');
  expect(deltas.map(({ delta }) => delta).join('')).toBe('Heard: Hello there');
  expect(events.at(-1)).toMatchObject({ type: 'response.completed', response: { status: 'completed' } });
  expect(events.map(({ sequence_number }) => sequence_number)).toEqual(events.map((_, i) => i));
  expect((await served.post('/responses', { model: 'plain' })).status).toBe(400);
});

it('calls a function over the Responses API, and takes its output', async () => {
  const { post } = await serve();
  const tools = [
    { type: 'function', name: 'clock', parameters: { type: 'object', properties: { zone: { type: 'string' } } } },
  ];
  const { json } = await post('/responses', { model: 'plain', input: 'When?', tools });
  const [call] = json.output;
  expect(call).toMatchObject({ type: 'function_call', name: 'clock', arguments: '{"zone":"zone"}' });
  const output = { type: 'function_call_output', call_id: call.call_id, output: 'noon' };
  const next = await post('/responses', {
    model: 'plain',
    input: [{ role: 'user', content: 'When?' }, call, output],
    tools,
  });
  expect(next.json.output[0].content[0].text).toBe('Heard: noon');
});

it('asks for the key everywhere', async () => {
  const { origin, baseURL } = await serve({ key: KEY });
  for (const path of ['/models', '/files', '/batches', '/responses/x']) {
    expect((await fetch(baseURL + path)).status, path).toBe(401);
  }
  expect((await fetch(`${origin}/banjia/image.png`)).status).toBe(200);
});
