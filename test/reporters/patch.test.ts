import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ReportFile } from '../../src/report.ts';
import { unifiedDiff } from '../../src/reporters/diff.ts';
import { renderPatch } from '../../src/reporters/patch.ts';
import { git, withRepository } from './git.ts';
import { SAMPLE_KEY, sampleReport } from './sample-report.ts';

const changed = (path: string, before: string, after: string): ReportFile => ({
  path,
  status: 'changed',
  diff: unifiedDiff({ path, before, after }),
});

describe('renderPatch', () => {
  test('leaves out files that would show a key, says so, and applies', () => {
    const secret = `new OpenAI({ apiKey: '${SAMPLE_KEY}' });\n`;
    const files = [
      changed('a b.ts', 'one\r\n', 'two\r\n'),
      changed('secret.ts', secret, 'new OpenAI();\n'),
      changed('z.ts', 'x', 'y'),
    ];
    const patch = renderPatch(sampleReport({ files }));
    expect(patch).not.toContain(SAMPLE_KEY);
    expect(patch.split('\n', 1)).toEqual(['# banjia left out secret.ts: there is an API key in its diff.']);

    const before = { 'a b.ts': 'one\r\n', 'secret.ts': secret, 'z.ts': 'x' };
    withRepository(new Map(Object.entries(before)), (folder) => {
      git(folder, ['apply', '-'], patch);
      const after = Object.keys(before).map((path) => readFileSync(join(folder, path), 'utf8'));
      expect(after).toEqual(['two\r\n', secret, 'y']);
    });
  });

  test('holds every other diff as it is', () => {
    const { files } = sampleReport();
    const kept = files.map(({ diff }) => diff).filter((diff) => !diff.includes(SAMPLE_KEY));
    expect(renderPatch(sampleReport()).replace(/^#.*\n/, '')).toBe(kept.join(''));
  });

  test('is empty where nothing changes', () => {
    expect(renderPatch(sampleReport({ files: [] }))).toBe('');
  });
});
