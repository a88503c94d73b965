import { resolve } from 'node:path';
import { cli as words } from '../messages/cli.ts';
import type { Analysis } from '../pipeline/run.ts';
import type { Verifier } from '../pipeline/verify/verify.ts';
import type { Report } from '../report.ts';
import { nextStep, renderTerminal, renderVerification } from '../reporters/terminal.ts';
import { inPlaceRule } from '../rules/shared-client/in-place.ts';
import { safeLine } from '../safe-text.ts';
import { saveReport } from './deliver.ts';
import type { Draft } from './draft.ts';
import { installCommands } from './install-commands.ts';
import type { Ask } from './prompts/ask.ts';
import { askVerdict, type Verdict } from './prompts/verdict.ts';
import type { Session } from './session.ts';
import type { Settings } from './settings.ts';
import { verifiedWrite } from './verified-write.ts';

interface Settling {
  readonly draft: Draft;
  /** The id of the target, for the name of a patch. */
  readonly provider: string;
  readonly importersOf: Analysis['importersOf'];
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
export async function settle(session: Session, settling: Settling): Promise<Settlement> {
  const { root, typed, options, terminal, page } = session;
  const { draft, provider, importersOf, ask, signal } = settling;
  const { dryRun } = options.run;
  const preview = draft.report({ dryRun });
  const isOpen = !dryRun && draft.changes.length > 0;
  terminal.print(renderTerminal(preview, { ...page, next: !isOpen }));
  for (const { rule, message } of preview.findings) if (rule === inPlaceRule.id) terminal.note(message);
  const tellInstall = ({ findings }: Report) => {
    for (const { command, folder } of installCommands(root.path, findings))
      terminal.print(words.install(command, safeLine(folder)));
  };
  if (!isOpen) {
    tellInstall(preview);
    return { report: preview, answers: {} };
  }
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

  const verifier = options.run.verify ? await openChecks(root.path, draft, importersOf) : undefined;
  if (verifier?.says !== undefined) terminal.note(verifier.says);
  const written = await verifiedWrite(session, { draft, verifier, ask, signal });
  const isNothing = written.takenBack.size === draft.changes.length;
  const report = draft.report(isNothing ? { dryRun: true } : { ...written, dryRun: false });
  if (isNothing) {
    terminal.print(words.takenBack(written.takenBack.size));
    return { report, answers: { dryRun: true } };
  }
  terminal.print(`${renderVerification(report, page)}\n`);
  terminal.print(`${words.applied(report.stats.filesChanged, report.stats.filesCreated)}\n${nextStep(report)}`);
  tellInstall(report);
  return { report, answers: {} };
}

/** The compiler reads the configs: it is loaded by now, and by nothing that needs no verification. */
async function openChecks(root: string, { changes }: Draft, importersOf: Analysis['importersOf']): Promise<Verifier> {
  const { openVerifier } = await import('../pipeline/verify/verify.ts');
  return openVerifier({ root, changes, importersOf });
}
