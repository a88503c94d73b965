import type { RuleFinding } from '../../finding.ts';
import { aiSdk as words } from '../../messages/ai-sdk.ts';
import { isAiSdkClient } from '../../source/libraries/ai-sdk/client.ts';
import { at } from '../find.ts';
import type { Rule } from '../rule.ts';
import { isModelUse, platformUse, usesOf } from './provider-uses.ts';

/** Tools, sockets and uploads that come with OpenAI's provider: no other vendor has them, so the provider stays for them. */
export const platformRule: Rule = {
  id: 'ai-sdk/platform',
  family: 'ai-sdk',
  find: ({ inventory, target, verdicts }) => {
    const clients = inventory.clients.all.filter(isAiSdkClient);
    const instances = new Set(clients.map(({ instance }) => instance));
    return [...instances].flatMap((instance) => {
      if (instance.kind === 'gateway') return [];
      const own = clients.filter((client) => client.instance === instance);
      const fates = own.map((client) => verdicts.clients.get(client)?.fate);
      if (!fates.includes('moves') && !fates.includes('stays')) return [];
      return usesOf(instance, inventory).flatMap((use): RuleFinding[] => {
        const node = isModelUse(use, instance, inventory) ? undefined : platformUse(use, inventory);
        if (node === undefined) return [];
        const text = node.getText();
        const message = target === null ? words.platform.found(text) : words.platform.stays(text, target.provider.name);
        const action = target === null ? 'manual' : 'blocked';
        const todo = target === null ? {} : { todo: message };
        return [at(node, { rule: 'ai-sdk/platform', kind: 'call', confidence: 'certain', action, message, ...todo })];
      });
    });
  },
};
