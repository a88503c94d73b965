import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulator/start.ts';
import { vector } from '../../src/emulator/vector.ts';
import { emulate as words } from '../../src/messages/emulate.ts';
import { rules as ruleWords } from '../../src/messages/rules.ts';
import { ruleFor } from '../../src/providers/compat.ts';
import { customProvider } from '../../src/providers/index.ts';
import { thinks } from '../../src/providers/thinks.ts';
import type { Report } from '../../src/report.ts';
import { newerNode, pinnedClients } from '../pinned/pinned.ts';
import { layOut, NEIGHBOUR } from './lay-out.ts';
import { type Call, type Loopback, loopback } from './loopback.ts';
import { APP, embedderOf, moveApp } from './move-app.ts';
import { linkClient, type Results, runApps } from './run-app.ts';
import { startVendors, VENDORS, type Vendor, type Vendors } from './vendors.ts';
import { isWrongAt, NO_FLOATS, type Place, WRONGS } from './wrong.ts';

const CLIENTS = ['openai-v4', 'openai-v5', 'openai-v6', 'openai-v7'] as const;
type Client = (typeof CLIENTS)[number];
const OPENAI_PARTS = ['chat', 'think', 'stream', 'tool', 'json', 'vision', 'embed'] as const;

let scratch: string;
let clients: string;
let nodes: Readonly<Record<Client, string>>;
let strict: Loopback;
/** The same vendors as they are; the strict ones refuse also what a migration should have taken out. */
let lenient: Loopback;
let running: readonly (Emulator | Vendors | Loopback)[];

/** Somebody else's endpoint, which the app talks to before and after. */
const groq = customProvider({ baseURL: 'https://api.groq.com/openai/v1', keyEnv: 'GROQ_API_KEY' });

/** What vendors said to each wrong migration. */
const refusals = new Map(WRONGS.map(({ name }) => [name, new Set<string>()]));
/** The clients that read floats as other numbers. */
const garbled = new Set<string>();

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'banjia-wire-'));
  clients = await pinnedClients();
  const node = process.execPath;
  nodes = { 'openai-v4': node, 'openai-v5': node, 'openai-v6': node, 'openai-v7': await newerNode() };
  const neighbour = await startEmulator({ provider: groq, region: groq.regions[0], host: '127.0.0.1', port: 0 });
  const vendors = [await startVendors({ strict: true }), await startVendors({ strict: false })] as const;
  const others = { 'api.groq.com': new URL(neighbour.baseURL).origin };
  strict = await loopback({ ...vendors[0].hosts, ...others });
  lenient = await loopback({ ...vendors[1].hosts, ...others });
  running = [strict, lenient, ...vendors, neighbour];
});

afterAll(async () => {
  for (const each of running) await each.close();
  await rm(scratch, { recursive: true });
});

const callOf = (run: string, part: string, { calls } = strict): Call | undefined =>
  calls.findLast((call) => call.run === run && JSON.stringify(call.body).includes(`A question for ${part}`));

const modelOf = ({ provider }: Vendor, call: Call | undefined) =>
  provider.models.find(({ id }) => id === call?.body.model);

describe.each(VENDORS)('an app moved to $provider.id', (vendor) => {
  const { provider, host, key } = vendor;
  const embedder = embedderOf(vendor);
  const all: Record<string, Results> = {};
  const runName = (client: Client, variant: string) => `${provider.id} ${client} ${variant}`;
  let report: Report;
  const isReported = (part: string) =>
    report.findings.some(({ file, action }) => file === `${part}.mjs` && ['manual', 'blocked'].includes(action));

  beforeAll(async () => {
    const moved = join(scratch, provider.id);
    report = await moveApp(vendor, moved);
    const runs = CLIENTS.map(async (client) => {
      const folder = `${moved}-${client}`;
      await linkClient(folder, join(clients, client));
      const name = (variant: string) => runName(client, variant);
      const variants = await layOut({ vendor, report, moved, folder, name, servers: { strict, lenient } });
      Object.assign(all, await runApps(nodes[client], variants));
    });
    await Promise.all(runs);
  });

  describe.each(CLIENTS)('on %s', (client) => {
    const resultsOf = (variant: string): Results => all[runName(client, variant)] ?? {};
    const sent = (part: string, variant = 'moved') => callOf(runName(client, variant), part);
    const placeOf = (part: string): Place => {
      const at = part === 'embed' ? embedder : vendor;
      return { provider: at.provider, model: modelOf(at, sent(part)), body: sent(part)?.body ?? {} };
    };
    const passes = (part: string, text = `Heard: A question for ${part}`) =>
      expect(resultsOf('moved')[part], sent(part)?.refusal).toEqual({ value: text });

    it('chats', () => passes('chat'));

    it('asks a model that thinks', () => passes('think'));

    it('is as quick to answer as before: the model is told not to think', () => {
      const { model, body } = placeOf('chat');
      expect(model === undefined).toBe(provider.models.length === 0);
      expect(body).toMatchObject({ ...model?.plain });
      expect(model !== undefined && model.thinks !== 'always' && thinks(model, body, provider)).toBe(false);
    });

    it('streams the text without the thoughts, and the usage', () => {
      const { value, error } = resultsOf('moved').stream ?? {};
      const { text, tokens } = (value ?? {}) as { text?: string; tokens?: number };
      expect(text, error).toBe('Heard: A question for stream');
      const isTold = ['asked', 'last'].includes(provider.behaviour.streamUsage.placement);
      expect((tokens ?? 0) > 0).toBe(isTold);
    });

    it('calls a tool and hands its answer back, unless no model can and the report said so', () => {
      if (placeOf('tool').model?.tools !== false) return passes('tool', 'Heard: sunny in city');
      expect(provider.models.some(({ kind, tools }) => kind === 'chat' && tools)).toBe(false);
      expect(isReported('tool')).toBe(true);
      expect(resultsOf('moved').tool?.error).toBeDefined();
    });

    it('reads an image, unless no model can and the report said so', () => {
      const isSeen = 'Heard: A question for vision (images seen: 1)';
      if (placeOf('vision').model?.vision !== false) return passes('vision', isSeen);
      expect(provider.models.some(({ kind, vision }) => kind === 'chat' && vision)).toBe(false);
      expect(isReported('vision')).toBe(true);
      expect(resultsOf('moved').vision?.error).toBeDefined();
    });

    it('has its JSON, and was told where nobody documents it', () => {
      const { model, body } = placeOf('json');
      const rules = provider.params.chat;
      const rule = ruleFor({ rules, name: 'response_format.type', models: model ? [model.id] : [], given: body });
      expect(resultsOf('moved').json, sent('json')?.refusal).toEqual({ value: { heard: 'A question for json' } });
      if (rule?.action !== 'undocumented') return;
      const told = ruleWords.param.undocumented('response_format', provider.name);
      expect(report.findings.map(({ message }) => message).join()).toContain(told);
    });

    it('still talks to the neighbour where it did before', () => {
      expect(resultsOf('moved').neighbour).toEqual({ value: 'Heard: A question for neighbour' });
      expect(sent('neighbour')).toMatchObject({
        host: 'api.groq.com',
        authorization: 'Bearer gsk',
        body: { model: 'llama-3.3-70b-versatile' },
      });
    });

    it('reads the very floats that were sent, from whom the embeddings went to', () => {
      expect(sent('embed')).toMatchObject({ host: embedder.host, authorization: `Bearer ${embedder.key}` });
      expect(resultsOf('moved').embed, sent('embed')?.refusal).toEqual({ value: floatsOf(sent('embed')) });
    });

    it('would read other numbers without encoding_format, unless the vendor or the client knows better', () => {
      const call = callOf(runName(client, 'as it comes'), 'embed', lenient);
      const { value } = resultsOf('as it comes').embed ?? {};
      if (call?.refusal !== undefined) return expect(value).toBeUndefined();
      const isGarbled = isWrongAt(NO_FLOATS, placeOf('embed')) && client !== 'openai-v7';
      if (!isGarbled) return expect(value).toEqual(floatsOf(call));
      expect(value).not.toEqual(floatsOf(call));
      garbled.add(client);
    });

    it.each(WRONGS)('is refused where it $name, and only where that is wrong', (wrong) => {
      const { name, part, field } = wrong;
      const result = resultsOf(name)[part];
      if (resultsOf('moved')[part]?.error !== undefined) return expect(result?.error).toBeDefined();
      const call = sent(part, name);
      if (!isWrongAt(wrong, placeOf(part))) return expect(result, call?.refusal).toEqual(resultsOf('moved')[part]);
      expect(result?.error).toBeDefined();
      expect(call?.refusal).toContain(`"${field} `);
      refusals.get(name)?.add(`${provider.id} ${call?.refusal}`);
    });

    it('was refused where only base URL and key were moved, for its models', () => {
      for (const part of OPENAI_PARTS) {
        const call = sent(part, 'as it was');
        expect(call).toMatchObject({ host, authorization: `Bearer ${key}` });
        const id = String(call?.body.model);
        const isServed = part !== 'embed' || provider.apis.embeddings.action === 'rewrite';
        const isKnown = provider.models.length === 0 || provider.models.some((model) => model.id === id);
        if (isServed && isKnown) continue;
        expect(resultsOf('as it was')[part]?.error, part).toBeDefined();
        expect(call?.refusal).toContain(isServed ? words.unknownModel(id) : words.noSuchPath(String(call?.path)));
      }
      expect(resultsOf('as it was').chat?.error === undefined).toBe(provider.models.length === 0);
    });

    it('was refused where the names of models were moved too, for what a chat says beside', () => {
      const { chat } = resultsOf('names alone');
      if (provider.models.length === 0) return expect(chat).toEqual({ value: 'Heard: A question for chat' });
      expect(chat?.error).toBeDefined();
      expect(sent('chat', 'names alone')?.refusal).toMatch(
        /"(?:messages\.role|temperature|max_completion_tokens|store) /,
      );
    });
  });
});

describe('the emulator', () => {
  it.each(WRONGS)('refuses an app that $name, at some vendor', ({ name }) =>
    expect([...(refusals.get(name) ?? [])]).not.toEqual([]),
  );

  it('refuses a temperature at the open end of an interval', () =>
    expect([...(refusals.get('sends temperature: 0') ?? [])].join()).toContain('temperature must be in (0, '));

  it('sends floats that clients before version 7 garble', () => expect([...garbled]).toEqual(CLIENTS.slice(0, 3)));
});

it.each(CLIENTS)('the app as it was reaches nobody, on %s', async (client) => {
  const folder = join(scratch, `as-it-was-${client}`);
  await cp(APP, folder, { recursive: true });
  await linkClient(folder, join(clients, client));
  const env = { ...NEIGHBOUR, OPENAI_API_KEY: 'sk' };
  const { run } = await runApps(nodes[client], [{ name: 'run', folder, loopback: strict.url, env }]);
  const errors = OPENAI_PARTS.map((part) => run?.[part]?.error);
  expect(errors).toEqual(OPENAI_PARTS.map(() => expect.stringContaining('no such host')));
});

/** The vector that the emulator answers a call with. */
function floatsOf(call: Call | undefined): number[] {
  const { body } = call ?? {};
  const provider = VENDORS.find(({ host }) => host === call?.host)?.provider;
  const width = body?.dimensions ?? provider?.models.find(({ id }) => id === body?.model)?.width ?? 1536;
  return vector('A question for embed', Number(width));
}
