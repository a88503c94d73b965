import { describe, expect, it } from 'vitest';
import { PROVIDERS } from '../../src/providers/index.ts';
import { chat, type Json, serve } from './serve.ts';
import { takes } from './takes.ts';

describe.each(PROVIDERS)('$id', (provider) => {
  const idsOf = (kind: string) => provider.models.filter((model) => model.kind === kind).map(({ id }) => id);

  it('answers a plain chat on each of its chat models, streamed and strict', async () => {
    const { stream } = await serve({ provider, strict: true });
    for (const model of idsOf('chat')) {
      const events = await stream('/chat/completions', chat({ model, stream: true }));
      expect(events.at(-1), `${model}: ${JSON.stringify(events[0])}`).toBe('[DONE]');
    }
  });

  it('embeds on each of its embedding models, in each of their widths', async () => {
    const { post } = await serve({ provider, strict: true });
    if (provider.apis.embeddings.action !== 'rewrite') {
      expect((await post('/embeddings', { model: 'any', input: 'Hello' })).status).toBeGreaterThanOrEqual(400);
      return;
    }
    for (const { id, widths = [], width } of provider.models.filter(({ kind }) => kind === 'embedding')) {
      const first = await post('/embeddings', { model: id, input: ['Hello'], encoding_format: 'float' });
      expect(first.status, `${id}: ${JSON.stringify(first.json).slice(0, 200)}`).toBe(200);
      if (width !== undefined) expect(first.json.data[0].embedding).toHaveLength(width);
      // One width alone is no choice, and asking for it may be refused.
      for (const dimensions of widths.length > 1 ? widths : []) {
        const { json } = await post('/embeddings', { model: id, input: ['Hello'], dimensions });
        expect(json.data?.[0].embedding, `${id} ${dimensions}: ${JSON.stringify(json).slice(0, 200)}`).toHaveLength(
          dimensions,
        );
      }
    }
  });

  it('refuses models of OpenAI that are none of its own, in its own words', async () => {
    const { post } = await serve({ provider });
    const { status, json } = await post('/chat/completions', chat({ model: 'gpt-none' }));
    const { body, cases } = provider.behaviour.errors;
    if (cases.model) expect(status).toBe(cases.model.status);
    expect(Object.keys(json as Json)).toEqual(Object.keys(body as Json));
    expect(JSON.stringify(json)).toContain('gpt-none');
  });

  it('refuses a wrong migration, strict: what the data says is not taken, on each chat model', async () => {
    const { raw } = await serve({ provider, strict: true });
    const kept = { role: 'developer', content: 'Be brief' };
    for (const model of idsOf('chat')) {
      const wrong = [
        { field: 'messages.role', value: 'developer', body: { messages: [kept, { role: 'user', content: 'Hello' }] } },
        { field: 'temperature', value: 0, body: { temperature: 0 } },
        { field: 'n', value: 2, body: { n: 2 } },
      ];
      for (const { field, value, body } of wrong) {
        const sent = JSON.stringify(chat({ model, stream: true, ...body }));
        const answer = await raw('/chat/completions', { method: 'POST', body: sent });
        const isTaken = takes({ rules: provider.params.chat, name: field, model, value });
        expect(
          answer.headers.get('content-type')?.includes('event-stream'),
          `${model} ${field}: ${await answer.text()}`,
        ).toBe(isTaken);
      }
    }
  });
});
