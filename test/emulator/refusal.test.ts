import { expect, it } from 'vitest';
import { chat, serve, until } from './serve.ts';
import { CHAT, fact, rule, vendor } from './vendor.ts';

const PATH = '/chat/completions';
const ask = (role: string, content: unknown) => ({ messages: [{ role, content }] });
const image = (url: string) => ask('user', [{ type: 'image_url', image_url: { url } }]);
const TOOLS = { tools: [{ type: 'function', function: { name: 'clock' } }] };
const json = (type: string) => ({ response_format: { type, json_schema: { schema: { type: 'object' } } } });

it.each<[what: string, body: object, param: string]>([
  ['no messages', { messages: [] }, 'messages'],
  ['messages that are none', { messages: ['Hello'] }, 'messages'],
  ['no model', { model: undefined }, 'model'],
  ['a role that must be written otherwise', ask('developer', 'Be brief'), 'messages.role'],
  ['a role that there is not', ask('critic', 'Be brief'), 'messages.role'],
  ['a part that there is not', ask('user', [{ type: 'video_url' }]), 'messages.content.type'],
  ['an image that must be fetched', image('https://example.com/cat.png'), 'messages.content.image_url'],
  ['the end of a range that is open', { temperature: 0 }, 'temperature'],
  ['more than a range has', { temperature: 1.01 }, 'temperature'],
  ['a number as text', { temperature: '0.5' }, 'temperature'],
  ['more choices than it gives', { n: 4 }, 'n'],
  ['more stop words than it takes', { stop: ['a', 'b', 'c'] }, 'stop'],
  ['a choice that is not documented', { tool_choice: 'required', ...TOOLS }, 'tool_choice'],
  ['a field that is rejected', { audio: { voice: 'alloy' } }, 'audio'],
  ["a value of the vendor's own field", { thinking: { type: 'sometimes' } }, 'thinking.type'],
  ['a format that there is not', json('grammar'), 'response_format.type'],
  ['an image for a model that sees none', { model: 'blind', ...image('data:image/png,') }, 'messages.content.type'],
  [
    'sound for a model that hears none',
    { model: 'blind', ...ask('user', [{ type: 'input_audio' }]) },
    'messages.content.type',
  ],
  ['tools for a model without', { model: 'blind', ...TOOLS }, 'tools'],
  ['JSON mode of a model without', { model: 'blind', ...json('json_object') }, 'response_format.type'],
  ['a schema for a model without', { model: 'blind', ...json('json_schema') }, 'response_format.type'],
])('refuses %s', async (_, body, param) => {
  const { post, log } = await serve();
  const answer = await post(PATH, chat(body));
  expect(answer).toMatchObject({ status: 400, json: { error: { param, type: 'invalid_request_error' } } });
  await until(() => log.length === 1);
  expect(log[0]?.refused).toContain(param);
});

it.each<[what: string, body: object]>([
  ['the closed end of a range', { temperature: 1 }],
  ['an image in the body', image('data:image/png;base64,AAAA')],
  ['one stop word', { stop: 'a' }],
  ['a tool that is named', { tool_choice: { type: 'function', function: { name: 'clock' } }, ...TOOLS }],
  ['null, which says nothing', { temperature: null, stop: null, audio: null }],
  ['a schema', json('json_schema')],
])('takes %s', async (_, body) => {
  const { post } = await serve();
  expect(await post(PATH, chat(body))).toMatchObject({ status: 200 });
});

it('refuses models that it has not, and those of another kind', async () => {
  const { post } = await serve();
  for (const model of ['gpt-4o', 'embed', '__proto__']) {
    const { status, json: body } = await post(PATH, chat({ model }));
    expect(status).toBe(404);
    expect(body.error).toMatchObject({ code: 'model_not_found', param: 'model' });
    expect(body.error.message).toContain(model);
  }
});

it('refuses what can not stand together, and takes each alone', async () => {
  const note = 'A forced tool is refused while the model thinks.';
  const all = [
    { param: 'tool_choice', values: ['function'] },
    { param: 'thinking.type', not: ['disabled'] },
  ];
  const { post } = await serve({ provider: vendor({ conflicts: [{ ...fact, operation: 'chat', all, note }] }) });
  const forced = { ...TOOLS, tool_choice: { type: 'function', function: { name: 'clock' } } };
  const { status, json: body } = await post(PATH, chat(forced));
  expect(status).toBe(400);
  expect(body.error.message).toContain(note);
  expect((await post(PATH, chat({ ...forced, thinking: { type: 'disabled' } }))).status).toBe(200);
  expect((await post(PATH, chat(TOOLS))).status).toBe(200);
});

it('wants the word json in JSON mode where the vendor does', async () => {
  const { post } = await serve({ provider: vendor({ behaviour: { jsonWord: { ...fact, note: 'Say json.' } } }) });
  const mode = { response_format: { type: 'json_object' } };
  expect((await post(PATH, chat(mode))).status).toBe(400);
  expect((await post(PATH, chat(mode, 'Answer in JSON'))).status).toBe(200);
  expect((await post(PATH, chat({ ...mode, ...ask('user', [{ type: 'text', text: 'As json' }]) }))).status).toBe(200);
  expect((await post(PATH, chat())).status).toBe(200);
});

it('wants the thoughts back with the tool calls, while the model thinks', async () => {
  const replay = { ...fact, models: ['think*'], note: 'Send it back.' };
  const { post } = await serve({ provider: vendor({ behaviour: { replay } }) });
  const call = { id: 'call_1', type: 'function', function: { name: 'clock', arguments: '{}' } };
  const said = (more: object) => [
    { role: 'user', content: 'When?' },
    { role: 'assistant', content: null, tool_calls: [call], ...more },
    { role: 'tool', tool_call_id: 'call_1', content: 'now' },
  ];
  const body = (model: string, more: object = {}, rest: object = {}) =>
    chat({ model, messages: said(more), ...TOOLS, ...rest });
  const bare = await post(PATH, body('thinker'));
  expect(bare).toMatchObject({ status: 400, json: { error: { param: 'messages.reasoning_content' } } });
  expect((await post(PATH, body('thinker', { reasoning_content: 'Let me see.' }))).status).toBe(200);
  expect((await post(PATH, body('thinker', {}, { thinking: { type: 'disabled' } }))).status).toBe(200);
  expect((await post(PATH, body('plain'))).status).toBe(200);
});

it('refuses what is longer than the model can read', async () => {
  const { post } = await serve();
  const { status, json: body } = await post(PATH, chat({}, 'word '.repeat(200_000)));
  expect(status).toBe(400);
  expect(body.error.code).toBe('context_length_exceeded');
});

it('ignores what the vendor ignores, says so, and answers as if it were not there', async () => {
  const { post, log } = await serve();
  const ignored = {
    max_completion_tokens: 1,
    store: true,
    frequency_penalty: 1,
    presence_penalty: -1,
    functions: [{ name: 'clock' }],
    user: 'u-1',
    verbosity: 'low',
  };
  const { status, json: body } = await post(PATH, chat({ ...ignored, seed: 7 }));
  expect(status).toBe(200);
  expect(body.choices[0]).toMatchObject({ message: { content: 'Heard: Hello there' }, finish_reason: 'stop' });
  await until(() => log.length === 1);
  expect(new Set(log[0]?.ignored)).toEqual(new Set(Object.keys(ignored)));
  expect(log[0]?.undocumented).toEqual(['seed']);
});

it('says nothing of values that change nothing', async () => {
  const { post, log } = await serve();
  await post(PATH, chat({ store: false, frequency_penalty: 0 }));
  await until(() => log.length === 1);
  expect(log[0]?.ignored).toEqual([]);
});

it('does with unknown fields what the vendor does', async () => {
  const reacting = (reaction: 'refused' | 'unknown') =>
    serve({ provider: vendor({ behaviour: { unknownFields: { ...fact, reaction } } }) });
  const refusing = await reacting('refused');
  const { status, json: body } = await refusing.post(PATH, chat({ verbosity: 'low' }));
  expect(status).toBe(400);
  expect(body.error.param).toBe('verbosity');
  expect((await refusing.post(PATH, chat({ thinking: { type: 'enabled' }, effort: 'low' }))).status).toBe(200);
  const silent = await reacting('unknown');
  expect((await silent.post(PATH, chat({ verbosity: 'low' }))).status).toBe(200);
  await until(() => silent.log.length === 1);
  expect(silent.log[0]?.undocumented).toEqual(['verbosity']);
});

it('asks the rule that speaks for the model and for the other fields', async () => {
  const temperature = [
    rule('supported', { models: ['plain'], range: { min: 0, max: 2 } }),
    rule('supported', { given: { thinking: { type: 'disabled' } }, range: { min: 0, max: 1.5 } }),
    rule('supported', { range: { min: 0, max: 1 } }),
  ];
  const { params } = vendor();
  const { post } = await serve({ provider: vendor({ params: { ...params, chat: { ...CHAT, temperature } } }) });
  const status = async (body: object) => (await post(PATH, chat({ temperature: 1.3, ...body }))).status;
  expect(await status({ model: 'plain' })).toBe(200);
  expect(await status({ model: 'thinker', thinking: { type: 'disabled' } })).toBe(200);
  expect(await status({ model: 'thinker' })).toBe(400);
});
