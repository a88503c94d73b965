import type { Question } from '../../providers/compat.ts';
import type { ParamValue } from '../../providers/param-rule.ts';
import { ts } from '../../source/ts.ts';
import { formatType } from './format-type.ts';
import type { ParamCall } from './param-call.ts';
import { literalValue, valueNode, type WrittenProperty, writtenParams } from './param-parts.ts';

/**
 * What the vendor's data is asked of one parameter. Two are judged by a part of their value: the kind of response format,
 * the kind of tool choice.
 */
export function questionOf(
  { name, property }: { readonly name: string; readonly property: WrittenProperty },
  judged: ParamCall,
  given: Readonly<Record<string, ParamValue>>,
): Question {
  const { tracer } = judged.context.inventory;
  const { operation, target } = judged;
  const rules = target.provider.params[operation];
  const models = judged.models.map(({ to }) => to);
  const node = valueNode(property);
  if (name === 'response_format' && operation === 'chat') {
    const type = formatType(node, judged.call, tracer);
    return { operation, rules, name: 'response_format.type', value: type, models, given };
  }
  const value = literalValue(node, tracer);
  const isObject = tracer.trace(node).leaves.some((leaf) => leaf.kind === 'object');
  if (name === 'tool_choice' && isObject) return { operation, rules, name, value: 'function', models, given };
  const items = ts.isArrayLiteralExpression(node) ? node.elements.length : undefined;
  return { operation, rules, name, value, items, models, given };
}

/** The literal body fields that the call will carry, the added switches included. */
export function givenFields({ call, literals, models, context }: ParamCall): Record<string, ParamValue> {
  const { tracer } = context.inventory;
  const given: Record<string, ParamValue> = { ...(models[0]?.params ?? {}) };
  for (const literal of literals)
    for (const { name, property } of writtenParams(literal, call)) {
      const value = literalValue(valueNode(property), tracer);
      if (value !== undefined) given[name] = value;
    }
  return given;
}
