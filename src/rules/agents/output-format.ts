import { agents as words } from '../../messages/agents.ts';
import { consequences } from '../../messages/consequences.ts';
import { rules } from '../../messages/rules.ts';
import { judgeParam } from '../../providers/compat.ts';
import { literalValue, valueNode, writtenProperty } from '../openai-sdk/param-parts.ts';
import type { AgentCall } from './agent-call.ts';
import type { Planned } from './settle.ts';

const base = { rule: 'agents/output-type', kind: 'param', confidence: 'certain', action: 'manual' } as const;

/** An `outputType` asks for answers by a schema, which not every vendor, and not every model, gives. */
export function outputFormat({ config, models, target, context, isChat }: AgentCall): Planned[] {
  const property = config === undefined || !isChat ? undefined : writtenProperty(config, 'outputType');
  if (property === undefined || literalValue(valueNode(property), context.inventory.tracer) === 'text') return [];
  const { provider } = target;
  const ids = models.map(({ to }) => to);
  const answer = judgeParam({
    operation: 'chat',
    rules: provider.params.chat,
    name: 'response_format.type',
    value: 'json_schema',
    models: ids,
    given: {},
  });
  const unable = provider.models.find(({ id, schema }) => ids.includes(id) && schema === false);
  const isRefused = answer !== undefined && answer.verdict.kind !== 'undocumented';
  if (!isRefused && unable === undefined) return [];
  const said = isRefused
    ? rules.param.and(rules.param.schema('outputType', provider.name), answer.rule.note)
    : consequences.json.schema(unable?.id ?? '');
  const message = rules.param.and(said, words.output);
  const fact = isRefused ? answer.rule : unable;
  return [{ node: property, found: { ...base, message, todo: message, ...(fact === undefined ? {} : { fact }) } }];
}
