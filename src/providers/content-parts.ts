import type { Fact } from './fact.ts';
import type { ModelFacts } from './model.ts';
import type { ParamRule } from './param-rule.ts';

export interface Senses {
  /** Parts that models take which read images, such as `image_url`. */
  readonly image: readonly string[];
  /** Parts that models take which hear. */
  readonly sound?: readonly string[];
  readonly note: string;
}

/**
 * Rules for the parts of a message's content, besides `text`: one for each set of senses, read off the models, then one
 * for models that nobody knows. Whether a model sees counts as yes where nobody says no; whether it hears, the reverse.
 *
 * @param fact says which parts are taken at all
 */
export function contentParts(models: readonly ModelFacts[], fact: Fact, senses: Senses): ParamRule[] {
  const { image, sound = [], note } = senses;
  const rule = (sees: boolean, hears: boolean): ParamRule => {
    const { source, asOf, confidence } = fact;
    const values = ['text', ...(sees ? image : []), ...(hears ? sound : [])];
    return { source, asOf, confidence, action: 'supported', values, note };
  };
  const groups = [false, true].flatMap((sees) => [false, true].map((hears) => ({ sees, hears })));
  const rules = groups.flatMap(({ sees, hears }): ParamRule[] => {
    const ids = models
      .filter(({ kind, vision = true, hearing = false }) => kind === 'chat' && vision === sees && hearing === hears)
      .map(({ id }) => id);
    return ids.length === 0 ? [] : [{ ...rule(sees, hears), models: ids }];
  });
  return [...rules, rule(true, true)];
}
