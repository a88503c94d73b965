import { resolve } from 'node:path';
import { cli as words } from '../messages/en/cli.ts';
import { applyChanges } from '../pipeline/apply.ts';
import type { Report } from '../report.ts';
import { nextStep, renderTerminal } from '../reporters/terminal.ts';
import { saveReport } from './deliver.ts';
import type { Draft } from './draft.ts';
import type { Ask } from './prompts/ask.ts';
import { askVerdict, type Verdict } from './prompts/verdict.ts';
import type { Session } from './session.ts';
import type { Settings } from './settings.ts';

interface Settling {
  readonly draft: Draft;
  /** The id of the target, for the name of a patch. */
  readonly provider: string;
  /** Without it nobody is asked, and the diff is written. */
  readonly ask: Ask | undefined;
  readonly signal: AbortSignal;
}

export interface Settlement {
  readonly report: Report;
  /** What was answered, in the form of flags. */
  readonly answers: Settings;
}

/** Shows the diff, then writes, keeps or drops it. Throws UserError or Interrupted with the tree as it was. */
export async function settle(session: Session, { draft, provider, ask, signal }: Settling): Promise<Settlement> {
  const { root, typed, options, terminal, page } = session;
  const { dryRun } = options.run;
  const preview = draft.report({ dryRun });
  const isOpen = !dryRun && draft.changes.length > 0;
  terminal.print(renderTerminal(preview, { ...page, next: !isOpen }));
  if (!isOpen) return { report: preview, answers: {} };
  terminal.print('');

  const verdict: Verdict = ask
    ? await askVerdict(ask, { root: root.path, provider, files: draft.changes.length })
    : { do: 'apply' };
  if (verdict.do === 'nothing') return { report: draft.report({ dryRun: true }), answers: { dryRun: true } };
  if (verdict.do === 'save') {
    const report = draft.report({ dryRun: true });
    await saveReport(report, resolve(verdict.file));
    terminal.print(words.saved(verdict.file));
    return { report, answers: { dryRun: true, report: [...(typed.report ?? []), verdict.file] } };
  }

  const started = performance.now();
  await applyChanges({ root: root.path, changes: draft.changes, command: 'migrate', signal });
  const report = draft.report({ dryRun: false, applyMs: performance.now() - started });
  terminal.print(`${words.applied(report.stats.filesChanged, report.stats.filesCreated)}\n${nextStep(report)}`);
  return { report, answers: {} };
}
