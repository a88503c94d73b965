import type { ts } from '../source/ts.ts';
import type { Place } from '../target.ts';
import type { RuleContext } from './context.ts';
import type { CallVerdict, ClientVerdict, Verdicts } from './verdicts.ts';

/** Whether any call or client moves. */
export function movesAny({ calls, clients }: Verdicts): boolean {
  return [...calls.values(), ...clients.values()].some(({ fate }) => fate === 'moves');
}

/** Whether nothing that is seen may go on talking to OpenAI: all moves, has moved, or is another vendor's. */
export function keepsNothing({ calls, clients }: Verdicts): boolean {
  const isSettled = (verdict: CallVerdict | ClientVerdict) =>
    verdict.fate === 'moves' ||
    verdict.fate === 'there' ||
    (verdict.fate === 'left' && !('ownership' in verdict && verdict.ownership.of === 'unknown'));
  return [...calls.values(), ...clients.values()].every(isSettled);
}

/** Whether something moves, and nothing stays. */
export function leavesWhole(verdicts: Verdicts): boolean {
  return movesAny(verdicts) && keepsNothing(verdicts);
}

/** The places that anything moves to; none while no target is chosen. */
export function placesInUse(verdicts: Verdicts, isCounted: (node: ts.Node) => boolean = () => true): Place[] {
  const ofClients = [...verdicts.clients].flatMap(([{ node }, verdict]) =>
    verdict.fate === 'moves' && verdict.place !== null && isCounted(node) ? [verdict.place] : [],
  );
  const ofCalls = [...verdicts.calls].flatMap(([call, verdict]) => {
    const place = verdict.fate === 'moves' && isCounted(call.node) ? verdicts.homes(call) : null;
    return place === null ? [] : [place];
  });
  return [...new Set([...ofClients, ...ofCalls])];
}

/** The places that code moves to which may come to run in the package that a file belongs to. */
export function placesNear(
  file: string,
  { verdicts, inventory }: Pick<RuleContext, 'verdicts' | 'inventory'>,
): Place[] {
  const { island, workspaces } = inventory;
  return placesInUse(verdicts, (node) => workspaces.reaches(island.pathOf(node), file));
}
