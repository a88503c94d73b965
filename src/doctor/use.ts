import { mapModel } from '../providers/map-model.ts';
import type { ModelKind } from '../providers/model.ts';
import type { ParamValue } from '../providers/param-rule.ts';
import { type Place, placeOf, type Target } from '../target.ts';

/** A model that the repository asks for, or will once it is migrated. */
export interface WantedModel {
  readonly place: Place;
  readonly id: string;
  readonly kind: ModelKind;
  /** Body fields that its calls carry. */
  readonly params: Readonly<Record<string, ParamValue>>;
}

/** What there is to check. */
export interface Use {
  /** The most used ones first. */
  readonly models: readonly WantedModel[];
  /** Some chat asks for JSON mode. */
  readonly json: boolean;
}

/** Small and common models: what a repository that names none is likely to become. */
const SAMPLES = ['gpt-4o-mini', 'text-embedding-3-small'];

/** What is checked where no repository says what it uses: the vendor's rows for two common models. */
export function defaultUse(target: Target): Use {
  const models = SAMPLES.flatMap((id): WantedModel[] => {
    const mapped = mapModel(target, id);
    if (mapped === undefined) return [];
    const place = placeOf(target, mapped.kind === 'embedding' ? 'embeddings' : 'chat.completions');
    return [{ place, id: mapped.to, kind: mapped.kind, params: mapped.params }];
  });
  return { models, json: false };
}

/**
 * What the repository uses, with a chat where it names no model for one: that tells most of a key. Of a place that it
 * does not use at all, the default is tried.
 */
export function completeUse(found: Use, target: Target): Use {
  const lacks = ({ place, kind }: WantedModel): boolean => {
    const there = found.models.filter((model) => model.place === place);
    return kind === 'chat' ? there.every((model) => model.kind !== 'chat') : there.length === 0;
  };
  return { ...found, models: [...found.models, ...defaultUse(target).models.filter(lacks)] };
}
