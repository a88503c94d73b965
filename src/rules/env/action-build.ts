import { dirname, join } from 'node:path/posix';
import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import { type ConfigScalar, scalarsIn, textAt, valueAt } from '../../source/config/tree.ts';
import { yamlTrees } from '../../source/config/yaml-tree.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';

/** What of an action runs. */
const PARTS = ['main', 'pre', 'post'] as const;

/** An action runs what is built from its code and kept beside it: after a migration that is still the old code. */
export const actionBuildRule: Rule = {
  id: 'env/action-build',
  family: 'env',
  find: (context) =>
    [...context.inventory.texts].flatMap(([file, text]) =>
      /(?:^|\/)action\.ya?ml$/.test(file) && movesBelow(dirname(file), context)
        ? builtParts(text)
            .filter(({ text: part }) => !context.inventory.island.files.has(join(dirname(file), part)))
            .map((part) => toFinding(file, part))
        : [],
    ),
};

function movesBelow(directory: string, { target, verdicts, inventory: { island } }: RuleContext): boolean {
  if (target === null) return false;
  return [...verdicts.clients].some(
    ([{ node }, { fate }]) =>
      fate === 'moves' && (directory === '.' || island.pathOf(node).startsWith(`${directory}/`)),
  );
}

function builtParts(text: string): ConfigScalar[] {
  return (yamlTrees(text) ?? []).flatMap((tree) => {
    const runs = valueAt(tree, 'runs');
    if (!/^node/.test(textAt(runs, 'using') ?? '')) return [];
    return PARTS.flatMap((part) => scalarsIn(valueAt(runs, part)));
  });
}

function toFinding(file: string, { text, start, end }: ConfigScalar): RuleFinding {
  const message = words.env.built(text);
  return { rule: 'env/action-build', kind: 'env', confidence: 'certain', action: 'manual', file, start, end, message };
}
