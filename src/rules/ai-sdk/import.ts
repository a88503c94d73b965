import type { RuleFinding } from '../../finding.ts';
import { aiSdk as words } from '../../messages/ai-sdk.ts';
import type { Inventory } from '../../source/inventory.ts';
import { aiSdkModule } from '../../source/libraries/ai-sdk/module.ts';
import type { ts } from '../../source/ts.ts';
import { isTypeOnly } from '../../source/type-only.ts';
import type { RuleContext } from '../context.ts';
import { at } from '../find.ts';
import type { Rule } from '../rule.ts';
import { groupOf } from './group.ts';
import { type ImportChange, importChanges } from './import-changes.ts';
import { providerMoves } from './moves.ts';

const base = { rule: 'ai-sdk/import', kind: 'import', confidence: 'certain' } as const;

/** Imports of OpenAI's package: what moves is brought from the target's package instead, or beside what stays. */
export const importRule: Rule = {
  id: 'ai-sdk/import',
  family: 'ai-sdk',
  find: (context) => {
    const { inventory, verdicts, target } = context;
    const moves = target === null ? [] : providerMoves({ inventory, target, verdicts });
    const changes = target === null ? [] : importChanges(moves, { ...context, target });
    const changed = new Set(changes.map(({ specifier }) => specifier));
    return [...changes.flatMap((change) => ofChange(change, context)), ...unchanged(changed, context)];
  },
};

function ofChange(
  { statement, specifier, moves, packages, from, isKept, edits }: ImportChange,
  { target, inventory }: RuleContext,
): RuleFinding[] {
  const [first] = moves;
  const group = first === undefined ? {} : { group: groupOf(first.instance) };
  if (edits.length === 0) {
    if (specifier === undefined || !isOfOpenAI(specifier, inventory)) return [];
    const isSame = packages.some(({ name }) => name === '@ai-sdk/openai');
    const message = isSame ? words.import.same(target?.provider.name ?? '') : words.import.stays;
    return [at(specifier, { ...base, action: 'none', message })];
  }
  const message = isKept ? words.import.beside(from) : words.import.moves(from);
  return [at(specifier ?? statement, { ...base, action: 'rewrite', message, ...group, edits })];
}

function isOfOpenAI(node: ts.StringLiteralLike, { resolver, island }: Inventory): boolean {
  return aiSdkModule(resolver.mapped(node.text, island.pathOf(node)))?.package === 'openai';
}

function unchanged(changed: ReadonlySet<unknown>, { inventory, target }: RuleContext): RuleFinding[] {
  return inventory.tracer.index.specifiers.flatMap((node): RuleFinding[] => {
    const mapped = inventory.resolver.mapped(node.text, inventory.island.pathOf(node));
    if (changed.has(node) || !isOfOpenAI(node, inventory)) return [];
    const message = isTypeOnly(node)
      ? words.import.type
      : target === null
        ? words.import.found(mapped)
        : words.import.stays;
    return [
      at(node, {
        ...base,
        action: 'none',
        message,
        ...(isTypeOnly(node) ? { rule: 'ai-sdk/type', kind: 'type' } : {}),
      }),
    ];
  });
}
