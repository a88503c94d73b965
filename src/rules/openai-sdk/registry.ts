import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import { at } from '../find.ts';
import type { Registry } from '../registries.ts';
import type { Rule } from '../rule.ts';
import { toldRegistries } from '../told-registries.ts';

/** Programs that let their users choose a vendor, and have the target among them: told once for each package. */
export const registryRule: Rule = {
  id: 'openai-sdk/registry',
  family: 'openai-sdk',
  find: (context) => [...toldRegistries(context).values()].map(finding),
};

function finding({ family, place }: Registry): RuleFinding {
  return at(family.node, {
    rule: 'openai-sdk/registry',
    kind: 'client',
    confidence: 'likely',
    action: 'manual',
    message: words.registry.holds(place.provider.name, place.apiKeyEnv),
  });
}
