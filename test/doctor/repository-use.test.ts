import { describe, expect, it } from 'vitest';
import { targetOf } from '../../src/cli/target.ts';
import { repositoryUse } from '../../src/doctor/repository-use.ts';
import { completeUse, type Use } from '../../src/doctor/use.ts';
import { plan } from '../../src/pipeline/plan.ts';
import { analyse } from '../../src/pipeline/run.ts';
import type { Target } from '../../src/target.ts';
import { appWith, SAMPLE_APP } from '../cli/sample-app.ts';
import { type Tree, withTree } from '../helpers/tree.ts';

const to = (provider: string, routes = {}): Target =>
  targetOf({ provider, routes, models: {}, env: 'rename', todo: false });

async function useOf(tree: Tree, target: Target): Promise<Use> {
  return withTree(tree, async (root) => {
    const { contextOf } = await analyse({ root, include: [], exclude: [] });
    return contextOf === undefined ? { models: [], json: false } : repositoryUse(contextOf(target));
  });
}

/** The tree as a migration leaves it. */
async function migrated(tree: Tree, target: Target): Promise<Tree> {
  return withTree(tree, async (root) => {
    const analysis = await analyse({ root, include: [], exclude: [] });
    const { changes } = plan(analysis, { target, only: [], skip: [] });
    return new Map([...tree, ...changes.map(({ path, after }) => [path, after ?? ''] as const)]);
  });
}

const shown = ({ models }: Use) => models.map(({ place, id, kind, params }) => [place.provider.id, id, kind, params]);

describe('what a repository uses', () => {
  const target = to('zhipu');
  const expected = [
    ['zhipu', 'glm-5.3-flash', 'chat', { reasoning_effort: 'low' }],
    ['zhipu', 'embedding-3', 'embedding', { dimensions: 1024 }],
  ];

  it('is what its models become, before the migration', async () => {
    expect(shown(await useOf(SAMPLE_APP, target))).toEqual(expected);
  });

  it('is the same after it', async () => {
    const after = await migrated(SAMPLE_APP, target);
    expect(after.get('src/ai.ts')).toContain('glm-5.3-flash');
    expect(shown(await useOf(after, target))).toEqual(expected);
  });

  it('counts, and sees JSON mode', async () => {
    const call = (model: string, rest = '') =>
      `await ai.chat.completions.create({ model: '${model}', messages: []${rest} });\n`;
    const more = `import OpenAI from 'openai';\nconst ai = new OpenAI();\n${call('o3')}${call('gpt-4o', ", response_format: { type: 'json_object' }")}`;
    const use = await useOf(appWith({ 'src/more.ts': more }), to('deepseek'));
    expect(use.json).toBe(true);
    expect(use.models.map(({ id }) => id)).toEqual(['deepseek-flash', 'deepseek-v4-pro']);
    expect((await useOf(SAMPLE_APP, target)).json).toBe(false);
  });

  it('goes where it is routed', async () => {
    const use = await useOf(SAMPLE_APP, to('deepseek', { embeddings: 'alibaba' }));
    expect(use.models.map(({ place, kind }) => [place.provider.id, kind])).toEqual([
      ['deepseek', 'chat'],
      ['alibaba', 'embedding'],
    ]);
  });

  it('keeps its ids at an endpoint of which nothing is known', async () => {
    const custom = targetOf({
      provider: 'custom',
      baseURL: 'https://llm.example.com/v1',
      apiKeyEnv: 'LLM_KEY',
      models: { 'gpt-4o': 'local' },
      env: 'rename',
      todo: false,
    });
    expect((await useOf(SAMPLE_APP, custom)).models.map(({ id }) => id)).toEqual(['local', 'text-embedding-3-small']);
  });

  it('leaves tests and other vendors out', async () => {
    const groq = `import OpenAI from 'openai';\nconst ai = new OpenAI({ baseURL: 'https://api.groq.com/openai/v1' });\nai.chat.completions.create({ model: 'llama', messages: [] });\n`;
    const tree: Tree = new Map([
      ['src/groq.ts', groq],
      ['src/ai.test.ts', groq.replace('api.groq.com/openai/v1', 'open.bigmodel.cn/api/paas/v4')],
    ]);
    expect(shown(await useOf(tree, target))).toEqual([]);
  });
});

describe('completeUse', () => {
  it('adds a chat where none is known, and embeddings only at a place that is idle', async () => {
    const target = to('zhipu');
    const [chat, embedding] = (await useOf(SAMPLE_APP, target)).models;
    const kinds = (use: Use) => completeUse(use, target).models.map(({ kind }) => kind);
    expect(kinds({ models: [], json: false })).toEqual(['chat', 'embedding']);
    expect(kinds({ models: chat ? [chat] : [], json: false })).toEqual(['chat']);
    expect(kinds({ models: embedding ? [embedding] : [], json: false })).toEqual(['embedding', 'chat']);
  });
});
