import type { ApiSupport } from '../providers/support.ts';
import type { ApiCall } from '../source/calls.ts';
import { placeOf, type Target } from '../target.ts';
import { servedAt } from './reach.ts';

/** What the target serves of what a call asks for; undefined while no target is chosen. */
export function supportOf(call: ApiCall, target: Target | null): ApiSupport | undefined {
  return target === null ? undefined : servedAt(call, placeOf(target, call.resource));
}
