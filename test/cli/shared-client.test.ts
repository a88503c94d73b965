import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/report.ts';
import { readTree, type Tree } from '../helpers/tree.ts';
import { banjia } from '../packages/bin.ts';
import { git, withRepository } from './repository.ts';

const SHARED = ['--to', 'zhipu', '--client', 'shared', '--yes', '--no-verify'];
const MODULE = 'src/lib/openai-client.ts';

const file = (name: string) => `import OpenAI from 'openai';

const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });

export const ${name} = (content: string) =>
  openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content }] });
`;

const APP: Tree = new Map([
  ['package.json', '{ "name": "desk", "dependencies": { "openai": "^5.0.0" } }\n'],
  ['src/lib/dates.ts', 'export const today = () => new Date();\n'],
  ...['ask', 'draw', 'sum'].map((name): [string, string] => [`src/${name}.ts`, file(name)]),
]);

const filesOf = ({ stdout }: { stdout: string }) =>
  (JSON.parse(stdout) as Report).files.map(({ path, status }) => [path, status]);

const changed = (root: string) => git(root, 'status', '--porcelain', '--untracked-files=all').split('\n').sort();

describe('migrate --client shared', () => {
  it('creates the module, uses it for a file that comes later, and takes both back', () =>
    withRepository(APP, async (root) => {
      const dry = await banjia([root, ...SHARED, '--dry-run', '--json']);
      expect(changed(root)).toEqual(['']);
      const first = await banjia([root, ...SHARED, '--json']);
      expect(filesOf(first)).toEqual(filesOf(dry));
      expect(filesOf(first)).toContainEqual([MODULE, 'created']);
      expect((JSON.parse(first.stdout) as Report).stats).toMatchObject({ filesChanged: 3, filesCreated: 1 });
      const text = readFileSync(join(root, MODULE), 'utf8');
      expect(text).toContain('process.env.ZAI_API_KEY');

      expect(filesOf(await banjia([root, ...SHARED, '--force', '--json']))).toEqual([]);
      writeFileSync(join(root, 'src/late.ts'), file('late'));
      expect(filesOf(await banjia([root, ...SHARED, '--force', '--json']))).toEqual([['src/late.ts', 'changed']]);
      expect(readFileSync(join(root, 'src/late.ts'), 'utf8')).toContain("from './lib/openai-client'");
      expect(readFileSync(join(root, MODULE), 'utf8')).toBe(text);

      await banjia(['undo', root]);
      await banjia(['undo', root]);
      expect(changed(root)).toEqual(['', '?? src/late.ts']);
    }));

  it('gives the module to one share of a run that is split', () =>
    withRepository(APP, async (root) => {
      const whole = filesOf(await banjia([root, ...SHARED, '--dry-run', '--json']));
      const parts = await Promise.all(
        ['1/3', '2/3', '3/3'].map((shard) => banjia([root, ...SHARED, '--dry-run', '--json', '--shard', shard])),
      );
      const shares = parts.map(filesOf);
      expect(shares.flat().sort()).toEqual(whole.toSorted());
      expect(shares.every((share) => share.length < whole.length)).toBe(true);
    }));

  it('keeps the module with whatever is chosen of the files that need it', () =>
    withRepository(APP, async (root) => {
      const report = JSON.parse((await banjia([root, ...SHARED, '--dry-run', '--json'])).stdout) as Report;
      const taken = report.findings.filter(({ file }) => file === 'src/ask.ts').map(({ id }) => id);
      const left = report.findings.filter(({ file }) => file !== 'src/ask.ts').map(({ id }) => id);
      const choices = `${root}.choices.json`;
      writeFileSync(choices, JSON.stringify({ schemaVersion: 1, taken, left }));
      await banjia([root, ...SHARED, '--choices', choices]);
      expect([...readTree(root).keys()]).toContain(MODULE);
      expect(changed(root)).toEqual(['', ' M src/ask.ts', `?? ${MODULE}`]);
    }));
});
