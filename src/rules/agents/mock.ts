import type { RuleFinding } from '../../finding.ts';
import { mocks as words } from '../../messages/mocks.ts';
import { factoryOf, mockedModules } from '../../source/mocks/mocked-modules.ts';
import { propertyOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { at } from '../find.ts';
import { isLoadedWith } from '../mocks/tested.ts';
import type { Rule } from '../rule.ts';

/** `vi.mock('@openai/agents', …)`: the moved program takes more out of the package than the mock gives. */
export const agentsMockRule: Rule = {
  id: 'agents/mock',
  family: 'agents',
  find: (context) => {
    const moving = [...context.verdicts.clients].filter(
      ([client, { fate }]) => client.sdk === 'library' && client.family === 'agents' && fate === 'moves',
    );
    if (context.target === null || moving.length === 0) return [];
    return mockedModules(context.inventory.tracer).flatMap(({ call, specifier }): RuleFinding[] => {
      if (!/^@openai\/agents(?:-openai)?$/.test(specifier.text) || call.arguments[1] === undefined) return [];
      if (!moving.some(([{ node }]) => isLoadedWith(call.getSourceFile(), node, context))) return [];
      const literal = factoryOf(call);
      const isWide =
        literal !== undefined &&
        (literal.properties.some(ts.isSpreadAssignment) || propertyOf(literal, 'OpenAIProvider') !== undefined);
      if (isWide) return [];
      const message = words.module.lacks(specifier.text);
      return [at(specifier, { rule: 'agents/mock', kind: 'import', confidence: 'likely', action: 'manual', message })];
    });
  },
};
