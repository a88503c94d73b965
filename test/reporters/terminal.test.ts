import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/report.ts';
import { renderCheck, renderScan, renderTerminal, type TerminalOptions } from '../../src/reporters/terminal.ts';
import { SAMPLE_KEY, sampleReport } from './sample-report.ts';

const PLAIN: TerminalOptions = { color: false, width: 100, verbose: false };
const RENDERERS = { renderTerminal, renderScan, renderCheck };
const WIDTHS = [60, 80, 100, Number.POSITIVE_INFINITY];

const summaryOf = (report: Report) => renderTerminal({ ...report, files: [] }, PLAIN);
const lastLine = (text: string) => text.trimEnd().split('\n').at(-1);

describe('renderTerminal', () => {
  test('diffs, then the summary', async () => {
    await expect(renderTerminal(sampleReport(), PLAIN)).toMatchFileSnapshot('__snapshots__/terminal.txt');
  });

  test('colors the diff and nothing of its text', () => {
    const colored = renderTerminal(sampleReport(), { ...PLAIN, color: true });
    expect(colored).toContain(
      "\u001b[31m-    model: 'gpt-4o',\u001b[39m\n\u001b[32m+    model: 'glm-4.6',\u001b[39m\n",
    );
    expect(stripVTControlCharacters(colored)).toBe(renderTerminal(sampleReport(), PLAIN));
  });

  test('the first ten skipped files, or all', () => {
    const skipped = Array.from({ length: 13 }, (_, i) => ({ path: `f${i}.ts`, reason: 'not UTF-8' }));
    expect(summaryOf(sampleReport({ skipped }))).toMatch(
      /Skipped files \(13\)\n( {2}f\d\.ts {2}not UTF-8\n){10} {2}and 3 more\n\n/,
    );
    const verbose = renderTerminal(sampleReport({ skipped }), { ...PLAIN, verbose: true });
    expect(verbose).toContain('  f12.ts  not UTF-8\n\n');
  });

  test('verbose: what is left alone and the time of each stage', () => {
    const verbose = renderTerminal(sampleReport(), { ...PLAIN, verbose: true });
    expect(verbose).toContain('Left alone (1)\n  src/deepseek.ts:3:1  left alone\n    This client is DeepSeek’s');
    expect(verbose).toContain('  Analyse     900 ms\n');
    expect(summaryOf(sampleReport())).not.toMatch(/DeepSeek|Analyse/);
  });

  test('the last line says what comes next', () => {
    const clean = { ran: true, errorsBefore: 0, errorsAfter: 0, newErrors: [] };
    const rewritten = sampleReport().findings.filter(({ action }) => action === 'rewrite');
    const last = (changes: Partial<Report>) => lastLine(renderTerminal(sampleReport(changes), PLAIN));
    expect(last({})).toMatch(/^Next: look at the new type errors\./);
    expect(last({ dryRun: true })).toMatch(/^Nothing was written\. Next: run it again without --dry-run/);
    expect(last({ verification: clean })).toMatch(/^Next: settle the 3 places above, then run your tests\./);
    expect(last({ verification: clean, findings: rewritten })).toMatch(/^Next: set ZHIPU_API_KEY and run your tests\./);
    expect(last({ verification: clean, files: [] })).toBe('Nothing was rewritten. Next: settle the 3 places above.');
    expect(last({ verification: clean, findings: [], files: [] })).toBe('No use of OpenAI was found.');
    expect(lastLine(renderTerminal(sampleReport(), { ...PLAIN, next: false }))).toMatch(/^ {2}9 findings in 6 files: /);
  });
});

describe('renderScan', () => {
  test('the inventory by file, then the totals', () => {
    const text = renderScan(sampleReport({ command: 'scan', target: null, files: [] }), PLAIN);
    expect(text).toContain(`src/chat.ts (3)
  4:16  client  certain  new OpenAI()
  8:12  model   certain  'gpt-4o'
  10:5  param   certain  logit_bias: { 50256: -100 }
`);
    expect(text).toContain('Family\n  openai-sdk  7\n  http        1\n  docs        1\n\n');
    expect(text).toContain('Confidence\n  certain   6\n  likely    2\n  possible  1\n\n');
  });

  test('says so where nothing was found', () => {
    expect(renderScan(sampleReport({ findings: [], skipped: [] }), PLAIN)).toBe('No use of OpenAI was found.\n');
  });
});

describe('renderCheck', () => {
  test('lists what remains and leaves out what is left alone', () => {
    const text = renderCheck(sampleReport({ command: 'check', target: null, files: [] }), PLAIN);
    expect(text).toMatch(/^Still on OpenAI \(8\)\n {2}README\.md:4:1 {2}doc, likely\n/);
    expect(text).toContain('This code still depends on OpenAI in 8 places of 5 files.');
    expect(text).not.toContain('deepseek.ts');
  });

  test('says so where nothing remains', () => {
    const findings = sampleReport().findings.filter(({ action }) => action === 'none');
    const text = renderCheck(sampleReport({ findings, skipped: [] }), PLAIN);
    expect(text).toBe('Nothing here depends on OpenAI any more.\n');
  });
});

describe.each(Object.entries(RENDERERS))('%s at every width', (_, render) => {
  const variants = WIDTHS.flatMap((width) => [true, false].map((verbose) => ({ color: false, width, verbose })));

  test.each(variants)('prints clean text: %j', (options) => {
    const text = render(sampleReport(), options);
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
    expect(text).not.toMatch(/ $/m);
    expect(text).not.toMatch(/\n\n\n|^\n|\n\n$/);
    expect(text).not.toContain(SAMPLE_KEY);
  });

  test.each(variants)('wraps what can be wrapped: %j', (options) => {
    const lines = render(sampleReport({ files: [] }), options).split('\n');
    const wide = lines.filter((line) => stringWidth(line) > options.width && line.trim().includes(' '));
    // Only a place with its tag may be wider, so that terminals can link it.
    expect(wide.filter((line) => !/:\d+:\d+ {2}\S/.test(line))).toEqual([]);
  });
});
