import { emulate as words } from '../messages/emulate.ts';
import type { ModelFacts } from '../providers/model.ts';
import type { Provider } from '../providers/provider.ts';
import type { Ask } from './endpoint.ts';
import { json, type Reply, refuse } from './reply.ts';

/** Nobody dates the models. */
const CREATED = 1_700_000_000;

/** Every model of the data. */
export function listModels({ provider }: Ask): Reply {
  return json({ object: 'list', data: provider.models.map((model) => entry(model, provider)) });
}

/** One model of the data, by its id. */
export function showModel({ provider, id }: Ask): Reply {
  const model = provider.models.find((each) => each.id === id);
  if (model) return json(entry(model, provider));
  return refuse({ kind: 'model', message: words.unknownModel(id), param: 'model', log: `model ${id}` });
}

function entry({ id }: ModelFacts, provider: Provider): object {
  return { id, object: 'model', created: CREATED, owned_by: provider.id };
}
