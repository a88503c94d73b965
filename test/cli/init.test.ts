import { mkdirSync, readFileSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Report } from '../../src/report.ts';
import { readTree, type Tree, withTree } from '../helpers/tree.ts';
import { banjia } from '../packages/bin.ts';
import { KEYS, openPty } from './pty.ts';
import { withRepository } from './repository.ts';
import { appWith, SAMPLE_APP } from './sample-app.ts';

const CONFIG = 'banjia.config.json';
const WORKFLOW = '.github/workflows/banjia.yml';

/** What a person sees in the folder: all but git's files and ours. */
const filesOf = (root: string): Tree =>
  new Map([...readTree(root)].filter(([path]) => !/(?:^|\/)\.(?:git|banjia)\//.test(path)));
const addedTo = (root: string, before: Tree = SAMPLE_APP) =>
  [...filesOf(root).keys()].filter((path) => !before.has(path));
const configIn = (root: string) => JSON.parse(readFileSync(join(root, CONFIG), 'utf8'));

describe('init', () => {
  it('writes what was passed into the config, and the workflow, and says what comes next', () =>
    withRepository(SAMPLE_APP, async (root) => {
      const passed = ['--to', 'deepseek', '--to', 'embeddings=alibaba', '--region', 'cn', '--model', 'gpt-4o=x'];
      const more = ['--env', 'keep', '--client', 'shared', '--skip', 'http', '--exclude', 'old/**', '--yes'];
      const { exitCode, stdout, stderr } = await banjia(['init', root, ...passed, ...more]);
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      expect(stdout).toContain(`\n  ${CONFIG}\n  ${WORKFLOW}\nNext: npx banjia ${root} --dry-run\n`);
      expect(addedTo(root)).toEqual([WORKFLOW, CONFIG]);
      expect(configIn(root)).toEqual({
        to: ['deepseek', 'embeddings=alibaba'],
        region: 'cn',
        model: 'gpt-4o=x',
        env: 'keep',
        client: 'shared',
        skip: 'http',
        exclude: 'old/**',
      });
    }));

  it('writes a config that needs no target where none is passed and nobody can be asked', () =>
    withRepository(SAMPLE_APP, async (root) => {
      const { exitCode, stdout } = await banjia(['init', root]);
      expect(exitCode).toBe(0);
      expect(configIn(root)).toEqual({ exclude: [] });
      expect(stdout).toContain(`Next: npx banjia check ${root}\n`);
      expect((await banjia(['check', root])).exitCode).toBe(1);
    }));

  it('writes a config for a gateway of one’s own', () =>
    withRepository(SAMPLE_APP, async (root) => {
      const own = ['--to', 'custom', '--base-url', 'https://llm.example.com/v1', '--key-env', 'LLM_KEY'];
      expect((await banjia(['init', root, ...own])).exitCode).toBe(0);
      expect(configIn(root)).toMatchObject({
        to: 'custom',
        baseUrl: 'https://llm.example.com/v1',
        keyEnv: 'LLM_KEY',
      });
    }));

  it('writes what migrate reads without a word, and nothing that it or check would find', () =>
    withRepository(SAMPLE_APP, async (root) => {
      await banjia(['init', root, '--to', 'zhipu', '--region', 'intl']);
      const dry = await banjia([root, '--dry-run', '--json']);
      expect(dry.exitCode).toBe(0);
      const report: Report = JSON.parse(dry.stdout);
      expect(report.target).toMatchObject({ provider: 'zhipu', region: 'intl' });
      expect(report.findings.map(({ file }) => file).filter((file) => [CONFIG, WORKFLOW].includes(file))).toEqual([]);
      expect(dry.stderr).not.toContain(CONFIG);
      expect((await banjia([root, '--yes', '--no-verify'])).exitCode).toBe(0);
      expect((await banjia(['check', root])).exitCode).toBe(0);
    }));

  it('writes a workflow for pull requests with pinned actions, few rights and no secrets', () =>
    withRepository(SAMPLE_APP, async (root) => {
      await banjia(['init', root]);
      const text = readFileSync(join(root, WORKFLOW), 'utf8');
      const { on, permissions, jobs } = parse(text);
      expect({ on, permissions }).toEqual({ on: 'pull_request', permissions: { contents: 'read' } });
      const { steps } = jobs.check;
      const used = steps.flatMap(({ uses }: { uses?: string }) => uses ?? []);
      expect(used.length).toBe(2);
      for (const action of used) expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
      expect(steps.at(-1)).toEqual({ run: 'npx --yes banjia check' });
      expect(text).not.toContain('${{');
    }));

  it('has nothing to do the second time, also where git made the line endings others', () =>
    withRepository(SAMPLE_APP, async (root) => {
      await banjia(['init', root, '--to', 'zhipu']);
      for (const path of [CONFIG, WORKFLOW]) {
        const text = readFileSync(join(root, path), 'utf8');
        writeFileSync(join(root, path), text.replaceAll('\n', '\r\n'));
      }
      const before = readTree(root);
      for (const again of [['--to', 'zhipu'], []]) {
        const { exitCode, stdout } = await banjia(['init', root, ...again]);
        expect(exitCode).toBe(0);
        expect(stdout).toMatch(/^Nothing to do/);
      }
      expect(readTree(root)).toEqual(before);
    }));

  it('writes the one that is missing', () =>
    withRepository(SAMPLE_APP, async (root) => {
      await banjia(['init', root, '--to', 'zhipu']);
      const before = filesOf(root);
      unlinkSync(join(root, WORKFLOW));
      const { stdout } = await banjia(['init', root]);
      expect(stdout).not.toContain(CONFIG);
      expect(filesOf(root)).toEqual(before);
    }));

  it.each([
    [CONFIG, '{ "to": "alibaba" }\n', []],
    [CONFIG, '{ "mine": true }\n', []],
    [CONFIG, '{}\n', ['--to', 'zhipu']],
    [WORKFLOW, 'name: mine\n', []],
  ])('writes nothing where %s holds %j', (path, text, flags) => {
    const tree = appWith({ [path]: text });
    return withRepository(tree, async (root) => {
      const { exitCode, stdout, stderr } = await banjia(['init', root, ...flags]);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      expect(stderr).toContain(path);
      expect((await banjia(['init', root, '--force', ...flags])).exitCode).toBe(2);
      expect(readTree(root).has('.banjia/.gitignore')).toBe(false);
      expect(filesOf(root)).toEqual(tree);
    });
  });

  it('does not hide the settings of package.json', () => {
    const tree = appWith({ 'package.json': '{ "name": "app", "banjia": { "to": "zhipu" } }\n' });
    return withRepository(tree, async (root) => {
      const { exitCode, stderr } = await banjia(['init', root]);
      expect(exitCode).toBe(2);
      expect(stderr).toContain('package.json has settings already');
      expect(filesOf(root)).toEqual(tree);
    });
  });

  it.each([
    [['--to', 'zipu'], 'Did you mean zhipu?'],
    [['--to', 'zhipu', '--region', 'mars'], 'mars'],
    [['--region', 'cn'], '--to'],
    [['--model', 'gpt-4o=x'], '--to'],
    [['--to', 'custom'], '--base-url'],
  ])('refuses %j', (flags, word) =>
    withRepository(SAMPLE_APP, async (root) => {
      const { exitCode, stderr } = await banjia(['init', root, ...flags]);
      expect(exitCode).toBe(2);
      expect(stderr).toContain(word);
      expect(filesOf(root)).toEqual(SAMPLE_APP);
    }),
  );

  it('shows in a dry run what it would write, and writes nothing', () =>
    withRepository(SAMPLE_APP, async (root) => {
      const before = readTree(root);
      const { exitCode, stdout } = await banjia(['init', root, '--to', 'zhipu', '--dry-run']);
      expect(exitCode).toBe(0);
      for (const path of [CONFIG, WORKFLOW]) expect(stdout).toContain(`--- /dev/null\n+++ b/${path}\n`);
      expect(stdout).toContain('+  "to": "zhipu",\n');
      expect(stdout).toContain('Nothing was written.');
      expect(readTree(root)).toEqual(before);
    }));

  it('is taken back by undo, folders and all', () =>
    withRepository(SAMPLE_APP, async (root) => {
      const before = readTree(root);
      await banjia(['init', root]);
      const undone = await banjia(['undo', root]);
      expect(undone.exitCode).toBe(0);
      expect(undone.stdout).toContain(WORKFLOW);
      expect(readTree(root)).toEqual(before);
    }));

  it('follows no link out of the folder', () =>
    withTree(new Map(), (outside) =>
      withRepository(SAMPLE_APP, async (root) => {
        symlinkSync(outside, join(root, '.github'), 'junction');
        const { exitCode, stderr } = await banjia(['init', root]);
        expect(exitCode).toBe(2);
        expect(stderr).toContain(`${WORKFLOW} can't be written: it leads out of the folder`);
        expect(readTree(outside).size).toBe(0);
        expect(addedTo(root)).toEqual([]);
      }),
    ));

  it('writes a job to include where the repository runs on GitLab', () =>
    withRepository(appWith({ '.gitlab-ci.yml': 'stages: [test]\n' }), async (root) => {
      const { exitCode, stderr } = await banjia(['init', root]);
      expect(exitCode).toBe(0);
      expect(stderr).toContain('- local: .gitlab/banjia.yml');
      expect(addedTo(root)).toEqual(['.gitlab-ci.yml', '.gitlab/banjia.yml', CONFIG]);
      const { banjia: job } = parse(readFileSync(join(root, '.gitlab/banjia.yml'), 'utf8'));
      expect(job).toMatchObject({
        rules: [{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }],
        script: ['npx --yes banjia check'],
      });
    }));

  it('writes the config alone where a workflow would never run, and says why', () =>
    withRepository(appWith({ '.workflow/main.yml': 'version: "1.0"\n' }), async (root) => {
      mkdirSync(join(root, 'app'));
      const inner = await banjia(['init', join(root, 'app')]);
      expect(inner.stderr).toContain('top folder');
      const gitee = await banjia(['init', root]);
      expect(gitee.stderr).toContain('Gitee');
      expect([inner.exitCode, gitee.exitCode]).toEqual([0, 0]);
      expect(addedTo(root)).toEqual(['.workflow/main.yml', `app/${CONFIG}`, CONFIG]);
    }));

  it('asks in a terminal where to move', () =>
    withRepository(SAMPLE_APP, async (root) => {
      const pty = openPty(['init', root]);
      await pty.sees(/Move to which vendor\?.*zhipu/s);
      pty.press('zhipu');
      await pty.sees(/❯ zhipu[^\n]*\n\n↑↓/);
      pty.press(KEYS.enter);
      await pty.sees(/Which endpoint\?.*api\.z\.ai/s);
      pty.press(KEYS.enter);
      expect(await pty.exitCode).toBe(0);
      expect(configIn(root)).toEqual({ to: 'zhipu', region: 'cn', exclude: [] });
    }));

  it('writes nothing where the question is interrupted', () =>
    withRepository(SAMPLE_APP, async (root) => {
      const pty = openPty(['init', root]);
      await pty.sees(/Move to which vendor\?.*zhipu/s);
      pty.press(KEYS.ctrlC);
      expect(await pty.exitCode).toBe(130);
      expect(filesOf(root)).toEqual(SAMPLE_APP);
    }));
});
