import nock from 'nock';
import { beforeEach, expect, test, vi } from 'vitest';
import { ask } from '../src/ask.mjs';
import { translate } from '../src/translate.mjs';
import { answer } from './answer.mjs';

const CHAT = '/v1/chat/completions';

beforeEach(() => {
  vi.stubEnv('OPENAI_API_KEY', 'sk-test');
  nock.cleanAll();
  nock.disableNetConnect();
});

test('catches the client', async () => {
  const scope = nock('https://api.openai.com').post(CHAT).reply(200, answer('Hi'));
  expect(await ask('Hello')).toBe('Hi');
  expect(scope.isDone()).toBe(true);
});

test('catches a request by hand', async () => {
  nock('https://api.openai.com/v1')
    .matchHeader('authorization', 'Bearer sk-test')
    .post('/chat/completions')
    .reply(200, answer('Hallo'));
  expect(await translate('Hello')).toBe('Hallo');
});

test('catches by a pattern', async () => {
  nock('https://api.openai.com')
    .post(/^\/v1\/chat/)
    .reply(200, answer('Hi'));
  expect(await ask('Hello')).toBe('Hi');
});
