import { expect, test, vi } from 'vitest';
import { DEFAULT_MODEL } from '../src/ask.mjs';
import { createClient } from '../src/client.mjs';

test('needs a key', () => {
  vi.stubEnv('OPENAI_API_KEY', '');
  expect(createClient).toThrow('OPENAI_API_KEY is not set');
  vi.stubEnv('OPENAI_API_KEY', 'sk-test');
  expect(createClient().apiKey).toBe('sk-test');
});

test('has a model', () => expect(DEFAULT_MODEL).toBe('gpt-4o-mini'));
