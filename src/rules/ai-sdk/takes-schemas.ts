import { judgeParam } from '../../providers/compat.ts';
import type { Provider } from '../../providers/provider.ts';

/** Whether a model surely takes the schema of what it is to write. */
export function takesSchemas(id: string, { models, params }: Provider): boolean {
  const facts = models.find((model) => model.id === id);
  const judged = judgeParam({
    operation: 'chat',
    rules: params.chat,
    name: 'response_format.type',
    value: 'json_schema',
    models: [id],
    given: {},
  });
  return facts?.schema === true && judged === undefined;
}
