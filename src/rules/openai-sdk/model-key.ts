import type { RuleFinding } from '../../finding.ts';
import { consequences as words } from '../../messages/consequences.ts';
import type { ModelFacts } from '../../providers/model.ts';
import { isInTest } from '../../source/test-file.ts';
import { ts } from '../../source/ts.ts';
import { placeOf, type Target } from '../../target.ts';
import { at, factOf } from '../find.ts';
import type { Rule } from '../rule.ts';
import type { ModelGroup } from './model-groups.ts';

/** Numbers in a table (limits, prices) whose key takes the new model's name: they were written for the old model. */
export const modelKeyRule: Rule = {
  id: 'openai-sdk/model-key',
  family: 'openai-sdk',
  find: ({ target, models, verdicts }) => {
    if (target === null) return [];
    const told = new Set<ts.Node>();
    return models.groups
      .filter(({ obstacle }) => obstacle === undefined)
      .filter(({ calls }) => calls.some((call) => verdicts.calls.get(call)?.fate === 'moves'))
      .flatMap((group) => keysOf(group, target, told));
  },
};

/** @param told tables whose comment stands already */
function keysOf({ sites, calls }: ModelGroup, target: Target, told: Set<ts.Node>): RuleFinding[] {
  const [call] = calls;
  const provider = call === undefined ? target.provider : placeOf(target, call.resource).provider;
  return sites.flatMap(({ node, role, mapped }): RuleFinding[] => {
    const property = node.parent;
    if (role !== 'key' || mapped === undefined || mapped.to === mapped.from || isInTest(node)) return [];
    if (!ts.isPropertyAssignment(property) || !holdsNumbers(property.initializer)) return [];
    const now: ModelFacts | undefined = provider.models.find(({ id }) => id === mapped.to);
    const message = words.numbers.old({ ...mapped, context: now?.context, output: now?.maxOutput });
    const isFirst = !told.has(property.parent);
    told.add(property.parent);
    return [
      at(property, {
        rule: 'openai-sdk/model-key',
        kind: 'model',
        confidence: 'certain',
        action: 'manual',
        message,
        ...(isFirst ? { todo: words.numbers.table } : {}),
        ...factOf(now),
      }),
    ];
  });
}

/** A number, or an object or list with one in it. */
function holdsNumbers(value: ts.Expression): boolean {
  if (ts.isNumericLiteral(value)) return true;
  if (ts.isPrefixUnaryExpression(value) || ts.isBinaryExpression(value)) return true;
  if (ts.isArrayLiteralExpression(value)) return value.elements.some(holdsNumbers);
  return (
    ts.isObjectLiteralExpression(value) &&
    value.properties.some((property) => ts.isPropertyAssignment(property) && holdsNumbers(property.initializer))
  );
}
