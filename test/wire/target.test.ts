import { expect, it } from 'vitest';
import { vector } from './answers.ts';
import { KEY, VENDORS, type Vendor } from './vendors.ts';

const zhipu = VENDORS.find(({ provider }) => provider.id === 'zhipu') as Vendor;
const { pathname } = new URL(zhipu.provider.regions[0].baseURL);
const messages = [{ role: 'user', content: 'Hello' }];
const plain = { model: 'glm-4.7-flashx', messages };

const ask = (body: object, path = `${pathname}/chat/completions`, key = KEY) =>
  zhipu.answer({ host: zhipu.host, path, authorization: `Bearer ${key}`, body: body as Record<string, unknown> });

it('answers a plain chat', () => {
  const choices = [expect.objectContaining({ message: expect.objectContaining({ content: 'Heard: Hello' }) })];
  expect(ask(plain)).toMatchObject({ status: 200, json: { choices } });
});

it('refuses a wrong key and unknown paths', () => {
  expect(ask(plain, undefined, 'sk-other').status).toBe(401);
  expect(ask(plain, '/v1/chat/completions').status).toBe(404);
  expect(ask(plain, `${pathname}/responses`).status).toBe(404);
});

it.each([
  ['an unknown model', { model: 'gpt-4o' }],
  ['the developer role', { messages: [{ role: 'developer', content: 'Be brief' }, ...messages] }],
  ['a temperature that is too high', { temperature: 1.4 }],
  ['a field that another one replaces', { max_completion_tokens: 100 }],
  ["a field of OpenAI's platform", { store: true }],
  ['a forced tool', { tool_choice: { type: 'function', function: { name: 'weather' } } }],
  ['an effort it does not know', { model: 'glm-5.3', reasoning_effort: 'medium' }],
  ['no thinking where the model must think', { model: 'glm-5.3', thinking: { type: 'disabled' } }],
])('refuses %s', (_, difference) => {
  expect(ask({ ...plain, ...difference }).status).toBe(400);
});

it('streams thoughts first and the usage last, and no thoughts where they are switched off', () => {
  const { events = [] } = ask({ ...plain, stream: true });
  expect(events.at(0)).toMatchObject({ choices: [{ delta: { reasoning_content: expect.any(String) } }] });
  expect(events.at(-1)).toMatchObject({ usage: { total_tokens: 12 }, choices: [{ finish_reason: 'stop' }] });
  const quiet = ask({ ...plain, stream: true, thinking: { type: 'disabled' } });
  expect(JSON.stringify(quiet.events)).not.toContain('reasoning_content');
});

it('embeds in floats of the width asked for, whatever the format asked for', () => {
  const embed = (rest: object) => ask({ model: 'embedding-3', input: 'Hello', ...rest }, `${pathname}/embeddings`);
  const data = [{ object: 'embedding', index: 0, embedding: vector('Hello', 1024) }];
  expect(embed({ dimensions: 1024, encoding_format: 'base64' })).toMatchObject({ status: 200, json: { data } });
  expect(embed({ dimensions: 1000 }).status).toBe(400);
});
