import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vector } from '../../src/emulator/vector.ts';
import type { Report } from '../../src/report.ts';
import { banjia } from '../packages/bin.ts';
import { pinnedModules } from '../pinned/pinned.ts';
import { type Call, type Loopback, loopback } from './loopback.ts';
import { type Results, type Run, runApps } from './run-app.ts';
import { startVendors, VENDORS, type Vendor, type Vendors } from './vendors.ts';

/** One release that sends OpenAI's defaults by itself, one on the way, and the newest that this Node runs. */
const RELEASES = { '0.3': '0.3.17', '0.6': '0.6.17', '1.5': '1.5.0' } as const;
type Release = keyof typeof RELEASES;

/** JSON alone, a schema on the wire, a forced tool call: each vendor takes structured output another way. */
const MOVES: readonly (readonly [id: string, release: Release])[] = [
  ['zhipu', '1.5'],
  ['alibaba', '0.6'],
  ['deepseek', '1.5'],
  ['moonshot', '0.3'],
];
const EMBEDDER = 'alibaba';

let scratch: string;
let vendors: Vendors;
let server: Loopback;

const vendorOf = (id: string): Vendor => {
  const vendor = VENDORS.find(({ provider }) => provider.id === id);
  if (vendor === undefined) throw new Error(`There is no ${id}.`);
  return vendor;
};

const layOut = async (name: string, release: Release): Promise<string> => {
  const folder = join(scratch, name);
  await cp(join(import.meta.dirname, 'langchain'), folder, { recursive: true });
  const manifest = { name: 'app', type: 'module', dependencies: { '@langchain/openai': RELEASES[release] } };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await symlink(await pinnedModules(`langchain-${release}`), join(folder, 'node_modules'), 'dir');
  return folder;
};

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'banjia-langchain-'));
  vendors = await startVendors({ strict: true });
  server = await loopback(vendors.hosts);
});

afterAll(async () => {
  await server.close();
  await vendors.close();
  await rm(scratch, { recursive: true });
});

it('reaches nobody as it was', async () => {
  const folder = await layOut('as it was', '1.5');
  const run: Run = { name: 'as it was', folder, loopback: server.url, env: { OPENAI_API_KEY: 'sk' } };
  const results = (await runApps(process.execPath, [run]))['as it was'] ?? {};
  expect(Object.keys(results)).toHaveLength(7);
  for (const { error } of Object.values(results)) expect(error).toContain('no such host');
});

describe.each(MOVES)('an app moved to %s on %s', (id, release) => {
  const vendor = vendorOf(id);
  const embedder = vendor.provider.apis.embeddings.action === 'rewrite' ? vendor : vendorOf(EMBEDDER);
  const name = `${id} ${release}`;
  let results: Results;
  let report: Report;

  beforeAll(async () => {
    const folder = await layOut(name, release);
    const file = join(scratch, `${name}.json`);
    const route = embedder === vendor ? [] : ['--to', `embeddings=${EMBEDDER}`];
    const args = ['--to', id, ...route, '--yes', '--force', '--no-verify', '--report', file];
    const { exitCode, stderr } = await banjia([folder, ...args]);
    expect(exitCode, stderr).toBe(0);
    report = JSON.parse(await readFile(file, 'utf8')) as Report;
    const env = Object.fromEntries([vendor, embedder].map(({ provider, key }) => [provider.key.env, key]));
    results = (await runApps(process.execPath, [{ name, folder, loopback: server.url, env }]))[name] ?? {};
  });

  const callOf = (text: string): Call | undefined =>
    server.calls.findLast(({ run, body }) => run === name && JSON.stringify(body).includes(text));
  const plainOf = (call: Call | undefined) =>
    vendor.provider.models.find(({ id: model }) => model === call?.body.model)?.plain;

  it.each(['ask', 'unnamed'])('chats: %s', (part) => {
    const call = callOf(`A question for ${part}`);
    expect(results[part], call?.refusal).toEqual({ value: `Heard: A question for ${part}` });
    expect(call).toMatchObject({ host: vendor.host, authorization: `Bearer ${vendor.key}` });
    expect(call?.body).toMatchObject({ ...plainOf(call) });
  });

  it('streams', () =>
    expect(results.stream, callOf('for stream')?.refusal).toEqual({ value: 'Heard: A question for stream' }));

  it('gets its answer in shape', () =>
    expect(results.structured, callOf('for structured')?.refusal).toMatchObject({
      value: { heard: expect.any(String) },
    }));

  const isTold = (words: string) => report.findings.some(({ message }) => message.includes(words));

  it('calls a tool and hands its answer back, unless its thoughts would have to go with it and the report said so', () => {
    if (!isTold('wants its thoughts back'))
      return expect(results.tool, callOf('for tool')?.refusal).toEqual({ value: 'Heard: sunny in city' });
    expect(vendor.provider.behaviour.replay).toBeDefined();
    expect(results.tool?.error).toContain('reasoning_content');
  });

  it('embeds in pieces that the vendor takes, unless the release has no option for floats and the report said so', () => {
    const call = callOf('A question for embed');
    expect(call).toMatchObject({ host: embedder.host, authorization: `Bearer ${embedder.key}` });
    const isLacking = release === '0.3';
    expect(isTold('encoding_format must be')).toBe(isLacking);
    if (isLacking) return expect(results.embed?.error).toContain('encoding_format');
    expect(results.many, callOf('Text 0')?.refusal).toEqual({ value: 70 });
    expect(results.embed?.value).toEqual(vector('A question for embed', 1024));
  });
});

it('would be refused its structured output without another way', async () => {
  const folder = await layOut('wrong way', '1.5');
  const moved = join(scratch, 'zhipu 1.5');
  await cp(join(moved, 'models.mjs'), join(folder, 'models.mjs'));
  const run: Run = { name: 'wrong way', folder, loopback: server.url, env: { ZAI_API_KEY: vendorOf('zhipu').key } };
  const results = (await runApps(process.execPath, [run]))['wrong way'] ?? {};
  expect(results.ask?.error).toBeUndefined();
  expect(results.structured?.error).toContain('json_schema');
});
