import { EXIT, UserError } from '../errors.ts';
import { cli as words } from '../messages/cli.ts';
import { applyChanges } from '../pipeline/apply.ts';
import type { FileChange } from '../pipeline/change.ts';
import { undo } from '../pipeline/undo.ts';
import type { Verifier } from '../pipeline/verify/verify.ts';
import type { Verification } from '../report.ts';
import { renderVerification } from '../reporters/terminal.ts';
import type { Draft } from './draft.ts';
import { withProgress } from './progress.ts';
import type { Ask } from './prompts/ask.ts';
import { askAftermath } from './prompts/new-errors.ts';
import type { Session } from './session.ts';
import { withDependents } from './with-dependents.ts';

interface Writing {
  readonly draft: Draft;
  readonly verifier: Verifier | undefined;
  /** Without it nobody is asked, and what was written stays. */
  readonly ask: Ask | undefined;
  readonly signal: AbortSignal;
}

/** What was written in the end, how its types are, and how long both took, in milliseconds. */
export interface Written {
  /** Changed files that were taken back for their new type errors; `all` of them leave nothing written. */
  readonly takenBack: ReadonlySet<string>;
  readonly verification: Verification | undefined;
  readonly applyMs: number;
  readonly verifyMs: number;
}

/**
 * Writes all changes with a look at the types before and after. Where new errors came with them, the user keeps the
 * changes, or takes back those files, or all. Throws UserError or Interrupted with the tree as it was.
 */
export async function verifiedWrite(session: Session, writing: Writing): Promise<Written> {
  const { draft, verifier, ask, signal } = writing;
  const { root, terminal, page } = session;
  const watch = { apply: 0, verify: 0 };
  const timed = async <T>(what: keyof typeof watch, work: () => Promise<T>): Promise<T> => {
    const started = performance.now();
    const result = await work();
    watch[what] += performance.now() - started;
    return result;
  };
  const verify = <T>(work: () => Promise<T>): Promise<T> =>
    timed('verify', () =>
      withProgress(terminal, (onProgress) => {
        onProgress({ stage: 'verify' });
        return work();
      }),
    );
  const write = (changes: readonly FileChange[]) =>
    timed('apply', () => applyChanges({ root: root.path, changes, command: 'migrate', signal }));

  if (verifier !== undefined) await verify(() => verifier.before(signal));
  await write(draft.changes);
  const end = (takenBack: ReadonlySet<string>, verification?: Verification): Written => ({
    takenBack,
    verification,
    applyMs: watch.apply,
    verifyMs: watch.verify,
  });
  if (verifier === undefined) return end(new Set());

  let isStanding = true;
  try {
    const verification = await verify(() => verifier.after(draft.changes, signal));
    if (verification.newErrors.length === 0 || ask === undefined) return end(new Set(), verification);
    terminal.print(renderVerification(draft.report({ dryRun: false, verification }), page));
    const changed = new Set(draft.changes.map(({ path }) => path));
    const wrong = new Set(verification.newErrors.flatMap(({ file }) => (changed.has(file) ? [file] : [])));
    const faulty = withDependents(wrong, draft.changes);
    const answer = await askAftermath(ask, {
      errors: verification.newErrors.length,
      files: faulty.size,
      changed: changed.size,
    });
    if (answer === 'keep') return end(new Set(), verification);
    isStanding = false;
    takeBack(root.path);
    if (answer === 'all') return end(changed);
    const kept = draft.changes.filter(({ path }) => !faulty.has(path));
    await write(kept);
    isStanding = true;
    return end(faulty, await verify(() => verifier.after(kept, signal)));
  } catch (error) {
    // The checks and the question come after the writing: who interrupts them wants none of it, and what fails must
    // leave nothing.
    if (isStanding) takeBack(root.path);
    throw error;
  }
}

/** Throws UserError where somebody edited a file meanwhile: it stays in the journal. */
function takeBack(root: string): void {
  const refused = undo(root)?.refused ?? [];
  if (refused.length === 0) return;
  throw new UserError(words.notTakenBack(refused.map(({ path }) => path)), {
    hint: words.notTakenBackHint,
    exitCode: EXIT.failed,
  });
}
