import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { banjia } from '../packages/bin.ts';
import { pinnedClients } from '../pinned/pinned.ts';
import { completion, vector } from './answers.ts';
import { type Loopback, loopback } from './loopback.ts';
import { linkClient, type Results, runApp } from './run-app.ts';
import { KEY, VENDORS } from './vendors.ts';

const CLIENTS = ['openai-v4', 'openai-v5', 'openai-v6'];

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

const copyApp = (folder: string) => cp(join(import.meta.dirname, 'app'), join(scratch, folder), { recursive: true });

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'banjia-wire-'));
  clients = await pinnedClients();
  server = await loopback({
    ...Object.fromEntries(VENDORS.map(({ host, answer }) => [host, answer])),
    'api.groq.com': ({ body }) => ({ status: 200, json: completion(body) }),
  });
  await copyApp('as-it-was');
});

afterAll(async () => {
  await server.close();
  await rm(scratch, { recursive: true });
});

describe.each(VENDORS)('an app moved to $provider.id', ({ provider, host }) => {
  const env = { [provider.key.env]: KEY, GROQ_API_KEY: 'gsk' };

  beforeAll(async () => {
    await copyApp(provider.id);
    const { exitCode, stderr } = await banjia([join(scratch, provider.id), '--to', provider.id, '--yes', '--force']);
    expect(exitCode, stderr).toBe(0);
  });

  describe.each(CLIENTS)('on %s', (client) => {
    let results: Results;
    let folder: string;

    beforeAll(async () => {
      folder = await install(provider.id, client);
      results = await runApp({ folder, loopback: server.url, env });
    });

    it('chats', () => expect(results.chat).toEqual({ value: 'Heard: A question for chat' }));

    it('asks a model that thinks', () => expect(results.think).toEqual({ value: 'Heard: A question for think' }));

    it('is as quick to answer as before: the model is told not to think', () => {
      const call = server.calls.findLast(
        ({ host: called, body }) => called === host && JSON.stringify(body).includes('A question for chat'),
      );
      const model = provider.models.find(({ id }) => id === call?.body.model);
      expect(model).toBeDefined();
      // A model that never thinks has nothing to be told; vendors who do not say when theirs think have all of them told.
      if (provider.models.some(({ plain }) => plain !== undefined)) expect(model?.plain).toBeDefined();
      expect(call?.body).toMatchObject({ ...model?.plain });
    });

    it('streams the text without the thoughts, and the usage', () =>
      expect(results.stream).toEqual({ value: { text: 'Heard: A question for stream', tokens: 12 } }));

    it('calls a tool and hands its answer back', () =>
      expect(results.tool).toEqual({ value: 'Heard: sunny in Hangzhou' }));

    it('still talks to the neighbour where it did before', () => {
      expect(results.neighbour).toEqual({ value: 'Heard: A question for neighbour' });
      const call = server.calls.findLast(({ host: called }) => called === 'api.groq.com');
      expect(call).toMatchObject({ authorization: 'Bearer gsk', body: { model: 'llama-3.3-70b-versatile' } });
    });

    if (provider.apis.embeddings.action === 'rewrite') {
      it('reads the very floats that the server sent', () =>
        expect(results.embed).toEqual({ value: vector('A question for embed', 1024) }));

      it('would read garbled floats without encoding_format', async () => {
        const file = join(folder, 'embed.mjs');
        const text = await readFile(file, 'utf8');
        const naive = text.replace(/,?\s*encoding_format: 'float'/, '');
        expect(naive).not.toBe(text);
        await writeFile(file, naive);
        const { embed } = await runApp({ folder, loopback: server.url, env });
        expect(embed?.value).toEqual(expect.any(Array));
        expect(embed?.value).not.toEqual(vector('A question for embed', 1024));
      });
    } else {
      it('has its embeddings refused, as the migration said', async () => {
        expect(results.embed?.error).toMatch(/^404 /);
        expect(await readFile(join(folder, 'embed.mjs'), 'utf8')).toContain('TODO(banjia)');
      });
    }
  });
});

describe.each(CLIENTS)('the app as it was, on %s', (client) => {
  const openaiParts = ['chat', 'think', 'stream', 'tool', 'embed'];
  const errors = (results: Results) => openaiParts.map((part) => results[part]?.error);
  const env = { OPENAI_API_KEY: KEY, GROQ_API_KEY: 'gsk' };

  it('reaches nobody', async () => {
    const results = await runApp({ folder: await install('as-it-was', client), loopback: server.url, env });
    expect(errors(results)).toEqual(openaiParts.map(() => '403 no_such_host'));
  });

  it.each(VENDORS)('fails at $provider.id too when only base URL and key are moved', async ({ provider }) => {
    const folder = await install('as-it-was', client);
    const OPENAI_BASE_URL = provider.regions[0].baseURL;
    const results = await runApp({ folder, loopback: server.url, env: { ...env, OPENAI_BASE_URL } });
    expect(errors(results)).toEqual(openaiParts.map(() => expect.stringMatching(/^40[04] /)));
  });
});
