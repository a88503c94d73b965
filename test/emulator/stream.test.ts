import { expect, it } from 'vitest';
import { chat, type Json, serve } from './serve.ts';
import { fact, vendor } from './vendor.ts';

const PATH = '/chat/completions';
const ASKED = { stream: true, stream_options: { include_usage: true } };

const placed = (placement: 'asked' | 'last' | 'choice' | 'never') =>
  serve({ provider: vendor({ behaviour: { streamUsage: { ...fact, placement } } }) });

const deltasOf = (events: readonly Json[], field: string): string =>
  events.map((event) => event.choices?.[0]?.delta[field] ?? '').join('');

it('comes in pieces, the role first, the reason last, then the end', async () => {
  const { stream, raw } = await serve();
  const events = await stream(PATH, chat({ stream: true }));
  expect(events.at(-1)).toBe('[DONE]');
  const chunks = events.slice(0, -1);
  expect(chunks[0].choices[0].delta.role).toBe('assistant');
  expect(chunks.slice(1).every(({ choices }) => !('role' in choices[0].delta))).toBe(true);
  expect(deltasOf(chunks, 'content')).toBe('Heard: Hello there');
  expect(chunks.length).toBeGreaterThan(3);
  expect(chunks.map(({ choices }) => choices[0].finish_reason)).toEqual([...chunks.slice(1).map(() => null), 'stop']);
  expect(new Set(chunks.map(({ id }) => id)).size).toBe(1);
  const body = JSON.stringify(chat({ stream: true }));
  const response = await raw(PATH, { method: 'POST', body });
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  await response.text();
});

it('sends thoughts before the text, in the field of the vendor', async () => {
  const { stream } = await serve();
  const chunks = (await stream(PATH, chat({ model: 'brooder', stream: true }))).slice(0, -1);
  const fields = chunks.flatMap(({ choices }) => Object.keys(choices[0].delta).filter((key) => key !== 'role'));
  expect(fields.indexOf('reasoning_content')).toBe(fields.indexOf('content') === 0 ? 1 : 0);
  expect(fields.lastIndexOf('reasoning_content')).toBeLessThan(fields.lastIndexOf('content'));
  expect(deltasOf(chunks, 'content')).toBe('Heard: Hello there');
  const thoughts = await serve({ provider: vendor({ behaviour: { thoughts: { ...fact, field: 'content' } } }) });
  const inText = (await thoughts.stream(PATH, chat({ model: 'brooder', stream: true }))).slice(0, -1);
  expect(deltasOf(inText, 'content')).toMatch(/^<think>[^<]+<\/think>\s+Heard: Hello there$/);
});

it('sends a tool call in pieces that belong together by their index', async () => {
  const { stream } = await serve();
  const parameters = { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] };
  const tools = [{ type: 'function', function: { name: 'weather', parameters } }];
  const chunks = (await stream(PATH, chat({ tools, stream: true }))).slice(0, -1);
  const calls = chunks.flatMap(({ choices }) => choices[0].delta.tool_calls ?? []);
  expect(calls[0]).toMatchObject({ index: 0, id: expect.any(String), function: { name: 'weather', arguments: '' } });
  expect(calls.length).toBeGreaterThan(2);
  expect(calls.every(({ index }: { index: number }) => index === 0)).toBe(true);
  const given = calls.map((call: Json) => call.function.arguments).join('');
  expect(JSON.parse(given)).toEqual({ city: 'city' });
  expect(chunks.at(-1).choices[0].finish_reason).toBe('tool_calls');
});

it('tells the usage on a chunk of its own where it is asked', async () => {
  const { stream } = await placed('asked');
  const asked = await stream(PATH, chat(ASKED));
  expect(asked.at(-2)).toMatchObject({ choices: [], usage: { total_tokens: expect.any(Number) } });
  expect(asked.slice(0, -2).every(({ usage }) => usage === null)).toBe(true);
  const silent = await stream(PATH, chat({ stream: true }));
  expect(JSON.stringify(silent)).not.toContain('usage');
});

it('tells the usage on the last chunk, asked or not', async () => {
  const { stream } = await placed('last');
  for (const body of [chat(ASKED), chat({ stream: true })]) {
    const last = (await stream(PATH, body)).at(-2);
    expect(last).toMatchObject({ choices: [{ finish_reason: 'stop' }], usage: { total_tokens: expect.any(Number) } });
  }
});

it('tells the usage inside the choice, or never', async () => {
  const inside = await placed('choice');
  const last = (await inside.stream(PATH, chat({ stream: true }))).at(-2);
  expect(last.usage).toBeUndefined();
  expect(last.choices[0].usage.total_tokens).toEqual(expect.any(Number));
  const never = await placed('never');
  expect(JSON.stringify(await never.stream(PATH, chat(ASKED)))).not.toContain('usage');
});

it('streams each of several choices', async () => {
  const { stream } = await serve();
  const chunks = (await stream(PATH, chat({ stream: true, n: 2 }))).slice(0, -1);
  for (const index of [0, 1]) {
    const own = chunks.filter(({ choices }) => choices[0].index === index);
    expect(deltasOf(own, 'content')).toBe('Heard: Hello there');
  }
});
