import { llamaindex as words } from '../../messages/llamaindex.ts';
import { ruleFor } from '../../providers/compat.ts';
import { optionsLiteral } from '../../source/clients.ts';
import { at, inFileOf } from '../find.ts';
import { judgedCall } from '../openai-sdk/param-call.ts';
import { literalValue, valueNode, writtenProperty } from '../openai-sdk/param-parts.ts';
import type { Rule } from '../rule.ts';

/** How many texts LlamaIndex sends in one call for vectors; it takes ten by itself, which everybody takes. */
export const batchRule: Rule = {
  id: 'llamaindex/batch',
  family: 'llamaindex',
  find: (context) =>
    context.inventory.calls.flatMap((call) => {
      const judged =
        call.library?.family === 'llamaindex' && call.resource === 'embeddings' ? judgedCall(call, context) : undefined;
      const literal = call.library?.options === undefined ? undefined : optionsLiteral(call.library.options);
      const property = literal === undefined ? undefined : writtenProperty(literal, 'embedBatchSize');
      if (judged === undefined || property === undefined) return [];
      const { target, models } = judged;
      const rules = target.provider.params.embeddings;
      const rule = ruleFor({ rules, name: 'input', models: models.map(({ to }) => to), given: {} });
      const node = valueNode(property);
      const size = literalValue(node, context.inventory.tracer);
      const most = rule?.maxItems;
      if (rule === undefined || most === undefined || typeof size !== 'number' || size <= most) return [];
      const message = words.batch(most, target.provider.name);
      const edits = inFileOf(node, [{ start: node.getStart(), end: node.end, text: String(most) }]);
      return [
        at(node, {
          rule: 'llamaindex/batch',
          kind: 'param',
          confidence: 'certain',
          action: 'rewrite',
          message,
          fact: rule,
          edits,
        }),
      ];
    }),
};
