import OpenAI from 'openai';
import { expect, test, vi } from 'vitest';
import { createClient } from '../src/client.mjs';

vi.mock('openai', () => ({ default: vi.fn() }));

test('builds a client', () => {
  process.env.OPENAI_API_KEY = 'sk-test';
  createClient();
  expect(OpenAI).toHaveBeenCalledWith({ apiKey: 'sk-test', organization: 'org-ada', maxRetries: 0 });
});
