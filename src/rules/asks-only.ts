import { memberName, outward, unwrap } from '../source/syntax.ts';
import { ts } from '../source/ts.ts';
import { isAssertion } from './is-assertion.ts';

/** Whether only it matters whether a value is set: `if (!process.env.X)`, `x ? a : b`, `x === undefined`, `process.env.X = 'x'`, `isSet(x)`, `assert(x)`, `new URL(x)`. */
export function asksOnly(access: ts.Expression): boolean {
  const parent = outward(access);
  if (ts.isCallExpression(parent)) return isQuestion(parent) || isAssertion(parent);
  if (ts.isNewExpression(parent)) return isParsed(parent);
  if (ts.isPrefixUnaryExpression(parent) || ts.isTypeOfExpression(parent) || ts.isDeleteExpression(parent)) return true;
  if (ts.isIfStatement(parent)) return true;
  if (ts.isConditionalExpression(parent)) return unwrap(parent.condition) === access;
  if (!ts.isBinaryExpression(parent)) return false;
  const { kind } = parent.operatorToken;
  if (isSetting(kind)) return parent.left === access;
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return parent.left === access || isCondition(parent);
  if (kind === ts.SyntaxKind.BarBarToken) return isCondition(parent);
  return kind >= ts.SyntaxKind.EqualsEqualsToken && kind <= ts.SyntaxKind.ExclamationEqualsEqualsToken;
}

/** `=`, and `||=` or `??=`, which fill in what is not set. */
export function isSetting(operator: ts.SyntaxKind): boolean {
  return (
    operator === ts.SyntaxKind.EqualsToken ||
    operator === ts.SyntaxKind.BarBarEqualsToken ||
    operator === ts.SyntaxKind.QuestionQuestionEqualsToken
  );
}

/** `Boolean(x)`, `isNotEmptyString(x)`: by the name, it answers yes or no. What is awaited may send the value. */
function isQuestion({ expression, parent }: ts.CallExpression): boolean {
  const callee = unwrap(expression);
  const name = ts.isIdentifier(callee) ? callee.text : (memberName(callee) ?? '');
  return /^(?:Boolean|(?:is|has)[A-Z]\w*)$/.test(name) && !ts.isAwaitExpression(parent);
}

/** `new URL(address)` that is handed to nobody: whether it can be read, or a part of it. */
function isParsed(made: ts.NewExpression): boolean {
  const user = outward(made);
  const isHandedOn = ts.isCallExpression(user) || ts.isNewExpression(user);
  return made.expression.getText() === 'URL' && made.arguments?.length === 1 && !isHandedOn;
}

/** `if (a || b)`, `!(a || b || c)`: whichever comes out is only asked for. */
function isCondition(expression: ts.BinaryExpression): boolean {
  const parent = outward(expression);
  if (ts.isIfStatement(parent) || ts.isPrefixUnaryExpression(parent)) return true;
  if (!ts.isBinaryExpression(parent)) return false;
  const { kind } = parent.operatorToken;
  return (kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.AmpersandAmpersandToken) && isCondition(parent);
}
