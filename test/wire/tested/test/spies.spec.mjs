import { expect, test, vi } from 'vitest';
import { ask } from '../src/ask.mjs';
import { createClient } from '../src/client.mjs';
import { translate } from '../src/translate.mjs';
import { answer } from './answer.mjs';

vi.stubEnv('OPENAI_API_KEY', 'sk-test');

test('asks through the client', async () => {
  const client = createClient();
  const create = vi.spyOn(client.chat.completions, 'create').mockResolvedValue(answer('Hi'));
  await ask('Hello', client);
  expect(create).toHaveBeenCalledWith({
    model: 'gpt-4o-mini',
    max_completion_tokens: 100,
    messages: [{ role: 'user', content: 'Hello' }],
  });
  expect(create).toHaveBeenCalledWith(expect.objectContaining({ model: 'gpt-4o-mini', max_completion_tokens: 100 }));
});

test('asks by hand', async () => {
  const fetch = vi.spyOn(globalThis, 'fetch').mockImplementation(async (url) => {
    if (new URL(url).hostname !== 'api.openai.com') throw new Error('An unknown address');
    return Response.json(answer('Hallo'));
  });
  expect(await translate('Hello')).toBe('Hallo');
  expect(fetch).toHaveBeenCalledWith('https://api.openai.com/v1/chat/completions', expect.anything());
  expect(JSON.parse(fetch.mock.calls[0][1].body)).toEqual({
    model: 'gpt-4o',
    messages: [{ role: 'user', content: 'Hello' }],
  });
});
