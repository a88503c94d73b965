import { describe, expect, test } from 'vitest';
import { unifiedDiff } from '../../src/reporters/diff.ts';
import { renderMarkdown } from '../../src/reporters/markdown.ts';
import { code, escapeMarkdown, fence, link } from '../../src/reporters/markdown-text.ts';
import { sampleReport } from './sample-report.ts';

describe('renderMarkdown', () => {
  test('the whole page', async () => {
    await expect(renderMarkdown(sampleReport())).toMatchFileSnapshot('__snapshots__/report.md');
  });

  test('what a person must do comes first, or that there is nothing', () => {
    const titles = (markdown: string) => markdown.match(/^## .*$/gm);
    expect(titles(renderMarkdown(sampleReport()))?.[0]).toBe('## Action required (3)');
    const done = sampleReport({ findings: sampleReport().findings.filter(({ action }) => action === 'rewrite') });
    expect(renderMarkdown(done)).toContain('## Action required\n\nNothing is left to do by hand.\n\n## Models');
  });

  test('a scan has no target, no verification and nothing rewritten', () => {
    const markdown = renderMarkdown(
      sampleReport({ command: 'scan', target: null, files: [], models: [], root: 'a_b' }),
    );
    expect(markdown).toMatch(/^# OpenAI in a_b\n\nRoot: `a_b`\n/);
    expect(markdown).toContain('## Found (3)');
    expect(markdown).not.toMatch(/^## (Rewritten|Verification|Models)/m);
  });

  test('a fence is longer than any in the diff', () => {
    const diff = unifiedDiff({ path: 'a.md', before: '`````\n', after: '`````\nx\n' });
    const markdown = renderMarkdown(sampleReport({ files: [{ path: 'a.md', status: 'changed', diff }] }));
    expect(markdown).toContain(`\n\`\`\`\`\`\`diff\n${diff}\`\`\`\`\`\`\n`);
  });
});

describe('markdown text', () => {
  test.each([
    ['a | b', 'a &#124; b'],
    ['<img src=x> & &lt;', '&#60;img src=x&#62; &#38; &#38;lt;'],
    ['*a* _b_ ~~c~~ [d](e) `f` \\', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\[d\\](e) \\`f\\` \\\\'],
    ['max_tokens and snake_case', 'max_tokens and snake_case'],
    ['@team #12 a@b.c', '@&#8203;team #&#8203;12 a@b.c'],
    ['a\nb\u001b', 'a\\\\u{a}b\\\\u{1b}'],
  ])('escapes %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  test.each([
    ['gpt-4o', '`gpt-4o`'],
    ['<b>*x*', '`<b>*x*`'],
    ['a`b', '<code>a&#96;b</code>'],
    ['a|b_c_', '<code>a&#124;b&#95;c&#95;</code>'],
    ['', '<code></code>'],
  ])('writes %j as code', (text, written) => {
    expect(code(text)).toBe(written);
  });

  test('links only to the web', () => {
    expect(link('docs', 'https://example.com/a(b)?q=<x>')).toBe('[docs](https://example.com/a%28b%29?q=%3Cx%3E)');
    expect(link('docs', 'javascript:alert(1)')).toBe('javascript:alert(1)');
    expect(link('docs', 'npm *pkg*')).toBe('npm \\*pkg\\*');
  });

  test('fences at least with three', () => {
    expect(fence('a\n', 'diff')).toBe('```diff\na\n```');
  });
});
