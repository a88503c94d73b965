import { expect, it } from 'vitest';
import { targetOf } from '../../src/cli/target.ts';
import { plan } from '../../src/pipeline/plan.ts';
import { analyse } from '../../src/pipeline/run.ts';
import type { Behaviour } from '../../src/providers/behaviour.ts';
import type { ModelFacts } from '../../src/providers/model.ts';
import type { ParamRules } from '../../src/providers/param-rule.ts';
import { withTree } from '../helpers/tree.ts';

/** What no vendor's data says so far, told of a vendor made up from one. */
interface Made {
  readonly behaviour?: Partial<Behaviour>;
  readonly facts?: Partial<ModelFacts>;
  readonly chat?: ParamRules;
}

const CALL = "import OpenAI from 'openai';\nconst openai = new OpenAI();\n";
const source = { source: 'https://docs.example.com', asOf: '2026-11', confidence: 'documented' } as const;

function findings(code: string, { behaviour = {}, facts = {}, chat = {} }: Made) {
  const target = targetOf({ provider: 'deepseek', models: {}, env: 'rename', todo: true });
  const { provider } = target;
  const made = {
    ...provider,
    behaviour: { ...provider.behaviour, ...behaviour },
    models: provider.models.map((model) => ({ ...model, ...facts })),
    params: { ...provider.params, chat: { ...provider.params.chat, ...chat } },
  };
  return withTree(new Map([['src/chat.ts', CALL + code]]), async (root) => {
    const analysis = await analyse({ root, include: [], exclude: [] });
    return plan(analysis, { target: { ...target, provider: made }, only: [], skip: [] }).findings;
  });
}

const STREAM = `export async function count(content: string) {
  const stream = await openai.chat.completions.create({
    model: 'gpt-4o',
    messages: [{ role: 'user', content }],
    stream: true,
    stream_options: { include_usage: true },
  });
  for await (const chunk of stream) if (chunk.usage) return chunk.usage.total_tokens;
}
export const size = (disk: { usage: number }) => disk.usage;
`;

it.each(['choice', 'never'] as const)('tells where the usage of a stream is read in vain: %s', async (placement) => {
  const found = await findings(STREAM, { behaviour: { streamUsage: { ...source, placement } } });
  const told = found.filter(({ rule }) => rule === 'openai-sdk/stream-usage');
  expect(told.map(({ line, action, before }) => ({ line, action, before }))).toEqual([
    { line: 10, action: 'manual', before: 'chunk.usage' },
  ]);
});

it('says nothing of a stream that tells its usage when asked', async () => {
  const found = await findings(STREAM, { behaviour: { streamUsage: { ...source, placement: 'asked' } } });
  expect(found.filter(({ rule }) => rule === 'openai-sdk/stream-usage')).toEqual([]);
});

const FORMATS = `export const json = () =>
  openai.chat.completions.create({
    model: 'gpt-4o',
    messages: [{ role: 'user', content: 'Some JSON' }],
    response_format: { type: 'json_object' },
    tools: [{ type: 'function', function: { name: 'now' } }],
  });
`;

it('tells of a model without JSON mode whose vendor has it', async () => {
  const taken = { 'response_format.type': { ...source, action: 'supported' } } as const;
  const found = await findings(FORMATS, { facts: { json: false }, chat: taken });
  expect(found.filter(({ rule }) => rule === 'openai-sdk/response-format')).toMatchObject([
    { line: 7, action: 'manual', docs: expect.any(String) },
  ]);
  const fine = await findings(FORMATS, { facts: { json: true }, chat: taken });
  expect(fine.filter(({ rule }) => rule === 'openai-sdk/response-format')).toEqual([]);
});

it('blocks tools where no model of the vendor calls any', async () => {
  const found = await findings(FORMATS, { facts: { tools: false } });
  expect(found.filter(({ rule }) => rule === 'openai-sdk/tool-use')).toMatchObject([{ line: 8, action: 'blocked' }]);
});
