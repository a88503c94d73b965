import { expect, it } from 'vitest';
import { logEntry, logLine } from '../../src/emulator/log.ts';
import { chat, KEY, serve, until } from './serve.ts';

const request = { method: 'POST', path: '/v1/chat/completions', status: 200, ms: 1.234, aborted: false };

it('is one line with what was ignored, undocumented and refused', () => {
  const note = {
    model: 'plain',
    ignored: ['user', 'store'],
    undocumented: ['seed'],
    refused: 'messages.role developer',
  };
  expect(logLine(logEntry(request, note))).toBe(
    'POST /v1/chat/completions plain 200 1.2 ms  ignored: user, store; undocumented: seed; refused: messages.role developer',
  );
  expect(logLine(logEntry(request, { ignored: [], undocumented: [] }))).toBe('POST /v1/chat/completions - 200 1.2 ms');
});

it('holds nothing that acts on a terminal, and nothing endless', () => {
  const note = { model: '\u001b[31mred\u202e', ignored: ['a\nb'], undocumented: [], refused: 'x'.repeat(10_000) };
  const line = logLine(logEntry({ ...request, path: '/\u001b]0;title\u0007' }, note));
  expect(line).not.toMatch(/[\p{Cc}\u202e]/u);
  expect(line.length).toBeLessThan(500);
});

it('never holds the key or the text', async () => {
  const { post, log } = await serve({ key: KEY });
  await post('/chat/completions', chat({ frequency_penalty: 1 }, 'my secret diary'));
  await post('/chat/completions', chat(), { authorization: 'Bearer sk-wrong-key' });
  await post('/chat/completions', chat({ temperature: 9 }, 'my secret diary'));
  await until(() => log.length === 3);
  const text = JSON.stringify(log) + log.map(logLine).join('\n');
  for (const secret of [KEY, 'sk-wrong-key', 'diary']) expect(text).not.toContain(secret);
  expect(log.map(({ status }) => status)).toEqual([200, 401, 400]);
});
