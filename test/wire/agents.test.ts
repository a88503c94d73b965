import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/report.ts';
import { banjia } from '../packages/bin.ts';
import { newerNode, pinnedModules } from '../pinned/pinned.ts';
import { type Loopback, loopback } from './loopback.ts';
import { adviceOf } from './move-app.ts';
import { type Results, runApps } from './run-app.ts';
import { startVendors, VENDORS, type Vendors } from './vendors.ts';

/** A switch of the vendor's own in the body, an effort by the SDK's name, and a reasoner with neither responses nor schemas. */
const IDS = ['alibaba', 'moonshot', 'deepseek'];
/** One release is built on version 6 of the openai package, one on version 7, which needs a newer Node. */
const RELEASES = { 'agents-v0.8': IDS, 'agents-v0.20': ['alibaba'] } as const;

let scratch: string;
let modules: string;
let node: string;
let vendors: Vendors;
let server: Loopback;
/** The moved apps, by vendor: each is moved once. */
const movedApps = new Map<string, Promise<string>>();

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'banjia-agents-'));
  modules = await pinnedModules('agents');
  node = await newerNode();
  vendors = await startVendors({ strict: true });
  server = await loopback(vendors.hosts);
});

afterAll(async () => {
  await server.close();
  await vendors.close();
  await rm(scratch, { recursive: true });
});

async function copyApp(name: string, release: string, from = join(import.meta.dirname, 'agents')): Promise<string> {
  const folder = join(scratch, name);
  await cp(from, folder, { recursive: true });
  const own = join(folder, 'node_modules');
  await mkdir(join(own, '@openai'), { recursive: true });
  await symlink(join(modules, release), join(own, '@openai/agents'), 'dir');
  await symlink(join(modules, 'zod'), join(own, 'zod'), 'dir');
  return folder;
}

function moved(id: string): Promise<string> {
  const folder = movedApps.get(id) ?? moveApp(id);
  movedApps.set(id, folder);
  return folder;
}

/** Moves the app as a user does who heeds what the report says of models. */
async function moveApp(id: string): Promise<string> {
  const folder = join(scratch, 'moved', id);
  const move = async (models: readonly string[]): Promise<Report> => {
    await rm(folder, { recursive: true, force: true });
    await cp(join(import.meta.dirname, 'agents'), folder, { recursive: true });
    const rows = models.flatMap((row) => ['--model', row]);
    const { exitCode, stdout, stderr } = await banjia([
      folder,
      '--to',
      id,
      ...rows,
      '--yes',
      '--force',
      '--no-verify',
      '--json',
    ]);
    expect(exitCode, stderr).toBe(0);
    return JSON.parse(stdout) as Report;
  };
  const advice = adviceOf(await move([]));
  if (advice.length > 0) await move(advice);
  return folder;
}

/** In a process of its own: what an app sets up, the SDK keeps for the whole process. */
async function run(name: string, folder: string, env: Readonly<Record<string, string>>): Promise<Results> {
  return (await runApps(node, [{ name, folder, loopback: server.url, env }]))[name] ?? {};
}

describe.each(Object.entries(RELEASES))('%s', (release, ids) => {
  it('reaches nobody as it was', async () => {
    const name = `${release} as it was`;
    const results = await run(name, await copyApp(name, release), { OPENAI_API_KEY: 'sk' });
    for (const { error } of Object.values(results)) expect(error).toMatch(/403/);
    const hosts = new Set(server.calls.filter((call) => call.run === name).map(({ host }) => host));
    expect([...hosts]).toEqual(['api.openai.com']);
  });

  describe.each(VENDORS.filter(({ provider }) => ids.some((id) => id === provider.id)))(
    'moved to $provider.id',
    ({ provider, host, key }) => {
      const name = `${release} ${provider.id}`;
      let results: Results;
      let folder: string;

      beforeAll(async () => {
        folder = await copyApp(name, release, await moved(provider.id));
        results = await run(name, folder, { [provider.key.env]: key, OPENAI_API_KEY: 'sk-old' });
      });

      const calls = () => server.calls.filter((call) => call.run === name);
      const bodyOf = (text: string) => calls().find(({ body }) => JSON.stringify(body).includes(text))?.body;

      it('asks nobody else, for nothing but chats, and sends no traces', () => {
        expect(new Set(calls().map((call) => call.host))).toEqual(new Set([host]));
        expect(calls().filter(({ path }) => !path.endsWith('/chat/completions'))).toEqual([]);
        expect(new Set(calls().map(({ authorization }) => authorization))).toEqual(new Set([`Bearer ${key}`]));
      });

      it('answers', () => {
        expect(results.chat).toEqual({ value: 'Heard: A question for chat' });
        const model = provider.models.find(({ id }) => id === bodyOf('A question for chat')?.model);
        expect(model).toBeDefined();
        expect(bodyOf('A question for chat')).toMatchObject({ ...model?.plain });
        expect(bodyOf('A question for chat')).not.toHaveProperty('store');
      });

      it('streams', () =>
        expect(results.stream).toEqual({
          value: { text: 'Heard: A question for stream', output: 'Heard: A question for stream' },
        }));

      it('calls a tool and tells what it gave', () => expect(results.tool?.value).toContain('sunny in'));

      it('hands on to another agent', () => expect(results.handoff?.error).toBeUndefined());

      it('names the model that it did not name', () => {
        expect(results.unnamed).toEqual({ value: 'Heard: A question for unnamed' });
        const model = provider.models.find(({ id }) => id === bodyOf('A question for unnamed')?.model);
        expect(bodyOf('A question for unnamed')).toMatchObject({ ...model?.plain });
      });

      it('is set up once', async () => {
        const names = (await readdir(folder)).filter((file) => file.endsWith('.mjs'));
        const texts = await Promise.all(names.map((file) => readFile(join(folder, file), 'utf8')));
        expect(texts.join('').match(/new OpenAIProvider\(/g)).toHaveLength(1);
      });
    },
  );
});
