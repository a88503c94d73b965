import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/en/rules.ts';
import { sdkModule } from '../../source/sdk.ts';
import { ts } from '../../source/ts.ts';
import { at } from '../find.ts';
import type { Rule } from '../rule.ts';

/** Accounts for every place where the SDK enters a file. The package stays, so nothing is rewritten. */
export const importRule: Rule = {
  id: 'openai-sdk/import',
  family: 'openai-sdk',
  find: ({ inventory, target }) =>
    inventory.tracer.index.specifiers.flatMap((node): RuleFinding[] => {
      const mapped = inventory.resolver.mapped(node.text, inventory.island.pathOf(node));
      if (sdkModule(mapped) === undefined) return [];
      const isType = isTypeOnly(node) || (sdkModule(mapped)?.subpath ?? '').startsWith('resources');
      const message = isType
        ? words.import.type
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

function isTypeOnly(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isExportDeclaration(parent)) return parent.isTypeOnly;
  if (ts.isLiteralTypeNode(parent)) return true;
  if (!ts.isImportDeclaration(parent)) return false;
  const clause = parent.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  const isNamed = bindings !== undefined && ts.isNamedImports(bindings);
  return (
    clause.name === undefined &&
    isNamed &&
    bindings.elements.length > 0 &&
    bindings.elements.every((element) => element.isTypeOnly)
  );
}
