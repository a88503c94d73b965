import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulator/start.ts';
import { thinks } from '../../src/emulator/thinks.ts';
import { vector } from '../../src/emulator/vector.ts';
import { customProvider } from '../../src/providers/index.ts';
import type { Provider } from '../../src/providers/provider.ts';
import { banjia } from '../packages/bin.ts';
import { pinnedClients } from '../pinned/pinned.ts';
import { type Call, type Loopback, loopback } from './loopback.ts';
import { linkClient, type Results, runApp } from './run-app.ts';
import { KEY, startVendors, VENDORS, type Vendors } from './vendors.ts';

const CLIENTS = ['openai-v4', 'openai-v5', 'openai-v6'];

let scratch: string;
let clients: string;
let server: Loopback;
/** The same vendors as they are; `server` refuses also what a migration should have taken out. */
let lenient: Loopback;
let running: readonly (Emulator | Vendors | Loopback)[];

/** Somebody else's endpoint, which the app talks to before and after. */
const groq = customProvider({ baseURL: 'https://api.groq.com/openai/v1', keyEnv: 'GROQ_API_KEY' });

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
  const neighbour = await startEmulator({ provider: groq, region: groq.regions[0], host: '127.0.0.1', port: 0 });
  const vendors = [await startVendors({ strict: true }), await startVendors({ strict: false })] as const;
  const others = { 'api.groq.com': new URL(neighbour.baseURL).origin };
  server = await loopback({ ...vendors[0].hosts, ...others });
  lenient = await loopback({ ...vendors[1].hosts, ...others });
  running = [server, lenient, ...vendors, neighbour];
  await copyApp('as-it-was');
});

afterAll(async () => {
  for (const each of running) await each.close();
  await rm(scratch, { recursive: true });
});

/** What the app sees of an answer: where thoughts stand in the text, they come with it. */
const heard = (text: string, { behaviour }: Provider) =>
  behaviour.thoughts.field === 'content' ? expect.toSatisfy((said) => String(said).endsWith(text)) : text;

describe.each(VENDORS)('an app moved to $provider.id', ({ provider, host, baseURL }) => {
  const env = { [provider.key.env]: KEY, GROQ_API_KEY: 'gsk' };

  beforeAll(async () => {
    await copyApp(provider.id);
    const own = baseURL === provider.regions[0].baseURL ? [] : ['--base-url', baseURL];
    const args = [join(scratch, provider.id), '--to', provider.id, ...own, '--yes', '--force'];
    const { exitCode, stderr } = await banjia(args);
    expect(exitCode, stderr).toBe(0);
  });

  describe.each(CLIENTS)('on %s', (client) => {
    let results: Results;
    let folder: string;
    const callOf = (text: string): Call | undefined =>
      server.calls.findLast(({ host: called, body }) => called === host && JSON.stringify(body).includes(text));
    const modelOf = (text: string) => provider.models.find(({ id }) => id === callOf(text)?.body.model);

    beforeAll(async () => {
      folder = await install(provider.id, client);
      results = await runApp({ folder, loopback: server.url, env });
    });

    it('chats', () => expect(results.chat).toEqual({ value: heard('Heard: A question for chat', provider) }));

    it('asks a model that thinks', () =>
      expect(results.think).toEqual({ value: heard('Heard: A question for think', provider) }));

    it('is as quick to answer as before: the model is told not to think', () => {
      const body = callOf('A question for chat')?.body ?? {};
      const model = modelOf('A question for chat');
      expect(model).toBeDefined();
      expect(body).toMatchObject({ ...model?.plain });
      expect(model && model.thinks !== 'always' && thinks(model, body, provider)).toBe(false);
    });

    it('streams the text without the thoughts, and the usage', () => {
      const { text, tokens } = (results.stream?.value ?? {}) as { text?: string; tokens?: number };
      expect(text, results.stream?.error).toEqual(heard('Heard: A question for stream', provider));
      const isTold = ['asked', 'last'].includes(provider.behaviour.streamUsage.placement);
      expect((tokens ?? 0) > 0).toBe(isTold);
    });

    it('calls a tool and hands its answer back, unless the model has none', () => {
      const model = modelOf('A question for tool');
      if (model?.tools === false) expect(results.tool?.error).toMatch(/^4\d\d /);
      else expect(results.tool).toEqual({ value: heard('Heard: sunny in city', provider) });
    });

    it('answers in JSON, unless the model has no such mode', () => {
      if (modelOf('A question for json')?.json === false) expect(results.json?.error).toMatch(/^4\d\d /);
      else expect(results.json).toEqual({ value: { heard: 'A question for json' } });
    });

    it('shows an image, unless the model reads none', () => {
      const seen = heard('Heard: A question for vision (images seen: 1)', provider);
      if (modelOf('A question for vision')?.vision === false) expect(results.vision?.error).toMatch(/^4\d\d /);
      else expect(results.vision).toEqual({ value: seen });
    });

    it('still talks to the neighbour where it did before', () => {
      expect(results.neighbour).toEqual({ value: 'Heard: A question for neighbour' });
      const call = server.calls.findLast(({ host: called }) => called === 'api.groq.com');
      expect(call).toMatchObject({ authorization: 'Bearer gsk', body: { model: 'llama-3.3-70b-versatile' } });
    });

    if (provider.apis.embeddings.action === 'rewrite') {
      const sent = () => {
        const { dimensions } = callOf('A question for embed')?.body ?? {};
        return vector('A question for embed', Number(dimensions ?? modelOf('A question for embed')?.width));
      };

      it('reads the very floats that the server sent', () => expect(results.embed).toEqual({ value: sent() }));

      it('would not read them without encoding_format, unless the vendor heeds the wish for base64', async () => {
        const file = join(folder, 'embed.mjs');
        const text = await readFile(file, 'utf8');
        const naive = text.replace(/,?\s*encoding_format: 'float'/, '');
        expect(naive).not.toBe(text);
        await writeFile(file, naive);
        const { embed } = await runApp({ folder, loopback: lenient.url, env });
        const rule = [provider.params.embeddings.encoding_format].flat()[0];
        const isHeeded = rule?.action === 'supported' && rule.values?.includes('base64') !== false && !rule.replace;
        if (isHeeded) expect(embed?.value).toEqual(sent());
        else expect(embed?.value).not.toEqual(sent());
      });
    } else {
      it('has its embeddings refused, as the migration said', async () => {
        expect(results.embed?.error).toMatch(/^404 /);
        expect(await readFile(join(folder, 'embed.mjs'), 'utf8')).toContain('TODO(banjia)');
      });
    }
  });
});

/** Not the hosts of OpenAI's own models, where some of the old calls pass as they are. */
const isOther = ({ provider }: { provider: Provider }) => !provider.mapping.some(({ to }) => to === '=');

describe.each(CLIENTS)('the app as it was, on %s', (client) => {
  const openaiParts = ['chat', 'think', 'stream', 'tool', 'json', 'vision', 'embed'];
  const errors = (results: Results) => openaiParts.map((part) => results[part]?.error);
  const env = { OPENAI_API_KEY: KEY, GROQ_API_KEY: 'gsk' };

  it('reaches nobody', async () => {
    const results = await runApp({ folder: await install('as-it-was', client), loopback: server.url, env });
    expect(errors(results)).toEqual(openaiParts.map(() => '403 no_such_host'));
  });

  it.each(VENDORS.filter(isOther))('fails at $provider.id too when only base URL and key are moved', async (vendor) => {
    const folder = await install('as-it-was', client);
    const OPENAI_BASE_URL = vendor.baseURL;
    const results = await runApp({ folder, loopback: lenient.url, env: { ...env, OPENAI_BASE_URL } });
    expect(errors(results)).toEqual(openaiParts.map(() => expect.stringMatching(/^4\d\d /)));
  });
});
