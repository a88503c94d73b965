import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/report.ts';
import { readTree } from '../helpers/tree.ts';
import { banjia } from '../packages/bin.ts';
import { withRepository } from './repository.ts';
import { appWith, SAMPLE_APP } from './sample-app.ts';

const MOVE = ['--to', 'zhipu', '--yes'];
const reportIn = ({ stdout }: { stdout: string }): Report => JSON.parse(stdout);

describe('migrate', () => {
  it('prints the diff on stdout and writes the same', async () => {
    await withRepository(SAMPLE_APP, async (root) => {
      const dry = await banjia([root, ...MOVE, '--dry-run']);
      expect(dry).toMatchObject({ exitCode: 0, stderr: '' });
      expect(dry.stdout).toContain('+++ b/src/ai.ts');
      const wet = await banjia(['migrate', root, ...MOVE]);
      expect(wet.exitCode).toBe(0);
      expect(wet.stdout).toContain('Written: ');
      const diff = (text: string) => text.slice(0, text.indexOf('\nTarget\n'));
      expect(diff(wet.stdout)).toBe(diff(dry.stdout));
    });
  });

  it('keeps stdout for the report with --json, and says the rest on stderr', async () => {
    await withRepository(SAMPLE_APP, async (root) => {
      const output = await banjia([root, ...MOVE, '--json']);
      expect(reportIn(output)).toMatchObject({ command: 'migrate', dryRun: false, target: { provider: 'zhipu' } });
      expect(output.stderr).toContain('+++ b/src/ai.ts');
    });
  });

  it('has nothing left to do the second time', async () => {
    await withRepository(SAMPLE_APP, async (root) => {
      await banjia([root, ...MOVE]);
      const before = readTree(root);
      const again = await banjia([root, ...MOVE, '--force']);
      expect(again.exitCode).toBe(0);
      expect(again.stdout).not.toContain('+++ b/');
      expect(readTree(root)).toEqual(before);
    });
  });

  it('takes the config file, and the command line over it', async () => {
    const tree = appWith({ 'banjia.config.json': JSON.stringify({ to: 'zhipu', region: 'intl', dryRun: true }) });
    await withRepository(tree, async (root) => {
      const report = reportIn(await banjia([root, '--json', '--region', 'cn']));
      expect(report).toMatchObject({ dryRun: true, target: { provider: 'zhipu', region: 'cn' } });
    });
  });

  it('writes the reports that were asked for', async () => {
    await withRepository(SAMPLE_APP, async (root) => {
      const files = ['out.md', 'out.html', 'out.json', 'out.patch'].map((file) => join(root, file));
      const output = await banjia([root, ...MOVE, ...files.flatMap((file) => ['--report', file])]);
      expect(output.exitCode).toBe(0);
      for (const file of files) expect(readFileSync(file, 'utf8')).toContain('src/ai.ts');
    });
  });

  it('goes on where nobody reads what it says', () =>
    withRepository(SAMPLE_APP, async (root) => {
      const bin = join(import.meta.dirname, '../../bin/migrate.js');
      const child = spawn(process.execPath, [bin, root, ...MOVE, '--report', join(root, 'out.json')]);
      child.stdout.destroy();
      child.stderr.destroy();
      expect(await once(child, 'exit')).toEqual([0, null]);
      expect(readTree(root).get('src/ai.ts')).toContain('ZAI_API_KEY');
      expect(readTree(root).has('out.json')).toBe(true);
    }));

  it('has exit 1 for what --fail-on names', async () => {
    const tree = appWith({
      'src/more.ts': `import OpenAI from 'openai';\nexport const list = () => new OpenAI().beta.assistants.list();\n`,
    });
    await withRepository(tree, async (root) => {
      expect((await banjia([root, ...MOVE, '--dry-run', '--fail-on', 'blocked'])).exitCode).toBe(1);
      expect((await banjia([root, ...MOVE, '--dry-run', '--fail-on', 'new-errors'])).exitCode).toBe(0);
    });
  });
});

describe('scan and check', () => {
  it('scan lists, check fails while anything is left', async () => {
    await withRepository(SAMPLE_APP, async (root) => {
      const before = readTree(root);
      const scan = await banjia(['scan', root]);
      expect(scan).toMatchObject({ exitCode: 0, stderr: '' });
      expect(scan.stdout).toContain('src/ai.ts');
      expect((await banjia(['check', root])).exitCode).toBe(1);
      expect(reportIn(await banjia(['scan', root, '--json']))).toMatchObject({ command: 'scan', target: null });
      expect(reportIn(await banjia(['check', root, '--json']))).toMatchObject({ command: 'check', target: null });
      expect(readTree(root)).toEqual(before);
    });
  });

  it('check passes after the move', async () => {
    await withRepository(SAMPLE_APP, async (root) => {
      await banjia([root, ...MOVE]);
      const check = await banjia(['check', root]);
      expect(check.stdout).not.toContain('src/ai.ts:');
      expect(check.exitCode).toBe(0);
    });
  });

  it('look only where they are told to', async () => {
    await withRepository(SAMPLE_APP, async (root) => {
      const { findings } = reportIn(await banjia(['scan', root, '--json', '--include', 'lib/**']));
      expect(findings).toEqual([]);
      const { findings: left } = reportIn(await banjia(['scan', root, '--json', '--only', 'env']));
      expect(new Set(left.map(({ rule }) => rule.split('/')[0]))).toEqual(new Set(['env']));
    });
  });
});

describe('undo', () => {
  it('gives the bytes back', async () => {
    await withRepository(SAMPLE_APP, async (root) => {
      await banjia([root, ...MOVE]);
      const undo = await banjia(['undo', root]);
      expect(undo.exitCode).toBe(0);
      expect(undo.stdout).toMatch(/2 files put back:\n( {2}(\.env\.example|src\/ai\.ts)\n){2}$/);
      for (const [path, text] of SAMPLE_APP) expect(readTree(root).get(path)).toBe(text);
      expect(await banjia(['undo', root])).toMatchObject({
        exitCode: 0,
        stdout: 'There is nothing to undo here.\n',
        stderr: 'What was migrated from another folder is put back from there: migrate undo <folder>\n',
      });
    });
  });

  it('leaves alone what was edited since, and has exit 1', async () => {
    await withRepository(SAMPLE_APP, async (root) => {
      await banjia([root, ...MOVE]);
      writeFileSync(join(root, 'src/ai.ts'), '// mine\n');
      const undo = await banjia(['undo', root]);
      expect(undo.exitCode).toBe(1);
      expect(undo.stdout).toContain('1 file left alone:\n  src/ai.ts: edited since\n');
      expect(readTree(root).get('src/ai.ts')).toBe('// mine\n');
      expect(readTree(root).get('.env.example')).toBe(SAMPLE_APP.get('.env.example'));
    });
  });
});
