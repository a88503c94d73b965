import type { Question } from '../../providers/compat.ts';
import type { ParamValue } from '../../providers/param-rule.ts';
import { ts } from '../../source/ts.ts';
import { literalValue, valueNode } from '../openai-sdk/param-parts.ts';
import type { Judging } from './field-change.ts';
import type { Field } from './fields.ts';

/** What the vendor's data is asked of one field. */
export function questionOf(
  { wire = '', property }: Field,
  given: Readonly<Record<string, ParamValue>>,
  { judged }: Judging,
): Question {
  const { tracer } = judged.context.inventory;
  const { operation, target } = judged;
  const models = judged.models.map(({ to }) => to);
  const rules = target.provider.params[operation];
  const node = valueNode(property);
  const value = literalValue(node, tracer);
  const isObject = tracer.trace(node).leaves.some((leaf) => leaf.kind === 'object');
  if (wire === 'tool_choice' && isObject) return { operation, rules, name: wire, value: 'function', models, given };
  const items = ts.isArrayLiteralExpression(node)
    ? node.elements.length
    : wire === 'tools' && ts.isObjectLiteralExpression(node)
      ? node.properties.length
      : undefined;
  return { operation, rules, name: wire, value, items, models, given };
}

/** The literal fields that the request will carry, the added switches included. */
export function givenFields({ judged, fields }: Judging): Record<string, ParamValue> {
  const { tracer } = judged.context.inventory;
  const given: Record<string, ParamValue> = { ...(judged.models[0]?.params ?? {}) };
  for (const { wire, property } of fields) {
    const value = wire === undefined ? undefined : literalValue(valueNode(property), tracer);
    if (wire !== undefined && value !== undefined) given[wire] = value;
  }
  return given;
}
