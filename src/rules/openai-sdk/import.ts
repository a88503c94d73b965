import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/en/rules.ts';
import { OTHER_CLIENTS } from '../../openai/other-clients.ts';
import { packageOf } from '../../source/libraries/exports.ts';
import { sdkModule } from '../../source/sdk.ts';
import { isTypeOnly } from '../../source/type-only.ts';
import { at } from '../find.ts';
import type { Rule } from '../rule.ts';

/** Packages with clients of their own that this family answers for. */
const OTHERS: ReadonlySet<string> = new Set(['chatgpt', ...OTHER_CLIENTS.map(({ package: name }) => name)]);

/** Accounts for every place where the SDK enters a file. The package stays, so nothing is rewritten. */
export const importRule: Rule = {
  id: 'openai-sdk/import',
  family: 'openai-sdk',
  find: ({ inventory, target }) =>
    inventory.tracer.index.specifiers.flatMap((node): RuleFinding[] => {
      const mapped = inventory.resolver.mapped(node.text, inventory.island.pathOf(node));
      const other = packageOf(mapped);
      const isOther = OTHERS.has(other);
      if (sdkModule(mapped) === undefined && !isOther) return [];
      const isType = isTypeOnly(node) || (sdkModule(mapped)?.subpath ?? '').startsWith('resources');
      const message = isType
        ? words.import.type
        : isOther
          ? words.import.other(other)
          : target === null
            ? words.import.found
            : words.import.value(target.provider.name);
      return [
        at(node, {
          rule: isType ? 'openai-sdk/type' : 'openai-sdk/import',
          kind: isType ? 'type' : 'import',
          confidence: 'certain',
          action: 'none',
          message,
        }),
      ];
    }),
};
