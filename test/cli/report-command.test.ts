import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Tree, withTree } from '../helpers/tree.ts';
import { banjia } from '../packages/bin.ts';
import { git, withRepository } from './repository.ts';
import { appWith } from './sample-app.ts';

const MANY = appWith(
  Object.fromEntries(
    Array.from({ length: 9 }, (_, i) => [
      `src/part${i}.ts`,
      `import OpenAI from 'openai';\nexport const n${i} = new OpenAI().models.list();\nnew OpenAI().chat.completions.create({ model: 'gpt-4o', messages: [] });\n`,
    ]),
  ),
);

/** Times differ from run to run. */
const timeless = (json: string) =>
  json.replace(/"(durationMs|list|prefilter|parse|analyse|plan|apply|verify)": [\d.]+/g, '"$1": 0');

/** Runs a command on its own copy of the tree, as a job of a CI matrix does; gives its JSON report. */
function reportOf(tree: Tree, args: readonly string[]): Promise<{ json: string; changed: Tree }> {
  return withRepository(tree, async (root) => {
    const out = `${root}.json`;
    const run = await banjia([...args, '--report', out], { cwd: root });
    expect(run.stderr).not.toContain('banjia:');
    const changed = new Map([...tree.keys()].map((path) => [path, readFileSync(join(root, path), 'utf8')]));
    return { json: readFileSync(out, 'utf8'), changed };
  });
}

describe('shards', () => {
  it.each([['scan'], ['check'], ['migrate']])('of %s, merged, give the bytes of the whole run', async (command) => {
    const args = command === 'migrate' ? ['--to', 'zhipu', '--yes'] : [command];
    const whole = await reportOf(MANY, args);
    const shards = await Promise.all([1, 2, 3].map((i) => reportOf(MANY, [...args, '--shard', `${i}/3`])));
    await withTree(new Map(shards.map(({ json }, i) => [`${i}.json`, json])), async (folder) => {
      const out = join(folder, 'merged.json');
      const files = [2, 0, 1].map((i) => join(folder, `${i}.json`));
      expect((await banjia(['report', ...files, '--report', out])).exitCode).toBe(0);
      expect(timeless(readFileSync(out, 'utf8'))).toBe(timeless(whole.json));
    });
    // Each file is written by one shard at most, and to the same bytes.
    for (const [path, before] of MANY) {
      const written = shards.map(({ changed }) => changed.get(path)).filter((text) => text !== before);
      expect(written).toEqual(whole.changed.get(path) === before ? [] : [whole.changed.get(path)]);
    }
  });

  it.each(['0/3', '4/3', '3', '1/0', 'a/b', '1/2/3'])('are named by number and count, not as %s', async (shard) => {
    const run = await banjia(['scan', '--shard', shard]);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('--shard takes a share as in 2/3');
  });
});

describe('migrate report', () => {
  it('puts several repositories side by side, with paths and diffs under the names of their reports', async () => {
    const [one, two] = await Promise.all([
      reportOf(appWith({}), ['--to', 'zhipu', '--dry-run', '--yes']),
      reportOf(appWith({ 'src/two words.ts': 'export {};\n' }), ['--to', 'zhipu', '--dry-run', '--yes']),
    ]);
    const files = new Map([
      ['web.json', one.json],
      ['api.json', two.json],
    ]);
    await withTree(files, async (folder) => {
      const [web, api] = [join(folder, 'web.json'), join(folder, 'api.json')];
      const run = await banjia(['report', web, api, '--json', '--report', join(folder, 'all.html')]);
      const merged = JSON.parse(run.stdout);
      const parts = [one, two].map(({ json }) => JSON.parse(json));
      expect(merged.root).toBe('web, api');
      expect(merged.stats.filesListed).toBe(parts[0].stats.filesListed + parts[1].stats.filesListed);
      expect(merged.findings).toHaveLength(parts[0].findings.length + parts[1].findings.length);
      expect(new Set(merged.findings.map(({ id }: { id: string }) => id)).size).toBe(merged.findings.length);
      const diffs = merged.files.map(({ diff }: { diff: string }) => diff).join('');
      expect(diffs).toContain('diff --git a/web/src/ai.ts b/web/src/ai.ts\n--- a/web/src/ai.ts\n+++ b/web/src/ai.ts\n');
      expect(diffs).toContain('+++ b/api/.env.example\n');
      expect(readFileSync(join(folder, 'all.html'), 'utf8')).toContain('api/src/ai.ts');
    });
  });

  it('tells reports of one name apart by their folders', async () => {
    const files = new Map(
      await Promise.all(
        ['one', 'two'].map(async (name) => {
          const app = appWith({ [`src/${name}.ts`]: 'export {};\n', ...(name === 'two' && { 'a.ts': '' }) });
          return [`${name}/report.json`, (await reportOf(app, ['scan'])).json] as const;
        }),
      ),
    );
    await withTree(files, async (folder) => {
      const run = await banjia(['report', ...[...files.keys()].map((file) => join(folder, file)), '--json']);
      const merged = JSON.parse(run.stdout);
      expect(merged.root).toBe('one/report, two/report');
      expect(new Set(merged.findings.map(({ id }: { id: string }) => id)).size).toBe(merged.findings.length);
    });
  });

  it('leaves diffs out of a patch in which keys are masked', async () => {
    const keyed = `import OpenAI from 'openai';
export const openai = new OpenAI({ apiKey: 'sk-abcdefghijklmnopqrstuvwx0' });
`;
    const app = appWith({ 'src/keyed.ts': keyed });
    const { json } = await reportOf(app, ['--to', 'zhipu', '--dry-run']);
    expect(json).toContain('sk-…');
    await withRepository(new Map([...app, ['a.json', json]]), async (root) => {
      const patch = `${root}.patch`;
      expect((await banjia(['report', join(root, 'a.json'), '--report', patch])).exitCode).toBe(0);
      expect(readFileSync(patch, 'utf8')).toMatch(
        /^# banjia left out src\/keyed\.ts: there is an API key in its diff\.\n/,
      );
      git(root, 'apply', patch);
      expect(readFileSync(join(root, 'src/ai.ts'), 'utf8')).toContain('ZAI_API_KEY');
      expect(readFileSync(join(root, 'src/keyed.ts'), 'utf8')).toBe(keyed);
      rmSync(patch);
    });
  });

  it('renders one report as it was', async () => {
    const { json } = await reportOf(appWith({}), ['scan']);
    await withTree(new Map([['a.json', json]]), async (folder) => {
      expect((await banjia(['report', join(folder, 'a.json'), '--json'])).stdout).toBe(json);
    });
  });

  it('refuses what is no report, reports of different commands, and the same shard twice', async () => {
    const scan = await reportOf(appWith({}), ['scan']);
    const check = await reportOf(appWith({}), ['check']);
    const files = new Map([
      ['scan.json', scan.json],
      ['check.json', check.json],
      ['broken.json', '{'],
      ['other.json', scan.json.replace('"filesListed": ', '"filesListed": -')],
    ]);
    await withTree(files, async (folder) => {
      const tell = async (...names: string[]) => {
        const run = await banjia(['report', ...names.map((name) => join(folder, name))]);
        expect(run.exitCode).toBe(2);
        return run.stderr;
      };
      expect(await tell('scan.json', 'check.json')).toContain('of different commands');
      expect(await tell('scan.json', 'scan.json')).toContain('speak of .env.example');
      expect(await tell('broken.json')).toContain('is not valid JSON');
      expect(await tell('other.json')).toContain('(at stats.filesListed)');
      expect(await tell('absent.json')).toContain("can't be read: no such file or folder.");
      writeFileSync(join(folder, 'empty.json'), '');
      expect(await tell('empty.json')).toContain('is not valid JSON');
      writeFileSync(join(folder, 'list.json'), '[]');
      expect(await tell('list.json')).toContain('is no report of this version');
    });
  });
});
