import type { ApiCall } from '../source/calls.ts';
import type { Place } from '../target.ts';
import type { Verdicts } from './verdicts.ts';

/** The requests by hand that stay, or go to another place than a client. */
export function requestsApart(goal: Place | null | undefined, { calls, homes }: Verdicts): ApiCall[] {
  return [...calls].flatMap(([call, { fate }]) =>
    call.http !== undefined && (fate === 'moves' ? homes(call) : undefined) !== goal ? [call] : [],
  );
}
