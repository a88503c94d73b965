import { aiSdk as words } from '../../messages/ai-sdk.ts';
import { judgeParam } from '../../providers/compat.ts';
import { propertyOf } from '../../source/syntax.ts';
import type { ParamCall } from '../openai-sdk/param-call.ts';
import { base, type FieldChange } from './field-change.ts';
import type { Field } from './fields.ts';
import type { MovedGeneration } from './moved-generations.ts';

/** Until version 4 a generation without a temperature asks for one of 0. */
const LAST_WITH_ZERO = 4;

/** What the AI SDK sends where the code says nothing, as far as the vendor takes something else. */
export function impliedChanges({
  moved: { generation, provider },
  judged,
  fields,
}: {
  readonly moved: MovedGeneration;
  readonly judged: ParamCall;
  readonly fields: readonly Field[];
}): FieldChange[] {
  const { operation, target, models } = judged;
  const isSet = generation.parts.isHidden || fields.some(({ wire }) => wire === 'temperature');
  if (operation !== 'chat' || provider.package.major > LAST_WITH_ZERO || isSet) return [];
  const answer = judgeParam({
    operation,
    rules: target.provider.params.chat,
    name: 'temperature',
    value: 0,
    models: models.map(({ to }) => to),
    given: models[0]?.params ?? {},
  });
  if (answer === undefined) return [];
  const { verdict, rule } = answer;
  const { name: vendor } = target.provider;
  const literal = generation.parts.literals.find((each) => propertyOf(each, 'model') !== undefined);
  const to = verdict.kind === 'clamp' || verdict.kind === 'replace' ? verdict.to : undefined;
  if (to !== undefined && literal !== undefined)
    return [
      {
        node: generation.node,
        literal,
        change: { kind: 'insert', text: `temperature: ${to}` },
        found: { ...base, action: 'rewrite', message: words.param.temperature(String(to), vendor), fact: rule },
      },
    ];
  if (verdict.kind !== 'reject' && verdict.kind !== 'value' && to === undefined) return [];
  const message = words.param.temperatureOpen(vendor);
  return [{ node: generation.node, found: { ...base, action: 'manual', message, todo: message, fact: rule } }];
}
