import { emulate as words } from '../messages/emulate.ts';
import type { ModelFacts, ModelKind } from '../providers/model.ts';
import type { Provider } from '../providers/provider.ts';
import type { Refusal } from './reply.ts';

/** The model that a body names, or why there is none. An endpoint whose models nobody lists has every one. */
export function findModel({ models, key }: Provider, kind: ModelKind, id: unknown): ModelFacts | Refusal {
  if (typeof id !== 'string' || id === '') {
    return { kind: 'parameter', message: words.required('model'), param: 'model', log: 'model' };
  }
  if (models.length === 0) {
    const { source, asOf, confidence } = key;
    return { id, kind, status: 'current', source, asOf, confidence };
  }
  const found = models.find((model) => model.id === id);
  if (found?.kind === kind) return found;
  const message = found ? words.wrongKind(id, found.kind, kind) : words.unknownModel(id);
  return { kind: 'model', message, param: 'model', log: `model ${id}` };
}
