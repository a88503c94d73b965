import { mapModel } from '../../providers/map-model.ts';
import type { ApiCall } from '../../source/calls.ts';
import { modelIds } from '../../source/model-ids.ts';
import { isInTest } from '../../source/test-file.ts';
import type { MappedModel, Target } from '../../target.ts';
import type { RuleContext } from '../context.ts';
import { standsForOthers } from './stands-for-others.ts';

/** What the models that reach a call become: literals of the code, and values that `.env*` files give to a variable. */
export function modelsOf(
  call: ApiCall,
  { models, inventory, target }: Pick<RuleContext, 'models' | 'inventory' | 'target'>,
): readonly MappedModel[] {
  const own = target === null ? undefined : defaultModel(call, target);
  if (own !== undefined) return [own];
  const group = models.groupOf(call);
  if (target === null || group === undefined || group.obstacle !== undefined) return [];
  return (call.model?.leaves ?? []).flatMap((leaf) => {
    if ('node' in leaf && isInTest(leaf.node) && !isInTest(call.node)) return [];
    if ((leaf.kind === 'string' || leaf.kind === 'type') && standsForOthers(leaf.node)) return [];
    return modelIds(call, leaf, inventory).flatMap((id) => mapModel(target, id) ?? []);
  });
}

/** What becomes of the model that a library names by itself where the code names none. */
export function defaultModel({ library }: ApiCall, target: Target): MappedModel | undefined {
  const model = library?.sends?.model;
  return typeof model === 'string' ? mapModel(target, model) : undefined;
}
