import { chmodSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/report.ts';
import { readTree, type Tree, withTree } from '../helpers/tree.ts';
import { banjia } from '../packages/bin.ts';
import { makeTree } from '../pipeline/support/tree.ts';
import { git, withRepository } from './repository.ts';
import { appWith, SAMPLE_APP } from './sample-app.ts';

const MOVE = ['--to', 'zhipu', '--yes'];

/** Runs the command on a repository and checks that not a byte in it changed. */
const untouched = (tree: Tree, args: readonly string[], prepare: (root: string) => void = () => {}) =>
  withRepository(tree, async (root) => {
    prepare(root);
    const before = readTree(root);
    const output = await banjia([root, ...args]);
    expect(readTree(root)).toEqual(before);
    return output;
  });

/** The report of a run, and what the repository holds after it. */
const migrated = (tree: Tree, prepare: (root: string) => void = () => {}) =>
  withRepository(tree, async (root) => {
    prepare(root);
    const { exitCode, stdout } = await banjia([root, ...MOVE, '--force', '--json']);
    const report: Report = JSON.parse(stdout);
    return { exitCode, report, after: readTree(root) };
  });

describe('arguments that make no sense', () => {
  it.each([
    [['--too', 'zhipu'], "banjia: Unknown option '--too'.\nDid you mean --to?\n"],
    [['--shard', '3/2'], 'banjia: --shard takes a share as in 2/3'],
    [['--to'], "banjia: Option '--to <id>' argument missing."],
    [['extra'], 'banjia: Too many arguments'],
    [['--to', 'zhipo', '--yes'], 'banjia: There is no provider "zhipo". Did you mean zhipu?\nKnown targets: '],
    [['--to', 'embeddings=alibaba'], 'banjia: Where to move is not decided: pass --to <id>.'],
    [['--to', 'voices=alibaba'], 'banjia: --to takes the id of a provider, or a capability and where it goes'],
    [['--to', 'zhipu', '--to', 'chat=zhipo'], 'banjia: There is no provider "zhipo". Did you mean zhipu?'],
    [['--to', 'zhipu', '--to', 'images=custom'], "banjia: custom can't be given to one capability alone"],
    [['--to', 'zhipu', '--region', 'us', '--yes'], 'banjia: zhipu has no region "us".\nIts regions: cn, intl.\n'],
    [['--to', 'custom', '--key-env', 'KEY'], 'banjia: --to custom needs --base-url <url>.'],
    [['--to', 'custom', '--base-url', 'http://localhost/v1'], 'banjia: --to custom needs --key-env <NAME>.'],
    [['--to', 'zhipu', '--base-url', 'localhost'], 'banjia: --base-url takes a URL'],
    [['--to', 'zhipu', '--key-env', 'my key'], 'banjia: --key-env takes the name of an environment variable'],
    [['--to', 'zhipu', '--model', 'gpt-4o'], 'banjia: --model takes two model ids'],
    [['--report', 'out.pdf'], 'banjia: No report format goes with the ending of "'],
    [
      ['--report', '/no/such/folder/out.md'],
      "banjia: The report /no/such/folder/out.md can't be written: no such file",
    ],
    [['--choices', 'nope.json'], "banjia: The choices nope.json can't be read: no such file or folder."],
    [['--pick', '--yes'], 'banjia: --pick asks, and --yes never does.\n'],
    [['--pick', '--json'], 'banjia: --pick asks, and --json never does.\n'],
    [['--config', 'nope.json'], "banjia: The config file nope.json can't be read: no such file or folder."],
    [[], 'banjia: Where to move is not decided: pass --to <id>.\nKnown targets: '],
    [['--yes'], 'banjia: Where to move is not decided: pass --to <id>.'],
  ])('%j', async (args, says) => {
    const { exitCode, stdout, stderr } = await untouched(SAMPLE_APP, args);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.startsWith(says), stderr).toBe(true);
  });

  it('a folder that is none', async () => {
    const file = await banjia([import.meta.filename, ...MOVE]);
    expect(file).toMatchObject({ exitCode: 2, stderr: `banjia: ${import.meta.filename} is not a folder.\n` });
    const missing = await banjia(['scna']);
    expect(missing).toMatchObject({ exitCode: 2, stdout: '' });
    expect(missing.stderr).toContain('banjia: There is no folder scna.\nDid you mean the command scan?');
  });

  it('a report that can not be written, before anything is', async () => {
    const folder = makeTree({ 'out.html/a': '' });
    const file = join(folder, 'out.html');
    const run = await untouched(SAMPLE_APP, [...MOVE, '--report', file]);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toBe(`banjia: The report ${file} can't be written: a folder has that name.\n`);
  });

  it('a dry run that would report into the folder', async () => {
    const { exitCode, stderr } = await withRepository(SAMPLE_APP, (root) =>
      banjia([root, ...MOVE, '--dry-run', '--report', join(root, 'out.md')]),
    );
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--dry-run writes nothing under root');
  });
});

describe('nothing to move', () => {
  it('is told apart from nothing that was let through', async () => {
    const run = await untouched(SAMPLE_APP, [...MOVE, '--include', 'lib/**']);
    expect(run).toMatchObject({ exitCode: 0, stdout: '--include and --exclude leave no file to look at.\n' });
  });

  it.each([
    ['an empty repository', new Map(), /^There are no source files here\.$/m],
    ['no use of OpenAI', new Map([['a.ts', 'export const a = 1;\n']]), /^Nothing to move: no OpenAI in 1 file\.$/m],
    [
      "another vendor's client",
      new Map([
        [
          'a.ts',
          `import OpenAI from 'openai';\nexport const groq = new OpenAI({ baseURL: 'https://api.groq.com/openai/v1', apiKey: process.env.GROQ_API_KEY });\n`,
        ],
      ]),
      /^Nothing to move: .* another vendor's/m,
    ],
  ])('%s is no failure', async (_, tree, says) => {
    const { exitCode, stdout } = await untouched(tree, []);
    expect(stdout).toMatch(says);
    expect(exitCode).toBe(0);
  });
});

describe('version control', () => {
  it('refuses a dirty tree and names the files', async () => {
    const spoil = (root: string) => writeFileSync(join(root, 'src/ai.ts'), '// mine\n', { flag: 'a' });
    const { exitCode, stderr } = await untouched(SAMPLE_APP, MOVE, spoil);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('banjia: Changes that are not committed, in 1 file: src/ai.ts.\n');
    expect((await untouched(SAMPLE_APP, [...MOVE, '--dry-run'], spoil)).exitCode).toBe(0);
  });

  it('refuses to change a file that git does not know', async () => {
    const forget = (root: string) => git(root, 'rm', '--cached', '--quiet', 'src/ai.ts');
    const { exitCode, stderr } = await untouched(SAMPLE_APP, MOVE, (root) => {
      forget(root);
      git(root, '-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '--quiet', '--message=forget');
    });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('1 file to change that git does not know: src/ai.ts.');
  });

  it('refuses a folder without git, but for --force and --dry-run', async () => {
    await withTree(SAMPLE_APP, async (root) => {
      const refused = await banjia([root, ...MOVE]);
      expect(refused.exitCode).toBe(2);
      expect(refused.stderr).toContain('banjia: This folder is not in a git worktree');
      expect((await banjia([root, ...MOVE, '--dry-run'])).exitCode).toBe(0);
      expect(readTree(root)).toEqual(SAMPLE_APP);
      expect((await banjia([root, ...MOVE, '--force'])).exitCode).toBe(0);
      expect(readTree(root).get('src/ai.ts')).not.toBe(SAMPLE_APP.get('src/ai.ts'));
    });
  });
});

describe('one bad file', () => {
  const skipped = ({ skipped }: Report) => Object.fromEntries(skipped.map(({ path, reason }) => [path, reason]));

  it('with broken syntax does not stop the rest', async () => {
    const broken = `import OpenAI from 'openai';\nconst client = new OpenAI({ apiKey: ;\n`;
    const { exitCode, report, after } = await migrated(appWith({ 'src/broken.ts': broken }));
    expect(exitCode).toBe(0);
    expect(skipped(report)).toHaveProperty(['src/broken.ts']);
    expect(after.get('src/broken.ts')).toBe(broken);
    expect(after.get('src/ai.ts')).toContain('ZAI_API_KEY');
  });

  it('that is binary, latin-1 or a huge bundle is skipped with a reason', async () => {
    const { exitCode, report, after } = await migrated(SAMPLE_APP, (root) => {
      const source = `import OpenAI from 'openai'; new OpenAI();`;
      writeFileSync(join(root, 'binary.ts'), Buffer.from(`${source}\0\u0001`));
      writeFileSync(join(root, 'latin1.ts'), Buffer.from(`${source} // caf\u00e9`, 'latin1'));
      writeFileSync(join(root, 'bundle.js'), `${source}${'x();'.repeat(1_400_000)}`);
    });
    expect(exitCode).toBe(0);
    expect(skipped(report)).toMatchObject({
      'binary.ts': 'binary',
      'latin1.ts': 'not UTF-8 text',
      'bundle.js': expect.stringMatching(/minified|larger/),
    });
    expect(after.get('src/ai.ts')).toContain('ZAI_API_KEY');
  });

  const SDK = `import OpenAI from 'openai';\n`;
  it.each([
    ['does not parse', Buffer.from(`${SDK}const client = new OpenAI({ apiKey: ;\n`)],
    // Comments in GBK are common where our users are; Node runs such a file.
    [
      'is GBK',
      Buffer.concat([Buffer.from(`${SDK}const client = new OpenAI(); // `), Buffer.from([0xc7, 0xa8, 0xd2, 0xc6])]),
    ],
  ])('that %s and alone uses the SDK does not pass for moved', async (_, bytes) => {
    const run = (args: (root: string) => string[]) =>
      withRepository(new Map([['b.ts', 'export const b = 1;\n']]), async (root) => {
        writeFileSync(join(root, 'a.ts'), bytes);
        git(root, 'add', '--all');
        const output = await banjia(args(root));
        expect(readFileSync(join(root, 'a.ts')).equals(bytes)).toBe(true);
        return output;
      });
    const checked = await run((root) => ['check', root]);
    expect(checked.exitCode).toBe(1);
    expect(checked.stdout).toContain('a.ts:1:20  import, possible');
    const failing = await run((root) => [root, ...MOVE, '--force', '--fail-on', 'manual']);
    expect(failing.exitCode).toBe(1);
    expect(failing.stdout).toContain('a person has to move what it holds');
  });

  it('that is a link around in circles is not followed', async () => {
    const { exitCode, after } = await migrated(SAMPLE_APP, (root) => symlinkSync('..', join(root, 'src/loop')));
    expect(exitCode).toBe(0);
    expect(after.get('src/ai.ts')).toContain('ZAI_API_KEY');
  });

  it('that is read-only stops the run before it writes', async () => {
    const { exitCode, stderr } = await untouched(SAMPLE_APP, MOVE, (root) => chmodSync(join(root, 'src/ai.ts'), 0o444));
    expect(exitCode).toBe(3);
    expect(stderr).toContain('banjia: src/ai.ts is read-only; nothing was written.');
  });
});
