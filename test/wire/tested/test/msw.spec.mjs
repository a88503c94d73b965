import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ask } from '../src/ask.mjs';
import { translate } from '../src/translate.mjs';
import { answer } from './answer.mjs';

const server = setupServer(
  http.post('https://api.openai.com/v1/chat/completions', () => HttpResponse.json(answer('Hi'))),
);

beforeAll(() => {
  vi.stubEnv('OPENAI_API_KEY', 'sk-test');
  server.listen({ onUnhandledRequest: 'error' });
});
afterAll(() => server.close());

test('answers both', async () => {
  expect(await ask('Hello')).toBe('Hi');
  expect(await translate('Hello')).toBe('Hi');
});
