import { memberName, nameOf, outward, unwrap } from '../syntax.ts';
import { ts } from '../ts.ts';
import type { Surroundings } from './option-evidence.ts';

/** Enough of a value to know it again. */
const ENOUGH = 60;

/** What stands around a property: its neighbours, the properties it is nested in, and the call that takes it all. */
export function surroundingsOf(property: ts.PropertyAssignment | ts.ShorthandPropertyAssignment): Surroundings {
  const beside = property.parent.properties.flatMap((other) => (other === property ? [] : describe(other)));
  const within: string[] = [];
  let node: ts.Node = outward(property.parent);
  while (ts.isPropertyAssignment(node) || ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node)) {
    if (ts.isPropertyAssignment(node)) within.push(nameOf(node.name) ?? '');
    node = outward(node);
  }
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return { beside, within, callee: '' };
  const words = (node.arguments ?? []).flatMap((argument) =>
    ts.isStringLiteralLike(argument) || ts.isIdentifier(argument) ? [`argument: ${argument.getText()}`] : [],
  );
  const callee = unwrap(node.expression);
  const name = ts.isIdentifier(callee) ? callee.text : (memberName(callee) ?? '');
  return { beside: [...beside, ...words], within, callee: name };
}

function describe(property: ts.ObjectLiteralElementLike): string[] {
  if (ts.isPropertyAssignment(property))
    return [`${nameOf(property.name) ?? ''}: ${property.initializer.getText().slice(0, ENOUGH)}`];
  return ts.isShorthandPropertyAssignment(property) ? [`${property.name.text}: ${property.name.text}`] : [];
}
