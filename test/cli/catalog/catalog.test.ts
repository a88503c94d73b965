import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheFolder } from '../../../src/cache/cache-folder.ts';
import { parseCatalog } from '../../../src/cli/catalog/catalog.ts';
import { download } from '../../../src/cli/catalog/download.ts';
import { catalogMarks } from '../../../src/cli/catalog/marks.ts';
import { saveCatalog, savedCatalog } from '../../../src/cli/catalog/saved-catalog.ts';
import { withTree } from '../../helpers/tree.ts';
import { someProvider } from '../some-providers.ts';
import { says, withServer } from './loopback.ts';

const FROM = 'https://models.example/api.json';
const LIMITS = { timeoutMs: 2000, maxBytes: 1000 };
const parse = (value: unknown) => parseCatalog(typeof value === 'string' ? value : JSON.stringify(value), FROM);

describe('parseCatalog', () => {
  it('keeps the ids, by vendor', () => {
    const list = { deepseek: { id: 'deepseek', env: [], models: { 'deepseek-flash': { id: 'deepseek-flash' } } } };
    expect([...parse(list)]).toEqual([['deepseek', ['deepseek-flash']]]);
  });

  it('passes over entries in another form', () => {
    const list = { a: null, b: [], c: { models: 1 }, d: { models: {} }, e: { models: { 'm/1:x': 0 } } };
    expect([...parse(list)]).toEqual([['e', ['m/1:x']]]);
  });

  it('takes no id that could do something to a terminal', () => {
    const ids = { 'good-1': {}, '\u001b[2Jbad': {}, 'a\u202eb': {}, 'with space': {}, ['x'.repeat(200)]: {} };
    expect([...parse({ v: { models: ids }, '\u001b]0;x\u0007': { models: ids } })]).toEqual([['v', ['good-1']]]);
  });

  it('has no trouble with the names of properties that every object has', () => {
    const list = '{"__proto__":{"models":{"__proto__":{},"constructor":{}}},"v":{"models":{"a":{}}}}';
    expect([...parse(list)]).toEqual([
      ['__proto__', ['__proto__', 'constructor']],
      ['v', ['a']],
    ]);
    expect(Object.hasOwn(Object.prototype, 'models')).toBe(false);
  });

  it.each([['[]'], ['null'], ['"text"'], ['{}'], ['{"data":[{"id":"gpt-4o"}]}'], ['{"error":{"message":"no"}}']])(
    'is another form: %s',
    (json) => expect(() => parse(json)).toThrow(/is not a list of models in the form of/),
  );

  it.each([[''], ['<!doctype html>'], ['{"a":'], ['['.repeat(100_000)]])('is not JSON: %.20s', (json) =>
    expect(() => parse(json)).toThrow(/is not JSON/),
  );
});

describe('catalogMarks', () => {
  const catalogOf = (...ids: string[]) => ({ from: FROM, fetchedAt: 'x', models: new Map([['zhipu', ids]]) });
  const fact = { source: 'x', asOf: '2026', confidence: 'documented', status: 'current' } as const;
  const provider = someProvider({
    catalogIds: ['zhipu', 'zhipu-plan'],
    models: [
      { ...fact, id: 'GLM-5', kind: 'chat' },
      { ...fact, id: 'glm-4', kind: 'chat' },
      { ...fact, id: 'embedding-3', kind: 'embedding' },
    ],
  });

  it('names what is new and what is gone, upper and lower case aside', () => {
    expect(catalogMarks(provider, catalogOf('glm-6', 'glm-5'))).toEqual({ new: ['glm-6'], gone: ['glm-4'] });
  });

  it('calls nothing gone of a kind that the list leaves out', () => {
    expect(catalogMarks(provider, catalogOf('glm-5', 'glm-4', 'embedding-3'))?.gone).toEqual([]);
    expect(catalogMarks(provider, catalogOf('glm-5', 'glm-4'))?.gone).toEqual([]);
  });

  it('says nothing of a vendor that the list does not know', () => {
    expect(catalogMarks(provider, { ...catalogOf(), models: new Map() })).toBeNull();
  });
});

describe('download', () => {
  const fetchFrom = (origin: string, limits = LIMITS) => download(`${origin}/api.json?key=s3cret`, 'the list', limits);

  it('gives the text', async () => {
    await withServer(says('{"a":1}'), async (origin) => expect(await fetchFrom(origin)).toBe('{"a":1}'));
  });

  it.each([
    ['an error', says('no', 503), 'the list answered with HTTP status 503'],
    ['too much', says('x'.repeat(2000)), 'What the list sends is larger than 0.001 MB'],
    [
      'a stream without an end',
      ((_, response) => void setInterval(() => response.write('x'.repeat(200)), 5).unref()) as ReturnType<typeof says>,
      'What the list sends is larger than 0.001 MB',
    ],
    [
      'a broken connection',
      ((request) => request.socket.destroy()) as ReturnType<typeof says>,
      "the list can't be reached: ",
    ],
  ])('fails in a sentence after %s', async (_, answer, sentence) => {
    await withServer(answer, async (origin) => {
      await expect(fetchFrom(origin)).rejects.toMatchObject({
        name: 'UserError',
        exitCode: 3,
        message: expect.stringContaining(sentence),
      });
    });
  });

  it.each([
    ['no answer', (() => {}) as ReturnType<typeof says>],
    ['half an answer', ((_, response) => void response.write('{')) as ReturnType<typeof says>],
  ])('does not wait for ever: %s', async (_, answer) => {
    await withServer(answer, async (origin) => {
      const failing = fetchFrom(origin, { ...LIMITS, timeoutMs: 200 });
      await expect(failing).rejects.toThrow('the list did not answer in full within 0.2 seconds');
    });
  });

  it('says why nobody answers', async () => {
    const origin = await withServer(says(''), async (origin) => origin);
    await expect(fetchFrom(origin)).rejects.toThrow("the list can't be reached: ECONNREFUSED");
  });
});

describe('the saved list', () => {
  const catalog = { from: FROM, fetchedAt: '2026-11-26T10:00:00.000Z', models: new Map([['v', ['a', 'b']]]) };
  const withFile = (use: (file: string) => void) =>
    withTree(new Map(), async (root) => use(join(root, 'cache', 'banjia', 'models.json')));

  it('comes back as it was, and nothing else is left in the folder', async () => {
    await withFile((file) => {
      expect(savedCatalog(file)).toBeNull();
      saveCatalog(file, { ...catalog, models: new Map() });
      saveCatalog(file, catalog);
      expect(savedCatalog(file)).toEqual(catalog);
      expect(readdirSync(join(file, '..'))).toEqual(['models.json']);
    });
  });

  it.each([
    ['no JSON', '{'],
    ['another version', JSON.stringify({ ...catalog, version: 2, models: {} })],
    ['a list', '[]'],
    ['an origin with a key', JSON.stringify({ ...catalog, from: `${FROM}?key=1`, version: 1, models: {} })],
    ['an origin that is code', JSON.stringify({ ...catalog, from: 'javascript:0', version: 1, models: {} })],
    ['a date that is none', JSON.stringify({ ...catalog, fetchedAt: '\u001b[2J', version: 1, models: {} })],
    ['ids with escapes', JSON.stringify({ ...catalog, version: 1, models: { v: ['\u001b[2J'] } })],
    ['ids that are none', JSON.stringify({ ...catalog, version: 1, models: { v: [1] } })],
  ])('is damaged where it holds %s', async (_, text) => {
    await withFile((file) => {
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, text);
      expect(savedCatalog(file)).toBe('damaged');
    });
  });

  it('is damaged where a folder has its name, which a new one does not replace', async () => {
    await withFile((file) => {
      mkdirSync(join(file, 'x'), { recursive: true });
      expect(savedCatalog(file)).toBe('damaged');
      expect(() => saveCatalog(file, catalog)).toThrow(/can't be saved as .*: a folder has that name/);
      expect(readdirSync(join(file, '..'))).toEqual(['models.json']);
    });
  });

  it('is not there, nor can it be saved, below what is not a folder', async () => {
    await withFile((file) => {
      mkdirSync(join(file, '../..'), { recursive: true });
      writeFileSync(join(file, '..'), '');
      expect(savedCatalog(file)).toBeNull();
      expect(() => saveCatalog(file, catalog)).toThrow(/can't be saved as .*: /);
    });
  });
});

describe('cacheFolder', () => {
  it.each([
    ['linux', {}, '/home/me/.cache/banjia'],
    ['linux', { XDG_CACHE_HOME: '/fast/cache' }, '/fast/cache/banjia'],
    ['linux', { XDG_CACHE_HOME: 'relative' }, '/home/me/.cache/banjia'],
    ['darwin', {}, '/home/me/Library/Caches/banjia'],
    ['win32', { LOCALAPPDATA: '/local' }, '/local/banjia'],
    ['win32', {}, '/home/me/AppData/Local/banjia'],
  ] as const)('on %s with %o: %s', (platform, env, folder) => {
    expect(cacheFolder({ platform, env, home: '/home/me' })).toBe(folder);
  });
});
