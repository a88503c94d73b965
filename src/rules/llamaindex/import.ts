import type { RuleFinding } from '../../finding.ts';
import { llamaindex as words } from '../../messages/en/llamaindex.ts';
import { rules } from '../../messages/en/rules.ts';
import { packageOf } from '../../source/libraries/exports.ts';
import { modelClass } from '../../source/libraries/llamaindex/classes.ts';
import { nameOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { isTypeOnly } from '../../source/type-only.ts';
import { at } from '../find.ts';
import type { Rule } from '../rule.ts';

/** Accounts for every place where LlamaIndex's classes of OpenAI enter a file. The package stays. */
export const llamaIndexImportRule: Rule = {
  id: 'llamaindex/import',
  family: 'llamaindex',
  find: ({ inventory, target }) =>
    inventory.tracer.index.specifiers.flatMap((node): RuleFinding[] => {
      const from = packageOf(inventory.resolver.mapped(node.text, inventory.island.pathOf(node)));
      if (from !== '@llamaindex/openai' && !(from === 'llamaindex' && takesModel(node))) return [];
      const isType = isTypeOnly(node);
      const message = isType ? rules.import.type : target === null ? words.found : words.stays(target.provider.name);
      const kind = isType ? 'type' : 'import';
      return [at(node, { rule: `llamaindex/${kind}`, kind, confidence: 'certain', action: 'none', message })];
    }),
};

/** The umbrella package brings much else. */
function takesModel({ parent }: ts.StringLiteralLike): boolean {
  const bindings = ts.isImportDeclaration(parent) ? parent.importClause?.namedBindings : undefined;
  if (bindings === undefined || !ts.isNamedImports(bindings)) return false;
  return bindings.elements.some(
    ({ propertyName, name }) => modelClass(nameOf(propertyName ?? name) ?? '') !== undefined,
  );
}
