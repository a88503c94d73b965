import { expect, it } from 'vitest';
import { chat, serve } from './serve.ts';

const PATH = '/chat/completions';

it.each<[what: string, body: object, param: string]>([
  ['a name that the vendor has not', { max_completion_tokens: 100 }, 'max_completion_tokens'],
  ["a field of OpenAI's platform", { store: true }, 'store'],
  ['a field without effect', { frequency_penalty: 1 }, 'frequency_penalty'],
  ['a value that is passed over', { presence_penalty: -1 }, 'presence_penalty'],
  ['a rejected field that is passed over', { functions: [{ name: 'clock' }] }, 'functions'],
  ['a field that nobody knows', { verbosity: 'low' }, 'verbosity'],
])('strict refuses %s, which is ignored otherwise', async (_, body, param) => {
  const strict = await serve({ strict: true });
  expect(await strict.post(PATH, chat(body))).toMatchObject({ status: 400, json: { error: { param } } });
  const lenient = await serve();
  expect((await lenient.post(PATH, chat(body))).status).toBe(200);
});

it.each<[what: string, body: object]>([
  ['nothing special', {}],
  ['what nobody documents', { seed: 7 }],
  ['what says who asks', { user: 'u-1' }],
  ['values that change nothing', { store: false, frequency_penalty: 0 }],
  ["the vendor's own fields", { thinking: { type: 'disabled' }, effort: 'low' }],
  ['a stream with usage', { stream: true, stream_options: { include_usage: true } }],
])('strict takes %s', async (_, body) => {
  const { raw } = await serve({ strict: true });
  const response = await raw(PATH, { method: 'POST', body: JSON.stringify(chat(body)) });
  expect(response.status, await response.text()).toBe(200);
});
