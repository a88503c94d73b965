import { describe, expect, test } from 'vitest';
import { ACTIONS, type Action } from '../../src/finding.ts';
import { REPORTERS } from '../../src/reporters/index.ts';
import { renderScan, renderTerminal } from '../../src/reporters/terminal.ts';
import { sampleReport } from './sample-report.ts';

const report = sampleReport();
const stats = report.stats.findings;
const total = report.findings.length;
const occurrences = (text: string, what: string) => text.split(what).length - 1;

describe('every format counts the same', () => {
  test('json', () => {
    const { findings, stats: counted } = JSON.parse(REPORTERS.json(report));
    for (const action of ACTIONS) {
      expect(findings.filter((one: { action: Action }) => one.action === action)).toHaveLength(stats[action]);
    }
    expect(counted.findings).toEqual(stats);
  });

  test('md', () => {
    const markdown = REPORTERS.md(report);
    expect(occurrences(markdown, '**Rewrite**, ')).toBe(stats.rewrite);
    expect(occurrences(markdown, '- [ ] **By hand**, ')).toBe(stats.manual);
    expect(occurrences(markdown, '- [ ] **Blocked**, ')).toBe(stats.blocked);
    expect(markdown).toContain(`## Left alone (${stats.none})`);
    expect(markdown).toContain(`\n| ${[...ACTIONS.map((action) => stats[action]), total].join(' | ')} |\n`);
  });

  test('html', () => {
    const page = REPORTERS.html(report);
    for (const action of ACTIONS) {
      expect(page).toContain(`<b data-total="${action}">${stats[action]}</b>`);
      expect(occurrences(page, `" data-action="${action}">`)).toBe(stats[action]);
    }
    expect(page).toContain(`<b data-total="all">${total}</b>`);
  });

  test.each([renderTerminal, renderScan])('terminal', (render) => {
    const text = render(report, { color: false, width: 200, verbose: false });
    const { rewrite, manual, blocked, none } = stats;
    const sum = `${rewrite} rewrite, ${manual} by hand, ${blocked} blocked, ${none} left alone`;
    expect(text).toContain(`  ${total} findings in 6 files: ${sum}\n`);
    expect(rewrite + manual + blocked + none).toBe(total);
  });

  test('patch: every diff is there, or named as left out', () => {
    const patch = REPORTERS.patch(report);
    const diffs = report.files.filter(({ diff }) => diff !== '').length;
    expect(occurrences(patch, 'diff --git ') + occurrences(patch, '# banjia left out')).toBe(diffs);
  });
});
