import type { Family } from '../finding.ts';
import type { ApiSupport } from '../providers/support.ts';
import type { ApiCall } from '../source/calls.ts';
import type { Place } from '../target.ts';
import { reachOf as reachOfAiSdk } from './ai-sdk/reach.ts';
import { reachOf as reachOfLlamaIndex } from './llamaindex/reach.ts';
import { reachOf as reachOfMastra } from './mastra/reach.ts';

/** Libraries that do not reach all of what a vendor serves. */
const REACHES: Readonly<Partial<Record<Family, (call: ApiCall, place: Place) => ApiSupport>>> = {
  'ai-sdk': reachOfAiSdk,
  llamaindex: reachOfLlamaIndex,
  agents: reachOfMastra,
};

/** What a vendor serves of what a call asks for, as far as the call's library can ask for it there. */
export function servedAt(call: ApiCall, place: Place): ApiSupport {
  const reach = call.library === undefined ? undefined : REACHES[call.library.family];
  return reach === undefined ? place.provider.apis[call.resource] : reach(call, place);
}
