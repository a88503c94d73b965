import { memberName, unwrap } from './syntax.ts';
import { ts } from './ts.ts';

/** The specifier in `const { ask } = await import('./ai')` and `const ai = await import('./ai').catch(…)`, asked of what is declared. */
export function lazilyImported(declared: ts.Node): ts.Expression | undefined {
  const holder = ts.isBindingElement(declared) ? declared.parent.parent : declared;
  if (!ts.isVariableDeclaration(holder) || (holder.parent.flags & ts.NodeFlags.Const) === 0) return undefined;
  const value = holder.initializer;
  if (value === undefined || !ts.isAwaitExpression(value)) return undefined;
  const called = unwrap(value);
  const load = ts.isCallExpression(called) && memberName(called.expression) === 'catch' ? caughtOf(called) : called;
  if (!ts.isCallExpression(load) || load.expression.kind !== ts.SyntaxKind.ImportKeyword) return undefined;
  return load.arguments[0];
}

function caughtOf({ expression }: ts.CallExpression): ts.Expression {
  return ts.isPropertyAccessExpression(expression) ? unwrap(expression.expression) : expression;
}
