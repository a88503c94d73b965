import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import { OTHER_CLIENTS } from '../../openai/other-clients.ts';
import { packageOf } from '../../source/libraries/exports.ts';
import { elementsFrom, exportName } from '../../source/names-from.ts';
import { sdkModule } from '../../source/sdk.ts';
import { ts } from '../../source/ts.ts';
import { isTypeOnly } from '../../source/type-only.ts';
import { at } from '../find.ts';
import type { Rule } from '../rule.ts';

/** Clients that packages bring; who only takes a model's name may as well be given another's. */
const BROUGHT = OTHER_CLIENTS.filter(({ way, takes }) => way !== 'string' && takes === undefined);

/** Packages with clients of their own that this family answers for. */
const OTHERS: ReadonlySet<string> = new Set(BROUGHT.map(({ package: name }) => name));

/** The package that moves like the SDK. */
const CHATGPT = 'chatgpt';

/** Whether an import may bring one of the clients of a package: most of LangChain's own package is something else. */
function mayBring(specifier: ts.StringLiteralLike, name: string): boolean {
  const elements = elementsFrom(specifier);
  const { parent } = specifier;
  const isWhole = ts.isImportDeclaration(parent) && parent.importClause?.name !== undefined;
  if (elements.length === 0 || isWhole) return true;
  const clients = BROUGHT.filter((other) => other.package === name).flatMap(({ names }) => names);
  return elements.some((each) => clients.includes(exportName(each) ?? ''));
}

/** Accounts for every place where the SDK enters a file. The package stays, so nothing is rewritten. */
export const importRule: Rule = {
  id: 'openai-sdk/import',
  family: 'openai-sdk',
  find: ({ inventory, target }) =>
    inventory.tracer.index.specifiers.flatMap((node): RuleFinding[] => {
      const mapped = inventory.resolver.mapped(node.text, inventory.island.pathOf(node));
      const other = packageOf(mapped);
      const isOther = other === CHATGPT || (OTHERS.has(other) && mayBring(node, other));
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
