import { optionFindings } from '../options/option-findings.ts';
import type { Rule } from '../rule.ts';

/** The options of a model that is handed a client of the SDK: key and address move there, what it asks for moves here. */
export const llamaIndexParamRule: Rule = {
  id: 'llamaindex/param',
  family: 'llamaindex',
  find: (context) =>
    context.inventory.calls.flatMap((call) => {
      const isClient = call.clients.some((client) => client.node === call.node);
      return call.library?.family !== 'llamaindex' || isClient ? [] : optionFindings(call, context);
    }),
};
