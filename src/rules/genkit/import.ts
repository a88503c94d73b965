import type { RuleFinding } from '../../finding.ts';
import { genkit as words } from '../../messages/en/genkit.ts';
import { rules } from '../../messages/en/rules.ts';
import { isPluginPackage } from '../../source/libraries/genkit/plugins.ts';
import { isTypeOnly } from '../../source/type-only.ts';
import { at } from '../find.ts';
import type { Rule } from '../rule.ts';

/** Accounts for every place where Genkit's plugin for OpenAI enters a file. The package stays. */
export const genkitImportRule: Rule = {
  id: 'agents/genkit-import',
  family: 'agents',
  find: ({ inventory: { tracer, resolver, island }, target }) =>
    tracer.index.specifiers.flatMap((node): RuleFinding[] => {
      if (!isPluginPackage(resolver.mapped(node.text, island.pathOf(node)))) return [];
      const isType = isTypeOnly(node);
      const message = isType ? rules.import.type : target === null ? words.found : words.stays(target.provider.name);
      const kind = isType ? 'type' : 'import';
      return [at(node, { rule: 'agents/genkit-import', kind, confidence: 'certain', action: 'none', message })];
    }),
};
