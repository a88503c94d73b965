import type { RuleFinding } from '../../finding.ts';
import { consequences as words } from '../../messages/consequences.ts';
import { at } from '../find.ts';
import type { Rule } from '../rule.ts';
import { modelPrices } from './model-prices.ts';

/** What a million tokens cost before and after, once for each model: at the first place that names it. */
export const priceRule: Rule = {
  id: 'openai-sdk/price',
  family: 'openai-sdk',
  find: ({ models, verdicts, target }) => {
    if (target === null) return [];
    const moving = models.groups.filter(
      ({ obstacle, calls }) =>
        obstacle === undefined && calls.some((call) => verdicts.calls.get(call)?.fate === 'moves'),
    );
    const told = new Set<string>();
    return moving.flatMap(({ sites }) =>
      sites.flatMap(({ node, mapped }): RuleFinding[] => {
        if (mapped === undefined || told.has(mapped.from)) return [];
        const prices = modelPrices(mapped, target);
        if (prices === undefined) return [];
        told.add(mapped.from);
        return [
          at(node, {
            rule: 'openai-sdk/price',
            kind: 'model',
            confidence: 'certain',
            action: 'none',
            message: words.price.change(mapped.from, mapped.to, prices),
            fact: prices.fact,
          }),
        ];
      }),
    );
  },
};
