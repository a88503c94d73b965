import type { ModelFacts } from './model.ts';

/** Yuan per million tokens. */
export function cny(input: number, output?: number): Pick<ModelFacts, 'priceCNY'> {
  return { priceCNY: output === undefined ? { input } : { input, output } };
}

/** US dollars per million tokens. */
export function usd(input: number, output?: number): Pick<ModelFacts, 'priceUSD'> {
  return { priceUSD: output === undefined ? { input } : { input, output } };
}
