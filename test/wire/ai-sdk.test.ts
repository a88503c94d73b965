import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vector } from '../../src/emulator/vector.ts';
import { findProvider } from '../../src/providers/index.ts';
import { banjia } from '../packages/bin.ts';
import { newerNode, pinnedModules } from '../pinned/pinned.ts';
import { type Loopback, loopback } from './loopback.ts';
import { embedderOf } from './move-app.ts';
import { type Results, runApps } from './run-app.ts';
import { startVendors, VENDORS, type Vendors } from './vendors.ts';

/**
 * Each major of `ai` with a vendor of another kind: one that lets no tool be forced, one whose models think, one with a
 * package of its own and no vectors, one with a package of its own that makes none in OpenAI's shape.
 */
const RUNS = [
  { major: 4, id: 'zhipu' },
  { major: 5, id: 'tencent' },
  { major: 6, id: 'deepseek' },
  { major: 7, id: 'alibaba' },
] as const;

let scratch: string;
let vendors: Vendors;
let server: Loopback;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'banjia-ai-sdk-'));
  vendors = await startVendors({ strict: true });
  server = await loopback(vendors.hosts);
});

afterAll(async () => {
  await server.close();
  await vendors.close();
  await rm(scratch, { recursive: true });
});

describe.each(RUNS)('an app on version $major of the AI SDK, moved to $id', ({ major, id }) => {
  const vendor = VENDORS.find(({ provider }) => provider === findProvider(id));
  if (vendor === undefined) throw new Error(`There is no ${id}.`);
  const { provider, host, key } = vendor;
  const embedder = embedderOf(vendor);
  let results: Results;

  beforeAll(async () => {
    const folder = join(scratch, id);
    await cp(join(import.meta.dirname, 'ai-sdk'), folder, { recursive: true });
    const dependencies = { ai: `^${major}.0.0`, '@ai-sdk/openai': `^${major - 3}.0.0` };
    await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module', dependencies }));
    const route = embedder === vendor ? [] : ['--to', `embeddings=${embedder.provider.id}`];
    const { exitCode, stderr } = await banjia([folder, '--to', id, ...route, '--yes', '--force']);
    expect(exitCode, stderr).toBe(0);
    await symlink(await pinnedModules(`ai-sdk/v${major}`), join(folder, 'node_modules'), 'dir');
    const env = { [provider.key.env]: key, [embedder.provider.key.env]: embedder.key };
    const runs = await runApps(await newerNode(), [{ name: id, folder, loopback: server.url, env }]);
    results = runs[id] ?? {};
  });

  const callOf = (text: string) => server.calls.findLast(({ body }) => JSON.stringify(body ?? '').includes(text));

  it('chats, and keeps models from thinking', () => {
    expect(results.chat).toEqual({ value: { text: 'Heard: A question for chat', finishReason: 'stop' } });
    const { host: called, body } = callOf('A question for chat') ?? {};
    expect(called).toBe(host);
    const model = provider.models.find((each) => each.id === body?.model);
    expect(model).toBeDefined();
    expect(body).toMatchObject({ ...model?.plain });
  });

  it('asks a registry for the new model by its prefix', () => {
    expect(results.registry).toEqual({ value: 'Heard: A question for registry' });
    expect(callOf('A question for registry')?.host).toBe(host);
  });

  // Majors before take no names.
  if (major >= 5)
    it('gives a model where a name went to the gateway', () => {
      expect(results.named).toEqual({ value: 'Heard: A question for named' });
      expect(callOf('A question for named')?.host).toBe(host);
    });

  it('streams', () =>
    expect(results.stream).toEqual({ value: { text: 'Heard: A question for stream', finishReason: 'stop' } }));

  it('calls a tool', () => expect(results.tool).toEqual({ value: ['weather'] }));

  it('asks for an object', () => expect(results.object).toEqual({ value: 'object' }));

  it('embeds', () => {
    const { host: called, body } = callOf('A question for embed') ?? {};
    expect(called).toBe(embedder.host);
    const { model, dimensions } = body ?? {};
    const width = Number(dimensions ?? embedder.provider.models.find((each) => each.id === model)?.width);
    expect(results.embed).toEqual({ value: vector('A question for embed', width) });
  });
});
