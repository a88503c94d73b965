import { EXIT, UserError } from '../../errors.ts';
import { cli } from '../../messages/cli.ts';
import type { Report } from '../../report.ts';
import { type MergeObstacle, mergeReports, type NamedReport } from '../../reporters/merge-reports.ts';
import { renderCheck, renderScan, renderTerminal, type TerminalOptions } from '../../reporters/terminal.ts';
import { openReports } from '../deliver.ts';
import { readReport } from '../read-report.ts';
import { reportNames } from '../report-names.ts';
import { openSession } from '../session.ts';
import type { Run } from './index.ts';

const { merge: words } = cli;

/** Renders one JSON report, or many as one. The exit code says that it was done, not what the reports hold. */
export const run: Run = async (_, flags, files) => {
  const session = await openSession(undefined, flags);
  const deliver = openReports(session);
  const named: NamedReport[] = [];
  for (const [i, name] of reportNames(files).entries()) named.push({ name, report: await readReport(files[i] ?? '') });
  const [first, ...others] = named;
  if (first === undefined) throw new Error('commander asks for one at least');
  const merged = mergeReports([first, ...others]);
  if ('why' in merged) throw refusal(merged);
  session.terminal.print(render(merged, session.page));
  await deliver(merged);
  return EXIT.ok;
};

function render(report: Report, page: TerminalOptions): string {
  if (report.command === 'scan') return renderScan(report, page);
  return report.command === 'check' ? renderCheck(report, page) : renderTerminal(report, { ...page, next: false });
}

function refusal(obstacle: MergeObstacle): UserError {
  if (obstacle.why === 'command') return new UserError(words.command);
  return new UserError(words.overlap(obstacle.path), { hint: words.overlapHint });
}
