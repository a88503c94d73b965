import { expect, it } from 'vitest';
import { ERROR_KINDS } from '../../src/providers/behaviour.ts';
import { chat, KEY, serve, until } from './serve.ts';
import { fact, vendor } from './vendor.ts';

const PATH = '/chat/completions';

const shaped = vendor({
  behaviour: {
    errors: {
      ...fact,
      body: {
        code: '$code',
        error: { msg: '[$code] $message', where: '$param', http: '$status' },
        ok: false,
        list: ['$type'],
      },
      cases: {
        parameter: { status: 422, code: 1210, type: 'bad' },
        rate: { status: 200, code: '1302' },
      },
    },
  },
});

it("fills the vendor's own body", async () => {
  const { post } = await serve({ provider: shaped });
  const { status, json } = await post(PATH, chat({ temperature: 3 }));
  expect(status).toBe(422);
  expect(json).toEqual({
    code: 1210,
    error: { msg: expect.stringMatching(/^\[1210\] temperature must be in \(0, 1\]/), where: 'temperature', http: 422 },
    ok: false,
    list: ['bad'],
  });
});

it('falls back to the nearest case, then to what HTTP says', async () => {
  const { post, get } = await serve({ provider: shaped });
  expect(await post(PATH, chat({ model: 'none' }))).toMatchObject({ status: 422, json: { code: 1210 } });
  expect(await get('/nothing')).toMatchObject({ status: 404, json: { code: null } });
  expect(await post(PATH, chat(), { 'x-banjia-fail': 'quota' })).toMatchObject({ status: 200, json: { code: '1302' } });
  expect(await post(PATH, chat(), { 'x-banjia-fail': 'overloaded' })).toMatchObject({ status: 503 });
});

it.each(ERROR_KINDS)('fails with %s when it is told to', async (kind) => {
  const { post, log } = await serve();
  const { status, json } = await post(PATH, chat(), { 'x-banjia-fail': kind });
  expect(status).toBeGreaterThanOrEqual(400);
  expect(json.error.message).toContain(kind);
  await until(() => log.length === 1);
  expect(log[0]?.refused).toBe(`x-banjia-fail ${kind}`);
});

it('says which failures there are', async () => {
  const { post } = await serve();
  const { status, json } = await post(PATH, chat(), { 'x-banjia-fail': 'volcano' });
  expect(status).toBe(400);
  expect(json.error.message).toContain('overloaded');
});

it('lets any key in, or the one', async () => {
  const open = await serve();
  const status = async (headers: Record<string, string>, key?: string) => {
    const { raw } = key === undefined ? open : await serve({ key });
    const response = await raw(PATH, { method: 'POST', body: JSON.stringify(chat()), headers });
    await response.text();
    return response.status;
  };
  expect(await status({ authorization: 'Bearer whatever' })).toBe(200);
  expect(await status({ authorization: '' })).toBe(401);
  expect(await status({ authorization: 'Bearer ' })).toBe(401);
  expect(await status({ authorization: 'Basic abc' })).toBe(401);
  expect(await status({ authorization: `Bearer ${KEY}` }, KEY)).toBe(200);
  expect(await status({ authorization: 'Bearer other' }, KEY)).toBe(401);
  expect(await status({ authorization: '', 'api-key': 'any' })).toBe(401);
});

it("takes the key in the vendor's own header where there is one", async () => {
  const { key } = vendor();
  const { raw } = await serve({ provider: vendor({ key: { ...key, header: 'api-key' } }), key: KEY });
  const status = async (own: string) => {
    const headers = { authorization: '', 'api-key': own };
    return (await raw(PATH, { method: 'POST', body: JSON.stringify(chat()), headers })).status;
  };
  expect(await status(KEY)).toBe(200);
  expect(await status('other')).toBe(401);
});

it('knows its own path only, and only what is served', async () => {
  const { apis } = vendor();
  const provider = vendor({ apis: { ...apis, embeddings: { ...fact, action: 'blocked' } } });
  const { origin, post, log } = await serve({ provider });
  const response = await fetch(`${origin}/v1/chat/completions`, { method: 'POST' });
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ error: { message: expect.stringContaining('/v1/chat/completions') } });
  expect((await post('/embeddings', { model: 'embed', input: 'Hello' })).status).toBe(404);
  await until(() => log.length === 2);
  expect(log[0]).toMatchObject({ method: 'POST', path: '/v1/chat/completions', status: 404, refused: 'path' });
});
