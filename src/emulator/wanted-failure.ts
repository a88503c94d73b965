import { emulate as words } from '../messages/emulate.ts';
import { ERROR_KINDS } from '../providers/behaviour.ts';
import type { Refusal } from './reply.ts';

/** Names the error that a request wants to meet, so that an app can try how it copes. */
export const FAIL_HEADER = 'x-banjia-fail';

/** The error that the header asks for; a parameter error where it asks for one that there is not. */
export function wantedFailure(header: string | undefined): Refusal | undefined {
  if (header === undefined) return undefined;
  const kind = ERROR_KINDS.find((each) => each === header.trim().toLowerCase());
  if (kind) return { kind, message: words.wanted(kind), log: `${FAIL_HEADER} ${kind}` };
  return { kind: 'parameter', message: words.noSuchFailure(FAIL_HEADER, ERROR_KINDS), log: FAIL_HEADER };
}
