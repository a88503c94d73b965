import type { ModelFacts } from '../../providers/model.ts';
import type { Provider } from '../../providers/provider.ts';
import type { MappedModel } from '../../target.ts';

/**
 * Models of the vendor that can what a mapped model can't, the likeliest substitutes first: the alternatives of its
 * row, then the newest of the others. At most two.
 */
export function ableModels(
  { models }: Provider,
  { row }: MappedModel,
  can: (model: ModelFacts) => boolean,
): readonly string[] {
  const able = models.filter((model) => model.kind === 'chat' && can(model));
  const ids = able.map(({ id }) => id);
  const current = able.filter(({ status }) => status === 'current').map(({ id }) => id);
  const named = (row?.alternatives ?? []).filter((id) => ids.includes(id));
  return [...new Set([...named, ...(current.length > 0 ? current : ids)])].slice(0, 2);
}
