import { openAIModelFacts } from '../../openai/model-facts.ts';
import type { Fact } from '../../providers/fact.ts';
import type { ModelFacts } from '../../providers/model.ts';
import { type MappedModel, placeOfKind, type Target } from '../../target.ts';

export type Prices = Pick<ModelFacts, 'priceCNY' | 'priceUSD'>;

/** Per million tokens, in the currencies they are published in: never converted. */
export interface PriceChange {
  readonly before: Prices | undefined;
  readonly after: Prices;
  /** What the new price rests on. */
  readonly fact: Fact;
}

/** What a model costs before and after; undefined where nobody publishes the new price. */
export function modelPrices(mapped: MappedModel, target: Target): PriceChange | undefined {
  const after = placeOfKind(target, mapped.kind).provider.models.find(({ id }) => id === mapped.to);
  if (after === undefined || (after.priceCNY === undefined && after.priceUSD === undefined)) return undefined;
  const before = openAIModelFacts(mapped.from);
  return { before: before?.priceUSD === undefined ? undefined : before, after, fact: after };
}
