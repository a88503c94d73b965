import { mastra as words } from '../../messages/mastra.ts';
import type { ApiSupport } from '../../providers/support.ts';
import type { ApiCall } from '../../source/calls.ts';
import { isRouted } from '../../source/libraries/mastra/find-mastra.ts';
import type { Place } from '../../target.ts';

/** What a vendor serves of what Mastra asks it for by a name, as far as the name's place takes an address. */
export function reachOf(call: ApiCall, { provider }: Place): ApiSupport {
  const support = provider.apis[call.resource];
  const isFixed = call.clients.some((client) => isRouted(client) && client.isFixed);
  if (!isFixed || support.action !== 'rewrite') return support;
  return { ...support, action: 'manual', note: words.fixed[call.path === 'Memory' ? 'memory' : 'agent'] };
}
