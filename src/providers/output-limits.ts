import type { Fact } from './fact.ts';
import type { ModelFacts } from './model.ts';
import type { ParamRule } from './param-rule.ts';

/**
 * Rules that keep `max_tokens` under what each model can answer: one rule for each limit, read off the models, then one
 * for models whose limit nobody knows.
 *
 * @param fact says that the parameter is taken at all
 */
export function outputLimits(models: readonly ModelFacts[], fact: Fact, note: string): ParamRule[] {
  const limited = models.flatMap(({ id, maxOutput, source, asOf, confidence }): ParamRule[] =>
    maxOutput === undefined
      ? []
      : [{ action: 'supported', models: [id], range: { min: 1, max: maxOutput }, source, asOf, confidence, note }],
  );
  const { source, asOf, confidence } = fact;
  return [...limited, { action: 'supported', source, asOf, confidence }];
}
