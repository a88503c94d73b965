import { describe, expect, it } from 'vitest';
import { PROVIDERS } from '../../src/providers/index.ts';
import type { ParamRule, ParamRules } from '../../src/providers/param-rule.ts';
import type { Provider } from '../../src/providers/provider.ts';

const rulesOfTable = (table: ParamRules): [string, ParamRule][] =>
  Object.entries(table).flatMap(([name, rules]) => [rules].flat().map((rule): [string, ParamRule] => [name, rule]));

const matches = (provider: Provider, pattern: string): boolean =>
  provider.models.some(({ id }) => (pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern));

describe.each(PROVIDERS.map((provider) => [provider.id, provider] as const))(
  'what %s says of itself',
  (_, provider) => {
    const patterns = [
      ...provider.conflicts.flatMap(({ models = [] }) => models),
      ...(provider.behaviour.replay?.models ?? []),
      ...Object.values(provider.ownParams).flatMap((table) =>
        rulesOfTable(table).flatMap(([, { models = [] }]) => models),
      ),
    ];

    it('speaks of models it knows', () => {
      expect(patterns.filter((pattern) => !matches(provider, pattern))).toEqual([]);
    });

    it('tells how to stop thinking where that can be stopped, and how to start it where it must be', () => {
      for (const { id, thinks, plain } of provider.models) {
        if (thinks === 'default') expect(plain, id).toBeDefined();
        if (thinks === 'optional') expect(provider.thinking, id).toBeDefined();
        if (plain !== undefined) expect(['default', 'always'], id).toContain(thinks);
      }
    });

    it('says what it knows of each chat model that a mapping leads to without a person', () => {
      const rows = provider.mapping.filter(({ manual }) => manual === undefined);
      const targets = new Set(rows.map(({ to }) => to));
      const used = provider.models.filter(({ id, kind }) => kind === 'chat' && targets.has(id));
      for (const { id, context, tools, vision } of used) {
        expect(
          { context: context !== undefined, tools: tools !== undefined, vision: vision !== undefined },
          id,
        ).toEqual({
          context: true,
          tools: true,
          vision: true,
        });
      }
    });
  },
);
