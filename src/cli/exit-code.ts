import { EXIT, type ExitCode } from '../errors.ts';
import type { Report } from '../report.ts';
import type { RunOptions } from './options.ts';

/** 1 where something that `--fail-on` names is left, else 0. */
export function exitCodeFor(report: Report, failOn: RunOptions['failOn']): ExitCode {
  const left = {
    manual: report.stats.findings.manual,
    blocked: report.stats.findings.blocked,
    'new-errors': report.verification.newErrors.length,
  };
  return failOn.some((what) => left[what] > 0) ? EXIT.gate : EXIT.ok;
}

/** 1 while anything depends on OpenAI: whatever can be moved, must be moved by hand, or cannot be moved. */
export function gateCodeFor({ stats }: Report): ExitCode {
  const { rewrite, manual, blocked } = stats.findings;
  return rewrite + manual + blocked > 0 ? EXIT.gate : EXIT.ok;
}
