import type { RuleFinding } from '../../finding.ts';
import { aiSdk as words } from '../../messages/ai-sdk.ts';
import { isAiSdkClient } from '../../source/libraries/ai-sdk/client.ts';
import { gatewayNames } from '../../source/libraries/prefixed-id.ts';
import { at } from '../find.ts';
import type { Rule } from '../rule.ts';

/** Names of OpenAI's models behind a gateway that reach no call by a way that an edit could follow: lists, settings. */
export const gatewayNameRule: Rule = {
  id: 'ai-sdk/gateway-name',
  family: 'ai-sdk',
  find: ({ inventory, models }) => {
    const { clients, tracer } = inventory;
    const isAsked = clients.all.some((client) => isAiSdkClient(client) && client.instance.kind === 'gateway');
    if (!isAsked) return [];
    const seen = new Set<unknown>(models.groups.flatMap(({ sites }) => sites.map(({ node }) => node)));
    return gatewayNames(tracer.index)
      .filter((node) => !seen.has(node))
      .map((node): RuleFinding => {
        const message = words.gateway.offered(node.text);
        return at(node, {
          rule: 'ai-sdk/gateway-name',
          kind: 'model',
          confidence: 'possible',
          action: 'none',
          message,
        });
      });
  },
};
