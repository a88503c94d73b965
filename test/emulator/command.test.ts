import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { banjia } from '../packages/bin.ts';
import { chat, until } from './serve.ts';

const BIN = join(import.meta.dirname, '../../bin/migrate.js');

/** Starts the built command on a free port and waits until it says where it listens. */
async function start(...args: string[]) {
  const child = spawn(process.execPath, [BIN, 'emulate', ...args, '--port', '0']);
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (data) => {
    said.stdout += data;
  });
  child.stderr.on('data', (data) => {
    said.stderr += data;
  });
  const all = () => said.stdout + said.stderr;
  await until(() => all().includes('Ctrl-C'));
  const baseURL = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(all())?.[0] ?? '';
  const ask = (body: object) =>
    fetch(`${baseURL}/chat/completions`, {
      method: 'POST',
      headers: { authorization: 'Bearer sk-mine', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return { child, said, baseURL, ask };
}

it.each(['SIGINT', 'SIGTERM'] as const)('serves until %s, and that is no failure', async (signal) => {
  const { child, said, baseURL, ask } = await start('zhipu');
  expect(new URL(baseURL).pathname).toBe('/api/paas/v4');
  expect(said.stdout).toContain(`ZAI_BASE_URL=${baseURL}`);
  expect(said.stdout).toContain('ZAI_API_KEY=');
  const response = await ask(chat({ model: 'glm-4.7' }));
  expect(response.status).toBe(200);
  await response.text();
  await until(() => said.stderr.includes('POST '));
  expect(said.stderr).toMatch(/^POST \/api\/paas\/v4\/chat\/completions glm-4\.7 200 [\d.]+ ms\n$/);
  child.kill(signal);
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
});

it('ends while a stream is open', async () => {
  const { child, ask } = await start('custom');
  const response = await ask(chat({ stream: true }, 'slow '.repeat(200_000)));
  expect(response.status).toBe(200);
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
});

it('takes another region, a key and strictness; the key is never printed', async () => {
  const { said, baseURL, ask } = await start('alibaba', '--region', 'intl', '--key', 'sk-mine', '--strict');
  expect(new URL(baseURL).pathname).toBe('/compatible-mode/v1');
  expect(said.stdout).toContain('Singapore');
  expect((await ask(chat({ model: 'qwen-plus' }))).status).toBe(200);
  expect((await ask(chat({ model: 'qwen-plus', store: true }))).status).toBe(400);
  await until(() => said.stderr.split('\n').length === 3);
  expect(said.stdout + said.stderr).not.toContain('sk-mine');
});

it('--json logs one object a line on stdout, and nothing else there', async () => {
  const { said, ask } = await start('zhipu', '--json');
  await (await ask(chat({ model: 'none' }))).text();
  await until(() => said.stdout !== '');
  expect(JSON.parse(said.stdout)).toMatchObject({ method: 'POST', model: 'none', refused: 'model none' });
  expect(said.stderr).toContain('Ctrl-C');
});

it('a port that is in use is a mistake with a hint', async () => {
  const other = createServer();
  await once(other.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void other.close());
  const address = other.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  const { exitCode, stderr } = await banjia(['emulate', 'zhipu', '--port', port]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(port);
  expect(stderr).toContain('--port 0');
});

it.each([
  [['emulate', 'zipu'], 'Did you mean zhipu?'],
  [['emulate'], 'provider'],
  [['emulate', 'zhipu', '--port', '70000'], '--port'],
  [['emulate', 'zhipu', '--port', 'http'], '--port'],
  [['emulate', 'zhipu', '--region', 'mars'], 'mars'],
  [['emulate', 'zhipu', '--host', '203.0.113.7'], '203.0.113.7'],
])('%j is wrong usage', async (args, word) => {
  const { exitCode, stdout, stderr } = await banjia(args);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(word);
  expect(stdout).toBe('');
});
