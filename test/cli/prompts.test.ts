// First: it replaces the prompts of inquirer.
import { screen } from '@inquirer/testing/vitest';
import stringWidth from 'fast-string-width';
import { describe, expect, it, vi } from 'vitest';
import { openAsk } from '../../src/cli/prompts/ask.ts';
import { askMissing } from '../../src/cli/prompts/ask-missing.ts';
import { askVerdict } from '../../src/cli/prompts/verdict.ts';
import type { Settings } from '../../src/cli/settings.ts';
import type { Usage } from '../../src/pipeline/run.ts';

const USAGE: Usage = {
  resources: new Map([
    ['chat.completions', ['src/a.ts', 'src/b.ts']],
    ['embeddings', ['src/a.ts', 'src/b.ts', 'src/c.ts']],
    ['assistants', ['src/d.ts']],
  ]),
  models: [
    { id: 'gpt-4o', kind: 'chat', occurrences: 2 },
    { id: 'text-embedding-3-small', kind: 'embedding', occurrences: 1 },
  ],
  clients: 2,
  families: ['openai-sdk', 'env'],
};
const ONE_FAMILY: Usage = { ...USAGE, models: [], families: ['openai-sdk'] };

const never = new AbortController().signal;
const start = (known: Settings, usage = USAGE) => askMissing({ ask: openAsk(never), known, usage });

/** Waits until the screen shows it. */
const sees = (what: string | RegExp) => vi.waitFor(() => expect(screen.getScreen()).toMatch(what));
const press = (...keys: string[]) => {
  for (const key of keys) screen.keypress(key);
};
const erase = (typed: string) => press(...Array.from(typed, () => 'backspace'));

describe('the vendor', () => {
  it('is found by Chinese name, and shows what it lacks for this repository', async () => {
    const answers = start({}, ONE_FAMILY);
    // As much as a line of 80 columns has room for; all of it below the list, for the one that is pointed at.
    await sees(/deepseek +.*no embeddings, .*…$/m);
    expect(
      screen
        .getScreen()
        .split('\n')
        .every((line) => stringWidth(line) <= 80),
    ).toBe(true);
    screen.type('deepseek');
    await sees(/^no embeddings, you use them in 3 files; no assistants, .* 1 file/m);
    erase('deepseek');
    screen.type('智谱');
    await sees(/❯ zhipu/);
    expect(screen.getScreen()).not.toContain('deepseek');
    press('enter');
    await sees('Which endpoint?');
    press('down', 'enter');
    await expect(answers).resolves.toEqual({ to: ['zhipu'], region: 'intl' });
  });

  it('may be an endpoint of your own, whose address is checked', async () => {
    const answers = start({}, ONE_FAMILY);
    await sees('custom');
    screen.type('custom');
    await sees(/❯ custom/);
    press('enter');
    await sees('Base URL');
    screen.type('localhost');
    press('enter');
    await sees('takes a URL that begins with https:// or http://');
    erase('localhost');
    screen.type('http://localhost:8000/v1/');
    press('enter');
    await sees('Variable that holds its API key');
    screen.type('LLM_KEY');
    press('enter');
    await expect(answers).resolves.toEqual({ to: ['custom'], baseUrl: 'http://localhost:8000/v1', keyEnv: 'LLM_KEY' });
  });
});

describe('the model mapping', () => {
  const known: Settings = { to: ['zhipu'], region: 'cn', only: ['openai-sdk'] };

  it('is a table whose rows can be edited, by typing an id or picking one', async () => {
    const answers = start(known);
    await sees(/gpt-4o +→ +glm-\S+ +chat +2 places\n.*text-embedding-3-small +→ +embedding-3/);
    press('down', 'enter');
    await sees('gpt-4o becomes');
    await sees('glm-4.7');
    expect(screen.getScreen()).not.toContain('embedding-3');
    screen.type('glm-99');
    await sees('glm-99 (as typed)');
    press('enter');
    await sees(/gpt-4o +→ +glm-99/);
    press('enter');
    await expect(answers).resolves.toEqual({ model: ['gpt-4o=glm-99'] });
  });

  it('leaves nothing to say where it is accepted as it is', async () => {
    const answers = start(known);
    await sees('Accept this mapping');
    press('enter');
    await expect(answers).resolves.toEqual({});
  });
});

describe('what the chosen vendor lacks', () => {
  const known: Settings = { to: ['deepseek'] };

  it('may go to another vendor', async () => {
    const answers = start(known, ONE_FAMILY);
    await sees('DeepSeek does not serve embeddings, used in 3 files. Send these calls to:');
    await sees(/❯ zhipu/);
    press('down', 'enter');
    await expect(answers).resolves.toEqual({ to: ['deepseek', 'embeddings=alibaba'] });
  });

  it('may stay where it is, to be reported', async () => {
    const answers = start(known, ONE_FAMILY);
    await sees('DeepSeek does not serve embeddings');
    press(...Array.from({ length: 20 }, () => 'down'), 'enter');
    await sees('nobody');
    await expect(answers).resolves.toEqual({});
  });

  it('is offered only by vendors that serve all of it', async () => {
    const images: Usage = { ...ONE_FAMILY, resources: new Map([['images.generate', ['src/a.ts']]]) };
    const answers = start(known, images);
    await sees('does not serve images, used in 1 file');
    expect(screen.getScreen()).toContain('zhipu');
    expect(screen.getScreen()).not.toContain('alibaba');
    press('enter');
    await expect(answers).resolves.toEqual({ to: ['deepseek', 'images=zhipu'] });
  });
});

describe('the rule families', () => {
  it('are all ticked; what is unticked stays out', async () => {
    const answers = start({ to: ['zhipu'], region: 'cn', model: ['gpt-4o=glm-4.7'] });
    await sees(/◉ openai-sdk .*\n.*◉ env/);
    press('down', 'space', 'enter');
    await expect(answers).resolves.toEqual({ only: ['openai-sdk'] });
  });
});

describe('a question', () => {
  it('is not asked where its flag is given, or there is no choice', async () => {
    const flags: Settings = { to: ['zhipu'], baseUrl: 'https://proxy.example.com', model: ['gpt-4o=x'], skip: ['env'] };
    await expect(start(flags)).resolves.toEqual({});
    const served: Usage = { ...ONE_FAMILY, resources: new Map([['chat.completions', ['src/a.ts']]]) };
    await expect(start({ to: ['deepseek'] }, served)).resolves.toEqual({});
    const routed = { to: ['deepseek', 'embeddings=alibaba'] };
    await expect(start(routed, ONE_FAMILY)).resolves.toEqual({});
  });

  it('ends with the run when that is interrupted', async () => {
    const stop = new AbortController();
    const answers = askMissing({ ask: openAsk(stop.signal), known: {}, usage: USAGE });
    const outcome = expect(answers).rejects.toThrow('Interrupted');
    stop.abort();
    await outcome;
  });
});

describe('the verdict', () => {
  it('can keep the diff as a patch, outside of what it is for', async () => {
    const verdict = askVerdict(openAsk(never), { root: '/work/app', provider: 'zhipu', files: 3 });
    await sees('Write this diff to 3 files?');
    press('down', 'down', 'enter');
    await sees('banjia-zhipu.patch');
    screen.type('/work/app/x.patch');
    press('enter');
    await sees('outside of the folder');
    erase('/work/app/x.patch');
    screen.type('/work/x.patch');
    press('enter');
    await expect(verdict).resolves.toEqual({ do: 'save', file: '/work/x.patch' });
  });
});
