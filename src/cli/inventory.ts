import { withInterrupt } from '../pipeline/signals.ts';
import type { Report } from '../report.ts';
import { openReports } from './deliver.ts';
import { makeDraft } from './draft.ts';
import type { Session } from './session.ts';
import { takeStock } from './take-stock.ts';

/** Takes stock without a target and makes the reports that were asked for: what `scan` and `check` have in common. */
export async function takeInventory(session: Session, command: 'scan' | 'check'): Promise<Report> {
  const deliver = await openReports(session);
  const analysis = await withInterrupt((signal) => takeStock(session, signal));
  const draft = makeDraft(session, { command, analysis, target: null, scope: session.options.scope });
  const report = draft.report({ dryRun: false });
  await deliver(report);
  return report;
}
