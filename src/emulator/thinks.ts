import type { Behaviour } from '../providers/behaviour.ts';
import type { ModelFacts } from '../providers/model.ts';
import type { Provider } from '../providers/provider.ts';
import type { Body } from './reply.ts';
import { carries } from './values-at.ts';

/** Whether a model thinks before it answers this body. */
export function thinks(model: ModelFacts, body: Body, { thinking }: Pick<Provider, 'thinking'>): boolean {
  if (model.thinks === 'always') return true;
  if (model.thinks === 'optional') return thinking !== undefined && carries(body, thinking.on);
  return model.thinks === 'default' && !(model.plain && carries(body, model.plain));
}

/** Where the thoughts of the answer to this body stand. */
export function thoughtField(body: Body, { behaviour }: Pick<Provider, 'behaviour'>): Behaviour['thoughts']['field'] {
  const { field, apart } = behaviour.thoughts;
  return apart !== undefined && carries(body, apart) ? 'reasoning_content' : field;
}
