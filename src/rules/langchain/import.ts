import type { RuleFinding } from '../../finding.ts';
import { langchain as words } from '../../messages/en/langchain.ts';
import { rules } from '../../messages/en/rules.ts';
import { modelKind } from '../../source/libraries/langchain/classes.ts';
import { langChainModule } from '../../source/libraries/langchain/release.ts';
import { nameOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { isTypeOnly } from '../../source/type-only.ts';
import { at } from '../find.ts';
import type { Rule } from '../rule.ts';

/** Accounts for every place where LangChain's classes of OpenAI enter a file. The package stays. */
export const langChainImportRule: Rule = {
  id: 'langchain/import',
  family: 'langchain',
  find: ({ inventory, target }) =>
    inventory.tracer.index.specifiers.flatMap((node): RuleFinding[] => {
      const mapped = inventory.resolver.mapped(node.text, inventory.island.pathOf(node));
      if (!bringsOpenAI(node, mapped)) return [];
      const isType = isTypeOnly(node);
      const message = isType ? rules.import.type : target === null ? words.found : words.stays(target.provider.name);
      return [
        at(node, {
          rule: isType ? 'langchain/type' : 'langchain/import',
          kind: isType ? 'type' : 'import',
          confidence: 'certain',
          action: 'none',
          message,
        }),
      ];
    }),
};

/** A module of OpenAI's classes alone, or an old barrel that one of them is taken out of. */
function bringsOpenAI({ parent }: ts.StringLiteralLike, specifier: string): boolean {
  const module = langChainModule(specifier);
  if (module === undefined) return false;
  if (module.name === '@langchain/openai' || /(?:^|\/)openai$/.test(module.subpath)) return true;
  const bindings = ts.isImportDeclaration(parent) ? parent.importClause?.namedBindings : undefined;
  if (bindings === undefined || !ts.isNamedImports(bindings)) return false;
  return bindings.elements.some(
    (element) => modelKind(nameOf(element.propertyName ?? element.name) ?? '') !== undefined,
  );
}
