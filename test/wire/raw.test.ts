import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vector } from '../../src/emulator/vector.ts';
import { banjia } from '../packages/bin.ts';
import { type Loopback, loopback } from './loopback.ts';
import { type Results, runApps } from './run-app.ts';
import { startVendors, VENDORS, type Vendors } from './vendors.ts';

/** Three kinds of address: another version in the path, a path in front of the version, and no version at all. */
const IDS = ['zhipu', 'alibaba', 'deepseek'];

let scratch: string;
let vendors: Vendors;
let server: Loopback;

const copyApp = async (name: string): Promise<string> => {
  const folder = join(scratch, name);
  await cp(join(import.meta.dirname, 'raw'), folder, { recursive: true });
  return folder;
};

const run = async (name: string, folder: string, env: Readonly<Record<string, string>>): Promise<Results> =>
  (await runApps(process.execPath, [{ name, folder, loopback: server.url, env }]))[name] ?? {};

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'banjia-raw-'));
  vendors = await startVendors({ strict: true });
  server = await loopback(vendors.hosts);
});

afterAll(async () => {
  await server.close();
  await vendors.close();
  await rm(scratch, { recursive: true });
});

it('reaches nobody as it was', async () => {
  const folder = await copyApp('as-it-was');
  const results = await run('as-it-was', folder, { OPENAI_API_KEY: 'sk' });
  for (const { error } of Object.values(results)) expect(error).toMatch(/^403 /);
});

describe.each(VENDORS.filter(({ provider }) => IDS.includes(provider.id)))(
  'an app without a client, moved to $provider.id',
  ({ provider, host, key }) => {
    let results: Results;
    let folder: string;

    beforeAll(async () => {
      folder = await copyApp(provider.id);
      const { exitCode, stderr } = await banjia([folder, '--to', provider.id, '--yes', '--force']);
      expect(exitCode, stderr).toBe(0);
      results = await run(provider.id, folder, { [provider.key.env]: key });
    });

    const bodyOf = (text: string) =>
      server.calls.findLast(({ host: called, body }) => called === host && JSON.stringify(body).includes(text))?.body;

    it('chats through its helper', () => {
      expect(results.chat).toEqual({ value: 'Heard: A question for chat' });
      const model = provider.models.find(({ id }) => id === bodyOf('A question for chat')?.model);
      expect(model).toBeDefined();
      expect(bodyOf('A question for chat')).toMatchObject({ ...model?.plain });
    });

    it('streams, with a reader of its own', () =>
      expect(results.stream).toEqual({ value: { text: 'Heard: A question for stream', isDone: true } }));

    it('asks over https with host and path apart', () =>
      expect(results.https).toEqual({ value: 'Heard: A question for https' }));

    if (provider.apis.embeddings.action === 'rewrite')
      it('embeds', () => {
        const { model, dimensions } = bodyOf('A question for embed') ?? {};
        const width = Number(dimensions ?? provider.models.find(({ id }) => id === model)?.width);
        expect(results.embed).toEqual({ value: vector('A question for embed', width) });
      });
    else
      it('leaves the request for vectors, with its address and its key, and says so', async () => {
        expect(results.embed?.error).toMatch(/^403 /);
        const text = await readFile(join(folder, 'embed.mjs'), 'utf8');
        expect(text).toContain('TODO(banjia)');
        expect(text).toContain('OPENAI_API_KEY');
      });

    it('names OpenAI no more where it moved', async () => {
      const names = (await readdir(folder)).filter((name) => name.endsWith('.mjs') && name !== 'embed.mjs');
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) {
        const text = await readFile(join(folder, name), 'utf8');
        expect(text, name).not.toMatch(/api\.openai\.com|OPENAI_API_KEY|OpenAI-Organization/);
      }
    });
  },
);
