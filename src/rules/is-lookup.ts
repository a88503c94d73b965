import { outward, unwrap } from '../source/syntax.ts';
import type { Tracer } from '../source/trace.ts';
import { ts } from '../source/ts.ts';
import { asksOnly } from './asks-only.ts';

/** `clients.get(key)`, `clients.set(`${key}@${url}`, made)`: what is kept under a value in the program's own memory, and the value nowhere else. */
export function isLookup(use: ts.Expression, tracer: Tracer): boolean {
  const around = outward(use);
  if (ts.isTemplateSpan(around)) return isLookup(around.parent, tracer);
  if (ts.isVariableDeclaration(around)) {
    const names = ts.isTemplateExpression(use) ? tracer.bindings.references(around) : [];
    return names.length > 0 && names.every((name) => asksOnly(name) || isLookup(name, tracer));
  }
  if (!ts.isCallExpression(around) || around.arguments[0] !== use) return false;
  const callee = unwrap(around.expression);
  if (!ts.isPropertyAccessExpression(callee) || !/^(?:get|has|set|delete)$/.test(callee.name.text)) return false;
  const { leaves } = tracer.trace(callee.expression);
  return leaves.length > 0 && leaves.every((leaf) => leaf.kind === 'construct' && isMap(leaf.node));
}

function isMap({ expression }: ts.NewExpression): boolean {
  return ts.isIdentifier(expression) && expression.text === 'Map';
}
