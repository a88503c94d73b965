import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zhipu } from '../../src/providers/zhipu.ts';
import { pinnedClients } from '../pinned/pinned.ts';
import { completion, vector } from './answers.ts';
import { type Loopback, loopback } from './loopback.ts';
import { linkClient, type Results, runApp } from './run-app.ts';
import { KEY, zhipuTarget } from './zhipu-target.ts';

const { baseURL } = zhipu.regions[0];
const { host } = new URL(baseURL);

let scratch: string;
let clients: string;
let server: Loopback;

/** A copy of a folder of the scratch directory, with one major of the SDK installed. */
const install = async (folder: string, client: string): Promise<string> => {
  const copy = await mkdtemp(join(scratch, `${folder}-${client}-`));
  await cp(join(scratch, folder), copy, { recursive: true });
  await linkClient(copy, join(clients, client));
  return copy;
};

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'banjia-wire-'));
  clients = await pinnedClients();
  server = await loopback({
    [host]: zhipuTarget,
    'api.groq.com': ({ body }) => ({ status: 200, json: completion(body) }),
  });
  for (const folder of ['before', 'after']) {
    await cp(join(import.meta.dirname, 'app'), join(scratch, folder), { recursive: true });
  }
  const bin = join(import.meta.dirname, '../../bin/migrate.js');
  await promisify(execFile)(process.execPath, [bin, join(scratch, 'after'), '--to', 'zhipu', '--yes', '--force']);
});

afterAll(async () => {
  await server.close();
  await rm(scratch, { recursive: true });
});

describe.each(['openai-v4', 'openai-v5', 'openai-v6'])('an app on %s', (client) => {
  describe('migrated', () => {
    let results: Results;
    let folder: string;
    const env = { [zhipu.key.env]: KEY, GROQ_API_KEY: 'gsk' };

    beforeAll(async () => {
      folder = await install('after', client);
      results = await runApp({ folder, loopback: server.url, env });
    });

    it('chats', () => expect(results.chat).toEqual({ value: 'Heard: A question for chat' }));

    it('asks a model that thinks', () => expect(results.think).toEqual({ value: 'Heard: A question for think' }));

    it('streams the text without the thoughts, and the usage', () =>
      expect(results.stream).toEqual({ value: { text: 'Heard: A question for stream', tokens: 12 } }));

    it('calls a tool and hands its answer back', () =>
      expect(results.tool).toEqual({ value: 'Heard: sunny in Hangzhou' }));

    it('reads the very floats that the server sent', () =>
      expect(results.embed).toEqual({ value: vector('A question for embed', 1024) }));

    it('still talks to the neighbour where it did before', () => {
      expect(results.neighbour).toEqual({ value: 'Heard: A question for neighbour' });
      const call = server.calls.findLast(({ host }) => host === 'api.groq.com');
      expect(call).toMatchObject({ authorization: 'Bearer gsk', body: { model: 'llama-3.3-70b-versatile' } });
    });

    it('would read garbled floats without encoding_format', async () => {
      const file = join(folder, 'embed.mjs');
      const text = await readFile(file, 'utf8');
      const naive = text.replace(/,?\s*encoding_format: 'float'/, '');
      expect(naive).not.toBe(text);
      await writeFile(file, naive);
      const { embed } = await runApp({ folder, loopback: server.url, env });
      expect(embed?.value).not.toEqual(vector('A question for embed', 1024));
    });
  });

  describe('as it was', () => {
    const openaiParts = ['chat', 'think', 'stream', 'tool', 'embed'];
    const errors = (results: Results) => openaiParts.map((part) => results[part]?.error);
    const env = { OPENAI_API_KEY: KEY, GROQ_API_KEY: 'gsk' };

    it('reaches nobody', async () => {
      const results = await runApp({ folder: await install('before', client), loopback: server.url, env });
      expect(errors(results)).toEqual(openaiParts.map(() => '403 no_such_host'));
    });

    it('fails at the target too when only base URL and key are moved', async () => {
      const folder = await install('before', client);
      const results = await runApp({ folder, loopback: server.url, env: { ...env, OPENAI_BASE_URL: baseURL } });
      expect(errors(results)).toEqual(openaiParts.map(() => expect.stringMatching(/^400 /)));
    });
  });
});
