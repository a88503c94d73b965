import { joining } from '../messages/joining.ts';
import { pipeline } from '../messages/pipeline.ts';
import { withInterrupt } from '../pipeline/signals.ts';
import { isUnfinished } from '../pipeline/undo.ts';
import type { Report } from '../report.ts';
import { openReports } from './deliver.ts';
import { makeDraft } from './draft.ts';
import { recalled } from './recall.ts';
import type { Session } from './session.ts';
import { takeStock } from './take-stock.ts';

const { journal: words } = pipeline;

/** Takes stock without a target and makes the reports that were asked for: what `scan` and `check` have in common. */
export async function takeInventory(session: Session, command: 'scan' | 'check'): Promise<Report> {
  const { scope } = session.options;
  if (isUnfinished(session.root.path))
    session.terminal.note(joining.sentences([words.unfinished, words.unfinishedHint].map(joining.ended)));
  const deliver = openReports(session);
  const report = await withInterrupt((signal) =>
    recalled(session, {
      command,
      signal,
      take: async (survey) => {
        const analysis = await takeStock(session, signal, survey);
        return {
          analysis,
          report: makeDraft(session, { command, analysis, target: null, scope }).report({ dryRun: false }),
        };
      },
    }),
  );
  await deliver(report);
  return report;
}
