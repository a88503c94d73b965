import type { RuleFinding } from '../../finding.ts';
import { agents as words } from '../../messages/en/agents.ts';
import { agentsPackage } from '../../source/libraries/agents/uses.ts';
import { isTypeOnly } from '../../source/type-only.ts';
import { at } from '../find.ts';
import type { Rule } from '../rule.ts';

/** Accounts for every place where the Agents SDK enters a file. The package stays, whoever is asked. */
export const importRule: Rule = {
  id: 'agents/import',
  family: 'agents',
  find: ({ inventory: { tracer, resolver, island }, target }) =>
    tracer.index.specifiers.flatMap((node): RuleFinding[] => {
      if (agentsPackage(resolver.mapped(node.text, island.pathOf(node))) === undefined) return [];
      const isType = isTypeOnly(node);
      const message = isType
        ? words.import.type
        : target === null
          ? words.import.found
          : words.import.value(target.provider.name);
      const kind = isType ? 'type' : 'import';
      return [at(node, { rule: 'agents/import', kind, confidence: 'certain', action: 'none', message })];
    }),
};
