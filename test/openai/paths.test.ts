import { expect, test } from 'vitest';
import { ENDPOINTS } from '../../src/emulator/endpoints.ts';
import { resourceAtPath, unversioned } from '../../src/openai/paths.ts';

test.each([
  ['/v1/chat/completions', 'chat.completions'],
  ['/chat/completions', 'chat.completions'],
  ['/v1//embeddings/', 'embeddings'],
  ['/v1/engines/davinci/completions', 'completions'],
  ['/v1/responses/resp_1', 'responses.stored'],
  ['/v1/audio/speech', 'audio.speech'],
  ['/v1/realtime/sessions', 'realtime'],
])('%s is %s', (path, resource) => {
  expect(resourceAtPath(path)).toBe(resource);
});

test.each(['/v1/usage', '/dashboard/billing/usage', '/auth', '/v1/chat', '/v1', ''])(
  '%s is no part of the API',
  (path) => {
    expect(resourceAtPath(path)).toBeUndefined();
  },
);

test('whatever the emulator answers is known by its path', () => {
  for (const { path, resource } of ENDPOINTS)
    expect(resourceAtPath(path.replace(/:\w+(?:\{[^}]+\})?/g, 'x')), path).toBe(resource);
});

test('a version is one only as a whole', () => {
  expect(unversioned('/v1beta/models')).toBe('/v1beta/models');
});
