import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import { ruleFor } from '../../providers/compat.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import { at } from '../find.ts';
import type { ParamCall } from './param-call.ts';
import { literalValue, valueNode, writtenProperty } from './param-parts.ts';

/** Roles that end as system messages. */
const SYSTEM: ReadonlySet<unknown> = new Set(['system', 'developer']);

/** More system messages in one list than the vendor reads. */
export function systemFindings({ operation, literals, models, target, context }: ParamCall): RuleFinding[] {
  const rules = target.provider.params[operation];
  const rule = ruleFor({ rules, name: 'messages.system', models: models.map(({ to }) => to), given: {} });
  const most = rule?.maxItems;
  if (rule === undefined || most === undefined) return [];
  return literals.flatMap((literal) => {
    const property = writtenProperty(literal, 'messages');
    const list = property === undefined ? undefined : valueNode(property);
    if (list === undefined || !ts.isArrayLiteralExpression(list)) return [];
    const count = list.elements.filter((element) => isSystem(element, context.inventory.tracer)).length;
    if (count <= most) return [];
    const message = words.param.and(words.param.manySystem(count, target.provider.name), rule.note);
    const base = { rule: 'openai-sdk/param', kind: 'param', confidence: 'certain' } as const;
    return [at(list, { ...base, action: 'manual', message, todo: message, fact: rule })];
  });
}

function isSystem(element: ts.Expression, tracer: Tracer): boolean {
  const role = ts.isObjectLiteralExpression(element) ? writtenProperty(element, 'role') : undefined;
  return role !== undefined && SYSTEM.has(literalValue(valueNode(role), tracer));
}
