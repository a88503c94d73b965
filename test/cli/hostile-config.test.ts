import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/cli/config.ts';
import { parseConfig } from '../../src/cli/settings.ts';
import { UserError } from '../../src/errors.ts';
import { banjia } from '../packages/bin.ts';
import { makePipe, makeTree } from '../pipeline/support/tree.ts';
import { withRepository } from './repository.ts';
import { SAMPLE_APP } from './sample-app.ts';

const SECRET = 'root:x:0:0:TOPSECRET';

describe('a config that comes with a repository', () => {
  it('is not read through a link, and nothing of what is behind it is told', async () => {
    const outside = makeTree({ 'secret.txt': SECRET, 'package.json': '{ "banjia": { "to": "zhipu" } }' });
    const root = makeTree();
    symlinkSync(join(outside, 'package.json'), join(root, 'package.json'));
    expect(await readConfig(root)).toEqual({});
    symlinkSync(join(outside, 'secret.txt'), join(root, 'banjia.config.json'));
    await expect(readConfig(root)).rejects.toThrow(
      /^The config file banjia.config.json can't be read: symbolic link\.$/,
    );
  });

  it('is not waited for where it is a pipe', async () => {
    const root = makeTree();
    makePipe(root, 'package.json');
    expect(await readConfig(root)).toEqual({});
    makePipe(root, 'banjia.config.json');
    await expect(readConfig(root)).rejects.toThrow(/not a regular file/);
  });

  it.each(['../out.json', '/tmp/out.html', '.git/hooks/out.md', '.git', 'out/x.md', 'linked.md'])(
    'names no report outside of it: %s',
    async (report) => {
      const root = makeTree({ 'banjia.config.json': JSON.stringify({ report: ['ok.md', report] }) });
      symlinkSync('/tmp', join(root, 'out'));
      symlinkSync('../elsewhere.md', join(root, 'linked.md'));
      await expect(readConfig(root)).rejects.toThrow(/names a report outside of the folder/);
    },
  );

  it.each(['banjia.config.json', 'package.json'])('names a report inside, in %s', async (file) => {
    const settings = { report: 'reports/a.md' };
    const root = makeTree({ [file]: JSON.stringify(file === 'package.json' ? { banjia: settings } : settings) });
    expect(await readConfig(root)).toEqual({ report: [join(root, 'reports/a.md')] });
  });

  it.each(['banjia.config.json', 'package.json'])('takes no guard away, in %s', async (file) => {
    const settings = { to: 'zhipu', force: true, yes: true };
    const config = JSON.stringify(file === 'package.json' ? { banjia: settings } : settings);
    const root = makeTree({ [file]: config });
    const notes: string[] = [];
    expect(await readConfig(root, { note: (sentence) => notes.push(sentence) })).toEqual({ to: ['zhipu'] });
    expect(notes).toEqual([
      `${file} can't set "force" and "yes", since it comes with the repository: pass --force and --yes yourself.`,
    ]);
    await withRepository(new Map([...SAMPLE_APP, [file, config]]), async (dirty) => {
      writeFileSync(join(dirty, 'src/ai.ts'), '// not committed\n');
      const run = await banjia([dirty]);
      expect(run).toMatchObject({ exitCode: 2, stdout: '' });
      expect(run.stderr).toContain(notes[0]);
      expect(run.stderr).toContain('Changes that are not committed, in 1 file: src/ai.ts.');
    });
  });

  it('sends nothing to the terminal but text', () =>
    withRepository(new Map([['banjia.config.json', JSON.stringify({ report: 'a\u001b[2J.md' })]]), async (root) => {
      const run = await banjia(['scan', root]);
      expect(run.exitCode).toBe(0);
      expect(run.stderr).toBe(`Saved ${join(root, 'a\\u{1b}[2J.md')}.\n`);
    }));

  it('that the user named may do all that', async () => {
    const root = makeTree({ 'ci.json': '{ "report": "../out.md", "force": true, "yes": true }' });
    symlinkSync('ci.json', join(root, 'linked.json'));
    expect(await readConfig(root, { named: join(root, 'linked.json') })).toEqual({
      report: [join(root, '../out.md')],
      force: true,
      yes: true,
    });
  });
});

it.each([
  { model: "gpt-4o=a'+evil()+'" },
  { model: 'gpt-4o=`evil()`' },
  { model: 'gpt-4o=a\\' },
  { model: 'gpt-4o=a\u202eb' },
  { model: 'gpt-4o=a\u001b[2J' },
  { baseUrl: "https://x.example/v1/'+evil()" },
  { baseUrl: 'https://x.example/"v1' },
  { baseUrl: 'https://x.example/<script>' },
])('a value that could end a text in code is refused: %j', (settings) => {
  expect(() => parseConfig(settings, 'banjia.config.json')).toThrow(UserError);
});

it.each([
  { model: ['gpt-4o=ep-20240704-abc', 'a=accounts/x/models/y:latest', 'b=通义千问@v1.5+a~b'] },
  { baseUrl: 'http://[::1]:8080/v1?a=b&c=%27d' },
])('others are not: %j', (settings) => {
  expect(() => parseConfig(settings, 'banjia.config.json')).not.toThrow();
});

it.each(['{ "__proto__": { "force": true } }', '{ "constructor": { "to": "zhipu" } }'])('%s is no setting', (text) => {
  expect(() => parseConfig(JSON.parse(text), 'banjia.config.json')).toThrow(/there is no setting/);
  expect({}).not.toHaveProperty('force');
});
