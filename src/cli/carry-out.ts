import { resolve } from 'node:path';
import { cli as words } from '../messages/en/cli.ts';
import { applyChanges } from '../pipeline/apply.ts';
import type { FileChange } from '../pipeline/change.ts';
import type { Report } from '../report.ts';
import { saveReport } from './deliver.ts';
import type { Verdict } from './prompts/verdict.ts';
import type { Session } from './session.ts';

interface Diff {
  readonly changes: readonly FileChange[];
  /** The report that shows them. */
  readonly preview: Report;
  readonly signal: AbortSignal;
}

/**
 * Does with a diff what was decided. Gives the milliseconds that writing took, undefined where nothing was written under
 * root. Throws UserError or Interrupted with the tree as it was.
 */
export async function carryOut(
  verdict: Verdict,
  { changes, preview, signal }: Diff,
  { root, terminal }: Session,
): Promise<number | undefined> {
  switch (verdict.do) {
    case 'apply': {
      const started = performance.now();
      await applyChanges({ root: root.path, changes, command: 'migrate', signal });
      terminal.print(words.applied(preview.stats.filesChanged, preview.stats.filesCreated));
      return performance.now() - started;
    }
    case 'save':
      await saveReport(preview, resolve(verdict.file));
      terminal.print(words.saved(verdict.file));
      return undefined;
    case 'nothing':
      terminal.print(words.notApplied);
      return undefined;
  }
}
