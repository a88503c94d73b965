import { describe, expect, it } from 'vitest';
import { exitCodeFor, gateCodeFor } from '../../src/cli/exit-code.ts';
import type { Action } from '../../src/finding.ts';
import type { Report } from '../../src/report.ts';
import { sampleReport } from '../reporters/sample-report.ts';

const NO_FINDINGS = { rewrite: 0, manual: 0, blocked: 0, none: 0 };

function reportWith(findings: Partial<Record<Action, number>>, newErrors: Report['verification']['newErrors'] = []) {
  const { stats, verification } = sampleReport();
  return sampleReport({
    stats: { ...stats, findings: { ...NO_FINDINGS, ...findings } },
    verification: { ...verification, newErrors },
  });
}

describe('exitCodeFor', () => {
  it('is 0 whatever is left, without --fail-on', () => {
    expect(exitCodeFor(reportWith({ manual: 1, blocked: 1 }), [])).toBe(0);
  });

  it('is 1 for what --fail-on names, and for nothing else', () => {
    expect(exitCodeFor(reportWith({ manual: 1 }), ['manual'])).toBe(1);
    expect(exitCodeFor(reportWith({ manual: 1, rewrite: 2, none: 3 }), ['blocked', 'new-errors'])).toBe(0);
    expect(exitCodeFor(reportWith({ blocked: 1 }), ['manual', 'blocked'])).toBe(1);
    const error = { file: 'src/a.ts', line: 1, code: 'TS2345', message: 'no' };
    expect(exitCodeFor(reportWith({}, [error]), ['new-errors'])).toBe(1);
  });
});

describe('gateCodeFor', () => {
  it.each(['rewrite', 'manual', 'blocked'] as const)('is 1 while anything is to %s', (action) => {
    expect(gateCodeFor(reportWith({ [action]: 1 }))).toBe(1);
  });

  it('is 0 where only what is left alone remains', () => {
    expect(gateCodeFor(reportWith({ none: 5 }))).toBe(0);
  });
});
