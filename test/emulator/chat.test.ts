import { expect, it } from 'vitest';
import { chat, serve } from './serve.ts';
import { fact, vendor } from './vendor.ts';

const PATH = '/chat/completions';
const WEATHER = {
  type: 'function',
  function: {
    name: 'weather',
    parameters: {
      type: 'object',
      properties: { city: { type: 'string' }, days: { type: 'integer' }, unit: { enum: ['C', 'F'] } },
      required: ['city', 'unit'],
    },
  },
};

it('repeats the last message, with usage and the reason why it ended', async () => {
  const { post } = await serve();
  const { status, json } = await post(PATH, chat());
  expect(status).toBe(200);
  expect(json).toMatchObject({ object: 'chat.completion', model: 'plain' });
  expect(json.choices).toEqual([
    { index: 0, message: { role: 'assistant', content: 'Heard: Hello there' }, finish_reason: 'stop' },
  ]);
  const { prompt_tokens, completion_tokens, total_tokens } = json.usage;
  expect(prompt_tokens).toBeGreaterThan(0);
  expect(completion_tokens).toBeGreaterThan(0);
  expect(total_tokens).toBe(prompt_tokens + completion_tokens);
});

it('gives the same answer to the same body', async () => {
  const { post } = await serve();
  const answers = [await post(PATH, chat()), await post(PATH, chat())];
  expect(answers[0]?.json.choices).toEqual(answers[1]?.json.choices);
});

it('counts a longer text as more tokens', async () => {
  const { post } = await serve();
  const short = await post(PATH, chat());
  const long = await post(PATH, chat({}, 'Hello there '.repeat(50)));
  expect(long.json.usage.prompt_tokens).toBeGreaterThan(20 * short.json.usage.prompt_tokens);
});

it('calls the first tool with arguments that fit its schema, then says what the tool said', async () => {
  const { post } = await serve();
  const first = await post(PATH, chat({ tools: [WEATHER] }));
  const { message, finish_reason } = first.json.choices[0];
  expect(finish_reason).toBe('tool_calls');
  expect(message.content).toBeNull();
  expect(message.tool_calls).toHaveLength(1);
  expect(message.tool_calls[0]).toMatchObject({ type: 'function', function: { name: 'weather' } });
  expect(JSON.parse(message.tool_calls[0].function.arguments)).toEqual({ city: 'city', unit: 'C' });

  const result = { role: 'tool', tool_call_id: message.tool_calls[0].id, content: 'sunny' };
  const messages = [{ role: 'user', content: 'Hello' }, message, result];
  const second = await post(PATH, chat({ tools: [WEATHER], messages }));
  expect(second.json.choices[0]).toMatchObject({ message: { content: 'Heard: sunny' }, finish_reason: 'stop' });
});

it('calls the tool that is named, and none where none is wanted', async () => {
  const { post } = await serve();
  const clock = { type: 'function', function: { name: 'clock' } };
  const tools = [WEATHER, clock];
  const named = await post(PATH, chat({ tools, tool_choice: { type: 'function', function: { name: 'clock' } } }));
  expect(named.json.choices[0].message.tool_calls[0].function).toEqual({ name: 'clock', arguments: '{}' });
  const none = await post(PATH, chat({ tools, tool_choice: 'none' }));
  expect(none.json.choices[0].message.tool_calls).toBeUndefined();
});

it('answers JSON in JSON mode, and what fits the schema where there is one', async () => {
  const { post } = await serve();
  const free = await post(PATH, chat({ response_format: { type: 'json_object' } }));
  expect(JSON.parse(free.json.choices[0].message.content)).toEqual({ heard: 'Hello there' });
  const schema = {
    type: 'object',
    properties: {
      title: { type: 'string' },
      tags: { type: 'array', items: { $ref: '#/$defs/tag' } },
      size: { type: 'number', minimum: 3 },
      more: { type: 'boolean' },
    },
    required: ['title', 'tags', 'size'],
    $defs: { tag: { enum: ['red', 'blue'] } },
  };
  const format = { type: 'json_schema', json_schema: { name: 'page', schema } };
  const fitted = await post(PATH, chat({ response_format: format }));
  expect(JSON.parse(fitted.json.choices[0].message.content)).toEqual({ title: 'title', tags: ['red'], size: 3 });
});

it('says how many images it saw', async () => {
  const { post } = await serve();
  const image = { type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } };
  const content = [{ type: 'text', text: 'What is this?' }, image, image];
  const { json } = await post(PATH, chat({ messages: [{ role: 'user', content }] }));
  expect(json.choices[0].message.content).toBe('Heard: What is this? (images seen: 2)');
});

it('stops at the limit of tokens, at the limit of the model, and at a stop word', async () => {
  const { post } = await serve();
  const text = 'one two three four five six';
  const cut = (await post(PATH, chat({ max_tokens: 3 }, text))).json;
  expect(cut.choices[0].finish_reason).toBe('length');
  expect(cut.usage.completion_tokens).toBe(3);
  expect(`Heard: ${text}`.startsWith(cut.choices[0].message.content)).toBe(true);
  const small = (await post(PATH, chat({ model: 'org/short' }, text))).json;
  expect(small.choices[0].finish_reason).toBe('length');
  const stopped = (await post(PATH, chat({ stop: ['four', 'three'] }, text))).json;
  expect(stopped.choices[0]).toMatchObject({ message: { content: 'Heard: one two ' }, finish_reason: 'stop' });
});

it('gives as many choices as are taken, and the odds where they are wanted', async () => {
  const { post } = await serve();
  const { json } = await post(PATH, chat({ n: 2, logprobs: true, top_logprobs: 1 }));
  expect(json.choices.map(({ index }: { index: number }) => index)).toEqual([0, 1]);
  const { content } = json.choices[1].logprobs;
  expect(content.map(({ token }: { token: string }) => token).join('')).toBe('Heard: Hello there');
  expect(content[0].top_logprobs).toHaveLength(1);
  const plain = await post(PATH, chat());
  expect(plain.json.choices[0].logprobs).toBeUndefined();
});

it.each([
  ['thinker', {}, true],
  ['thinker', { thinking: { type: 'disabled' } }, false],
  ['muser', {}, false],
  ['muser', { thinking: { type: 'enabled' } }, true],
  ['brooder', { effort: 'low' }, true],
  ['plain', {}, false],
])('%s with %j shows thoughts: %s', async (model, fields, isThinking) => {
  const { post } = await serve();
  const { json } = await post(PATH, chat({ model, ...fields }));
  const { message } = json.choices[0];
  expect(message.content).toBe('Heard: Hello there');
  expect(typeof message.reasoning_content).toBe(isThinking ? 'string' : 'undefined');
  expect((json.usage.completion_tokens_details?.reasoning_tokens ?? 0) > 0).toBe(isThinking);
});

it('lets thoughts use up the limit of tokens', async () => {
  const { post } = await serve();
  const { json } = await post(PATH, chat({ model: 'brooder', max_tokens: 2 }));
  expect(json.choices[0]).toMatchObject({ message: { content: '' }, finish_reason: 'length' });
});

it('puts thoughts where the vendor has them', async () => {
  const inText = { ...fact, field: 'content', apart: { split: true } } as const;
  const texts = await serve({ provider: vendor({ behaviour: { thoughts: inText } }) });
  const { message } = (await texts.post(PATH, chat({ model: 'brooder' }))).json.choices[0];
  expect(message.content).toMatch(/^<think>\n[^<]+\n<\/think>\n\nHeard: Hello there$/);
  const split = (await texts.post(PATH, chat({ model: 'brooder', split: true }))).json.choices[0].message;
  expect(split).toMatchObject({ content: 'Heard: Hello there', reasoning_content: expect.any(String) });

  const hidden = await serve({ provider: vendor({ behaviour: { thoughts: { ...fact, field: 'none' } } }) });
  const quiet = (await hidden.post(PATH, chat({ model: 'brooder' }))).json.choices[0].message;
  expect(quiet).toEqual({ role: 'assistant', content: 'Heard: Hello there' });
});
