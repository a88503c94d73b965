import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../src/reporters/html.ts';
import { fillPage } from '../../src/reporters/html-template.ts';
import { html } from '../../src/reporters/markup.ts';
import { sampleReport } from './sample-report.ts';

const page = renderHtml(sampleReport());

describe('renderHtml', () => {
  test('loads nothing: no address but in links and text, and a policy that forbids the rest', () => {
    expect(page).not.toMatch(
      /\s(?:src|srcset|poster|action|style|on\w+)=|<(?:link|base|iframe|img|object|embed)\b|@import|url\(/i,
    );
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    expect(policy).toBe(
      `default-src 'none'; style-src ${hash('style')}; script-src ${hash('script')}; base-uri 'none'; form-action 'none'`,
    );
  });

  test('escapes what came from the repository', () => {
    expect(page.match(/<script>/g)).toHaveLength(1);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('tee &quot;log &lt;1&gt;&quot;');
    expect(page).toContain('src/</span>evil\\u{1b}[2J|`x`.ts');
    expect(page).toContain('href="https://example.com/a(b)?q=%3Cx%3E%22"');
  });

  test('a script in docs is no link', () => {
    const findings = sampleReport().findings.map((finding) => ({ ...finding, docs: 'javascript:alert(1)' }));
    expect(renderHtml(sampleReport({ findings }))).not.toContain('javascript:');
  });

  test('every link inside the page has its target', () => {
    const ids = new Set(Array.from(page.matchAll(/ id="([^"]*)"/g), ([, id]) => id));
    const links = Array.from(page.matchAll(/href="#([^"]*)"/g), ([, id]) => id);
    expect(links.length).toBeGreaterThan(8);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('the filter offers every file and rule that has something', () => {
    const options = Array.from(page.matchAll(/<option[^>]*>([^<]*)<\/option>/g), ([, text]) => text);
    expect(options).toEqual([
      'All files',
      '.env.example',
      'README.md',
      'src/assistant.ts',
      'src/chat.ts',
      'src/deepseek.ts',
      'src/evil\\u{1b}[2J|`x`.ts',
      'src/proxy.ts',
      'src/检索/embed.cjs',
      'All rules',
      'docs/env-name',
      'http/endpoint',
      'openai-sdk/client',
      'openai-sdk/model',
      'openai-sdk/param',
      'openai-sdk/resource',
    ]);
  });

  test('shows changed lines with their numbers, the context too', () => {
    expect(page).toContain('<span class="removed" data-old="8" data-new="">    model: &#39;gpt-4o&#39;,\n</span>');
    expect(page).toContain('<span class="added" data-old="" data-new="11">    model: &#39;glm-4.6&#39;,\n</span>');
    expect(page).toContain('<span class="context" data-old="11" data-new="14">    stream: true,\n</span>');
  });

  test('says so where nothing was found', () => {
    const empty = renderHtml(sampleReport({ findings: [], files: [], models: [], skipped: [] }));
    expect(empty).toContain('Nothing is left to do by hand.');
    expect(empty).toContain('No use of OpenAI was found.');
    expect(empty).not.toContain('<form');
  });
});

describe('markup', () => {
  test('no value breaks out of an element or an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '{{title}}', 'a', '\u001b') }), (text) => {
        const { markup } = html`<a title="${text}">${text}</a>`;
        expect(markup).toMatch(/^<a title="[^<>"'\p{Cc}]*">[^<>"'\p{Cc}]*<\/a>$/u);
      }),
    );
  });

  test('what looks like a placeholder in a report is not filled', () => {
    const report = sampleReport({ root: '{{title}}' });
    expect(renderHtml(report)).toContain('<code>{{title}}</code>');
  });

  test('a page needs every value, and no other', () => {
    expect(() => fillPage({})).toThrow('nothing to fill {{lang}} with');
    const values = { lang: 'en', title: '', masthead: '', totals: '', list: '', main: '', stray: '' };
    const markup = Object.fromEntries(Object.entries(values).map(([name, text]) => [name, html`${text}`]));
    expect(() => fillPage(markup)).toThrow('no place for stray');
  });
});

function hash(tag: string): string {
  const text = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(page)?.[1] ?? '';
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
