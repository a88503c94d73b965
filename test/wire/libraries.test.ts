import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProvider } from '../../src/providers/index.ts';
import { banjia } from '../packages/bin.ts';
import { newerNode, pinnedModules } from '../pinned/pinned.ts';
import { type Loopback, loopback } from './loopback.ts';
import { type Results, runApps } from './run-app.ts';
import { startVendors, VENDORS, type Vendors } from './vendors.ts';

const { dependencies } = createRequire(import.meta.url)('../pinned/libraries/package.json') as {
  readonly dependencies: Readonly<Record<string, string>>;
};

const EMBEDDER = 'alibaba';

let scratch: string;
let vendors: Vendors;
let server: Loopback;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'banjia-libraries-'));
  vendors = await startVendors({ strict: false });
  server = await loopback(vendors.hosts);
});

afterAll(async () => {
  await server.close();
  await vendors.close();
  await rm(scratch, { recursive: true });
});

/**
 * A vendor that lets no tool be forced, one whose models think, one that fixes temperatures. As they are, for `chatgpt` sends
 * penalties by itself, which some of them take without effect.
 */
describe.each(['zhipu', 'alibaba', 'moonshot'])('libraries around the SDK, moved to %s', (id) => {
  const vendor = VENDORS.find(({ provider }) => provider === findProvider(id));
  if (vendor === undefined) throw new Error(`There is no ${id}.`);
  const { provider, host, key } = vendor;
  let results: Results;
  let told: string;

  beforeAll(async () => {
    const folder = join(scratch, id);
    await cp(join(import.meta.dirname, 'libraries'), folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module', dependencies }));
    const file = join(scratch, `${id}.json`);
    const route = provider.apis.embeddings.action === 'rewrite' ? [] : ['--to', `embeddings=${EMBEDDER}`];
    const args = ['--to', id, ...route, '--yes', '--force', '--no-verify', '--report', file];
    const { exitCode, stderr } = await banjia([folder, ...args]);
    expect(exitCode, stderr).toBe(0);
    told = await readFile(file, 'utf8');
    await symlink(await pinnedModules('libraries'), join(folder, 'node_modules'), 'dir');
    const env = { [provider.key.env]: key };
    results = (await runApps(await newerNode(), [{ name: id, folder, loopback: server.url, env }]))[id] ?? {};
  });

  const callOf = (text: string) =>
    server.calls.findLast(({ run, body }) => run === id && JSON.stringify(body ?? '').includes(text));

  it.each(['chatgpt', 'llamaindex', 'stream'])('chats, and keeps models from thinking: %s', (part) => {
    const call = callOf(`A question for ${part}`);
    expect(results[part], call?.refusal).toEqual({ value: `Heard: A question for ${part}` });
    expect(call).toMatchObject({ host, authorization: `Bearer ${key}` });
    const model = provider.models.find((each) => each.id === call?.body?.model);
    expect(model).toBeDefined();
    expect(call?.body).toMatchObject({ ...model?.plain });
  });

  it('gets an answer in the shape that instructor asks for', () => {
    const call = callOf('A question for instructor');
    expect(results.instructor, call?.refusal).toEqual({ value: 'object' });
    expect(call?.host).toBe(host);
  });

  it('leaves vectors that LlamaIndex would garble with OpenAI, and said so', () => {
    expect(told).toContain('LlamaIndex asks for vectors as base64');
    expect(results.embed?.error).toContain('OPENAI_API_KEY');
  });
});
