import { describe, expect, it } from 'vitest';
import { foldOptions } from '../../src/cli/options.ts';
import type { Root } from '../../src/cli/root.ts';

const root: Root = { given: '/repo', path: '/real/repo' };

describe('foldOptions', () => {
  it('has the defaults of the contract', () => {
    expect(foldOptions(root, {})).toEqual({
      root,
      scope: { include: [], exclude: [], shard: undefined, only: [], skip: [] },
      target: { routes: {}, models: {}, env: 'rename', todo: true },
      run: { dryRun: false, force: false, verify: true, cache: true, pick: false, choices: undefined, failOn: [] },
      output: { json: false, verbose: false, reports: [] },
    });
  });

  it('splits model rows at the first =', () => {
    expect(foldOptions(root, { model: ['gpt-4o=glm-4.7', 'gpt-4=a=b'] }).target.models).toEqual({
      'gpt-4o': 'glm-4.7',
      'gpt-4': 'a=b',
    });
  });

  it('tells the vendor from the routes', () => {
    expect(foldOptions(root, { to: ['images=zhipu', 'deepseek', 'embeddings=alibaba'] }).target).toMatchObject({
      provider: 'deepseek',
      routes: { images: 'zhipu', embeddings: 'alibaba' },
    });
  });

  it('refuses families that cancel out', () => {
    expect(() => foldOptions(root, { only: ['env'], skip: ['env', 'docs'] })).toThrow('leave no rule family to run');
  });

  it.each(['/repo/out.md', '/real/repo/deep/out.md', '/repo/..out.md'])(
    'refuses a dry run that reports to %s',
    (file) => {
      expect(() => foldOptions(root, { dryRun: true, report: [file] })).toThrow(`the report ${file} lies there`);
      expect(foldOptions(root, { report: [file] }).output.reports).toEqual([file]);
    },
  );

  it('lets a dry run report to a neighbour', () => {
    expect(foldOptions(root, { dryRun: true, report: ['/repo-2/out.md'] }).output.reports).toEqual(['/repo-2/out.md']);
  });
});
