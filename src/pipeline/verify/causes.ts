import type { Finding } from '../../finding.ts';
import type { Verification } from '../../report.ts';
import type { FileChange } from '../change.ts';
import { originsIn } from './new-errors.ts';

/** How far from an edit its error may stand: an option of a call, and the line that the call begins with. */
const NEAR = 3;

/** Names, for each new error, the rule whose edit stands next to it; an error in a file that nobody edited has none. */
export function withCauses(
  verification: Verification,
  { findings, changes }: { readonly findings: readonly Finding[]; readonly changes: readonly FileChange[] },
): Verification {
  const origins = new Map(changes.map((change) => [change.path, originsIn(change)]));
  const newErrors = verification.newErrors.map((error) => {
    const from = origins.get(error.file)?.(error.line);
    if (from === undefined) return error;
    const distance = ({ line, endLine }: Finding) => Math.max(from.first - endLine, line - from.last, 0);
    const [nearest] = findings
      .filter(({ file, action }) => file === error.file && action === 'rewrite')
      .sort((a, b) => distance(a) - distance(b));
    return nearest === undefined || distance(nearest) > NEAR ? error : { ...error, cause: nearest.rule };
  });
  return { ...verification, newErrors };
}
