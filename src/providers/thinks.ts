import type { Behaviour } from './behaviour.ts';
import { carries } from './carries.ts';
import type { ModelFacts } from './model.ts';
import type { Provider } from './provider.ts';

type Body = Readonly<Record<string, unknown>>;

/** Whether a model thinks before it answers a body. */
export function thinks(model: ModelFacts, body: Body, { thinking }: Pick<Provider, 'thinking'>): boolean {
  if (model.thinks === 'always') return true;
  if (model.thinks === 'optional') return thinking !== undefined && carries(body, thinking.on);
  return model.thinks === 'default' && !(model.plain && carries(body, model.plain));
}

/** Where the thoughts of the answer to a body stand. */
export function thoughtField(body: Body, { behaviour }: Pick<Provider, 'behaviour'>): Behaviour['thoughts']['field'] {
  const { field, apart } = behaviour.thoughts;
  return apart !== undefined && carries(body, apart) ? 'reasoning_content' : field;
}
