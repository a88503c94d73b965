import { cli as words } from '../../messages/cli.ts';
import { withInterrupt } from '../../pipeline/signals.ts';
import type { Report } from '../../report.ts';
import type { Choices } from '../choices.ts';
import { choose, openChoices } from '../choose.ts';
import { recoverUnfinished, requireCleanTree } from '../clean-tree.ts';
import { decide, openQuestions } from '../decide.ts';
import { openReports } from '../deliver.ts';
import { makeDraft } from '../draft.ts';
import { exitCodeFor } from '../exit-code.ts';
import { reportNothing } from '../nothing-to-move.ts';
import { repeatCommand } from '../repeat-command.ts';
import { openSession, type Session } from '../session.ts';
import { settle } from '../settle.ts';
import { takeStock } from '../take-stock.ts';
import { openAddress, targetOf } from '../target.ts';
import type { Run } from './index.ts';

/** The main job: scan, ask what is undecided, plan, show the diff, apply, report. */
export const run: Run = async (argument, flags) => {
  const session = await openSession(argument, flags);
  const { failOn } = session.options.run;
  const made = await openChoices(session);
  const deliver = openReports(session);

  const report = await withInterrupt((signal) => migrate(session, { made, signal }));
  await deliver(report);
  const { verification, stats } = report;
  if (failOn.includes('new-errors') && !verification.ran && stats.filesChanged + stats.filesCreated > 0)
    session.terminal.note(words.untold);
  return exitCodeFor(report, failOn);
};

async function migrate(
  session: Session,
  { made, signal }: { readonly made: Choices | undefined; readonly signal: AbortSignal },
): Promise<Report> {
  const { argument, typed, options, terminal } = session;
  // A target that is given already is checked before the work.
  const isAsked = options.target.provider === undefined || (terminal.interactive && openAddress(options.target));
  const given = isAsked ? null : targetOf(options.target);

  recoverUnfinished(session);
  const refuseUntracked = await requireCleanTree(session, signal);
  const analysis = await takeStock(session, signal);
  const nothing = reportNothing(session, analysis, given);
  if (nothing) return nothing;

  const ask = await openQuestions(terminal, signal);
  const { target, scope, answers } = await decide(session, { usage: analysis.usage, ask });
  const whole = makeDraft(session, { command: 'migrate', analysis, target, scope });
  const { draft, answers: choices } = await choose(session, whole, { made, ask });
  refuseUntracked(draft.changes);

  const { importersOf } = analysis;
  const outcome = await settle(session, { draft, provider: target.provider.id, importersOf, ask, signal });
  if (ask)
    terminal.print(words.repeat(repeatCommand(argument, { ...typed, ...answers, ...choices, ...outcome.answers })));
  return outcome.report;
}
