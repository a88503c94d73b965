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
  const call = ts.isVariableDeclaration(node) ? takerOf(node) : node;
  if (call === undefined || !isCall(call)) return { beside, within, callee: '' };
  const words = (call.arguments ?? []).flatMap((argument) =>
    ts.isStringLiteralLike(argument) || ts.isIdentifier(argument) ? [`argument: ${argument.getText()}`] : [],
  );
  const callee = unwrap(call.expression);
  const name = ts.isIdentifier(callee) ? callee.text : (memberName(callee) ?? '');
  return { beside: [...beside, ...words], within, callee: name };
}

/** `const options = { … }; pinecone.createIndex(options)`: the first call that is handed the variable. */
function takerOf({ name, parent }: ts.VariableDeclaration): ts.CallExpression | ts.NewExpression | undefined {
  const visit = (node: ts.Node): ts.CallExpression | ts.NewExpression | undefined => {
    const isIt = (argument: ts.Expression) => ts.isIdentifier(argument) && argument.text === name.getText();
    return isCall(node) && node.arguments?.some(isIt) === true ? node : ts.forEachChild(node, visit);
  };
  return visit(parent.parent.parent);
}

function isCall(node: ts.Node): node is ts.CallExpression | ts.NewExpression {
  return ts.isCallExpression(node) || ts.isNewExpression(node);
}

function describe(property: ts.ObjectLiteralElementLike): string[] {
  if (ts.isPropertyAssignment(property))
    return [`${nameOf(property.name) ?? ''}: ${property.initializer.getText().slice(0, ENOUGH)}`];
  return ts.isShorthandPropertyAssignment(property) ? [`${property.name.text}: ${property.name.text}`] : [];
}
