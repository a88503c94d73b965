import type { RuleFinding } from '../../finding.ts';
import { aiSdk as words } from '../../messages/ai-sdk.ts';
import { isAiSdkClient } from '../../source/libraries/ai-sdk/client.ts';
import { memberName } from '../../source/syntax.ts';
import { at } from '../find.ts';
import type { Rule } from '../rule.ts';
import { isModelUse, platformUse, usesOf } from './provider-uses.ts';

const base = { rule: 'ai-sdk/platform', kind: 'call', confidence: 'certain' } as const;

/** Tools, sockets and uploads that come with OpenAI's provider: no other vendor has them, so the provider stays for them. */
export const platformRule: Rule = {
  id: 'ai-sdk/platform',
  family: 'ai-sdk',
  find: ({ inventory, target, verdicts }) => {
    const clients = inventory.clients.all.filter(isAiSdkClient);
    const instances = new Set(clients.map(({ instance }) => instance));
    const asked = inventory.calls.filter((call) => call.clients.some(isAiSdkClient));
    const isAllLeft = asked.length > 0 && asked.every((call) => verdicts.calls.get(call)?.fate !== 'moves');
    return [...instances].flatMap((instance) => {
      if (instance.kind === 'gateway') return [];
      const own = clients.filter((client) => client.instance === instance);
      const fates = own.map((client) => verdicts.clients.get(client)?.fate);
      if (!fates.includes('moves') && !fates.includes('stays')) return [];
      return usesOf(instance, inventory).flatMap((use): RuleFinding[] => {
        const node = isModelUse(use, instance, inventory) ? undefined : platformUse(use, inventory);
        if (node === undefined) return [];
        const text = node.getText();
        // Where every model stays, tools go on being given to whoever was asked before.
        if (target !== null && isAllLeft && memberName(use.parent) === 'tools')
          return [at(node, { ...base, action: 'none', message: words.platform.unmoved(text) })];
        const message = target === null ? words.platform.found(text) : words.platform.stays(text, target.provider.name);
        const action = target === null ? 'manual' : 'blocked';
        const todo = target === null ? {} : { todo: message };
        return [at(node, { ...base, action, message, ...todo })];
      });
    });
  },
};
