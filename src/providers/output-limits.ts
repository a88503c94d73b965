import type { ModelFacts, ParamRule } from './provider.ts';

/** Rules that keep `max_tokens` under what each model can answer: one rule per limit, read off the models. */
export function outputLimits(models: readonly ModelFacts[], note: string): ParamRule[] {
  return models.flatMap(({ id, maxOutput, source, asOf, confidence }) =>
    maxOutput === undefined
      ? []
      : [{ action: 'supported', models: [id], range: { min: 1, max: maxOutput }, source, asOf, confidence, note }],
  );
}
