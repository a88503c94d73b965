import { cli } from '../messages/cli.ts';
import type { Analysis } from '../pipeline/run.ts';
import type { Report } from '../report.ts';
import { joinSections, openPage } from '../reporters/terminal-layout.ts';
import { skippedSection } from '../reporters/terminal-sections.ts';
import type { Target } from '../target.ts';
import { makeDraft } from './draft.ts';
import type { Scope } from './options.ts';
import type { Session } from './session.ts';

const words = cli.nothing;

/**
 * The report of a run that has nothing to move, after it was said why; undefined where there is something. `target` may
 * be undecided: nobody is asked where to move nothing.
 */
export function reportNothing(session: Session, analysis: Analysis, target: Target | null): Report | undefined {
  if (analysis.usage.families.length > 0) return undefined;
  const { options, terminal, page } = session;
  const draft = makeDraft(session, { command: 'migrate', analysis, target, scope: options.scope });
  const report = draft.report({ dryRun: options.run.dryRun });
  const reason = whyNothing(report, options.scope);
  if (reason === undefined) return undefined;
  terminal.print(joinSections([[reason], skippedSection(openPage(page), report)]));
  return report;
}

/** No files, no use of OpenAI, or only uses that are somebody else's; undefined where something is to be done. */
function whyNothing({ stats, findings }: Report, { include, exclude }: Scope): string | undefined {
  if (stats.filesListed === 0) return include.length + exclude.length > 0 ? words.noneLeft : words.noFiles;
  if (findings.length === 0) return words.noUse(stats.filesListed);
  return stats.findings.none === findings.length ? words.others(findings.length) : undefined;
}
